import type { NewFigure, SeriesRow } from "@sinergi/db/series/poverty-series.store";

/** Which figure, and its value before and after. */
export function auditDetail(figure: NewFigure, before: SeriesRow | null): Readonly<Record<string, string | number | boolean | null>> {
  const { area, year, indicator, kind, value, certainty, source, isBreak } = figure;
  return { area, year, indicator, kind, before: before?.value ?? null, after: value, certainty, source, isBreak };
}
