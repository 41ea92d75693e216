import { accept, refuse, type Result } from "#result";
import { PROPOSAL_MAX_FAMILIES } from "#simulations/scenario";

/** PROPOSED waits for a second person. APPROVED is the agency's list of candidates; it enrols nobody by itself. */
export const PROPOSAL_STATES = ["PROPOSED", "APPROVED", "REJECTED", "WITHDRAWN"] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** What became of one candidate: CALON waits, DITERIMA goes on the agency's list, DITOLAK does not, with the reason. */
export const CANDIDATE_STATES = ["CALON", "DITERIMA", "DITOLAK"] as const;
export type CandidateState = (typeof CANDIDATE_STATES)[number];

export const REASON_MIN_LENGTH = 5;
export const REASON_MAX_LENGTH = 500;

/** What the rules need to know of the person who acts. */
export interface ProposalActor {
  readonly id: string;
  /** Code of the organisation the account belongs to; null for the whole regency. */
  readonly agency: string | null;
}

export interface ProposalActedOn {
  readonly proposedBy: string;
  readonly state: ProposalState;
}

export type ProposalRefusal =
  | { readonly code: "proposal_own" | "proposal_reason_missing" | "proposal_empty" }
  | { readonly code: "proposal_state"; readonly state: ProposalState }
  | { readonly code: "proposal_too_large"; readonly families: number; readonly maxFamilies: number };

/** An organisation acts on its own programmes alone; the secretariat on any. */
export function isWithin(actor: Pick<ProposalActor, "agency">, owner: string): boolean {
  return actor.agency === null || actor.agency === owner;
}

/** A list of nobody proposes nothing; one too long is nobody's to check. */
export function mayPropose(families: number): Result<number, ProposalRefusal> {
  if (families === 0) return refuse({ code: "proposal_empty" });
  return families > PROPOSAL_MAX_FAMILIES ? refuse({ code: "proposal_too_large", families, maxFamilies: PROPOSAL_MAX_FAMILIES }) : accept(families);
}

/** Four eyes: whoever proposed never decides, and a proposal is decided once. A rejection says why. */
export function decideProposal({ proposedBy, state }: ProposalActedOn, { actor, verdict, reason }: { readonly actor: Pick<ProposalActor, "id">; readonly verdict: "APPROVED" | "REJECTED"; readonly reason: string }): Result<ProposalState, ProposalRefusal> {
  if (state !== "PROPOSED") return refuse({ code: "proposal_state", state });
  if (proposedBy === actor.id) return refuse({ code: "proposal_own" });
  if (verdict === "REJECTED" && reason.trim().length < REASON_MIN_LENGTH) return refuse({ code: "proposal_reason_missing" });
  return accept(verdict);
}

/** Only what nobody has decided on can be taken back. */
export function withdrawProposal({ state }: Pick<ProposalActedOn, "state">): Result<ProposalState, ProposalRefusal> {
  return state === "PROPOSED" ? accept("WITHDRAWN") : refuse({ code: "proposal_state", state });
}

/** Only an approved list has candidates to decide on; a refused family is told why, its way back to CALON needs no reason. */
export function decideCandidate(proposal: Pick<ProposalActedOn, "state">, { verdict, reason }: { readonly verdict: CandidateState; readonly reason: string }): Result<CandidateState, ProposalRefusal> {
  if (proposal.state !== "APPROVED") return refuse({ code: "proposal_state", state: proposal.state });
  if (verdict === "DITOLAK" && reason.trim().length < REASON_MIN_LENGTH) return refuse({ code: "proposal_reason_missing" });
  return accept(verdict);
}
