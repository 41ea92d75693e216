import type { BetterWhen, FigureUnit, Reading } from "#meetings/figure.schema";

export const CHANGE_TRENDS = ["BETTER", "WORSE", "MOVED", "SAME", "UNKNOWN"] as const;
export type ChangeTrend = (typeof CHANGE_TRENDS)[number];

/** What a figure did between two readings. */
export interface FigureChange {
  readonly trend: ChangeTrend;
  /** Difference of the count: of a count itself, of a share of those it counts. Null where either is unknown. */
  readonly count: number | null;
  /** Difference of a share in percentage points, of an index as it is. Null for counts and where either is unknown. */
  readonly points: number | null;
}

interface Compared {
  readonly was: Reading | null;
  readonly now: Reading | null;
  readonly unit: FigureUnit;
  readonly better: BetterWhen;
}

/** Two shares that differ by less than half of a tenth of a point are written the same, and are called so. */
const SAME_SHARE = 0.0005;
const SAME_INDEX = 0.005;

/**
 * The change between two readings. A share can grow while fewer families are counted, so both are said; whether it is better is
 * decided by the value alone. Nothing is said of what was or is unknown.
 */
export function changeOfFigure({ was, now, unit, better }: Compared): FigureChange {
  const value = difference(was?.value, now?.value);
  if (value === null || unit === "none") return { trend: "UNKNOWN", count: null, points: null };
  const isCount = unit !== "share" && unit !== "index";
  const moved = Math.abs(value) >= (unit === "share" ? SAME_SHARE : unit === "index" ? SAME_INDEX : 1);
  return {
    trend: moved ? trendOf(value, better) : "SAME",
    count: isCount ? value : difference(was?.numerator, now?.numerator),
    points: isCount ? null : unit === "share" ? value * 100 : value,
  };
}

function trendOf(difference: number, better: BetterWhen): ChangeTrend {
  if (better === null) return "MOVED";
  return difference > 0 === (better === "more") ? "BETTER" : "WORSE";
}

function difference(before: number | null | undefined, after: number | null | undefined): number | null {
  return before === null || before === undefined || after === null || after === undefined ? null : after - before;
}
