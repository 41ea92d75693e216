import { compareCodes, type ReceivedSets } from "#received-sets";

/** Families that receive at least one programme of an owner, whatever else they receive. */
export interface AgencyReach {
  readonly code: string;
  readonly families: number;
}

/** Owners that reach at least one family, by code. The pairs are `agencyOverlapsOf`. */
export function agenciesOf({ programmes, sets }: ReceivedSets): readonly AgencyReach[] {
  const families = new Map<string, number>();
  for (const set of sets) {
    const owners = new Set(set.places.map((place) => programmes[place]?.owner));
    for (const owner of owners) if (owner !== undefined) families.set(owner, (families.get(owner) ?? 0) + set.families);
  }
  return [...families].map(([code, count]) => ({ code, families: count })).toSorted((a, b) => compareCodes(a.code, b.code));
}
