import type { RelationKind } from "@sinergi/domain/programmes/vocabulary";
import type { SnapshotProgramme } from "#cells";
import { compareCodes, type ReceivedSets } from "#received-sets";

/** Two programmes that meet or could meet in the same families; `a` before `b` by code. Counts are families. */
export interface Overlap {
  readonly a: string;
  readonly b: string;
  readonly both: number;
  readonly onlyA: number;
  readonly onlyB: number;
  /** both / (both + onlyA + onlyB); a pair without any family is left out, so this is never null. */
  readonly jaccard: number;
  /** As either programme declares it. A conflict is a flag to look at, not an error by itself. */
  readonly relation: RelationKind | "NEUTRAL";
}

/** Two agencies that help the same families with at least one programme each; `a` before `b` by code. */
export interface AgencyOverlap {
  readonly a: string;
  readonly b: string;
  readonly families: number;
}

/** Families in which both occur; of one and the same, those in which it occurs. */
export type CountMet = (a: string, b: string) => number;

/** Every unordered pair of programmes that reaches at least one family, by code. */
export function overlapsOf({ programmes, sets }: ReceivedSets): readonly Overlap[] {
  const codes = programmes.map(({ code }) => code);
  return overlapsAmong(programmes, countMet(sets, codes, codes));
}

/** The same from what was counted; `programmes` in any order. */
export function overlapsAmong(programmes: readonly SnapshotProgramme[], met: CountMet): readonly Overlap[] {
  const relations = relationsOf(programmes);
  return pairs(programmes.map((programme) => programme.code).toSorted(compareCodes)).flatMap(({ a, b }) => {
    const both = met(a, b);
    const onlyA = met(a, a) - both;
    const onlyB = met(b, b) - both;
    const union = both + onlyA + onlyB;
    return union === 0 ? [] : [{ a, b, both, onlyA, onlyB, jaccard: both / union, relation: relations.get(`${a} ${b}`) ?? "NEUTRAL" }];
  });
}

/** Pairs of agencies above zero, by code. A family counts once for a pair, however many programmes meet in it. */
export function agencyOverlapsOf({ programmes, sets }: ReceivedSets): readonly AgencyOverlap[] {
  const owners = ownersOf(programmes);
  return agencyOverlapsAmong(programmes, countMet(sets, owners, programmes.map(({ owner }) => owner)));
}

/** The same from what was counted. */
export function agencyOverlapsAmong(programmes: readonly SnapshotProgramme[], met: CountMet): readonly AgencyOverlap[] {
  return pairs(ownersOf(programmes)).flatMap(({ a, b }) => {
    const families = met(a, b);
    return families === 0 ? [] : [{ a, b, families }];
  });
}

function ownersOf(programmes: readonly SnapshotProgramme[]): readonly string[] {
  return [...new Set(programmes.map((programme) => programme.owner))].toSorted(compareCodes);
}

/**
 * Counts in how many families groups of programmes meet; `groupOf` gives the group of each programme, one of `names`. The inner
 * loops run over every pair of every set, so they count by index and make no lists of their own.
 */
function countMet(sets: ReceivedSets["sets"], names: readonly string[], groupOf: readonly string[]): CountMet {
  const places = new Map(names.map((name, place) => [name, place]));
  const groupAt = groupOf.map((name) => places.get(name));
  const size = names.length;
  const counts = new Float64Array(size * size);
  const groups: number[] = [];
  for (const { places: received, families } of sets) {
    groups.length = 0;
    for (const place of received) addOnce(groups, groupAt[place]);
    for (const a of groups) {
      for (const b of groups) counts[a * size + b] = (counts[a * size + b] ?? 0) + families;
    }
  }
  return (a, b) => counts[(places.get(a) ?? 0) * size + (places.get(b) ?? 0)] ?? 0;
}

function addOnce(groups: number[], group: number | undefined): void {
  if (group !== undefined && !groups.includes(group)) groups.push(group);
}

function pairs(codes: readonly string[]): readonly { readonly a: string; readonly b: string }[] {
  return codes.flatMap((a, place) => codes.slice(place + 1).map((b) => ({ a, b })));
}

/**
 * Declared relations by `a b`, whichever of the two declares it. Where the two declare different ones, the conflict
 * stands: it is the one that somebody must look at.
 */
function relationsOf(programmes: readonly SnapshotProgramme[]): ReadonlyMap<string, RelationKind> {
  const relations = new Map<string, RelationKind>();
  for (const programme of programmes) {
    for (const relation of programme.relations) {
      const [first, second] = [programme.code, relation.with].toSorted(compareCodes);
      const key = `${first} ${second}`;
      if (relations.get(key) !== "CONFLICTING") relations.set(key, relation.kind);
    }
  }
  return relations;
}
