import { ACCENT, UNKNOWN_FILL } from "@sinergi/charts/palette";
import type { TrendSeries } from "@sinergi/charts/trend-line";

type Dots = TrendSeries["dots"];

/** A year as a line and the one before it as a fainter line, where anything is known of that one. */
export function yearSeries(year: string, { now, before }: { readonly now: Dots; readonly before: Dots | null }): TrendSeries[] {
  return [
    { key: "now", name: year, color: ACCENT, dots: now },
    ...(before === null ? [] : [{ key: "before", name: yearBefore(year), color: UNKNOWN_FILL, dots: before }]),
  ];
}

export function yearBefore(year: string): string {
  return String(Number(year) - 1);
}
