import type { TrendPoint } from "@sinergi/api/trends/trends.schema";
import { quarterParts } from "@sinergi/domain/time/quarter";
import { trendUnit, type TrendMeasure } from "@sinergi/targeting/trend-measures";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { UNKNOWN } from "#lib/formats";

type When = Pick<TrendPoint, "quarter" | "ref" | "on">;

interface TrendWords {
  readonly write: (measure: TrendMeasure) => (value: number) => string;
  /** A difference with its sign and, of shares, its unit. */
  readonly change: (measure: TrendMeasure, value: number | null) => string;
  readonly when: (point: When) => string;
  readonly shortWhen: (point: When) => string;
}

/** How quarters, values and differences are written. */
export function useTrendWords(): TrendWords {
  const t = useTranslations("trends");
  const formats = useFormats();
  return {
    write: (measure) => ({ share: formats.percent, count: formats.count, index: formats.decimal })[trendUnit(measure)],
    change: (measure, value) => {
      if (value === null) return UNKNOWN;
      const unit = trendUnit(measure);
      if (unit === "share") return t("points", { points: formats.points(value) });
      const amount = unit === "count" ? formats.count(Math.abs(value)) : formats.decimal(Math.abs(value));
      return value === 0 ? amount : `${value > 0 ? "+" : "−"}${amount}`;
    },
    when: ({ quarter, ref, on }) => (ref === null ? t("today", { day: formats.day(on) }) : t("quarter", { quarter: quarterParts(quarter).quarter, year: String(quarterParts(quarter).year) })),
    shortWhen: ({ quarter, ref }) => {
      const { year, quarter: number } = quarterParts(quarter);
      return ref === null ? t("now") : t("short", { quarter: number, year: String(year).slice(2) });
    },
  };
}
