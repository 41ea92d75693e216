import { END_REASONS, ENROLMENT_ACTS } from "@sinergi/domain/enrolments/end-reasons";
import { RECIPIENT_STATES } from "@sinergi/domain/enrolments/recipient-states";
import { periodSchema, programmeCodeSchema } from "@sinergi/domain/programmes/programme.schema";
import { TRILEANS } from "@sinergi/domain/programmes/three-values";
import { daySchema } from "@sinergi/domain/time/day.schema";
import { z } from "zod";
import { familyInputSchema } from "#families/families.schema";
import { areaCodeSchema } from "#targeting/targeting.schema";

const idSchema = z.string().regex(/^\d{1,18}$/);
const noteSchema = z.string().trim().max(500).default("");

/** `enrolments.preview`: what to say before a family is enrolled. Nothing is written. */
export const previewInputSchema = z.strictObject({ familyId: familyInputSchema.shape.familyId, programme: programmeCodeSchema, startsOn: daySchema, personId: idSchema.nullable().default(null) });
export const previewSchema = z.object({
  eligibility: z.enum(TRILEANS).nullable(),
  /** What of the rule the family certainly does not meet. */
  outside: z.array(z.object({ part: z.enum(["decile", "member", "housing", "area", "other"]), decile: z.int().nullish(), min: z.int().nullish(), max: z.int().nullish() })),
  /** Programmes the family receives that conflict with this one. */
  conflicts: z.array(z.string()),
  unit: z.string(),
  alreadyEnrolled: z.boolean(),
  members: z.array(z.object({ personId: z.string(), name: z.string() })),
});
export type EnrolmentPreview = z.infer<typeof previewSchema>;

/** `enrolments.add` */
export const addEnrolmentSchema = previewInputSchema.extend({ opId: z.uuid(), note: noteSchema });
/** `enrolments.correct`: an enrolment made by hand gets other days or words. */
export const correctEnrolmentSchema = z.strictObject({ opId: z.uuid(), enrolmentId: idSchema, startsOn: daySchema, note: noteSchema });
/** `enrolments.end`: the first day without, and why. Ended once more it gets the new day and reason. */
export const endEnrolmentSchema = z.strictObject({ opId: z.uuid(), enrolmentId: idSchema, endedOn: daySchema, reason: z.enum(END_REASONS), note: noteSchema });
/** `enrolments.restore` takes an end back, `enrolments.remove` an enrolment made by hand. */
export const enrolmentActSchema = z.strictObject({ opId: z.uuid(), enrolmentId: idSchema });

export const enrolmentDoneSchema = z.object({ enrolmentId: z.string(), familyId: z.string() });

const thenSchema = z.object({ startsOn: z.string(), endsOn: z.string(), note: z.string().optional(), reason: z.enum(END_REASONS).optional(), personId: z.string().nullish() });
/** `enrolments.history` */
export const enrolmentHistorySchema = z.array(
  z.object({ programme: z.string(), act: z.enum(ENROLMENT_ACTS), before: thenSchema.nullable(), after: thenSchema.nullable(), by: z.string(), at: z.string() }),
);
export type EnrolmentHistory = z.infer<typeof enrolmentHistorySchema>;

export const RECIPIENT_SORTS = ["name", "village", "start", "end"] as const;
/** What a list of recipients is narrowed to; exported for a purpose with the same. */
export const recipientFilterSchema = z.strictObject({
  programme: programmeCodeSchema, period: periodSchema, state: z.enum(RECIPIENT_STATES).default("ALL"), area: areaCodeSchema.optional(), text: z.string().trim().max(80).default(""),
});
/** `enrolments.recipients` */
export const recipientsInputSchema = z.strictObject({
  filter: recipientFilterSchema, sort: z.enum(RECIPIENT_SORTS).default("village"), descending: z.boolean().default(false), page: z.int().min(1).max(100_000).default(1), pageSize: z.int().min(10).max(100).default(50),
});
export const recipientsSchema = z.object({
  total: z.int(), inScope: z.int(), page: z.int(), pageSize: z.int(),
  rows: z.array(z.object({
    enrolmentId: z.string(), familyId: z.string().nullable(), name: z.string().nullable(), headName: z.string().nullable(), nik: z.string().nullable(), village: z.string().nullable(), district: z.string().nullable(),
    startsOn: z.string(), endsOn: z.string(), status: z.string(), active: z.boolean(), byHand: z.boolean(), note: z.string().nullable(),
    ended: z.object({ on: z.string(), reason: z.enum(END_REASONS), note: z.string(), by: z.string() }).nullable(),
    conflict: z.boolean(),
  })),
});
export type RecipientsAnswer = z.infer<typeof recipientsSchema>;
