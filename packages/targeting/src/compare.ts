import type { MeetingCells } from "#cells";
import type { Figures } from "#figures";
import { familiesWithin } from "#narrow";
import type { ProgrammeFigures } from "#programme-figures";
import { ratio, type Range } from "#rates";

/** Figures that two sides are compared in, in this order. The last five are of one programme. */
export const COMPARED_KEYS = [
  "families", "poor", "poorest", "withoutDecile", "poorWithoutHelp", "bothSides", "completePackage", "eligible", "recipients", "coverage", "exclusionError", "inclusionError",
] as const;
export type ComparedKey = (typeof COMPARED_KEYS)[number];
const OF_PROGRAMME: ReadonlySet<ComparedKey> = new Set(["eligible", "recipients", "coverage", "exclusionError", "inclusionError"]);

/** One side: an area on a day, and one programme there; null where the programme has no period on that day. */
export interface ComparedSide {
  readonly figures: Pick<Figures, "families" | "byDecile" | "sides" | "package">;
  readonly helped: MeetingCells["helped"];
  readonly programme: ProgrammeFigures | null;
}

/** A count of families and the share it makes with its bounds; a null share is a plain count. */
export interface Measured {
  readonly families: number;
  /** Families the share is of; null for a plain count. */
  readonly of: number | null;
  readonly share: Range | null;
}

export interface ComparedRow {
  readonly key: ComparedKey;
  /** Null where that side has no such figure. */
  readonly left: Measured | null;
  readonly right: Measured | null;
  /** Right less left, each null where one side is missing. */
  readonly families: number | null;
  /** In percentage points; the bounds hold every way of settling the unknown families of both sides. */
  readonly points: Range | null;
}

/** Why two sides are not, or only with care, to be compared. */
export type CompareWarning = "sameSide" | "sourcesDiffer" | "levelsDiffer" | "noDataset" | "noProgrammeLeft" | "noProgrammeRight" | "unitsDiffer";

/** The same figures of two sides with their differences. `programme` says whether both sides look at one. */
export function compareSides(left: ComparedSide, right: ComparedSide, keys: readonly ComparedKey[] = COMPARED_KEYS): readonly ComparedRow[] {
  return keys.map((key) => {
    const [before, after] = [measure(key, left), measure(key, right)];
    const both = before !== null && after !== null;
    return { key, left: before, right: after, families: both ? after.families - before.families : null, points: both ? pointsBetween(before.share, after.share) : null };
  });
}

/** The figures of a programme alone: what two programmes of one area can be compared in. */
export function programmeKeys(): readonly ComparedKey[] {
  return COMPARED_KEYS.filter((key) => OF_PROGRAMME.has(key));
}

interface SideFacts {
  readonly dataset: { readonly source: string } | null;
  readonly level: string;
  readonly identity: string;
  /** Null where the programme has no period on the day; undefined where no programme is looked at. */
  readonly unit: string | null | undefined;
}

/** Everything a reader must know before he reads a difference. */
export function compareWarnings(left: SideFacts, right: SideFacts): readonly CompareWarning[] {
  const warnings: readonly (readonly [CompareWarning, boolean])[] = [
    ["sameSide", left.identity === right.identity],
    ["noDataset", left.dataset === null || right.dataset === null],
    ["sourcesDiffer", left.dataset !== null && right.dataset !== null && left.dataset.source !== right.dataset.source],
    ["levelsDiffer", left.level !== right.level],
    ["noProgrammeLeft", left.unit === null],
    ["noProgrammeRight", right.unit === null],
    ["unitsDiffer", typeof left.unit === "string" && typeof right.unit === "string" && left.unit !== right.unit],
  ];
  return warnings.filter(([, holds]) => holds).map(([warning]) => warning);
}

function measure(key: ComparedKey, { figures, helped, programme }: ComparedSide): Measured | null {
  const { sides, package: pack } = figures;
  switch (key) {
    case "families": return count(figures.families);
    case "poor": return decileShare(figures, [1, 2, 3, 4]);
    case "poorest": return decileShare(figures, [1]);
    case "withoutDecile": return plainShare(figures.byDecile.none, figures.families);
    case "poorWithoutHelp": return poorWithoutHelp(figures, helped);
    case "bothSides": return plainShare(sides.both, sides.base);
    case "completePackage": return plainShare(pack.complete, pack.base);
    default: return programme === null ? null : measureProgramme(key, programme);
  }
}

function measureProgramme(key: ComparedKey, programme: ProgrammeFigures): Measured {
  const { eligible, recipients, recipientsEligible, recipientsNotEligible, missed } = programme;
  if (key === "coverage") return { families: recipientsEligible, of: eligible, share: programme.coverage };
  if (key === "exclusionError") return { families: missed, of: eligible, share: programme.exclusionError };
  if (key === "inclusionError") return { families: recipientsNotEligible, of: recipientsEligible + recipientsNotEligible, share: programme.inclusionError };
  return count(key === "eligible" ? eligible : recipients);
}

function count(families: number): Measured {
  return { families, of: null, share: null };
}

function plainShare(families: number, of: number): Measured {
  const value = ratio(families, of);
  return { families, of, share: { value, low: value, high: value } };
}

type DecileKey = 1 | 2 | 3 | 4;

/** Of families with a decile; lowest when none of those without one belongs there, highest when all do. */
function decileShare({ byDecile, families }: Pick<Figures, "byDecile" | "families">, deciles: readonly DecileKey[]): Measured {
  const within = deciles.reduce((sum, decile) => sum + byDecile[decile], 0);
  const ranked = families - byDecile.none;
  return { families: within, of: ranked, share: { value: ratio(within, ranked), low: ratio(within, families), high: ratio(within + byDecile.none, families) } };
}

function poorWithoutHelp({ byDecile }: Pick<Figures, "byDecile">, helped: MeetingCells["helped"]): Measured {
  const poor = byDecile[1] + byDecile[2] + byDecile[3] + byDecile[4];
  return plainShare(poor - familiesWithin(helped, [1, 2, 3, 4]), poor);
}

/** Null where there is no share; each bound null by its own. */
function pointsBetween(left: Range | null, right: Range | null): Range | null {
  if (left === null || right === null) return null;
  const points = (after: number | null, before: number | null): number | null => (after === null || before === null ? null : (after - before) * 100);
  return { value: points(right.value, left.value), low: points(right.low, left.high), high: points(right.high, left.low) };
}
