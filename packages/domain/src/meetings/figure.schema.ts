import { z } from "zod";
import { PROBLEM_KINDS } from "#problems/problem-kinds";
import { programmeCodeSchema } from "#programmes/programme.schema";
import { budgetYearSchema } from "#budgets/budget-row.schema";

/** Figures of an area, or of one programme there, that are counted anew on any snapshot: the same names as Tren gives them. */
export const FIGURE_MEASURES = [
  "coverage", "exclusionError", "inclusionError", "missed", "targetingDifferential", "cgh", "structuralExclusion",
  "recipients", "recipientsEligible", "recipientsNotEligible", "recipientsUnknown", "unlisted", "eligible", "notEligible", "eligibilityUnknown",
  "pieceReceived", "pieceMissing", "pieceOnlyThis", "personsCoverage", "personsMissed", "personsReachedEligible", "personsReached", "personsEligible", "personsUnknown",
  "families", "poor", "poorest", "withoutDecile", "poorWithoutHelp", "bothSides", "livelihoodOnly", "productionOnly", "neitherSide", "sidesBase", "withoutWorkingAge", "workingAgeUnknown",
  "completePackage", "partOfPackage", "nothingOfPackage", "oneMissing", "packageBase", "complementarity", "layer0", "layer1", "layer2", "layer3", "layer4", "overlapping",
  "houseToilet", "houseSafeWater", "houseFloor", "houseSanitation", "houseUnfit", "convergence",
  "decile1", "decile2", "decile3", "decile4", "decile5", "decile6", "decile7", "decile8", "decile9", "decile10",
] as const;
export type FigureMeasure = (typeof FIGURE_MEASURES)[number];

/** Figures of a year's plan; `livelihoodShare` is its balance of sides, `behind` counts activities. */
export const BUDGET_MEASURES = ["absorption", "alignment", "consistency", "livelihoodShare", "behind"] as const;
export const BUDGET_ROW_MEASURES = ["absorption", "physical", "output"] as const;

const area = z.string().regex(/^\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?$/);

/** One figure of an area; without an area, the whole regency. */
export const measureFigureSchema = z.strictObject({
  kind: z.literal("measure"),
  measure: z.enum(FIGURE_MEASURES),
  programme: programmeCodeSchema.optional(),
  area: area.optional(),
  deciles: z.array(z.int().min(0).max(10)).min(1).max(11).optional(),
});

/** One figure of the plan of a year; of one office's rows where it names an office. */
export const budgetFigureSchema = z.strictObject({ kind: z.literal("budget"), measure: z.enum(BUDGET_MEASURES), year: budgetYearSchema, agency: z.string().max(40).nullable() });
/** How far one activity of the plan is. */
export const budgetRowFigureSchema = z.strictObject({ kind: z.literal("budgetRow"), measure: z.enum(BUDGET_ROW_MEASURES), rowId: z.uuid() });
/** Open cases of one kind of problem. */
export const problemFigureSchema = z.strictObject({ kind: z.literal("problems"), problem: z.enum(PROBLEM_KINDS), area: area.optional(), programme: programmeCodeSchema.optional() });
/** A card that has no single number: it is kept with its words and its link, and nothing is measured again. */
export const screenFigureSchema = z.strictObject({ kind: z.literal("screen") });

/** How a value is written and what a difference of two is: percentage points, families, cases, activities, or plain. */
export const FIGURE_UNITS = ["share", "families", "persons", "rows", "cases", "activities", "index", "none"] as const;
export type FigureUnit = (typeof FIGURE_UNITS)[number];

/** Which way a figure should move; null where neither is better. */
export type BetterWhen = "more" | "less" | null;

/** What a figure was on one day. A share lies between 0 and 1; null is unknown, never 0. */
export const readingSchema = z.object({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  numerator: z.int().nullable(),
  denominator: z.int().nullable(),
});
export type Reading = z.infer<typeof readingSchema>;

export const UNKNOWN_READING: Reading = { value: null, low: null, high: null, numerator: null, denominator: null };
