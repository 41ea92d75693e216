import { z } from "zod";
import { aidSaidSchema, registryIdSchema } from "#fieldwork/log-fields.schema";

/** Body of `payout.supported` v1: accompanying a payout. */
export const payoutSupportedSchema = z.strictObject({
  familyId: registryIdSchema,
  /** 1-4, or the programme's own. */
  tranche: z.string().trim().min(1).max(20),
  ...aidSaidSchema,
});
export type PayoutSupported = z.infer<typeof payoutSupportedSchema>;
