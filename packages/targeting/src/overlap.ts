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

/** Every unordered pair of programmes that reaches at least one family, by code. */
export function overlapsOf({ programmes, sets }: ReceivedSets): readonly Overlap[] {
  const together = countTogether(sets, programmes.map((_, place) => place));
  const relations = relationsOf(programmes);
  return pairs(programmes.map((programme) => programme.code)).flatMap(({ a, b, placeA, placeB }) => {
    const both = together.pair(placeA, placeB);
    const onlyA = together.single(placeA) - both;
    const onlyB = together.single(placeB) - both;
    const union = both + onlyA + onlyB;
    return union === 0 ? [] : [{ a, b, both, onlyA, onlyB, jaccard: both / union, relation: relations.get(`${a} ${b}`) ?? "NEUTRAL" }];
  });
}

/** Pairs of agencies above zero, by code. A family counts once for a pair, however many programmes meet in it. */
export function agencyOverlapsOf({ programmes, sets }: ReceivedSets): readonly AgencyOverlap[] {
  const owners = [...new Set(programmes.map((programme) => programme.owner))].toSorted(compareCodes);
  const together = countTogether(sets, programmes.map((programme) => owners.indexOf(programme.owner)));
  return pairs(owners).flatMap(({ a, b, placeA, placeB }) => {
    const families = together.pair(placeA, placeB);
    return families === 0 ? [] : [{ a, b, families }];
  });
}

interface TogetherCounts {
  /** Families in which the group occurs. */
  single(group: number): number;
  /** Families in which both groups occur. */
  pair(a: number, b: number): number;
}

/**
 * Counts in how many families groups of programmes meet; `groupOf` gives the group of each programme. The inner loops
 * run over every pair of every set, so they count by index and make no lists of their own.
 */
function countTogether(sets: ReceivedSets["sets"], groupOf: readonly number[]): TogetherCounts {
  const size = groupOf.length;
  const counts = new Float64Array(size * size);
  const groups: number[] = [];
  for (const { places, families } of sets) {
    groups.length = 0;
    for (const place of places) addOnce(groups, groupOf[place]);
    for (const a of groups) {
      for (const b of groups) counts[a * size + b] = (counts[a * size + b] ?? 0) + families;
    }
  }
  return { single: (group) => counts[group * size + group] ?? 0, pair: (a, b) => counts[a * size + b] ?? 0 };
}

function addOnce(groups: number[], group: number | undefined): void {
  if (group !== undefined && !groups.includes(group)) groups.push(group);
}

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly placeA: number;
  readonly placeB: number;
}

function pairs(codes: readonly string[]): readonly Pair[] {
  return codes.flatMap((a, placeA) => codes.slice(placeA + 1).map((b, offset) => ({ a, b, placeA, placeB: placeA + 1 + offset })));
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
