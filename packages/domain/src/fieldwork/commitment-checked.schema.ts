import { z } from "zod";
import { logNoteSchema, monthSchema, registryIdSchema } from "#fieldwork/log-fields.schema";
import { COMMITMENTS, COMMITMENT_RESULTS } from "#fieldwork/vocabulary";
import { daySchema } from "#time/day.schema";

/** Body of `commitment.checked` v1: one member in one month. The app records and never sanctions (`domain.md` §6.2). */
export const commitmentCheckedSchema = z.strictObject({
  familyId: registryIdSchema,
  personId: registryIdSchema,
  personName: z.string().trim().min(1).max(200),
  month: monthSchema,
  component: z.enum(COMMITMENTS),
  result: z.enum(COMMITMENT_RESULTS),
  /** Percent of school days, else number of visits to a service; null where nobody knows. */
  measured: z.number().min(0).max(100).nullable(),
  reason: logNoteSchema,
  onDay: daySchema,
});
export type CommitmentChecked = z.infer<typeof commitmentCheckedSchema>;
