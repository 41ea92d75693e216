import type { Decile } from "@sinergi/domain/families/vocabulary";
import type { Measured } from "#compare";
import type { Figures } from "#figures";
import { ratio, type Range } from "#rates";

/**
 * One figure on one day. `value` is what the line shows: a share 0-1, an index or a count; null is unknown. `families` of `of` are what
 * a share is made of; both null where the figure is no share and no count of families.
 */
export interface TrendValue {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly families: number | null;
  readonly of: number | null;
}

export const UNKNOWN_VALUE: TrendValue = { value: null, low: null, high: null, families: null, of: null };

export function ofMeasured(measured: Measured | null): TrendValue {
  if (measured === null) return UNKNOWN_VALUE;
  const { families, of, share: range } = measured;
  return range === null ? count(families) : { ...rangeOf(range), families, of };
}

/** A share of something that is not families: nothing is counted beside it. */
export function plainRange(range: Range | null | undefined): TrendValue {
  return range ? { ...rangeOf(range), families: null, of: null } : UNKNOWN_VALUE;
}

function rangeOf({ value, low, high }: Range): Range {
  return { value, low, high };
}

export function share(families: number, of: number): TrendValue {
  const value = ratio(families, of);
  return { value, low: value, high: value, families, of };
}

export function count(families: number | null | undefined): TrendValue {
  const value = families ?? null;
  return { value, low: value, high: value, families: value, of: null };
}

/** An index, or a count of something that is not families. */
export function plain(value: number | null | undefined): TrendValue {
  const known = value ?? null;
  return { value: known, low: known, high: known, families: null, of: null };
}

/** Of those known; lowest when none of the unknown is one, highest when all are. */
export function shareOfKnown({ part, unknown, whole }: { readonly part: number; readonly unknown: number; readonly whole: number }): TrendValue {
  return { value: ratio(part, whole - unknown), low: ratio(part, whole), high: ratio(part + unknown, whole), families: part, of: whole - unknown };
}

/** Of families with a decile; those without one may all belong there, or none. */
export function decileValue({ byDecile, families }: Pick<Figures, "byDecile" | "families">, decile: Decile): TrendValue {
  return shareOfKnown({ part: byDecile[decile], unknown: byDecile.none, whole: families });
}
