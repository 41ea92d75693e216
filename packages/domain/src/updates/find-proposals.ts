import { hasWords, isWithin, sortRows, type ListOrder } from "#lists/find-rows";
import { FINAL_PROPOSAL_STATES, proposalNumber, PROPOSAL_STATES, type ProposalKind, type ProposalLane, type ProposalState } from "#updates/vocabulary";

export const PROPOSAL_SORTS = ["number", "subject", "kind", "state", "days"] as const;
export type ProposalSort = (typeof PROPOSAL_SORTS)[number];

/** What a list of proposals is narrowed to; what is left out narrows nothing. */
export interface ProposalFilter {
  /** In its number, what it is about and who proposed it. */
  readonly text?: string | undefined;
  /** `OPEN`: everything without an answer. */
  readonly state?: ProposalState | "OPEN" | undefined;
  readonly kind?: ProposalKind | undefined;
  readonly lane?: ProposalLane | undefined;
  readonly area?: string | undefined;
  /** Only those whose numbers are in the registry already. */
  readonly known?: boolean | undefined;
}

/** By itself the newest stands first. */
export type ProposalOrder = ListOrder<ProposalSort>;

/** A proposal as far as looking for it needs it. */
export interface ProposalFacts {
  readonly id: string;
  readonly number: number;
  readonly kind: ProposalKind;
  readonly lane: ProposalLane;
  readonly state: ProposalState;
  readonly villageCode: string;
  readonly subject: string;
  readonly proposedName: string;
  /** Days since its newest step. */
  readonly days: number;
  readonly isKnown: boolean;
}

export const isOpenProposal = (state: ProposalState): boolean => !FINAL_PROPOSAL_STATES.some((final) => final === state);

/** Proposals that answer to what is asked, in its order. */
export function findProposals<T extends ProposalFacts>(rows: readonly T[], filter: ProposalFilter, order: ProposalOrder): readonly T[] {
  const found = rows.filter((row) => fitsWhat(row, filter) && isWithin(row.villageCode, filter.area) && hasWords([proposalNumber(row.number), row.subject, row.proposedName], filter.text));
  return sortRows(found, order, { keys: KEYS, otherwise: (a, b) => b.number - a.number });
}

function fitsWhat(row: ProposalFacts, { state, kind, lane, known }: ProposalFilter): boolean {
  return (state === undefined || (state === "OPEN" ? isOpenProposal(row.state) : row.state === state)) && (kind === undefined || row.kind === kind) && (lane === undefined || row.lane === lane) && (known !== true || row.isKnown);
}

const KEYS: Readonly<Record<ProposalSort, (row: ProposalFacts) => string | number>> = {
  number: ({ number }) => number, subject: ({ subject }) => subject, kind: ({ kind }) => kind, state: ({ state }) => PROPOSAL_STATES.indexOf(state), days: ({ days }) => days,
};

/** How many stand at each step, every step named. */
export function countByState(rows: readonly ProposalFacts[]): readonly { readonly state: ProposalState; readonly count: number }[] {
  return PROPOSAL_STATES.map((state) => ({ state, count: rows.filter((row) => row.state === state).length }));
}
