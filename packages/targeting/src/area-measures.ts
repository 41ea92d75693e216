import type { Trilean } from "@sinergi/domain/programmes/three-values";
import { ratio, type Range } from "#rates";

export type PoorDecile = 1 | 2 | 3 | 4;

/** Families of deciles 1-4, or without a decile, by what the measures need of them: smaller than a `MixCell`, so that a whole regency is one answer. */
export interface AreaMixCell {
  readonly decile: PoorDecile | null;
  /** Has a member aged 18-59. */
  readonly workingAge: Trilean;
  /** Receives at least one livelihood programme that reaches families or persons. */
  readonly livelihood: boolean;
  readonly production: boolean;
  /** Receives anything at all. */
  readonly helped: boolean;
  readonly families: number;
}

/** Families of one area for one programme, whatever their decile. */
export interface AreaReachCell {
  readonly eligibility: Trilean;
  readonly receives: boolean;
  readonly families: number;
}

/** What the measures of an area are made of; every field counts distinct families. */
export interface AreaCounts {
  readonly families: number;
  readonly withoutDecile: number;
  /** Deciles 1-4. */
  readonly poor: number;
  /** Decile 1. */
  readonly poorest: number;
  /** Deciles 1-4 without any help. */
  readonly poorUnhelped: number;
  /** Without a decile and without any help. */
  readonly undecidedUnhelped: number;
  /** Deciles 1-4 with a member aged 18-59, and those of them that both sides of help reach. */
  readonly sides: number;
  readonly bothSides: number;
  /** Perhaps such a family: the decile or the ages are not known; and those of them that both sides reach. */
  readonly sidesUnknown: number;
  readonly bothSidesUnknown: number;
  /** For the programme looked at; all 0 without one. */
  readonly eligible: number;
  readonly reached: number;
  readonly unknown: number;
  readonly unknownReached: number;
}

export const AREA_MEASURES = ["poor", "poorest", "coverage", "exclusion", "missed", "unhelped", "bothSides"] as const;
export type AreaMeasure = (typeof AREA_MEASURES)[number];

/** A share of an area with the two counts it is made of. */
export interface AreaRate extends Range {
  /** Families of the numerator: what a mark of the measure leads to. */
  readonly part: number;
  readonly whole: number;
}

/** All that the measures of one area are counted from. */
export interface AreaMeasureCells {
  readonly mixes: readonly AreaMixCell[];
  /** Families of deciles 5-10: of them only the number matters. */
  readonly richer: number;
  /** Of the programme looked at; empty without one. */
  readonly reach: readonly AreaReachCell[];
}

type Counting = { -readonly [Field in keyof AreaCounts]: AreaCounts[Field] };

export function areaCountsOf({ mixes, richer, reach }: AreaMeasureCells): AreaCounts {
  const counts: Counting = {
    families: richer, withoutDecile: 0, poor: 0, poorest: 0, poorUnhelped: 0, undecidedUnhelped: 0, sides: 0, bothSides: 0, sidesUnknown: 0,
    bothSidesUnknown: 0, eligible: 0, reached: 0, unknown: 0, unknownReached: 0,
  };
  for (const cell of mixes) countMix(counts, cell);
  for (const { eligibility, receives, families } of reach) {
    if (eligibility === "yes") counts.eligible += families;
    if (eligibility === "yes" && receives) counts.reached += families;
    if (eligibility === "unknown") counts.unknown += families;
    if (eligibility === "unknown" && receives) counts.unknownReached += families;
  }
  return counts;
}

function countMix(counts: Counting, { decile, workingAge, livelihood, production, helped, families }: AreaMixCell): void {
  const poor = decile !== null;
  counts.families += families;
  counts[poor ? "poor" : "withoutDecile"] += families;
  if (decile === 1) counts.poorest += families;
  if (!helped) counts[poor ? "poorUnhelped" : "undecidedUnhelped"] += families;
  if (workingAge === "no") return;
  const certain = poor && workingAge === "yes";
  counts[certain ? "sides" : "sidesUnknown"] += families;
  if (livelihood && production) counts[certain ? "bothSides" : "bothSidesUnknown"] += families;
}

/** One measure of an area. An area without families of the kind has no rate, never a rate of 0. */
export function measureOf(counts: AreaCounts, measure: AreaMeasure): AreaRate {
  const { families, withoutDecile, eligible, reached, unknown, unknownReached } = counts;
  switch (measure) {
    case "poor":
    case "poorest":
      return ofEveryFamily(counts[measure], families, withoutDecile);
    case "coverage":
      return amongPerhaps({ part: reached, whole: eligible, perhapsPart: unknownReached, perhapsWhole: unknown });
    case "exclusion":
    case "missed":
      return amongPerhaps({ part: eligible - reached, whole: eligible, perhapsPart: unknown - unknownReached, perhapsWhole: unknown });
    case "unhelped":
      return amongPerhaps({ part: counts.poorUnhelped, whole: counts.poor, perhapsPart: counts.undecidedUnhelped, perhapsWhole: withoutDecile });
    case "bothSides":
      return amongPerhaps({ part: counts.bothSides, whole: counts.sides, perhapsPart: counts.bothSidesUnknown, perhapsWhole: counts.sidesUnknown });
  }
}

/** A share of all families (domain.md §5.5): those without a decile stand in the whole; at most all of them belong to the part. */
function ofEveryFamily(part: number, whole: number, withoutDecile: number): AreaRate {
  return { part, whole, value: ratio(part, whole), low: ratio(part, whole), high: ratio(part + withoutDecile, whole) };
}

interface Perhaps {
  readonly part: number;
  readonly whole: number;
  /** Families that may belong to the whole, and those of them that would be in the part. */
  readonly perhapsPart: number;
  readonly perhapsWhole: number;
}

/** Lowest when every doubtful family that would not be in the part counts, highest when every one that would be does. */
function amongPerhaps({ part, whole, perhapsPart, perhapsWhole }: Perhaps): AreaRate {
  return { part, whole, value: ratio(part, whole), low: ratio(part, whole + perhapsWhole - perhapsPart), high: ratio(part + perhapsPart, whole + perhapsPart) };
}
