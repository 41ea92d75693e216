import type { FocusPart } from "@sinergi/domain/focus/vocabulary";
import { ratio } from "#rates";

/** What the parts of an area's score are measured from; every field counts distinct families unless it says otherwise. */
export interface FocusCounts {
  readonly families: number;
  readonly withoutDecile: number;
  /** Deciles 1-4. */
  readonly poor: number;
  readonly poorest: number;
  /** Eligible families of the chosen programmes, counted once for each programme; and those of them it misses. */
  readonly eligible: number;
  readonly missed: number;
  /** Null while no families were imported. */
  readonly houses: { readonly unfit: number; readonly unfitUnknown: number; readonly sanitation: number; readonly sanitationUnknown: number } | null;
  /** Villages (the village itself), and those reported to have weak signal; null where the regency has no such report. */
  readonly villages: number;
  readonly weakVillages: number | null;
}

/**
 * The six measures, each the worse the more. Shares of houses are of the families of which it is known. An area without
 * families is measured in nothing but its signal: nothing is known of it, and 0 would call it well.
 */
export function focusValues(counts: FocusCounts): Readonly<Record<FocusPart, number | null>> {
  const { families, poorest, poor, eligible, missed, houses, villages, weakVillages } = counts;
  return {
    poorest: families === 0 ? null : poorest,
    poor: ratio(poor, families),
    exclusion: ratio(missed, eligible),
    unfit: houses && ratio(houses.unfit, families - houses.unfitUnknown),
    sanitation: houses && ratio(houses.sanitation, families - houses.sanitationUnknown),
    signal: weakVillages === null ? null : ratio(weakVillages, villages),
  };
}
