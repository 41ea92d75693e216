import { eligibleAt, receivesAt } from "#families/state-letters";
import type { SnapshotRow } from "#targeting/snapshots.store";

/**
 * Families of decile 1 eligible for something in the package: all of them, those who get all of it, some of it, none of it,
 * and those who lack exactly one piece.
 */
export type PackageState = "base" | "complete" | "partly" | "nothing" | "oneMissing";

type Programmes = SnapshotRow["programmes"];
const NOTHING = "false";

function placesOf(programmes: Programmes): readonly number[] {
  return programmes.flatMap((programme, at) => (programme.inPackage ? [at + 1] : []));
}

const lacksAt = (place: number): string => `(${eligibleAt(place)} and not ${receivesAt(place)})`;
const hasAt = (place: number): string => `(${eligibleAt(place)} and ${receivesAt(place)})`;
const someOf = (parts: readonly string[]): string => `(${parts.join(" or ")})`;
const howMany = (parts: readonly string[]): string => `(${parts.map((part) => `${part}::int`).join(" + ")})`;

export function packageCondition(wanted: PackageState, programmes: Programmes): string {
  const places = placesOf(programmes);
  if (places.length === 0) return NOTHING;
  const base = `s.decile = 1 and ${someOf(places.map(eligibleAt))}`;
  switch (wanted) {
    case "base":
      return base;
    case "complete":
      return `${base} and not ${someOf(places.map(lacksAt))}`;
    case "nothing":
      return `${base} and not ${someOf(places.map(hasAt))}`;
    case "partly":
      return `${base} and ${someOf(places.map(lacksAt))} and ${someOf(places.map(hasAt))}`;
    case "oneMissing":
      return `${base} and ${howMany(places.map(lacksAt))} = 1`;
  }
}

/** Families of decile 1 that lack one piece; `more`: they lack others too, or this one alone. */
export function lacksCondition({ code, more }: { readonly code: string; readonly more: boolean | undefined }, programmes: Programmes): string {
  const places = placesOf(programmes);
  const place = places.find((one) => programmes[one - 1]?.code === code);
  if (place === undefined) return NOTHING;
  const lacking = `s.decile = 1 and ${lacksAt(place)}`;
  return more === undefined ? lacking : `${lacking} and ${howMany(places.map(lacksAt))} ${more ? "> 1" : "= 1"}`;
}
