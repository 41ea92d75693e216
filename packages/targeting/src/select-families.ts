import type { Side } from "@sinergi/domain/programmes/vocabulary";
import type { Criterion } from "@sinergi/domain/simulations/scenario";
import { districtOf, type CandidateClass, type CandidateGroup, type ChosenGroup } from "#candidates";
import { shareOut } from "#share-out";

export type AreaCriterion = Extract<Criterion, `district${string}` | `village${string}`>;
type ClassCriterion = Exclude<Criterion, AreaCriterion>;

export interface SelectionOrder {
  readonly criteria: readonly Criterion[];
  /** Side of the programme: `completes` asks for families that have the other one alone. */
  readonly side: Side;
  /** Places of areas from 0, for the area criteria among `criteria`. */
  readonly standings: Readonly<Partial<Record<AreaCriterion, ReadonlyMap<string, number>>>>;
  readonly share: "none" | "district";
  readonly places: number;
}

/**
 * Who gets a place, in the order of the list, as groups: sorting groups and cutting once is all there is to do, however many families there are.
 *
 * Eligible families come before those of which it is not known. What the criteria leave equal goes by decile, number of programmes,
 * working age and the package (`TIES`); places for families that are equal in all of it are shared out over their villages in proportion;
 * within a village a fixed draw decides, which is the list's business.
 */
export function selectFamilies(groups: readonly CandidateGroup[], order: SelectionOrder): ChosenGroup[] {
  const chosen: ChosenGroup[] = [];
  let places = order.places;
  for (const eligibility of ["yes", "unknown"] as const) {
    const considered = groups.filter(({ kind }) => kind.eligibility === eligibility);
    const found = order.share === "district" ? selectByDistrict(considered, { ...order, places }) : selectInOrder(considered, { ...order, places });
    places -= found.reduce((sum, { given }) => sum + given, 0);
    for (const group of found) chosen.push(group);
  }
  return chosen;
}

function selectByDistrict(groups: readonly CandidateGroup[], order: SelectionOrder): ChosenGroup[] {
  const districts = [...Map.groupBy(groups, ({ village }) => districtOf(village))].toSorted(([a], [b]) => compareText(a, b));
  const shares = shareOut(districts.map(([, of]) => of.reduce((sum, { families }) => sum + families, 0)), order.places);
  return districts.flatMap(([, of], at) => selectInOrder(of, { ...order, places: shares[at] ?? 0 }));
}

function selectInOrder(groups: readonly CandidateGroup[], order: SelectionOrder): ChosenGroup[] {
  const keys = keysOf(groups, order);
  const sorted = groups.map((group, at) => ({ group, key: keys[at] ?? 0 })).toSorted((a, b) => a.key - b.key || compareText(a.group.village, b.group.village));
  const chosen: ChosenGroup[] = [];
  let left = order.places;
  for (let from = 0; from < sorted.length && left > 0; ) {
    let to = from;
    let equal = 0;
    while (to < sorted.length && sorted[to]?.key === sorted[from]?.key) equal += sorted[to++]?.group.families ?? 0;
    const peers = sorted.slice(from, to);
    const given = equal <= left ? peers.map(({ group }) => group.families) : shareOut(peers.map(({ group }) => group.families), left);
    peers.forEach(({ group }, at) => {
      const places = given[at] ?? 0;
      if (places > 0) chosen.push({ ...group, given: places });
      left -= places;
    });
    from = to;
  }
  return chosen;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Ranker = (group: CandidateGroup) => number;

/** One number per group that orders as all criteria together do: each is a digit in a base of its own. */
function keysOf(groups: readonly CandidateGroup[], order: SelectionOrder): number[] {
  const ties = tieRanks(groups);
  const rankers: Ranker[] = [...order.criteria.map((criterion) => rankerOf(criterion, order)), ({ kind }) => ties.get(kind.code) ?? 0];
  let keys = groups.map(() => 0);
  let span = 1;
  for (const rank of rankers) {
    const ranks = groups.map(rank);
    const base = 1 + ranks.reduce((most, one) => Math.max(most, one), 0);
    span *= base;
    if (span > Number.MAX_SAFE_INTEGER) throw new Error("So many criteria have no room in one number");
    keys = keys.map((key, at) => key * base + (ranks[at] ?? 0));
  }
  return keys;
}

function rankerOf(criterion: Criterion, { side, standings }: SelectionOrder): Ranker {
  switch (criterion) {
    case "districtRate":
    case "districtMissed": {
      const places = standings[criterion];
      return ({ village }) => places?.get(districtOf(village)) ?? places?.size ?? 0;
    }
    case "villageRate":
    case "villageMissed":
    case "villageScore": {
      const places = standings[criterion];
      return ({ village }) => places?.get(village) ?? places?.size ?? 0;
    }
    default:
      return ({ kind }) => rankOfClass(kind, criterion, side);
  }
}

const NO_DECILE = 11;
const WORKING_AGE_RANK = { yes: 0, unknown: 1, no: 2 } as const;

/** Place of a class by one criterion, from 0. */
export function rankOfClass(kind: CandidateClass, criterion: ClassCriterion, side: Side): number {
  switch (criterion) {
    case "decile":
      return kind.decile ?? NO_DECILE;
    case "completes":
      return completesSides(kind, side) ? 0 : 1;
    case "nothing":
      return kind.layers === 0 ? 0 : 1;
    case "fewest":
      return kind.layers;
    case "workingAge":
      return WORKING_AGE_RANK[kind.workingAge];
  }
}

/** Has help of the other side and none of this one: a place here lets both meet. */
export function completesSides({ livelihood, production }: Pick<CandidateClass, "livelihood" | "production">, side: Side): boolean {
  return side === "PRODUCTION" ? livelihood && !production : production && !livelihood;
}

/** What decides after the criteria; the last of them is the class itself, so that no two classes are equal. */
const TIES: readonly ((kind: CandidateClass) => number)[] = [
  (kind) => kind.decile ?? NO_DECILE,
  ({ layers }) => layers,
  ({ workingAge }) => WORKING_AGE_RANK[workingAge],
  ({ due, received }) => received - due,
  ({ code }) => code,
];

function tieRanks(groups: readonly CandidateGroup[]): ReadonlyMap<number, number> {
  const classes = new Map(groups.map(({ kind }) => [kind.code, kind]));
  const sorted = [...classes.values()].toSorted((a, b) => {
    for (const tie of TIES) {
      const found = tie(a) - tie(b);
      if (found !== 0) return found;
    }
    return 0;
  });
  return new Map(sorted.map(({ code }, at) => [code, at]));
}
