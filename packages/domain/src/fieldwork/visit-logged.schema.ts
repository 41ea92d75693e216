import { daySchema } from "#time/day.schema";
import { z } from "zod";
import { AID_PROBLEMS, MEMBER_CHANGES, NEEDS, VISIT_KINDS, VISIT_OUTCOMES } from "#fieldwork/vocabulary";
import { BUSINESSES, HOUSE_STATES, INCOME_SOURCES, LIVESTOCK } from "#fieldwork/visit-vocabulary";

export const familyRefSchema = z.string().regex(/^\d{1,18}$/);
const personRefSchema = familyRefSchema;
const wordsSchema = z.string().max(2_000).default("");
const amountSchema = z.int().min(0).max(999_999_999_999).nullable();

/** WGS 84 in degrees; how far off it may be in metres. Kept only where the person switched it on. */
export const placeSchema = z.object({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180), accuracyM: z.number().min(0).max(1_000_000) });

export const visitConditionsSchema = z.object({
  house: z.enum(HOUSE_STATES).nullable(),
  income: z.enum(INCOME_SOURCES).nullable(),
  /** Of the whole family, a month; null is not known. */
  monthlyIncomeIdr: amountSchema,
  livestock: z.array(z.object({ kind: z.enum(LIVESTOCK), count: z.int().min(0).max(100_000).nullable() })).max(LIVESTOCK.length),
});
export type VisitConditions = z.infer<typeof visitConditionsSchema>;

/** A visit as a phone sends it. What was seen is a fact: the shape is strict, what the answers say of each other is not. */
export const visitLoggedSchema = z.object({
  familyId: familyRefSchema,
  onDay: daySchema,
  /** `HH:MM` as the person left it. */
  startedAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/).nullable(),
  minutes: z.int().min(0).max(1_440).nullable(),
  kind: z.enum(VISIT_KINDS),
  outcome: z.enum(VISIT_OUTCOMES),
  carerMet: z.boolean(),
  /** The member who was spoken with; null: somebody else, or nobody. */
  metPersonId: personRefSchema.nullable().default(null),
  conditions: visitConditionsSchema.nullable(),
  members: z.array(z.object({
    id: z.uuid(),
    /** null: somebody whom the registry does not know yet. */
    personId: personRefSchema.nullable(),
    name: z.string().min(1).max(120),
    change: z.enum(MEMBER_CHANGES),
    detail: z.object({ on: daySchema.nullable().default(null), note: wordsSchema }),
  })).max(30),
  aid: z.array(z.object({
    programme: z.string().min(1).max(40),
    period: z.string().max(20),
    received: z.boolean(),
    amountIdr: amountSchema,
    problem: z.enum(AID_PROBLEMS),
    note: wordsSchema,
  })).max(30),
  needs: z.array(z.object({ id: z.uuid(), need: z.enum(NEEDS), personId: personRefSchema.nullable(), note: wordsSchema })).max(30),
  business: z.object({ type: z.enum(BUSINESSES), capitalIdr: amountSchema, skill: z.string().max(500).default("") }).nullable(),
  /** Said yes to photos and place being kept. */
  consent: z.boolean(),
  place: placeSchema.nullable(),
  notes: wordsSchema,
  followUp: z.object({ on: daySchema, note: wordsSchema }).nullable(),
});
export type VisitLogged = z.infer<typeof visitLoggedSchema>;
