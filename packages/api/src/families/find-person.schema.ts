import { z } from "zod";
import { areaCodeSchema } from "#targeting/targeting.schema";

/** `families.findPerson`: a name, or a NIK or No. KK in full. A mutation: it leaves an entry in the audit chain. */
export const findPersonInputSchema = z.strictObject({
  text: z.string().trim().min(1).max(120),
  area: areaCodeSchema.optional(),
  birthYear: z.int().min(1900).max(2100).optional(),
  reason: z.string().trim().max(300).default(""),
});
export const personHitSchema = z.object({
  personId: z.string(), familyId: z.string(), name: z.string(), nik: z.string().nullable(), noKk: z.string().nullable(), birthDate: z.string().nullable(),
  sex: z.enum(["M", "F"]).nullable(), relation: z.string().nullable(), headName: z.string(), village: z.string(), decile: z.int().nullable(),
});
export type PersonHit = z.infer<typeof personHitSchema>;
/** At most 50, the best first; `more` says that there are others. */
export const foundPersonsSchema = z.object({ rows: z.array(personHitSchema).max(50), more: z.boolean(), remainingToday: z.int() });
export type FoundPersons = z.infer<typeof foundPersonsSchema>;
