import { daySchema } from "#time/day.schema";
import { z } from "zod";
import { HOUSING_RESULTS } from "#fieldwork/vocabulary";
import { familyRefSchema, placeSchema } from "#fieldwork/visit-logged.schema";

const answerSchema = z.boolean().nullable();

/** The verification form of Kepmensos 262/HUK/2022: no shelter at all, then a-h; null is not known (`domain.md` §4.6). */
export const housingCheckedSchema = z.object({
  familyId: familyRefSchema,
  onDay: daySchema,
  noShelter: z.boolean(),
  answers: z.object({ a: answerSchema, b: answerSchema, c: answerSchema, d: answerSchema, e: answerSchema, f: answerSchema, g: answerSchema, h: answerSchema }),
  result: z.enum(HOUSING_RESULTS),
  consent: z.boolean().default(false),
  place: placeSchema.nullable(),
  notes: z.string().max(2_000).default(""),
});
export type HousingChecked = z.infer<typeof housingCheckedSchema>;
