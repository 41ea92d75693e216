import { VILLAGE_SHARE_OF_WELFARE } from "#distributions";
import { createRandom, type Random } from "#random";
import type { ReferenceData } from "#reference-data";

export type Tradition = "LAMPUNG" | "JAWA" | "SUNDA";

/** One village as the simulation imagines it: real name and code, everything else by chance. */
export interface VillageProfile {
  readonly code: string;
  readonly districtCode: string;
  readonly kind: "PEKON" | "KELURAHAN";
  /** Families of the simulation that live here. */
  readonly families: number;
  /** Mean welfare of its families, in standard deviations of all families: below 0 is poorer than the regency. */
  readonly welfare: number;
  /** How well offices know its families, in standard deviations between villages. */
  readonly visibility: number;
  /** Traditions of naming; the first is the most frequent. */
  readonly traditions: readonly Tradition[];
}

/** Districts whose villages lie far from the capital by road. */
const REMOTE_DISTRICTS = new Set(["18.04.09", "18.04.20", "18.04.21", "18.04.22", "18.04.23"]);
const TRADITION_OF_DISTRICT: Readonly<Record<string, Tradition>> = {
  "18.04.05": "SUNDA", "18.04.07": "SUNDA", "18.04.15": "SUNDA", "18.04.18": "SUNDA",
  "18.04.08": "JAWA", "18.04.09": "JAWA", "18.04.19": "JAWA", "18.04.20": "JAWA", "18.04.23": "JAWA",
};
const OTHER_TRADITIONS: Readonly<Record<Tradition, readonly Tradition[]>> = {
  LAMPUNG: ["LAMPUNG", "LAMPUNG", "LAMPUNG", "JAWA", "SUNDA"],
  JAWA: ["JAWA", "JAWA", "JAWA", "SUNDA", "LAMPUNG"],
  SUNDA: ["SUNDA", "SUNDA", "SUNDA", "JAWA", "LAMPUNG"],
};

/** The villages of the regency with their families: together exactly as many as asked for. */
export function villageProfiles({ areas, weakSignalVillages }: Pick<ReferenceData, "areas" | "weakSignalVillages">, { families, seed }: { readonly families: number; readonly seed: number | string }): readonly VillageProfile[] {
  const random = createRandom(seed, "villages");
  const weak = new Set(weakSignalVillages);
  const drafts = areas.flatMap(({ code, level, localType }) => (level === "village" ? [draftVillage(random, { code, localType, isWeak: weak.has(code) })] : []));
  const weights = drafts.map((draft) => draft.weight);
  const counts = apportion(families, weights);
  const wealth = standardised(drafts.map((draft) => draft.wealth), weights);
  const visibility = standardised(drafts.map((draft) => draft.visibility), weights);
  return drafts.map(({ code, kind }, at) => ({
    code, kind,
    districtCode: code.slice(0, 8),
    families: counts[at] ?? 0,
    welfare: (wealth[at] ?? 0) * Math.sqrt(VILLAGE_SHARE_OF_WELFARE),
    visibility: visibility[at] ?? 0,
    traditions: OTHER_TRADITIONS[TRADITION_OF_DISTRICT[code.slice(0, 8)] ?? "LAMPUNG"],
  }));
}

interface VillageDraft {
  readonly code: string;
  readonly kind: "PEKON" | "KELURAHAN";
  readonly weight: number;
  readonly wealth: number;
  readonly visibility: number;
}

/** Towns are larger and better off; remote villages and those without signal are smaller, poorer and less known to offices. */
function draftVillage(random: Random, { code, localType, isWeak }: { readonly code: string; readonly localType: string; readonly isWeak: boolean }): VillageDraft {
  const isTown = localType === "kelurahan";
  const [town, remote, weak] = [Number(isTown), Number(REMOTE_DISTRICTS.has(code.slice(0, 8))), Number(isWeak)];
  return {
    code,
    kind: isTown ? "KELURAHAN" : "PEKON",
    weight: Math.exp(0.38 * random.normal() + 0.88 * town - 0.36 * weak),
    wealth: 0.7 * random.normal() + 1.3 * town - 0.6 * remote - 0.9 * weak,
    visibility: 0.5 * random.normal() + 0.3 * town - 0.25 * remote - 0.4 * weak,
  };
}

/** Whole numbers in proportion to weights that add up to the total: the largest remainders get the rest. */
function apportion(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const counts = exact.map(Math.floor);
  const rest = total - counts.reduce((all, count) => all + count, 0);
  const byRemainder = exact.map((share, at) => ({ at, remainder: share - Math.floor(share) })).toSorted((a, b) => b.remainder - a.remainder || a.at - b.at);
  const raised = new Set(byRemainder.slice(0, rest).map(({ at }) => at));
  return counts.map((count, at) => (raised.has(at) ? count + 1 : count));
}

/** Weighted mean 0 and weighted standard deviation 1, so that villages differ without moving the shares of the regency. */
function standardised(values: readonly number[], weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const mean = values.reduce((all, value, at) => all + value * (weights[at] ?? 0), 0) / sum;
  const variance = values.reduce((all, value, at) => all + (value - mean) ** 2 * (weights[at] ?? 0), 0) / sum;
  return values.map((value) => (value - mean) / Math.sqrt(variance));
}
