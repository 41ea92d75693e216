import type { PackageCell } from "#cells";
import { ratio } from "#rates";

/**
 * How much of the regency's package reaches the poorest (domain.md §5.3): families of decile 1 that are eligible for at
 * least one programme of it. K of a family is the share it receives of those it is eligible for.
 */
export interface PackageFigures {
  readonly base: number;
  /** Mean of K, 0-1; null without such families. */
  readonly complementarity: number | null;
  /** Families with K = 1. */
  readonly complete: number;
  /** Families with K = 0. */
  readonly nothing: number;
}

export function packageFiguresOf(cells: readonly PackageCell[]): PackageFigures {
  let base = 0;
  let sumOfShares = 0;
  let complete = 0;
  let nothing = 0;
  for (const { decile, eligible, received, families } of cells) {
    if (decile !== 1 || eligible === 0) continue;
    base += families;
    sumOfShares += (families * received) / eligible;
    if (received === eligible) complete += families;
    if (received === 0) nothing += families;
  }
  return { base, complementarity: ratio(sumOfShares, base), complete, nothing };
}
