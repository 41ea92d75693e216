import { OBJECTION_SORTS, type ObjectionFilter, type ObjectionOrder } from "@sinergi/domain/updates/find-objections";
import { PROPOSAL_SORTS, type ProposalFilter, type ProposalOrder } from "@sinergi/domain/updates/find-proposals";
import { PROPOSAL_LANES } from "@sinergi/domain/updates/vocabulary";
import { orderAsked } from "#lib/list-page";
import { objectionKindIn, type ObjectionsSearch, objectionStateIn, updateKindIn, updateStateIn, type UpdatesSearch } from "#urls/updates.url";

export function updateOrder({ urut }: UpdatesSearch): ProposalOrder {
  return orderAsked(urut, PROPOSAL_SORTS);
}

/** Which proposals the address asks for, and the words on the screen. */
export function proposalFilter(search: UpdatesSearch, named: string): ProposalFilter {
  const { keadaan, jalur, wil, ganda } = search;
  return {
    text: named || undefined, state: keadaan === "buka" ? "OPEN" : updateStateIn(search), kind: updateKindIn(search), lane: PROPOSAL_LANES.find((lane) => lane.toLowerCase() === jalur), area: wil,
    known: ganda === undefined ? undefined : true,
  };
}

export function objectionOrder({ urut }: ObjectionsSearch): ObjectionOrder {
  return orderAsked(urut, OBJECTION_SORTS);
}

/** Which objections the address asks for, and the words on the screen. */
export function objectionFilter(search: ObjectionsSearch, named: string): ObjectionFilter {
  const { keadaan, wil } = search;
  return { text: named || undefined, state: keadaan === "buka" ? "OPEN" : objectionStateIn(search), kind: objectionKindIn(search), area: wil };
}
