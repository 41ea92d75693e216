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

export interface ProposalOrder {
  /** Null: the newest first. */
  readonly sort: ProposalSort | null;
  readonly descending: boolean;
}

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
export function findProposals<T extends ProposalFacts>(rows: readonly T[], filter: ProposalFilter, { sort, descending }: ProposalOrder): readonly T[] {
  const turn = descending ? -1 : 1;
  return rows.filter((row) => fitsWhat(row, filter) && fitsWhere(row, filter)).toSorted((a, b) => (sort === null ? 0 : turn * compare(a, b, sort)) || b.number - a.number);
}

function fitsWhat(row: ProposalFacts, { state, kind, lane, known }: ProposalFilter): boolean {
  return (state === undefined || (state === "OPEN" ? isOpenProposal(row.state) : row.state === state)) && (kind === undefined || row.kind === kind) && (lane === undefined || row.lane === lane) && (known !== true || row.isKnown);
}

function fitsWhere(row: ProposalFacts, { area, text }: ProposalFilter): boolean {
  return (
    (area === undefined || row.villageCode === area || row.villageCode.startsWith(`${area}.`)) &&
    (text === undefined || [proposalNumber(row.number), row.subject, row.proposedName].join(" ").toLocaleLowerCase("id").includes(text.toLocaleLowerCase("id")))
  );
}

const ALPHABET = new Intl.Collator("id");

function compare(a: ProposalFacts, b: ProposalFacts, sort: ProposalSort): number {
  switch (sort) {
    case "number":
      return a.number - b.number;
    case "subject":
      return ALPHABET.compare(a.subject, b.subject);
    case "kind":
      return ALPHABET.compare(a.kind, b.kind);
    case "state":
      return PROPOSAL_STATES.indexOf(a.state) - PROPOSAL_STATES.indexOf(b.state);
    case "days":
      return a.days - b.days;
  }
}

/** How many stand at each step, every step named. */
export function countByState(rows: readonly ProposalFacts[]): readonly { readonly state: ProposalState; readonly count: number }[] {
  return PROPOSAL_STATES.map((state) => ({ state, count: rows.filter((row) => row.state === state).length }));
}
