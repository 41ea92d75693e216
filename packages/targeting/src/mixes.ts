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
  return sets
    .toSorted((a, b) => b.families - a.families || compareCodes(a.key, b.key))
    .map(({ programmes, families }) => ({ programmes, families }));
}

/** One layer for each number from 0 to the highest that occurs, also where nobody receives that many; none without families. */
export function layersOf({ sets }: ReceivedSets): readonly Layer[] {
  const families: number[] = [];
  for (const { places, families: more } of sets) {
    while (families.length <= places.length) families.push(0);
    families[places.length] = (families[places.length] ?? 0) + more;
  }
  return families.map((count, programmes) => ({ programmes, families: count }));
}
