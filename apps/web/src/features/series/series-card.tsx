import type { SeriesAnswer, SeriesRow } from "@sinergi/api/series/series.schema";
import { ACCENT, INK_FAINT, LIVELIHOOD, UNKNOWN_FILL } from "@sinergi/charts/palette";
import { trendLine, type TrendDot } from "@sinergi/charts/trend-line";
import { NATION, SERIES_UNIT } from "@sinergi/domain/series/poverty-series.schema";
import type { Indicator } from "@sinergi/domain/series/vocabulary";
import { useTranslations } from "use-intl";
import { ChartFrame } from "#charts/chart-frame";
import type { ChartCell } from "#charts/chart-facts";
import { ScenePicture } from "#charts/scene-picture";
import { useSeriesWords } from "#features/series/use-series-words";
import { EmptyState } from "#ui/empty-state";

interface SeriesCardProps {
  readonly answer: SeriesAnswer;
  readonly indicator: Indicator;
}

/** One figure by year: the regency, its province, the nation, and the target dotted. Years without a figure stay empty. */
export function SeriesCard({ answer, indicator }: SeriesCardProps) {
  const t = useTranslations("series");
  const words = useSeriesWords(answer);
  const { regency, province, figures, readings } = answer;
  const write = words.write(indicator);
  const of = (area: string, kind: SeriesRow["kind"]) => figures.filter((row) => row.indicator === indicator && row.area === area && row.kind === kind);
  const lines = [
    { key: "own", name: regency.name, color: ACCENT, rows: of(regency.code, "OBSERVED") },
    { key: "province", name: words.areaName(province.code), color: LIVELIHOOD, rows: of(province.code, "OBSERVED") },
    { key: "nation", name: t("nation"), color: UNKNOWN_FILL, rows: of(NATION, "OBSERVED") },
    { key: "target", name: t("target"), color: INK_FAINT, dotted: true, rows: of(regency.code, "TARGET") },
  ].filter(({ rows }) => rows.length > 0);
  const known = lines.flatMap(({ rows }) => rows.map(({ year }) => year));
  const years = known.length === 0 ? [] : Array.from({ length: Math.max(...known) - Math.min(...known) + 1 }, (_, at) => Math.min(...known) + at);
  const own = of(regency.code, "OBSERVED");
  const title = t("titleIn", { indicator: t(`indicators.${indicator}`), area: regency.name });
  const cellOf = (rows: readonly SeriesRow[], year: number): ChartCell => {
    const value = rows.find((row) => row.year === year)?.value;
    return value === undefined || value === null ? null : { value, as: SERIES_UNIT[indicator] === "people" ? "count" : SERIES_UNIT[indicator] === "rupiah" ? "rupiah" : "decimal" };
  };
  return (
    <ChartFrame
      facts={{
        key: "kemiskinan-bps",
        title,
        finding: words.finding(readings.find((one) => one.indicator === indicator), indicator),
        unit: t(`units.${SERIES_UNIT[indicator]}`),
        source: t("source"),
        on: years.length === 0 ? "" : t("span", { from: String(years[0]), to: String(years.at(-1)) }),
        n: t("n", { count: String(known.length) }),
        filters: [],
        notes: [t("note"), ...own.flatMap(({ isBreak, year, note }) => (isBreak ? [`${year}: ${note === "" ? t("break") : note}`] : [])), ...(lines.some(({ rows }) => rows.some(({ certainty }) => certainty === "EXAMPLE")) ? [t("example")] : [])],
        table: {
          columns: [{ key: "year", header: t("table.year") }, ...lines.map(({ key, name }) => ({ key, header: name, numeric: true }))],
          rows: years.toReversed().map((year) => ({ key: String(year), cells: { year: String(year), ...Object.fromEntries(lines.map(({ key, rows }) => [key, cellOf(rows, year)])) } })),
        },
      }}
      picture={
        known.length === 0 ? (
          <EmptyState text={t("empty")} />
        ) : (
          <ScenePicture
            label={t("chart")}
            marks={NO_MARKS}
            draw={(width) =>
              trendLine(
                {
                  series: lines.map(({ rows, ...line }) => ({ ...line, dots: years.map((year) => dotOf(rows, year)) })),
                  ticks: years.map((at) => ({ at, label: String(at) })),
                  breaks: own.flatMap(({ isBreak, year }) => (isBreak ? [{ at: year - 0.5, label: t("break") }] : [])),
                  write, fromZero: false,
                  writeTick: (value) => write(value).replace(/[.,]00(?=%|$)/, ""),
                },
                { width },
              )
            }
          />
        )
      }
    />
  );
}

/** People, not families: there is no list behind a figure of a survey. */
const NO_MARKS = new Map<string, never>();

function dotOf(rows: readonly SeriesRow[], year: number): TrendDot {
  const row = rows.find((one) => one.year === year);
  return { at: year, value: row?.value ?? null, hollow: row?.certainty === "KNOWN_UNVERIFIED" || row?.certainty === "EXAMPLE", apart: row?.isBreak ?? false };
}
