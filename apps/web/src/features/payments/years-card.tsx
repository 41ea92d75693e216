import type { PaymentOverview } from "@sinergi/api/payments/payments.schema";
import { ACCENT, UNKNOWN_FILL } from "@sinergi/charts/palette";
import { trendLine, type TrendSeries } from "@sinergi/charts/trend-line";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { ChartTable } from "#charts/chart-facts";
import { ChartFrame } from "#charts/chart-frame";
import type { ItemMark } from "#charts/mark";
import { ScenePicture } from "#charts/scene-picture";
import { useChartSource } from "#charts/use-chart-source";
import { type Arrived, lastCompared, trancheYears, type TrancheYears } from "#features/payments/tranche-years";
import { UNKNOWN } from "#lib/formats";
import { useFormats } from "#lib/i18n";
import { trpc } from "#lib/trpc";
import { paidFamiliesSearch } from "#urls/payments.url";

const route = getRouteApi("/frame/data/penyaluran");

interface YearsCardProps {
  readonly answer: PaymentOverview;
  readonly programme: PaymentOverview["programmes"][number];
}

/** How much arrived and at how many families, tranche by tranche, beside last year; nothing where that year has no list of the programme. */
export function YearsCard({ answer, programme }: YearsCardProps) {
  const lastYear = String(Number(answer.period) - 1);
  const query = useQuery({ ...trpc.payments.overview.queryOptions({ period: lastYear }), enabled: answer.periods.includes(lastYear) });
  const rows = trancheYears(programme, query.data?.programmes.find((one) => one.programme === programme.programme));
  return lastCompared(rows) === undefined ? null : <YearsChart answer={answer} programme={programme} rows={rows} lastYear={lastYear} />;
}

interface YearsProps extends YearsCardProps {
  readonly rows: readonly TrancheYears[];
  readonly lastYear: string;
}

function YearsChart(props: YearsProps) {
  const { answer, programme, rows, lastYear } = props;
  const t = useTranslations("payments.years");
  const formats = useFormats();
  const source = useChartSource();
  const changed = useChangeWords();
  const table = useYearsTable(props);
  const last = lastCompared(rows);
  return (
    <ChartFrame
      facts={{
        ...source({ snapshot: { on: answer.on, dataset: answer.dataset, frozen: false }, families: last?.now.families ?? null, badges: [] }),
        key: `penyaluran-tahun-lalu-${answer.period}`,
        title: t("title", { name: programme.name, period: answer.period, before: lastYear }),
        finding: last ? t("finding", { tranche: last.tranche, families: formats.count(last.now.families), change: changed.families(last.families), sum: formats.rupiah(last.now.idr), changeSum: changed.idr(last.idr) }) : null,
        unit: t("unit"),
        filters: [programme.name],
        notes: [t("note")],
        live: true,
        table,
      }}
      picture={<YearsPicture {...props} />}
    />
  );
}

/** A difference with its sign; unknown where either year is. */
function useChangeWords(): { readonly idr: (value: number | null) => string; readonly families: (value: number | null) => string } {
  const formats = useFormats();
  const signed = (value: number | null, write: (value: number) => string): string => (value === null ? UNKNOWN : `${value > 0 ? "+" : value < 0 ? "−" : ""}${write(Math.abs(value))}`);
  return { idr: (value) => signed(value, formats.rupiah), families: (value) => signed(value, formats.count) };
}

function YearsPicture({ answer, programme, rows, lastYear }: YearsProps) {
  const t = useTranslations("payments.years");
  const formats = useFormats();
  const navigate = route.useNavigate();
  const marks = new Map<string, ItemMark>();
  const dots = (of: (row: TrancheYears) => Arrived, period: string): TrendSeries["dots"] =>
    rows.map((row) => {
      const { families, idr } = of(row);
      const mark = `${period}:${row.tranche}`;
      marks.set(mark, {
        label: t("mark", { tranche: row.tranche, period, sum: formats.rupiah(idr) }), count: t("families", { families: formats.count(families) }), narrow: [],
        see: { label: t("open"), open: () => void navigate({ to: "/data/penyaluran/keluarga", search: paidFamiliesSearch({ period, programme: programme.programme, tranche: row.tranche, state: "PAID" }) }) },
      });
      return { at: row.tranche, value: families, mark };
    });
  const series: TrendSeries[] = [
    { key: "now", name: answer.period, color: ACCENT, dots: dots(({ now }) => now, answer.period) },
    { key: "before", name: lastYear, color: UNKNOWN_FILL, dots: dots(({ before }) => before, lastYear) },
  ];
  return (
    <ScenePicture
      label={t("chart")}
      marks={marks}
      draw={(width) => trendLine({ series, ticks: rows.map(({ tranche }) => ({ at: tranche, label: t("tick", { tranche }) })), breaks: [], write: formats.count, fromZero: true }, { width })}
    />
  );
}

function useYearsTable({ answer, rows, lastYear }: YearsProps): ChartTable {
  const t = useTranslations("payments.years");
  const changed = useChangeWords();
  const number = (key: string, header: string) => ({ key, header, numeric: true });
  return {
    columns: [
      { key: "tranche", header: t("columns.tranche") }, number("families", t("columns.families", { year: answer.period })), number("familiesBefore", t("columns.families", { year: lastYear })), number("familiesChange", t("columns.change")),
      number("sum", t("columns.sum", { year: answer.period })), number("sumBefore", t("columns.sum", { year: lastYear })), number("sumChange", t("columns.change")),
      number("unlisted", t("columns.unlisted", { year: answer.period })), number("unlistedBefore", t("columns.unlisted", { year: lastYear })),
    ],
    rows: rows.map(({ tranche, now, before, idr, families }) => ({
      key: String(tranche),
      cells: {
        tranche: t("tick", { tranche }), families: { value: now.families, as: "count" }, familiesBefore: { value: before.families, as: "count" }, familiesChange: changed.families(families),
        sum: { value: now.idr, as: "rupiah" }, sumBefore: { value: before.idr, as: "rupiah" }, sumChange: changed.idr(idr),
        unlisted: { value: now.unlisted, as: "count" }, unlistedBefore: { value: before.unlisted, as: "count" },
      },
    })),
  };
}
