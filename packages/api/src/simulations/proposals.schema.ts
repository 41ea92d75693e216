import type { ProposalFigures } from "@sinergi/db/simulations/proposals.store";
import { programmeCodeSchema } from "@sinergi/domain/programmes/programme.schema";
import { CANDIDATE_STATES, PROPOSAL_STATES, REASON_MAX_LENGTH, type CandidateState, type ProposalState } from "@sinergi/domain/simulations/proposal";
import type { Scenario } from "@sinergi/domain/simulations/scenario";
import { z } from "zod";
import { type FamilyReasons, scenarioSchema } from "#simulations/simulations.schema";
import { areaCodeSchema } from "#targeting/targeting.schema";

const reason = z.string().trim().max(REASON_MAX_LENGTH).default("");

/** `proposals.propose`: freezes the list of today. `expected`: families the proposer saw, so that nobody proposes another list than he looked at. */
export const proposeInputSchema = z.strictObject({
  opId: z.uuid(), id: z.uuid(), name: z.string().trim().min(3).max(120), note: z.string().trim().max(1_000).default(""), scenario: scenarioSchema, expected: z.int().min(0),
});
/** `proposals.decide`: by a second person. */
export const decideProposalInputSchema = z.strictObject({ opId: z.uuid(), id: z.uuid(), verdict: z.enum(["APPROVED", "REJECTED"]), reason });
/** `proposals.withdraw`: by whoever proposed it, while nobody has decided. */
export const proposalActInputSchema = z.strictObject({ opId: z.uuid(), id: z.uuid() });
/** `proposals.find` */
export const proposalInputSchema = z.strictObject({ id: z.uuid() });
/** `proposals.list` */
export const proposalsInputSchema = z.strictObject({
  text: z.string().trim().max(80).optional(),
  programme: programmeCodeSchema.optional(),
  state: z.enum(PROPOSAL_STATES).optional(),
  sort: z.enum(["name", "programme", "families", "state", "proposedAt"]).default("proposedAt"),
  descending: z.boolean().default(true),
  page: z.int().min(1).max(1_000).default(1),
  /** The whole list at once is for a file. */
  pageSize: z.int().min(10).max(50_000).default(20),
});

/** What a list of candidates is narrowed to, also in a file. */
export const candidateFilterSchema = z.strictObject({ proposal: z.uuid(), area: areaCodeSchema.optional(), state: z.enum(CANDIDATE_STATES).optional() });
/** `proposals.candidates` */
export const candidatesInputSchema = candidateFilterSchema.extend({
  text: z.string().trim().max(80).optional(),
  sort: z.enum(["place", "head", "village", "decile", "state"]).default("place"),
  descending: z.boolean().default(false),
  page: z.int().min(1).max(10_000).default(1),
});
/** `proposals.decideCandidate`: CALON takes a decision back. */
export const decideCandidateInputSchema = z.strictObject({ opId: z.uuid(), proposal: z.uuid(), place: z.int().min(1), verdict: z.enum(CANDIDATE_STATES), reason });

export interface ProposalAnswer {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly programme: string;
  /** Code of the organisation whose list it becomes. */
  readonly owner: string;
  readonly period: string;
  readonly scenario: Scenario;
  /** The day and dataset it was made from. */
  readonly on: string;
  readonly dataset: { readonly source: string; readonly asOf: string } | null;
  readonly figures: ProposalFigures;
  readonly families: number;
  readonly accepted: number;
  readonly refused: number;
  readonly state: ProposalState;
  readonly proposedName: string;
  readonly proposedAgency: string | null;
  readonly proposedAt: string;
  readonly decidedName: string | null;
  readonly decidedAt: string | null;
  readonly decisionReason: string | null;
  /** Proposed by the reader: then somebody else decides. */
  readonly own: boolean;
  readonly mayDecide: boolean;
}

export interface ProposalsAnswer {
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly rows: readonly ProposalAnswer[];
}

export interface CandidateAnswer extends FamilyReasons {
  readonly place: number;
  readonly familyId: string;
  /** Null where today's data or the reader's scope no longer has the family. */
  readonly headName: string | null;
  readonly noKk: string | null;
  readonly village: { readonly code: string; readonly name: string; readonly district: string };
  readonly state: CandidateState;
  readonly reason: string;
  readonly decidedName: string | null;
  readonly decidedAt: string | null;
}

export interface CandidatesAnswer {
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly rows: readonly CandidateAnswer[];
}
