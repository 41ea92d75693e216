import type { FocusWeights } from "@sinergi/domain/focus/focus-settings.schema";
import { FOCUS_PARTS, type FocusPart } from "@sinergi/domain/focus/vocabulary";

export interface AreaValues {
  readonly key: string;
  /** More is worse for every part; null: not known. */
  readonly values: Readonly<Record<FocusPart, number | null>>;
}

export interface ScoredPart {
  readonly value: number | null;
  /** Where the value lies between the least (0) and the greatest (1) of all areas; 0 where all are alike; null where it is not known. */
  readonly utility: number | null;
  /** What the part gives to the total, 0-1; null where it is not known. */
  readonly points: number | null;
}

export interface ScoredArea {
  readonly key: string;
  readonly parts: Readonly<Record<FocusPart, ScoredPart>>;
  /** 0-1: the sum of the points that are known. */
  readonly score: number;
  /** The score if every unknown part were the worst of all: the truth lies between. */
  readonly highest: number;
  /** 1 is first. Equal scores keep the order of their keys, so that nothing jumps. */
  readonly rank: number;
}

const PLACES = 1e9;
/** Sums of the same parts in another order of rounding are the same score. */
const rounded = (value: number): number => Math.round(value * PLACES) / PLACES;

/** Each weight as its share of all, 0-1. */
export function weightShares(weights: FocusWeights): Readonly<Record<FocusPart, number>> {
  const sum = FOCUS_PARTS.reduce((total, part) => total + weights[part], 0);
  return recordOf((part) => (sum === 0 ? 0 : weights[part] / sum));
}

function recordOf<T>(of: (part: FocusPart) => T): Record<FocusPart, T> {
  return { poorest: of("poorest"), poor: of("poor"), exclusion: of("exclusion"), unfit: of("unfit"), sanitation: of("sanitation"), signal: of("signal") };
}

/**
 * SMART (Simple Multi-Attribute Rating Technique, domain.md §5.5): every part is stretched from 0 at the least of the areas to 1 at
 * the greatest, and the weighted parts are added. A part that is not known adds nothing, and `highest` says what it could add.
 * The worst first.
 */
export function scoreAreas(areas: readonly AreaValues[], weights: FocusWeights): readonly ScoredArea[] {
  const shares = weightShares(weights);
  const bounds = recordOf((part) => boundsOf(areas.flatMap(({ values }) => values[part] ?? [])));
  const scored = areas.map(({ key, values }) => {
    const parts = recordOf((part) => scorePart(values[part], { ...bounds[part], share: shares[part] }));
    const score = rounded(FOCUS_PARTS.reduce((sum, part) => sum + (parts[part].points ?? 0), 0));
    const unknown = FOCUS_PARTS.reduce((sum, part) => sum + (parts[part].points === null ? shares[part] : 0), 0);
    return { key, parts, score, highest: rounded(score + unknown) };
  });
  return scored.toSorted((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1)).map((area, at) => ({ ...area, rank: at + 1 }));
}

interface Stretch {
  readonly least: number;
  readonly most: number;
  readonly share: number;
}

function scorePart(value: number | null, { least, most, share }: Stretch): ScoredPart {
  if (value === null) return { value, utility: null, points: null };
  const utility = most === least ? 0 : (value - least) / (most - least);
  return { value, utility, points: rounded(utility * share) };
}

function boundsOf(values: readonly number[]): { readonly least: number; readonly most: number } {
  return { least: Math.min(...values), most: Math.max(...values) };
}
