import type { FamilyCostAnswer } from "@sinergi/api/budgets/budgets.schema";
import { NativeSelect } from "@mantine/core";
import { trendLine, type TrendSeries } from "@sinergi/charts/trend-line";
import type { FamilyCostQuarter } from "@sinergi/targeting/budget-family-quarters";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { ChartTable } from "#charts/chart-facts";
import { ChartFrame } from "#charts/chart-frame";
import type { ItemMark } from "#charts/mark";
import { ScenePicture } from "#charts/scene-picture";
import { yearBefore, yearSeries } from "#features/budgets/year-series";
import { UNKNOWN } from "#lib/formats";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
import { trpc } from "#lib/trpc";
import choices from "#ui/choices.module.css";
import { EmptyState } from "#ui/empty-state";
import { Loaded } from "#ui/loaded";
import { writeBudgetFilter } from "#urls/budgets.url";

const route = getRouteApi("/frame/perencanaan/anggaran");

/** What one family reached by a programme had cost by the end of each quarter, beside the year before. */
export function FamilyCostCard({ year }: { readonly year: string }) {
  const { biaya } = route.useSearch();
  const query = useQuery(trpc.budgets.familyCost.queryOptions({ year, programme: biaya }, { placeholderData: keepPreviousData }));
  return (
    <Loaded query={query} height={320}>
      {(answer) => (answer.programme === null ? null : <CostChart answer={answer} programme={answer.programme} />)}
    </Loaded>
  );
}

interface CostProps {
  readonly answer: FamilyCostAnswer;
  readonly programme: string;
}

function CostChart({ answer, programme }: CostProps) {
  const t = useTranslations("budgets.familyCost");
  const charts = useTranslations("charts");
  const formats = useFormats();
  const programmes = useProgrammes();
  const table = useCostTable(answer);
  const { year, now, before, snapshot } = answer;
  const last = lastKnown(now);
  const name = programmes.nameOf(programme);
  return (
    <ChartFrame
      facts={{
        key: "biaya-per-keluarga",
        title: t("title", { programme: name, year }),
        finding: useFinding(answer, name),
        unit: t("unit"),
        source: t("source", { year, before: yearBefore(year), families: snapshot.dataset ? charts("source", { source: snapshot.dataset.source, day: formats.day(snapshot.dataset.asOf) }) : "" }),
        on: last ? t("on", { quarter: last.quarter, year }) : "",
        n: charts("n", { families: formats.count(last?.recipients ?? null) }),
        filters: [name],
        notes: [t("note"), ...(before === null ? [t("noBefore", { before: yearBefore(year) })] : [])],
        live: true,
        table,
      }}
      controls={<ProgrammeChoice answer={answer} programme={programme} />}
      picture={[...now, ...(before ?? [])].every(({ idrPerFamily }) => idrPerFamily === null) ? <EmptyState text={t("none")} /> : <CostPicture answer={answer} programme={programme} />}
    />
  );
}

function lastKnown(quarters: readonly FamilyCostQuarter[]): FamilyCostQuarter | undefined {
  return quarters.findLast(({ idrPerFamily }) => idrPerFamily !== null);
}

function ProgrammeChoice({ answer, programme }: CostProps) {
  const t = useTranslations("budgets.familyCost");
  const navigate = route.useNavigate();
  const programmes = useProgrammes();
  const codes = answer.programmes.includes(programme) ? answer.programmes : [programme, ...answer.programmes];
  return (
    <div className={choices.choices} data-screen-only>
      <NativeSelect
        className={choices.choice ?? ""}
        label={t("programme")}
        value={programme}
        onChange={(event) => void navigate({ search: (now) => ({ ...now, biaya: event.currentTarget.value }), resetScroll: false })}
        data={codes.map((code) => ({ value: code, label: programmes.nameOf(code) }))}
      />
    </div>
  );
}

/** The last known quarter against the same one of last year. */
function useFinding({ now, before }: FamilyCostAnswer, name: string): string | null {
  const t = useTranslations("budgets.familyCost.finding");
  const formats = useFormats();
  const last = lastKnown(now);
  if (!last) return null;
  const then = before?.find(({ quarter }) => quarter === last.quarter)?.idrPerFamily ?? null;
  const said = { programme: name, quarter: last.quarter, now: formats.rupiah(last.idrPerFamily) };
  return then === null ? t("alone", said) : t("year", { ...said, before: formats.rupiah(then) });
}

function CostPicture({ answer: { year, quarter: done, now, before }, programme }: CostProps) {
  const t = useTranslations("budgets.familyCost");
  const formats = useFormats();
  const navigate = route.useNavigate();
  const marks = new Map<string, ItemMark>();
  const dots = (quarters: readonly FamilyCostQuarter[], of: string): TrendSeries["dots"] =>
    quarters.map(({ quarter, idrPerFamily, recipients }) => {
      const mark = `${of}:${quarter}`;
      const open = () => void navigate({ search: { ...writeBudgetFilter({ programme, benefit: "grant" }, of), biaya: programme }, hash: "baris" });
      marks.set(mark, { label: t("mark", { quarter, year: of, value: formats.rupiah(idrPerFamily) }), count: t("families", { families: formats.count(recipients) }), see: { label: t("rows", { year: of }), open }, narrow: [] });
      return { at: quarter, value: idrPerFamily, mark, hollow: of === year && quarter > done };
    });
  const series = yearSeries(year, { now: dots(now, year), before: before && dots(before, yearBefore(year)) });
  return (
    <ScenePicture
      label={t("chart")}
      marks={marks}
      draw={(width) => trendLine({ series, ticks: now.map(({ quarter }) => ({ at: quarter, label: t("tick", { quarter }) })), breaks: [], write: formats.rupiah, fromZero: true }, { width })}
    />
  );
}

function useCostTable({ year, now, before }: FamilyCostAnswer): ChartTable {
  const t = useTranslations("budgets.familyCost");
  const formats = useFormats();
  const number = (key: string, header: string) => ({ key, header, numeric: true });
  const against = (value: number | null, then: number | null | undefined): string => {
    if (value === null || then === null || then === undefined) return UNKNOWN;
    return `${value > then ? "+" : value < then ? "−" : ""}${formats.rupiah(Math.abs(value - then))}`;
  };
  return {
    columns: [
      { key: "quarter", header: t("columns.quarter") }, number("cost", t("columns.cost")), number("before", t("columns.before", { year: yearBefore(year) })), number("year", t("columns.year")),
      number("eligible", t("columns.eligible")), number("spent", t("columns.spent")), number("recipients", t("columns.recipients")), number("recipientsBefore", t("columns.recipientsBefore", { year: yearBefore(year) })),
    ],
    rows: now.map((one) => {
      const then = before?.find(({ quarter }) => quarter === one.quarter);
      return {
        key: String(one.quarter),
        cells: {
          quarter: t("named", { quarter: one.quarter, year }), cost: { value: one.idrPerFamily, as: "rupiah" }, before: { value: then?.idrPerFamily ?? null, as: "rupiah" }, year: against(one.idrPerFamily, then?.idrPerFamily),
          eligible: { value: one.idrPerEligibleFamily, as: "rupiah" }, spent: { value: one.spentIdr, as: "rupiah" }, recipients: { value: one.recipients, as: "count" }, recipientsBefore: { value: then?.recipients ?? null, as: "count" },
        },
      };
    }),
  };
}
