import type { TrendBeside } from "@sinergi/domain/targeting/trend-beside";

/** How well one programme reaches those it is meant for. */
const AIM_MEASURES = ["coverage", "exclusionError", "inclusionError", "missed", "targetingDifferential", "cgh", "structuralExclusion"] as const;
/** Who is eligible for one programme and who receives it, part by part. */
const RECEPTION_MEASURES = ["recipients", "recipientsEligible", "recipientsNotEligible", "recipientsUnknown", "unlisted", "eligible", "notEligible", "eligibilityUnknown"] as const;
/** One programme as a piece of the package, among the families of decile 1. */
const PIECE_MEASURES = ["pieceReceived", "pieceMissing", "pieceOnlyThis"] as const;
/** Persons of a programme that is for individuals. */
const PERSON_MEASURES = ["personsCoverage", "personsMissed", "personsReachedEligible", "personsReached", "personsEligible", "personsUnknown"] as const;
const AREA_MEASURES = ["families", "poor", "poorest", "withoutDecile", "poorWithoutHelp"] as const;
/** The two sides of help among families of deciles 1-4. */
const SIDE_MEASURES = ["bothSides", "livelihoodOnly", "productionOnly", "neitherSide", "sidesBase", "withoutWorkingAge", "workingAgeUnknown"] as const;
const PACKAGE_MEASURES = ["completePackage", "partOfPackage", "nothingOfPackage", "oneMissing", "packageBase", "complementarity"] as const;
/** Families by how many programmes reach them, as Sinergi shows them. */
const LAYER_MEASURES = ["layer0", "layer1", "layer2", "layer3", "layer4", "overlapping"] as const;
const HOUSING_MEASURES = ["houseToilet", "houseSafeWater", "houseFloor", "houseSanitation", "houseUnfit"] as const;
/** Villages of the list in force to which enough programmes have come. */
const FOCUS_MEASURES = ["convergence"] as const;
const DECILE_MEASURES = ["decile1", "decile2", "decile3", "decile4", "decile5", "decile6", "decile7", "decile8", "decile9", "decile10"] as const;

/** Figures that are followed through the quarters, in the groups and the order a reader chooses from. */
export const TREND_GROUPS = {
  aim: AIM_MEASURES, reception: RECEPTION_MEASURES, piece: PIECE_MEASURES, persons: PERSON_MEASURES,
  area: AREA_MEASURES, sides: SIDE_MEASURES, package: PACKAGE_MEASURES, layers: LAYER_MEASURES, housing: HOUSING_MEASURES, focus: FOCUS_MEASURES, decile: DECILE_MEASURES,
} as const;
export type TrendGroup = keyof typeof TREND_GROUPS;
export type TrendMeasure = (typeof TREND_GROUPS)[TrendGroup][number];

/** Figures of one programme; all others are of the area. */
export const PROGRAMME_MEASURES: readonly TrendMeasure[] = [...AIM_MEASURES, ...RECEPTION_MEASURES, ...PIECE_MEASURES, ...PERSON_MEASURES];
export const TREND_MEASURES: readonly TrendMeasure[] = [
  ...PROGRAMME_MEASURES, ...AREA_MEASURES, ...SIDE_MEASURES, ...PACKAGE_MEASURES, ...LAYER_MEASURES, ...HOUSING_MEASURES, ...FOCUS_MEASURES, ...DECILE_MEASURES,
];

/** How a figure is written, and what a difference of two is: percentage points, families, or plain. */
export type TrendUnit = "share" | "count" | "index";
/** What a count counts and a share is a share of. */
export type TrendNoun = "families" | "persons" | "rows" | "villages";

const INDICES: ReadonlySet<TrendMeasure> = new Set<TrendMeasure>(["targetingDifferential", "cgh", "complementarity"]);
const COUNTS: ReadonlySet<TrendMeasure> = new Set<TrendMeasure>([
  "missed", ...RECEPTION_MEASURES, "personsMissed", "personsReachedEligible", "personsReached", "personsEligible", "personsUnknown",
  "families", "sidesBase", "withoutWorkingAge", "workingAgeUnknown", "packageBase",
]);
const OF_PERSONS: ReadonlySet<TrendMeasure> = new Set(PERSON_MEASURES);

export function trendUnit(measure: TrendMeasure): TrendUnit {
  if (INDICES.has(measure)) return "index";
  return COUNTS.has(measure) ? "count" : "share";
}

export function trendNoun(measure: TrendMeasure): TrendNoun {
  if (OF_PERSONS.has(measure)) return "persons";
  if (measure === "unlisted") return "rows";
  return measure === "convergence" ? "villages" : "families";
}

const OF_HOUSES: ReadonlySet<TrendMeasure> = new Set(HOUSING_MEASURES);

/** What a figure needs beside the cells of families; most need nothing. */
export function besideOf(measure: TrendMeasure): TrendBeside | undefined {
  if (OF_PERSONS.has(measure)) return "persons";
  if (OF_HOUSES.has(measure)) return "housing";
  return measure === "convergence" ? "convergence" : undefined;
}
