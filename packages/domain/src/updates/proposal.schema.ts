import { z } from "zod";
import { PROPOSED_CHANGES, REMOVAL_REASONS } from "#updates/vocabulary";
import { daySchema } from "#time/day.schema";

export const PROPOSAL_TEXT_MAX_LENGTH = 1_000;
const line = (most: number) => z.string().trim().max(most);

/** What should stand in the registry, without numbers of people. Everything not said is left out, never empty or 0. */
export const proposalContentSchema = z.strictObject({
  change: z.enum(PROPOSED_CHANGES).optional(),
  /** Name of the member it is about. */
  person: line(120).optional(),
  birthDate: daySchema.optional(),
  sex: z.enum(["L", "P"]).optional(),
  /** What it should say: a school level, an occupation, an address, a name. */
  value: line(300).optional(),
  address: line(300).optional(),
  hamlet: line(120).optional(),
  members: z.int().min(1).max(40).optional(),
  removal: z.enum(REMOVAL_REASONS).optional(),
  reason: line(PROPOSAL_TEXT_MAX_LENGTH).default(""),
});
export type ProposalContent = z.infer<typeof proposalContentSchema>;

/** Sixteen digits, however they were written; whether such a number can exist is looked at by people. */
export const personNumberSchema = z.string().transform((text) => text.replaceAll(/[\s.-]/g, "")).pipe(z.string().regex(/^\d{16}$/));
export const villageCodeSchema = z.string().regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/);
export const updateReasonSchema = z.string().trim().min(5).max(2_000);
export const updateNoteSchema = z.string().trim().max(2_000).default("");
