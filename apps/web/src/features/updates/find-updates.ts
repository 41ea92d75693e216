import type { ObjectionAnswer } from "@sinergi/api/updates/objections.schema";
import { PROPOSAL_SORTS, type ProposalFilter, type ProposalOrder, type ProposalSort } from "@sinergi/domain/updates/find-proposals";
import { objectionNumber, OBJECTION_STATES, type ObjectionState, PROPOSAL_LANES } from "@sinergi/domain/updates/vocabulary";
import { orderAsked } from "#lib/list-page";
import { objectionKindIn, type ObjectionsSearch, objectionStateIn, updateKindIn, updateStateIn, type UpdatesSearch } from "#urls/updates.url";

export function updateOrder({ urut }: { readonly urut?: string | undefined }): ProposalOrder {
  return orderAsked(urut, PROPOSAL_SORTS);
}

export const isOpenObjection = (state: ObjectionState): boolean => state !== "TERBUKTI" && state !== "TIDAK_TERBUKTI";

/** Which proposals the address asks for. */
export function proposalFilter(search: UpdatesSearch): ProposalFilter {
  const { cari, keadaan, jalur, wil, ganda } = search;
  return {
    text: cari?.trim() || undefined, state: keadaan === "buka" ? "OPEN" : updateStateIn(search), kind: updateKindIn(search), lane: PROPOSAL_LANES.find((lane) => lane.toLowerCase() === jalur), area: wil,
    known: ganda === undefined ? undefined : true,
  };
}

export function findObjections(rows: readonly ObjectionAnswer[], search: ObjectionsSearch): readonly ObjectionAnswer[] {
  const state = objectionStateIn(search);
  const kind = objectionKindIn(search);
  return sorted(
    rows.filter(
      (row) =>
        (state === undefined || row.state === state) && (search.keadaan !== "buka" || isOpenObjection(row.state)) && (kind === undefined || row.kind === kind) && isWithin(row, search.wil) &&
        hasWords([objectionNumber(row.number), row.subject, row.text, row.takenName], search.cari),
    ),
    { order: updateOrder(search), states: OBJECTION_STATES },
  );
}

function isWithin({ villageCode }: { readonly villageCode: string }, area: string | undefined): boolean {
  return area === undefined || villageCode === area || villageCode.startsWith(`${area}.`);
}

function hasWords(texts: readonly string[], words: string | undefined): boolean {
  return words === undefined || texts.join(" ").toLocaleLowerCase("id").includes(words.toLocaleLowerCase("id"));
}

interface Ordered {
  readonly number: number;
  readonly subject: string;
  readonly kind: string;
  readonly state: string;
  readonly days: number;
}

function sorted<Row extends Ordered>(rows: readonly Row[], { order: { sort, descending }, states }: { readonly order: ProposalOrder; readonly states: readonly string[] }): readonly Row[] {
  const turn = descending ? -1 : 1;
  const by: Record<ProposalSort, (a: Row, b: Row) => number> = {
    number: (a, b) => a.number - b.number,
    subject: (a, b) => a.subject.localeCompare(b.subject, "id"),
    kind: (a, b) => a.kind.localeCompare(b.kind),
    state: (a, b) => states.indexOf(a.state) - states.indexOf(b.state),
    days: (a, b) => a.days - b.days,
  };
  return rows.toSorted((a, b) => (sort === null ? 0 : turn * by[sort](a, b)) || b.number - a.number);
}
