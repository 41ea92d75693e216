import { z } from "zod";
import { FUNDING_SOURCES, TARGET_UNITS } from "#budgets/vocabulary";
import { periodSchema, programmeCodeSchema } from "#programmes/programme.schema";
import { BENEFIT_KINDS, SIDES, STRATEGIES } from "#programmes/vocabulary";

/** No regency's activity comes near; anything above is a slip of the keyboard. */
export const MOST_CEILING_IDR = 10_000_000_000_000;
/** More places than a regency has villages is no list of places. */
const MOST_LOCATIONS = 500;

const words = z.string().trim();

/**
 * One activity as a planner writes it. Strategy, side and kind of help are null where a later document does not say them; an
 * action plan must (`findMissing`). No locations means the whole regency. No quarters means all four.
 */
export const budgetContentSchema = z.strictObject({
  /** Code of the sub-activity in SIPD, as the document writes it. */
  code: words.min(1).max(60).nullable(),
  programmeName: words.max(300),
  activity: words.min(3).max(300),
  subActivity: words.max(300),
  agency: z.string().regex(/^[A-Z0-9_]{1,40}$/),
  strategy: z.enum(STRATEGIES).nullable(),
  side: z.enum(SIDES).nullable(),
  /** A programme of the catalogue: joins the row to families. */
  linkedProgramme: programmeCodeSchema.nullable(),
  targetGroup: words.max(300),
  targetUnit: z.enum(TARGET_UNITS),
  targetQuantity: z.number().min(0).max(100_000_000).nullable(),
  locations: z.array(z.string().regex(/^\d{2}\.\d{2}\.\d{2}(\.\d{4})?$/)).max(MOST_LOCATIONS),
  ceilingIdr: z.int().min(0).max(MOST_CEILING_IDR),
  fundingSource: z.enum(FUNDING_SOURCES),
  outputIndicator: words.max(300),
  outputUnit: words.max(60),
  quarters: z.array(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])).max(4),
  benefitKind: z.enum(BENEFIT_KINDS).nullable(),
});
export type BudgetContent = z.infer<typeof budgetContentSchema>;
export type BudgetField = keyof BudgetContent;

export const budgetYearSchema = periodSchema;

/** A planner's own columns of a row, by header; they go out again as they came in. */
export type ExtraCells = Readonly<Record<string, string>>;

/**
 * What had been reached by the end of a quarter, counted from the start of the year. Null is not reported, never 0.
 */
export const realisationSchema = z.strictObject({
  quarter: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  physicalPercent: z.number().min(0).max(100).nullable(),
  spentIdr: z.int().min(0).max(MOST_CEILING_IDR).nullable(),
  achieved: z.number().min(0).max(100_000_000).nullable(),
  obstacle: words.max(1_000),
  followUp: words.max(1_000),
});
export type Realisation = z.infer<typeof realisationSchema>;
