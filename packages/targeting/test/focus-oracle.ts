import type { FocusPart } from "@sinergi/domain/focus/vocabulary";
import type { ReachCell } from "#convergence";

const ORDER: readonly FocusPart[] = ["poorest", "poor", "exclusion", "unfit", "sanitation", "signal"];

interface OracleArea {
  readonly key: string;
  readonly values: Readonly<Record<FocusPart, number | null>>;
}

/** The score as domain.md §5.5 writes it, one area and one part at a time, looking through all areas again for each. */
export function slowScore(areas: readonly OracleArea[], weights: Readonly<Record<FocusPart, number>>, key: string): number {
  const own = areas.find((area) => area.key === key);
  let total = 0;
  for (const part of ORDER) total += weights[part];
  let score = 0;
  for (const part of ORDER) {
    const value = own?.values[part] ?? null;
    if (value === null) continue;
    let [least, most] = [value, value];
    for (const area of areas) {
      const other = area.values[part];
      if (other !== null && other < least) least = other;
      if (other !== null && other > most) most = other;
    }
    if (most > least) score += ((value - least) / (most - least)) * (weights[part] / total);
  }
  return score;
}

/** How many villages have at least so many programmes that reach the percentage: counted village by village, programme by programme. */
export function slowConverged(villages: readonly string[], cells: readonly ReachCell[], { programmes, reachedPercent }: { readonly programmes: number; readonly reachedPercent: number }): number {
  let converged = 0;
  for (const village of villages) {
    let come = 0;
    for (const cell of cells) {
      if (cell.area !== village || cell.reached === 0) continue;
      if (cell.eligible === 0 || (cell.reached / cell.eligible) * 100 >= reachedPercent - 1e-9) come += 1;
    }
    if (come >= programmes) converged += 1;
  }
  return converged;
}
