import type { SeriesFigure } from "@sinergi/domain/series/poverty-series.schema";
import { CERTAINTIES, type Indicator, type SeriesKind } from "@sinergi/domain/series/vocabulary";

interface Place {
  readonly area: string;
  readonly year: string;
  readonly indicator: Indicator;
  readonly kind: SeriesKind;
}

const LEAST_SOURCE = 3;

/** What was typed as a figure; null where a part of it cannot be read. `10,68` and `10.68` are the same; `1.234,5` is not guessed at. */
export function readFigure({ area, year, indicator, kind }: Place, text: (name: string) => string, isBreak: boolean): SeriesFigure | null {
  const value = /^\d+([.,]\d+)?$/.test(text("value").trim()) ? Number(text("value").trim().replace(",", ".")) : null;
  const certainty = CERTAINTIES.find((one) => one === text("certainty"));
  const source = text("source").trim();
  if (!/^(19|20)\d{2}$/.test(year.trim()) || value === null || certainty === undefined || source.length < LEAST_SOURCE) return null;
  return { area, year: Number(year.trim()), indicator, kind, value, certainty, source, isBreak, note: text("note").trim() };
}
