import { ratio } from "#rates";

/** Prioritas 1-4 of an area by rate and number together (domain.md §5.5): 1 first. */
export const PRIORITIES = [1, 2, 3, 4] as const;
export type Priority = (typeof PRIORITIES)[number];

interface PriorityArea {
  readonly key: string;
  /** The number: families of the kind. */
  readonly part: number;
  /** All families; rate = part / whole. */
  readonly whole: number;
}

interface PriorityOptions {
  /** The regency's own count: its rate is the cut, not the mean of rates. */
  readonly regency: { readonly part: number; readonly whole: number };
  /** Whether a high rate comes before a large number: places 2 and 3 change. */
  readonly swap: boolean;
}

export interface AreaPriorities {
  /** Rate of the regency, 0-1; null without families. */
  readonly rateCut: number | null;
  /** Simple mean of the numbers of the areas; null without areas. */
  readonly numberCut: number | null;
  /** Areas without families have no priority: nothing is known of them. */
  readonly of: ReadonlyMap<string, Priority>;
}

/** Ties go to the higher priority. Whole numbers are compared, so that no rounding decides. */
export function areaPriorities(areas: readonly PriorityArea[], { regency, swap }: PriorityOptions): AreaPriorities {
  const known = areas.filter((area) => area.whole > 0);
  const sum = known.reduce((total, area) => total + area.part, 0);
  const [manyFew, fewMany]: readonly [Priority, Priority] = swap ? [3, 2] : [2, 3];
  const priorityOf = ({ part, whole }: PriorityArea): Priority => {
    const often = part * regency.whole >= regency.part * whole;
    const many = part * known.length >= sum;
    if (often) return many ? 1 : fewMany;
    return many ? manyFew : 4;
  };
  return {
    rateCut: ratio(regency.part, regency.whole),
    numberCut: ratio(sum, known.length),
    of: new Map(known.map((area) => [area.key, priorityOf(area)])),
  };
}
