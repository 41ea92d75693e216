/** A share between 0 and 1 with the bounds between which every way of settling the unknown families lies. Each is null by its own empty denominator. */
export interface Range {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Part of whole; null of an empty whole, because the share of nothing is not known to be 0. */
export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
