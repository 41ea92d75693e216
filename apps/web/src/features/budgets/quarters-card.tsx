import type { BudgetOverview } from "@sinergi/api/budgets/budgets.schema";
import { NativeSelect } from "@mantine/core";
import { trendLine, type TrendSeries } from "@sinergi/charts/trend-line";
import { type PlanQuarter, pointsAgainst } from "@sinergi/targeting/budget-quarters";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { ChartFacts, ChartTable } from "#charts/chart-facts";
import { ChartFrame } from "#charts/chart-frame";
import type { ItemMark } from "#charts/mark";
import { ScenePicture } from "#charts/scene-picture";
import { yearBefore, yearSeries } from "#features/budgets/year-series";
import { UNKNOWN } from "#lib/formats";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import choices from "#ui/choices.module.css";
import { EmptyState } from "#ui/empty-state";
import { writeBudgetFilter } from "#urls/budgets.url";

const route = getRouteApi("/frame/perencanaan/anggaran");
const LINES = { keuangan: "spent", fisik: "physical" } as const;
type Line = keyof typeof LINES;

interface Lines {
  readonly overview: BudgetOverview;
  readonly line: Line;
  /** Loans are a picture of their own, never part of the other. */
  readonly benefit: "grant" | "loan";
  readonly now: readonly PlanQuarter[];
  readonly before: readonly PlanQuarter[] | null;
}

/** Money spent and work done quarter by quarter, beside the same quarters of the year before. */
export function QuartersCard({ overview }: { readonly overview: BudgetOverview }) {
  const t = useTranslations("budgets.quarters");
  const formats = useFormats();
  const { regency } = useSession();
  const { garis, jenis } = route.useSearch();
  const kind = jenis === "pinjaman" ? ("loans" as const) : ("grants" as const);
  const { year, quarters, agency } = overview;
  const lines: Lines = { overview, line: garis === "fisik" ? "fisik" : "keuangan", benefit: kind === "loans" ? "loan" : "grant", now: quarters.now[kind], before: quarters.before?.[kind] ?? null };
  const table = useQuarterTable(lines);
  const [last, whole] = [lastKnown(lines), overview[kind]];
  const range = last?.[LINES[lines.line]];
  return (
    <ChartFrame
      facts={{
        key: "serapan-triwulan",
        title: t(`title.${lines.line}`, { year }),
        finding: useFinding(lines),
        unit: t(`unit.${lines.line}`),
        source: t("source", { year, before: yearBefore(year) }),
        on: last ? t("on", { quarter: last.quarter, year }) : "",
        n: t("n", { reported: formats.count(last?.reported ?? 0), rows: formats.count(whole.rows), quarter: last?.quarter ?? 0 }),
        filters: [...(agency ? [agency.name] : []), t(`kinds.${lines.benefit}`)],
        notes: [t("note"), ...(lines.before === null ? [t("noBefore", { before: yearBefore(year) })] : [])],
        live: true,
        ...(lines.line === "keuangan" && kind === "grants" && range
          ? { headline: { key: "absorption", row: agency?.name ?? regency.name, column: t("columns.spent"), shown: formats.percent(range.value), figure: { kind: "budget", measure: "absorption", year, agency: agency?.code ?? null } } satisfies ChartFacts["headline"] }
          : {}),
        table,
      }}
      controls={<LineChoice line={lines.line} />}
      picture={last || lines.before?.some((one) => one[LINES[lines.line]].value !== null) ? <QuarterPicture {...lines} /> : <EmptyState text={t("none")} />}
    />
  );
}

function lastKnown({ now, line }: Lines): PlanQuarter | undefined {
  return now.findLast((one) => one[LINES[line]].value !== null);
}

function LineChoice({ line }: { readonly line: Line }) {
  const t = useTranslations("budgets.quarters");
  const navigate = route.useNavigate();
  return (
    <div className={choices.choices} data-screen-only>
      <NativeSelect
        className={choices.choice ?? ""}
        label={t("line")}
        value={line}
        onChange={(event) => void navigate({ search: (now) => ({ ...now, garis: event.currentTarget.value === "fisik" ? ("fisik" as const) : undefined }), resetScroll: false })}
        data={(["keuangan", "fisik"] as const).map((value) => ({ value, label: t(`lines.${value}`) }))}
      />
    </div>
  );
}

