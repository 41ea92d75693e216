import { DECILES, type Decile } from "@sinergi/domain/families/vocabulary";
import type { MixCell } from "#cells";

/** From this many programmes on, families stand together. */
export const MANY_PROGRAMMES = 4;

/** One decile cut by how many programmes reach its families. */
export interface DecileLayers {
  /** Null: families without a decile, which stand apart. */
  readonly decile: Decile | null;
  readonly families: number;
  /** Families with 0, 1, 2, 3 and with 4 or more programmes: always five numbers that add up to `families`. */
  readonly counts: readonly number[];
}

/** Always eleven rows: deciles 1 to 10, then the families without one. */
export function layersByDecile(mixes: readonly MixCell[]): readonly DecileLayers[] {
  const rows = new Map<Decile | null, number[]>([...DECILES, null].map((decile) => [decile, Array.from({ length: MANY_PROGRAMMES + 1 }, () => 0)]));
  for (const { decile, programmes, families } of mixes) {
    const counts = rows.get(decile);
    const layer = Math.min(MANY_PROGRAMMES, programmes.length);
    if (counts) counts[layer] = (counts[layer] ?? 0) + families;
  }
  return [...rows].map(([decile, counts]) => ({ decile, counts, families: counts.reduce((sum, count) => sum + count, 0) }));
}
