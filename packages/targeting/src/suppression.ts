/**
 * Small counts that must not leave the house (security.md §3.10): 1-10 families are "at most ten", and none of them may be
 * worked out from a total and its other parts. 0 is shown.
 */
export const SMALL_COUNT_MAX = 10;
/** So many values at least must stay possible for a count that is held back. */
export const LEAST_DOUBT = 5;

/** `SMALL`: between 1 and 10. `WITHHELD`: nothing is said, so that a small one beside it cannot be worked out. */
export type GuardedCount = { readonly kind: "SHOWN"; readonly families: number } | { readonly kind: "SMALL" | "WITHHELD" };

export interface AreaCount {
  readonly area: string;
  /** Code of the area it lies in; null for the whole. */
  readonly parent: string | null;
  readonly families: number;
}

const SMALL: GuardedCount = { kind: "SMALL" };
const WITHHELD: GuardedCount = { kind: "WITHHELD" };

/**
 * Guards a tree of counts of one thing, from the whole down. Below a count that is not shown nothing is said; below one that is,
 * small counts are held back, and beside them as many of the next larger ones as it takes until every small one could still be
 * at least `LEAST_DOUBT` different numbers. Where no choice does that, none of the parts is shown.
 *
 * The parts of an area add up to it. Counts of different things (needs, programmes) are guarded each by itself: they are no parts
 * of each other.
 */
export function guardCounts(counts: readonly AreaCount[]): ReadonlyMap<string, GuardedCount> {
  const childrenOf = Map.groupBy(counts, ({ parent }) => parent);
  const guarded = new Map<string, GuardedCount>();
  const guard = (parts: readonly AreaCount[], shown: readonly GuardedCount[]): void => {
    for (const [at, part] of parts.entries()) {
      const own = shown[at] ?? WITHHELD;
      guarded.set(part.area, own);
      const below = childrenOf.get(part.area) ?? [];
      guard(below, own.kind === "SHOWN" ? guardParts(below.map(({ families }) => families)) : below.map(() => WITHHELD));
    }
  };
  const tops = childrenOf.get(null) ?? [];
  guard(tops, tops.map(({ families }) => alone(families)));
  return guarded;
}

function alone(families: number): GuardedCount {
  return isSmall(families) ? SMALL : { kind: "SHOWN", families };
}

function isSmall(families: number): boolean {
  return families > 0 && families <= SMALL_COUNT_MAX;
}

/** The parts of a total that everybody sees. */
function guardParts(parts: readonly number[]): readonly GuardedCount[] {
  const larger = parts.flatMap((families, at) => (families > SMALL_COUNT_MAX ? [{ at, families }] : [])).toSorted((a, b) => a.families - b.families);
  if (!parts.some(isSmall)) return parts.map(alone);
  for (let more = 0; more <= larger.length; more += 1) {
    const withheld = new Set(larger.slice(0, more).map(({ at }) => at));
    if (isDoubtful(parts, withheld, larger[more]?.families ?? Number.POSITIVE_INFINITY)) return parts.map((families, at) => (withheld.has(at) ? WITHHELD : alone(families)));
  }
  return parts.map(() => WITHHELD);
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * Could every small count still be many numbers, for somebody who knows the total, the parts shown and this very rule? He knows
 * that a small one is 1-10, and that one withheld is more than ten and no more than the least one shown.
 */
function isDoubtful(parts: readonly number[], withheld: ReadonlySet<number>, leastShown: number): boolean {
  const hidden: Bounds[] = [];
  let rest = 0;
  for (const [at, families] of parts.entries()) {
    if (isSmall(families)) hidden.push({ low: 1, high: SMALL_COUNT_MAX });
    else if (withheld.has(at)) hidden.push({ low: SMALL_COUNT_MAX + 1, high: leastShown });
    else continue;
    rest += families;
  }
  const lows = hidden.reduce((sum, { low }) => sum + low, 0);
  const highs = hidden.reduce((sum, { high }) => sum + high, 0);
  return hidden.every(({ low, high }) => {
    if (low > SMALL_COUNT_MAX) return true;
    return Math.min(high, rest - (lows - low)) - Math.max(low, rest - (highs - high)) + 1 >= LEAST_DOUBT;
  });
}
