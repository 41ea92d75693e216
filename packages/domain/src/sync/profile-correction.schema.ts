import { z } from "zod";

const MAX_WORDS = 200;
const change = z.strictObject({ from: z.string().max(MAX_WORDS), to: z.string().max(MAX_WORDS) });

/** Body of `profile.corrected`: the fields touched, each with what stood there and what shall stand there. */
export const profileCorrectionSchema = z.strictObject({
  changes: z
    .strictObject({ carerName: change.optional(), phone: change.optional(), landmark: change.optional(), livelihood: change.optional(), livestock: change.optional(), businessType: change.optional() })
    .refine((changes) => Object.keys(changes).length > 0),
  note: z.string().max(500).default(""),
});
export type ProfileCorrection = z.infer<typeof profileCorrectionSchema>;