/** The last quarter with reports against the same one a year before, and the other line of it beside. */
function useFinding(lines: Lines): string | null {
  const t = useTranslations("budgets.quarters.finding");
  const formats = useFormats();
  const last = lastKnown(lines);
  if (!last) return null;
  const key = LINES[lines.line];
  const before = lines.before?.find(({ quarter }) => quarter === last.quarter)?.[key];
  const points = pointsAgainst(before, last[key]);
  const said = { quarter: last.quarter, line: t(lines.line), now: formats.percent(last[key].value) };
  return points === null || !before ? t("alone", said) : t("year", { ...said, before: formats.percent(before.value), points: formats.points(points) });
}

function QuarterPicture({ overview, line, benefit, now, before }: Lines) {
  const t = useTranslations("budgets.quarters");
  const formats = useFormats();
  const navigate = route.useNavigate();
  const key = LINES[line];
  const { year, quarter: done } = overview;
  const marks = new Map<string, ItemMark>();
  const dots = (quarters: readonly PlanQuarter[], of: string): TrendSeries["dots"] =>
    quarters.map((one) => {
      const { value, low, high } = one[key];
      const mark = `${of}:${one.quarter}`;
      const open = () => void navigate({ search: { ...writeBudgetFilter({ benefit }, of), garis: line === "fisik" ? "fisik" : undefined }, hash: "baris" });
      marks.set(mark, { label: t("mark", { quarter: one.quarter, year: of, value: formats.percent(value) }), count: t("reported", { count: one.reported }), see: { label: t("rows", { year: of }), open }, narrow: [] });
      return { at: one.quarter, value, mark, ...(of === year ? { low, high, hollow: one.quarter > done } : {}) };
    });
  const series = yearSeries(year, { now: dots(now, year), before: before && dots(before, yearBefore(year)) });
  return (
    <ScenePicture
      label={t("chart")}
      marks={marks}
      draw={(width) => trendLine({ series, ticks: now.map(({ quarter }) => ({ at: quarter, label: t("tick", { quarter }) })), breaks: [], write: formats.percent, writeTick: formats.wholePercent, fromZero: true, atMost: 1 }, { width })}
    />
  );
}

function useQuarterTable({ now, before, overview, benefit }: Lines): ChartTable {
  const t = useTranslations("budgets.quarters");
  const formats = useFormats();
  const { year } = overview;
  const rows = overview[benefit === "loan" ? "loans" : "grants"].rows;
  const number = (key: string, header: string) => ({ key, header, numeric: true });
  const points = (value: number | null) => (value === null ? UNKNOWN : t("points", { points: formats.points(value) }));
  return {
    columns: [
      { key: "quarter", header: t("columns.quarter") }, number("spent", t("columns.spent")), number("low", t("columns.low")), number("high", t("columns.high")), number("spentBefore", t("columns.before", { year: yearBefore(year) })),
      number("spentYear", t("columns.year")), number("physical", t("columns.physical")), number("physicalBefore", t("columns.physicalBefore", { year: yearBefore(year) })), number("physicalYear", t("columns.year")),
      number("spentIdr", t("columns.spentIdr")), number("reported", t("columns.reported")),
    ],
    rows: now.map((one) => {
      const last = before?.find(({ quarter }) => quarter === one.quarter);
      return {
        key: String(one.quarter),
        cells: {
          quarter: t("named", { quarter: one.quarter, year }),
          spent: { value: one.spent.value, as: "percent" }, low: { value: one.spent.low, as: "percent" }, high: { value: one.spent.high, as: "percent" },
          spentBefore: { value: last?.spent.value ?? null, as: "percent" }, spentYear: points(pointsAgainst(last?.spent, one.spent)),
          physical: { value: one.physical.value, as: "percent" }, physicalBefore: { value: last?.physical.value ?? null, as: "percent" }, physicalYear: points(pointsAgainst(last?.physical, one.physical)),
          spentIdr: { value: one.spentIdr, as: "rupiah" }, reported: { value: one.reported, as: "count", detail: t("ofRows", { rows: formats.count(rows) }) },
        },
      };
    }),
  };
}
