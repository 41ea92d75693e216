import type { ObjectionAnswer } from "@sinergi/api/updates/objections.schema";
import type { UpdateAnswer } from "@sinergi/api/updates/updates.schema";
import { objectionNumber, OBJECTION_STATES, PROPOSAL_STATES, proposalNumber } from "@sinergi/domain/updates/vocabulary";
import { objectionKindIn, type ObjectionsSearch, objectionStateIn, updateKindIn, updateStateIn, type UpdatesSearch } from "#urls/updates.url";

export const UPDATE_SORTS = ["number", "subject", "kind", "state", "days"] as const;
export type UpdateSort = (typeof UPDATE_SORTS)[number];

export interface UpdateOrder {
  readonly sort: UpdateSort | null;
  readonly descending: boolean;
}

export function updateOrder({ urut }: { readonly urut?: string | undefined }): UpdateOrder {
  const name = urut?.replace(/^-/, "");
  return { sort: UPDATE_SORTS.find((sort) => sort === name) ?? null, descending: urut?.startsWith("-") ?? false };
}

/** First one way, then the other, then the newest first. */
export function nextUpdateOrder({ sort, descending }: UpdateOrder, key: string): string | undefined {
  if (sort !== key) return key;
  return descending ? undefined : `-${key}`;
}

const FINAL: readonly string[] = ["DISETUJUI", "DITOLAK", "TERBUKTI", "TIDAK_TERBUKTI"];
export const isWaiting = (state: string): boolean => !FINAL.includes(state);

/** Proposals that answer to what the address asks, in its order; the newest first unless it says otherwise. */
export function findUpdates(rows: readonly UpdateAnswer[], search: UpdatesSearch): readonly UpdateAnswer[] {
  const state = updateStateIn(search);
  const kind = updateKindIn(search);
  return sorted(
    rows.filter(
      (row) =>
        (state === undefined || row.state === state) && (search.keadaan !== "buka" || isWaiting(row.state)) && (kind === undefined || row.kind === kind) &&
        (search.jalur === undefined || row.lane.toLowerCase() === search.jalur) && (search.ganda === undefined || row.match !== null) && isWithin(row, search.wil) && hasWords([proposalNumber(row.number), row.subject, row.proposedName], search.cari),
    ),
    { order: updateOrder(search), states: PROPOSAL_STATES },
  );
}

export function findObjections(rows: readonly ObjectionAnswer[], search: ObjectionsSearch): readonly ObjectionAnswer[] {
  const state = objectionStateIn(search);
  const kind = objectionKindIn(search);
  return sorted(
    rows.filter(
      (row) =>
        (state === undefined || row.state === state) && (search.keadaan !== "buka" || isWaiting(row.state)) && (kind === undefined || row.kind === kind) && isWithin(row, search.wil) &&
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

function sorted<Row extends Ordered>(rows: readonly Row[], { order: { sort, descending }, states }: { readonly order: UpdateOrder; readonly states: readonly string[] }): readonly Row[] {
  const turn = descending ? -1 : 1;
  const by: Record<UpdateSort, (a: Row, b: Row) => number> = {
    number: (a, b) => a.number - b.number,
    subject: (a, b) => a.subject.localeCompare(b.subject, "id"),
    kind: (a, b) => a.kind.localeCompare(b.kind),
    state: (a, b) => states.indexOf(a.state) - states.indexOf(b.state),
    days: (a, b) => a.days - b.days,
  };
  return rows.toSorted((a, b) => (sort === null ? 0 : turn * by[sort](a, b)) || b.number - a.number);
}
