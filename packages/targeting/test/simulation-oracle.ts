import type { Side } from "@sinergi/domain/programmes/vocabulary";
import type { Criterion } from "@sinergi/domain/simulations/scenario";
import type { CandidateClass } from "#candidates";

/** One family the programme does not reach; `draw` is its place in the draw of its village. */
export interface OracleFamily {
  readonly id: string;
  readonly draw: string;
  readonly village: string;
  readonly kind: CandidateClass;
}

export interface OracleOrder {
  readonly criteria: readonly Criterion[];
  readonly side: Side;
  readonly places: number;
  readonly share: "none" | "district";
  /** Higher comes first. */
  readonly scores: Readonly<Record<"districtRate" | "districtMissed" | "villageRate" | "villageMissed" | "villageScore", ReadonlyMap<string, number>>>;
}

const district = (village: string): string => village.slice(0, 8);
const WORK = ["yes", "unknown", "no"];

/** How two families compare by one criterion, told the plain way. */
function compareBy(criterion: Criterion, a: OracleFamily, b: OracleFamily, { side, scores }: OracleOrder): number {
  const meets = ({ kind }: OracleFamily): boolean => (side === "PRODUCTION" ? kind.livelihood && !kind.production : kind.production && !kind.livelihood);
  const better = (key: keyof OracleOrder["scores"], of: (family: OracleFamily) => string): number => (scores[key].get(of(b)) ?? -1) - (scores[key].get(of(a)) ?? -1);
  switch (criterion) {
    case "decile": return (a.kind.decile ?? 99) - (b.kind.decile ?? 99);
    case "completes": return Number(meets(b)) - Number(meets(a));
    case "nothing": return Number(b.kind.layers === 0) - Number(a.kind.layers === 0);
    case "fewest": return a.kind.layers - b.kind.layers;
    case "workingAge": return WORK.indexOf(a.kind.workingAge) - WORK.indexOf(b.kind.workingAge);
    case "districtRate": return better("districtRate", ({ village }) => district(village));
    case "districtMissed": return better("districtMissed", ({ village }) => district(village));
    case "villageRate": return better("villageRate", ({ village }) => village);
    case "villageMissed": return better("villageMissed", ({ village }) => village);
    case "villageScore": return better("villageScore", ({ village }) => village);
  }
}

function compareRank(a: OracleFamily, b: OracleFamily, order: OracleOrder): number {
  for (const criterion of order.criteria) {
    const found = compareBy(criterion, a, b, order);
    if (found !== 0) return found;
  }
  const [x, y] = [a.kind, b.kind];
  return (x.decile ?? 99) - (y.decile ?? 99) || x.layers - y.layers || WORK.indexOf(x.workingAge) - WORK.indexOf(y.workingAge)
    || y.due - y.received - (x.due - x.received) || x.code - y.code;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One place after the other, each to whom the largest claim is still owed: the same as the largest remainder, told without division of the whole. */
export function oracleShares(weights: readonly number[], places: number): number[] {
  const whole = weights.reduce((sum, one) => sum + one, 0);
  const room = Math.min(whole, places);
  const shares = weights.map((weight) => Number((BigInt(weight) * BigInt(room)) / BigInt(Math.max(1, whole))));
  const owed = weights.map((weight, at) => BigInt(weight) * BigInt(room) - BigInt(shares[at] ?? 0) * BigInt(whole));
  for (let left = room - shares.reduce((sum, one) => sum + one, 0); left > 0; left -= 1) {
    const most = owed.reduce((best, one, at) => (one > (owed[best] ?? 0n) ? at : best), 0);
    shares[most] = (shares[most] ?? 0) + 1;
    owed[most] = -1n;
  }
  return shares;
}

/** Sorts every family, one by one, and gives places until there are none: what nobody would do with 1.6 million of them. */
export function oracleSelection(families: readonly OracleFamily[], order: OracleOrder): OracleFamily[] {
  const eligible = families.filter(({ kind }) => kind.eligibility === "yes");
  const first = selectWithin(eligible, order);
  const rest = selectWithin(families.filter(({ kind }) => kind.eligibility === "unknown"), { ...order, places: order.places - first.length });
  return [...first, ...rest];
}

function selectWithin(families: readonly OracleFamily[], order: OracleOrder): OracleFamily[] {
  if (order.share === "none") return takeInOrder(families, order);
  const districts = [...new Set(families.map(({ village }) => district(village)))].toSorted(compareText);
  const shares = oracleShares(districts.map((code) => families.filter(({ village }) => district(village) === code).length), order.places);
  return districts.flatMap((code, at) => takeInOrder(families.filter(({ village }) => district(village) === code), { ...order, places: shares[at] ?? 0 }));
}

function takeInOrder(families: readonly OracleFamily[], order: OracleOrder): OracleFamily[] {
  const sorted = families.toSorted((a, b) => compareRank(a, b, order) || compareText(a.village, b.village) || compareText(a.draw, b.draw));
  const taken: OracleFamily[] = [];
  let at = 0;
  while (at < sorted.length && taken.length < order.places) {
    const one = sorted[at];
    if (!one) break;
    const peers = sorted.filter((other) => compareRank(one, other, order) === 0);
    const left = order.places - taken.length;
    if (peers.length <= left) taken.push(...peers);
    else {
      const villages = [...new Set(peers.map(({ village }) => village))];
      const shares = oracleShares(villages.map((code) => peers.filter(({ village }) => village === code).length), left);
      villages.forEach((code, place) => taken.push(...peers.filter(({ village }) => village === code).slice(0, shares[place])));
    }
    at += peers.length;
  }
  return taken;
}
