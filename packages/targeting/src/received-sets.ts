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
  for (const [codes, families] of familiesOfLists(mixes)) {
    const key = codes.join(" ");
    const set = sets.get(key);
    if (set) set.families += families;
    else sets.set(key, { key, programmes: codes, places: placesOf(codes, placeOf), families });
  }
  return { programmes: sorted, sets: [...sets.values()] };
}

/** Cells read together share the list of an equal set: thousands of cells are put together by that before any text is made of codes. */
function familiesOfLists(mixes: readonly MixCell[]): ReadonlyMap<readonly string[], number> {
  const families = new Map<readonly string[], number>();
  for (const cell of mixes) families.set(cell.programmes, (families.get(cell.programmes) ?? 0) + cell.families);
  return families;
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
