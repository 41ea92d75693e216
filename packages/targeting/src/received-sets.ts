import type { MixCell, SnapshotProgramme } from "#cells";

/** Families that receive exactly one set of programmes, whatever their decile and age. */
interface ReceivedSet {
  /** The codes joined: equal for equal sets. */
  readonly key: string;
  /** Codes, sorted; empty for families that receive nothing. */
  readonly programmes: readonly string[];
  /** Places of those programmes in the sorted list. */
  readonly places: readonly number[];
  readonly families: number;
}

export interface ReceivedSets {
  /** The snapshot's programmes sorted by code: what `places` point into. */
  readonly programmes: readonly SnapshotProgramme[];
  readonly sets: readonly ReceivedSet[];
}

/**
 * Puts the mix cells of an area together by the set received. Every figure about programmes that meet is read from
 * these few hundred sets instead of from each decile and age anew.
 */
export function receivedSets(mixes: readonly MixCell[], programmes: readonly SnapshotProgramme[]): ReceivedSets {
  const sorted = programmes.toSorted((a, b) => compareCodes(a.code, b.code));
  const placeOf = new Map(sorted.map((programme, place) => [programme.code, place]));
  const sets = new Map<string, ReceivedSet & { families: number }>();
  for (const cell of mixes) {
    const key = cell.programmes.join(" ");
    const set = sets.get(key);
    if (set) set.families += cell.families;
    else sets.set(key, { key, programmes: cell.programmes, places: placesOf(cell.programmes, placeOf), families: cell.families });
  }
  return { programmes: sorted, sets: [...sets.values()] };
}

function placesOf(codes: readonly string[], placeOf: ReadonlyMap<string, number>): readonly number[] {
  return codes.map((code) => {
    const place = placeOf.get(code);
    if (place === undefined) throw new Error(`A cell names the programme ${code}, which the snapshot does not have`);
    return place;
  });
}

/** Order of codes, the same on every machine: by code unit, not by the language of the reader. */
export function compareCodes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
