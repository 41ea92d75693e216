import { z } from "zod";
import { daySchema } from "#time/day.schema";
import { personNumberSchema, proposalContentSchema, villageCodeSchema } from "#updates/proposal.schema";
import { GROUND_CHECK_RESULTS, PROPOSAL_KINDS, PROPOSAL_LANES } from "#updates/vocabulary";

const id = z.string().regex(/^\d{1,18}$/);

/** `update.proposed` v1: somebody found and unlisted, a change of a family or member, a removal, health insurance to be reactivated. */
const proposedSchema = z.object({
  act: z.literal("PROPOSED"),
  kind: z.enum(PROPOSAL_KINDS),
  lane: z.enum(PROPOSAL_LANES).default("FORMAL"),
  onDay: daySchema,
  familyId: id.optional(),
  personId: id.optional(),
  villageCode: villageCodeSchema,
  subject: z.string().trim().min(2).max(120),
  /** Asked only of somebody who is not listed. They are encrypted as soon as they arrive. */
  nik: personNumberSchema.optional(),
  noKk: personNumberSchema.optional(),
  content: proposalContentSchema,
});

/** The same record answers a ground check that was asked of the sender. */
const checkedSchema = z.object({
  act: z.literal("GROUND_CHECKED"),
  proposalId: z.uuid(),
  onDay: daySchema,
  result: z.enum(GROUND_CHECK_RESULTS),
  note: z.string().trim().max(2_000).default(""),
});

export const updateProposedSchema = z.discriminatedUnion("act", [proposedSchema, checkedSchema]);
export type UpdateProposed = z.infer<typeof updateProposedSchema>;
/** As a form writes it. */
export type UpdateProposedBody = z.input<typeof updateProposedSchema>;
