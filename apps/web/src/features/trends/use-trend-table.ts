import type { TrendAnswer } from "@sinergi/api/trends/trends.schema";
import { breaksOf, changeBetween } from "@sinergi/targeting/trend-breaks";
import { trendUnit, type TrendMeasure } from "@sinergi/targeting/trend-measures";
import { useTranslations } from "use-intl";
import type { ChartNumber, ChartTable } from "#charts/chart-facts";
import { lastYearOf, trendFilter } from "#features/trends/trend-marks";
import { useTrendWords } from "#features/trends/use-trend-words";
import { useFormats } from "#lib/i18n";

interface Shown {
  readonly answer: TrendAnswer;
  readonly measure: TrendMeasure;
}

/** The numbers of the line: each quarter with what it is made of, the change against last year, its data and what changed. */
export function useTrendTable({ answer, measure }: Shown): { readonly table: ChartTable; readonly hasBounds: boolean } {
  const t = useTranslations("trends");
  const formats = useFormats();
  const words = useTrendWords();
  const { points, area, programme } = answer;
  const unit = trendUnit(measure);
  const as: ChartNumber["as"] = ({ share: "percent", count: "count", index: "decimal" } as const)[unit];
  const hasBounds = points.some(({ values }) => values[measure].low !== values[measure].high);
  const hasFamilies = unit === "share" && points.some(({ values }) => values[measure].families !== null);
  const rows = points.toReversed().map((point) => {
    const value = point.values[measure];
    const year = lastYearOf(points, point);
    const change = changeBetween(measure, year?.values[measure] ?? null, value);
    const filter = trendFilter(measure, point, { area: area.level === "regency" ? undefined : area.code, programme: programme?.code }) ?? undefined;
    return {
      key: point.on,
      cells: {
        when: words.when(point),
        value: { value: value.value, as, ...(unit === "count" ? { filter } : {}) },
        low: { value: value.low, as }, high: { value: value.high, as },
        families: { value: value.families, as: "count" as const, filter },
        of: { value: value.of, as: "count" as const },
        year: words.change(measure, change.value),
        yearFamilies: change.families === null ? null : signed(change.families, formats.count),
        data: point.dataset ? t("dataset", { source: point.dataset.source, day: formats.day(point.dataset.asOf) }) : null,
        changed: breaksOf(measure, point.breaks).map((kind) => t(`breaks.${kind}`)).join(", "),
      },
    };
  });
  const column = (key: string, header: string, numeric = true) => ({ key, header, numeric });
  const columns = [
    column("when", t("columns.when"), false), column("value", t(`measures.${measure}`)),
    ...(hasBounds ? [column("low", t("columns.low")), column("high", t("columns.high"))] : []),
    ...(hasFamilies ? [column("families", t("columns.families")), column("of", t("columns.of"))] : []),
    column("year", t("columns.year")), ...(hasFamilies ? [column("yearFamilies", t("columns.yearFamilies"))] : []),
    column("data", t("columns.data"), false), column("changed", t("columns.changed"), false),
  ];
  return { table: { columns, rows }, hasBounds };
}

function signed(value: number, count: (value: number) => string): string {
  return value === 0 ? count(0) : `${value > 0 ? "+" : "−"}${count(Math.abs(value))}`;
}
