import { z } from "zod";
import { GRADUATION_REASONS } from "#fieldwork/graduation-reasons";
import { logNoteSchema, registryIdSchema } from "#fieldwork/log-fields.schema";
import { GRADUATION_KINDS } from "#fieldwork/vocabulary";
import { daySchema } from "#time/day.schema";

/** Body of `graduation.proposed` v1: of what kind, why, and from what was seen. */
export const graduationProposedSchema = z
  .strictObject({
    familyId: registryIdSchema,
    kind: z.enum(GRADUATION_KINDS),
    reason: z.string().max(40),
    note: logNoteSchema,
    onDay: daySchema,
  })
  .refine(({ kind, reason }) => (GRADUATION_REASONS[kind] as readonly string[]).includes(reason), { error: "REASON", path: ["reason"] });
export type GraduationProposed = z.infer<typeof graduationProposedSchema>;
