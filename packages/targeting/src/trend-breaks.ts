import { PROGRAMME_MEASURES, TREND_GROUPS, trendUnit, type TrendMeasure } from "#trend-measures";
import type { TrendValue } from "#trend-value";

/**
 * What makes two snapshots not plainly comparable: another source, another version, another rule of the programme, no period or list of
 * the programme on one of the days, other programmes with lists at all.
 */
export type TrendBreak = "source" | "version" | "rule" | "absent" | "lists";

/** Figures that look at all help together: with other lists they are other figures. */
const OF_ALL_HELP: ReadonlySet<TrendMeasure> = new Set<TrendMeasure>([
  "poorWithoutHelp", "bothSides", "livelihoodOnly", "productionOnly", "neitherSide", "completePackage", "partOfPackage", "nothingOfPackage", "oneMissing", "complementarity", "pieceOnlyThis",
  ...TREND_GROUPS.layers, "convergence",
]);
const OF_PROGRAMME: ReadonlySet<TrendMeasure> = new Set(PROGRAMME_MEASURES);

/** The breaks that matter to a figure: a rule to those of its programme, lists to those of all help. */
export function breaksOf(measure: TrendMeasure, breaks: readonly TrendBreak[]): readonly TrendBreak[] {
  return breaks.filter((kind) => (kind === "rule" || kind === "absent" ? OF_PROGRAMME.has(measure) : kind === "lists" ? OF_ALL_HELP.has(measure) : true));
}

interface BrokenSide {
  readonly dataset: { readonly source: string; readonly version: string } | null;
  /** The programme's rule as text; null where it has no period or no list on the day, undefined where none is looked at. */
  readonly rule: string | null | undefined;
  /** Programmes with a list of recipients. */
  readonly lists: ReadonlySet<string>;
}

export function breaksBetween(before: BrokenSide, after: BrokenSide): readonly TrendBreak[] {
  const sourceDiffers = before.dataset?.source !== after.dataset?.source;
  const found: readonly (readonly [TrendBreak, boolean])[] = [
    ["source", sourceDiffers],
    ["version", !sourceDiffers && before.dataset?.version !== after.dataset?.version],
    ["absent", (before.rule === null) !== (after.rule === null)],
    ["rule", typeof before.rule === "string" && typeof after.rule === "string" && before.rule !== after.rule],
    ["lists", before.lists.size !== after.lists.size || [...before.lists].some((code) => !after.lists.has(code))],
  ];
  return found.filter(([, holds]) => holds).map(([kind]) => kind);
}

/** The change from one day to another. Points for shares; families where both are counted; null where one of them is unknown. */
export interface TrendChange {
  readonly value: number | null;
  readonly families: number | null;
}

export function changeBetween(measure: TrendMeasure, before: TrendValue | null, after: TrendValue): TrendChange {
  const less = (one: number | null, other: number | null | undefined): number | null => (one === null || other === null || other === undefined ? null : one - other);
  const difference = less(after.value, before?.value);
  const points = difference !== null && trendUnit(measure) === "share" ? difference * 100 : difference;
  return { value: points, families: less(after.families, before?.families) };
}
