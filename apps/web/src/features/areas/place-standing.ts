import type { AreaFigures } from "@sinergi/api/areas/areas.schema";
import { type AreaRate, measureOf } from "@sinergi/targeting/area-measures";

export interface Standing {
  /** 1 is the highest share; areas of equal share have the same rank. */
  readonly rank: number;
  readonly of: number;
}

const rateOf = ({ counts }: AreaFigures): AreaRate => measureOf(counts, "poor");

/** Where an area stands among those below the same parent, by the share of families in deciles 1-4; null without families. */
export function standingOf(code: string, rows: readonly AreaFigures[]): Standing | null {
  const own = rows.find(({ area }) => area.code === code);
  if (!own || rateOf(own).whole === 0) return null;
  const siblings = rows.filter((row) => row.parentCode === own.parentCode && rateOf(row).whole > 0).map(rateOf);
  const { part, whole } = rateOf(own);
  // Whole numbers are compared: two that read the same after rounding are not made equal.
  return { rank: 1 + siblings.filter((other) => other.part * whole > part * other.whole).length, of: siblings.length };
}

/** The areas next to one, highest share of deciles 1-4 first; without boundaries, the others below the same parent. */
export function neighboursOf(code: string, { rows, touching }: { readonly rows: readonly AreaFigures[]; readonly touching: ReadonlyMap<string, readonly string[]> }): readonly AreaFigures[] {
  const beside = touching.get(code);
  const parent = rows.find(({ area }) => area.code === code)?.parentCode;
  return rows
    .filter(({ area, parentCode }) => area.code !== code && (beside ? beside.includes(area.code) : parentCode === parent))
    .toSorted((a, b) => (rateOf(b).value ?? -1) - (rateOf(a).value ?? -1) || a.area.code.localeCompare(b.area.code));
}
