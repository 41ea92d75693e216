import { dayOf, partsOf, periodOf, type Day } from "@sinergi/domain/time/day";
import type { Shares } from "#random";

/**
 * How the simulated regency got where it is. It is told backwards: the newest version stands first and each earlier one
 * is the next one taken back in time, so that adding a past never moves the present. Every number here is stated in
 * `docs/simulation.md` and a test holds a generated regency to it.
 */
export interface EarlierVersion {
  readonly source: "DTSEN" | "P3KE";
  readonly quartersBefore: number;
  /** Families without a decile in this version. */
  readonly noDecileShare: number;
}

/** From the latest to the first. P3KE came before DTSEN and left more families without a decile. */
export const EARLIER_VERSIONS: readonly EarlierVersion[] = [
  { source: "DTSEN", quartersBefore: 2, noDecileShare: 0.015 },
  { source: "DTSEN", quartersBefore: 4, noDecileShare: 0.02 },
  { source: "P3KE", quartersBefore: 7, noDecileShare: 0.045 },
];

/** Lists of the year before are told of the version that is a year old. */
export const QUARTERS_OF_LISTS = 4;

/** Of families, in a year. */
export const YEARLY_SHARES = {
  /** Had another decile a year before, in deciles 1-2 and above: the chronic poor stay where they are. */
  decileMovedOfPoor: 0.2,
  decileMoved: 0.4,
  /** Came from another village, with a new card. */
  moved: 0.02,
  /** Had another card for another reason: a birth, a new head, a lost card. */
  cardRenewed: 0.03,
  /** Were not in the data, and were no part of another family there. */
  appeared: 0.015,
  /** Families of then that are gone: moved out of the regency, died out, not found. */
  vanished: 0.018,
  /** Lost an old member to death. */
  bereaved: 0.012,
} as const;

/** Of families whose head is under 32, in a year: lived with the parents' family before. */
export const SPLIT_SHARE = 0.2;
/** Of families with a parent of the heads, in a year: the parent had a household of his own before. */
export const MERGED_SHARE = 0.12;
/** By how many deciles those that moved did; up and down alike. */
export const DECILE_STEPS: Shares<"1" | "2" | "3" | "4"> = { 1: 0.66, 2: 0.22, 3: 0.08, 4: 0.04 };

/** Lists of the year before: help of both sides, a loan among them. */
export const LISTS_OF_YEAR_BEFORE: readonly string[] = ["PKH", "SEMBAKO", "PBI_JKN", "PIP", "BLT_DESA", "BPB", "BSPS", "KUBE", "PKTD", "BIBIT_KOPI", "KUR", "MEKAAR"];
/** Of families that a list of several years could name but does not: were on it in the year before and left. */
export const LEFT_SINCE_SHARE = 0.12;

/** The day that lies so many quarters before another. */
export function quartersBefore(day: Day, quarters: number): Day {
  const { year, month, day: ofMonth } = partsOf(day);
  const months = year * 12 + month - 1 - quarters * 3;
  const past = dayOf({ year: Math.floor(months / 12), month: (months % 12) + 1, day: Math.min(ofMonth, 28) });
  if (past === null) throw new Error(`No day lies ${quarters} quarters before ${day}`);
  return past;
}

export function earlierFamiliesFile(asOf: Day): string {
  return `families-${asOf}.csv`;
}

/** Not `recipients-…`: those are the lists of the newest year. */
export function earlierRecipientsFile(asOf: Day, programme: string): string {
  return `earlier-recipients-${periodOf(asOf)}-${programme}.csv`;
}
