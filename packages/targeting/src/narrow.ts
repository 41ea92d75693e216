import type { Decile } from "@sinergi/domain/families/vocabulary";
import type { AreaCells, MixCell, SnapshotProgramme } from "#cells";
import { meetingOfMix, type Meeting } from "#sides";

/**
 * What figures can be narrowed to by their cells alone: the decile, and whatever the exact set of programmes says. Parts
 * hold together; an absent part narrows nothing.
 */
export interface MixFilter {
  /** 1-10; 0 stands for families without a decile. */
  readonly deciles?: readonly number[] | undefined;
  /** Receives all of these, whatever else. */
  readonly together?: readonly string[] | undefined;
  /** Receives none of these. */
  readonly without?: readonly string[] | undefined;
  /** The exact set; empty: nothing at all. */
  readonly exactly?: readonly string[] | undefined;
  /** The exact set is none of these. */
  readonly notExactly?: readonly (readonly string[])[] | undefined;
  /** Receives this many programmes. */
  readonly layers?: number | undefined;
  /** Receives at least this many programmes. */
  readonly layersFrom?: number | undefined;
  /** Receives something of every one of these owners. */
  readonly owners?: readonly string[] | undefined;
  /** Of deciles 1-4 with a member aged 18-59: reached so by the two sides of help. */
  readonly sides?: Meeting | undefined;
}

/** Is the decile among those asked for? Without any asked for, all are. */
export function isWithin(deciles: readonly number[] | undefined, decile: Decile | null): boolean {
  return deciles === undefined || deciles.includes(decile ?? 0);
}

/**
 * The cells of some deciles: every figure of them is the figure of the families there. Unlisted recipients have no decile
 * and stay.
 */
export function cellsWithin(cells: AreaCells, deciles: readonly number[] | undefined): AreaCells {
  if (deciles === undefined) return cells;
  const here = ({ decile }: { readonly decile: Decile | null }): boolean => isWithin(deciles, decile);
  return { programmes: cells.programmes.filter(here), unlisted: cells.unlisted, mixes: cells.mixes.filter(here), packages: cells.packages.filter(here) };
}

/** Families of some deciles, whatever else their cells tell apart. */
export function familiesWithin(cells: readonly { readonly decile: Decile | null; readonly families: number }[], deciles: readonly number[]): number {
  return cells.reduce((sum, { decile, families }) => (isWithin(deciles, decile) ? sum + families : sum), 0);
}

/** The mixes of the families that a filter leaves. */
export function mixesWithin(mixes: readonly MixCell[], filter: MixFilter, programmes: readonly SnapshotProgramme[]): readonly MixCell[] {
  const receives = receivesAsAsked(filter, programmes);
  const meets = meetingOfMix(programmes);
  return mixes.filter((mix) => isWithin(filter.deciles, mix.decile) && receives(mix.programmes) && (filter.sides === undefined || meets(mix) === filter.sides));
}

/** All of a filter that the set of programmes alone decides. */
export function receivesAsAsked(filter: MixFilter, programmes: readonly SnapshotProgramme[]): (received: readonly string[]) => boolean {
  const { together = [], without = [], exactly, notExactly = [], layers, layersFrom = 0, owners = [] } = filter;
  const ownerOf = new Map(programmes.map(({ code, owner }) => [code, owner]));
  const named = notExactly.map(keyOf);
  return (received) => {
    const own = keyOf(received);
    return (
      together.every((code) => received.includes(code)) &&
      !without.some((code) => received.includes(code)) &&
      (exactly === undefined || keyOf(exactly) === own) &&
      !named.includes(own) &&
      (layers === undefined || received.length === layers) &&
      received.length >= layersFrom &&
      owners.every((owner) => received.some((code) => ownerOf.get(code) === owner))
    );
  };
}

/** The same for every order of a set. */
function keyOf(codes: readonly string[]): string {
  return [...new Set(codes)].toSorted().join(" ");
}
