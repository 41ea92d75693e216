import { z } from "zod";
import { programmeSchema, type Programme } from "#programmes/programme.schema";
import type { Day } from "#time/day";
import { daySchema } from "#time/day.schema";

/** A programme as it stands: what it is, and from which day it is no more. */
export interface StandingProgramme {
  readonly programme: Programme;
  /** First day on which it is out of the figures; null while it runs. */
  readonly retiredFrom: Day | null;
}

/** What somebody wants of a programme: another definition (or a first one), its end, or its return. */
export const programmeChangeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("define"), programme: programmeSchema }),
  z.strictObject({ kind: z.literal("retire"), from: daySchema }),
  z.strictObject({ kind: z.literal("reinstate") }),
]);
export type ProgrammeChange = z.infer<typeof programmeChangeSchema>;

/** A standing programme as it was written down. */
export const standingProgrammeSchema = z.object({ programme: programmeSchema, retiredFrom: daySchema.nullable() });

/** An organisation's proposal waits, then somebody else says yes or no, or it is taken back. */
export const PROPOSAL_STATES = ["PENDING", "APPROVED", "REJECTED", "WITHDRAWN"] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];
