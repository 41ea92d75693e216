import type { TrendPoint } from "@sinergi/api/trends/trends.schema";
import { yearBefore } from "@sinergi/domain/time/quarter";
import { PROGRAMME_MEASURES, trendNoun, trendUnit, type TrendMeasure } from "@sinergi/targeting/trend-measures";
import type { MarkFilter } from "#urls/families.url";
import { measureFilter } from "#urls/measure-filter";

interface Where {
  readonly area: string | undefined;
  readonly programme: string | undefined;
}

/** The families behind a figure of a quarter, as they were then; null where it counts no families. */
export function trendFilter(measure: TrendMeasure, { ref }: Pick<TrendPoint, "ref">, { area, programme }: Where): MarkFilter | null {
  return measureFilter(measure, { area, programme, on: ref ?? undefined });
}

export function isOfProgramme(measure: TrendMeasure): boolean {
  return PROGRAMME_MEASURES.some((one) => one === measure);
}

/** The kept end of the same quarter a year before; null where it is not kept: nothing stands in for it. */
export function lastYearOf(points: readonly TrendPoint[], { quarter }: TrendPoint): TrendPoint | null {
  const before = yearBefore(quarter);
  return points.find((point) => point.ref !== null && point.quarter === before) ?? null;
}

export type TrendUnitWord = "shareFamilies" | "sharePersons" | "shareVillages" | "countFamilies" | "countPersons" | "countRows" | "index";
const SHARES = { families: "shareFamilies", rows: "shareFamilies", persons: "sharePersons", villages: "shareVillages" } as const;
const COUNTS = { families: "countFamilies", rows: "countRows", persons: "countPersons", villages: "countFamilies" } as const;

/** What the numbers of a figure are, as a word for its axis. */
export function trendUnitWord(measure: TrendMeasure): TrendUnitWord {
  const unit = trendUnit(measure);
  return unit === "index" ? "index" : unit === "share" ? SHARES[trendNoun(measure)] : COUNTS[trendNoun(measure)];
}
