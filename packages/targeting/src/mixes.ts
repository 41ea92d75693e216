import type { MeetingCells, MixCell } from "#cells";
import { compareCodes, type ReceivedSets } from "#received-sets";

/** Families that receive exactly these programmes; the empty set is those that receive nothing. */
export interface Mix {
  readonly programmes: readonly string[];
  readonly families: number;
}

/** Families that receive this many programmes. */
export interface Layer {
  readonly programmes: number;
  readonly families: number;
}

/** All sets that occur, the largest first; of equal ones the first by code. */
export function mixesOf({ sets }: ReceivedSets): readonly Mix[] {
  return byFamilies(sets).map(({ programmes, families }) => ({ programmes, families }));
}

function byFamilies<T extends Mix & { readonly key: string }>(sets: readonly T[]): readonly T[] {
  return sets.toSorted((a, b) => b.families - a.families || compareCodes(a.key, b.key));
}

/** What is said by name of the sets of an area; the rest is taken together. */
export interface NamedMixes {
  /** The largest, the largest first. */
  readonly mixes: readonly Mix[];
  readonly others: { readonly mixes: number; readonly families: number };
}

/** Sets that are named; the rest are counted together. */
export const NAMED_MIXES = 15;

/** `mixes` as `mixesOf` gives them. */
export function nameLargest(mixes: readonly Mix[]): NamedMixes {
  const rest = mixes.slice(NAMED_MIXES);
  return { mixes: mixes.slice(0, NAMED_MIXES), others: { mixes: rest.length, families: rest.reduce((sum, mix) => sum + mix.families, 0) } };
}

/** The same where only the largest are at hand, at least `NAMED_MIXES` of them with all of equal size, beside how many sets and families there are. */
export function nameLargestAmong(largest: readonly Mix[], { mixes, families }: { readonly mixes: number; readonly families: number }): NamedMixes {
  const named = byFamilies(largest.map((mix) => ({ ...mix, key: mix.programmes.join(" ") })))
    .slice(0, NAMED_MIXES)
    .map(({ programmes, families: reached }) => ({ programmes, families: reached }));
  return { mixes: named, others: { mixes: mixes - named.length, families: families - named.reduce((sum, mix) => sum + mix.families, 0) } };
}

/** One layer for each number from 0 to the highest that occurs, also where nobody receives that many; none without families. */
export function layersOf({ sets }: ReceivedSets): readonly Layer[] {
  return layersAmong(sets.map(({ places, families }) => ({ programmes: places.length, families })));
}

/** The same from what was counted: of a number several rows, or none. */
export function layersAmong(counted: readonly Layer[]): readonly Layer[] {
  const families: number[] = [];
  for (const { programmes, families: more } of counted) {
    while (families.length <= programmes) families.push(0);
    families[programmes] = (families[programmes] ?? 0) + more;
  }
  return families.map((count, programmes) => ({ programmes, families: count }));
}

/** The families that receive anything, as `MeetingCells` keeps them. */
export function helpedOf(mixes: readonly MixCell[]): MeetingCells["helped"] {
  return mixes.flatMap(({ decile, programmes, families }) => (programmes.length > 0 ? [{ decile, families }] : []));
}
