import { z } from "zod";
import { daySchema } from "#time/day.schema";
import { villageCodeSchema } from "#updates/proposal.schema";
import { OBJECTION_KINDS } from "#updates/vocabulary";

const line = (most: number) => z.string().trim().max(most);

/** Who objects and how to reach him; everything may be left out. */
export const objectorSchema = z.object({ name: line(120).default(""), contact: line(120).default("") });
export type Objector = z.infer<typeof objectorSchema>;

/** `objection.raised` v1: somebody says that a recipient is unfit, or that somebody is missed. */
export const objectionRaisedSchema = z.object({
  kind: z.enum(OBJECTION_KINDS),
  onDay: daySchema,
  familyId: z.string().regex(/^\d{1,18}$/).optional(),
  programmeCode: line(40).optional(),
  villageCode: villageCodeSchema,
  subject: z.string().trim().min(2).max(120),
  text: z.string().trim().min(5).max(2_000),
  objector: objectorSchema.optional(),
});
export type ObjectionRaised = z.infer<typeof objectionRaisedSchema>;
export type ObjectionRaisedBody = z.input<typeof objectionRaisedSchema>;
