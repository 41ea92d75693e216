import { p95, result, type Result } from "./results.ts";

/** How long the same calls took at a small and at a large size, in milliseconds. */
export interface Growth {
  readonly name: string;
  readonly small: readonly number[];
  readonly large: readonly number[];
  readonly smallSize: string;
  readonly largeSize: string;
}

/** One line: what the size costs. A ratio of 1 means that the regency's size does not matter. */
export function growthResult({ name, small, large, smallSize, largeSize }: Growth): Result[] {
  if (small.length === 0 || large.length === 0) return [];
  return [result({ name, unit: "ms", size: `${largeSize}; p95 of ${large.length}`, baseline: `the same at ${smallSize}`, value: p95(large), baselineValue: p95(small) })];
}
