import type { BetterWhen, FigureMeasure } from "#meetings/figure.schema";
import type { Trilean } from "#programmes/three-values";

const MORE: ReadonlySet<FigureMeasure> = new Set([
  "coverage", "recipients", "recipientsEligible", "targetingDifferential", "cgh", "pieceReceived", "personsCoverage", "personsReachedEligible", "personsReached",
  "bothSides", "completePackage", "complementarity", "convergence",
]);
const LESS: ReadonlySet<FigureMeasure> = new Set([
  "exclusionError", "inclusionError", "missed", "unlisted", "recipientsNotEligible", "recipientsUnknown", "eligibilityUnknown", "pieceMissing", "pieceOnlyThis", "personsMissed", "personsUnknown",
  "poor", "poorest", "withoutDecile", "poorWithoutHelp", "neitherSide", "workingAgeUnknown", "nothingOfPackage",
  "houseToilet", "houseSafeWater", "houseFloor", "houseSanitation", "houseUnfit",
]);

/** Which way a measure should go; a share of a decile or of one side alone is neither good nor bad. */
export function directionOfMeasure(measure: FigureMeasure): BetterWhen {
  if (MORE.has(measure)) return "more";
  return LESS.has(measure) ? "less" : null;
}

interface Asked {
  readonly eligibility?: readonly Trilean[] | undefined;
  readonly receives?: boolean | undefined;
  readonly lacks?: string | undefined;
  readonly missedBy?: readonly string[] | undefined;
  readonly housing?: string | undefined;
  readonly package?: string | undefined;
}

/** Which way a count of families should go: fewer that lack something, more eligible ones that are reached. */
export function directionOfFamilies({ eligibility, receives, lacks, missedBy, housing, package: pack }: Asked): BetterWhen {
  if (lacks !== undefined || missedBy !== undefined || housing !== undefined || pack === "nothing" || pack === "partly" || pack === "oneMissing") return "less";
  if (pack === "complete") return "more";
  const onlyEligible = eligibility?.length === 1 && eligibility[0] === "yes";
  const onlyOthers = eligibility?.length === 1 && eligibility[0] === "no";
  if (receives === undefined) return null;
  if (onlyOthers) return receives ? "less" : null;
  if (eligibility === undefined || onlyEligible) return receives ? (onlyEligible ? "more" : null) : "less";
  return null;
}
