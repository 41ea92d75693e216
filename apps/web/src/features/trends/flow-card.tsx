import type { FlowAnswer, TrendAnswer } from "@sinergi/api/trends/trends.schema";
import { ACCENT, INK, LINE, LINE_STRONG, PAPER, STEPS } from "@sinergi/charts/palette";
import { stackedBars } from "@sinergi/charts/stacked-bars";
import { FLOW_KINDS, type FlowKind } from "@sinergi/domain/targeting/flow";
import { NativeSelect, SegmentedControl } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { ChartFrame } from "#charts/chart-frame";
import type { Mark } from "#charts/mark";
import { ScenePicture } from "#charts/scene-picture";
import { LeavingCard, type LeavingRow } from "#features/trends/leaving-card";
import { lastYearOf } from "#features/trends/trend-marks";
import { useFlowNarrowing } from "#features/trends/use-flow-narrowing";
import { useTrendWords } from "#features/trends/use-trend-words";
import { useFormats } from "#lib/i18n";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import choices from "#ui/choices.module.css";
import { EmptyState } from "#ui/empty-state";
import { Loaded } from "#ui/loaded";
import type { MarkFilter } from "#urls/families.url";
import classes from "./trends.module.css";

const route = getRouteApi("/frame/analisis/tren");
const STYLE: Readonly<Record<FlowKind, { readonly color: string; readonly ink: string }>> = {
  stayed: { color: STEPS[1], ink: INK }, entered: { color: ACCENT, ink: PAPER }, arrived: { color: STEPS[2], ink: INK }, left: { color: LINE_STRONG, ink: INK }, gone: { color: LINE, ink: INK },
};
/** From those who stay to those who went. */
const ORDER = ["stayed", "entered", "arrived", "left", "gone"] as const satisfies readonly FlowKind[];

/** Families that entered, stayed in and left each programme between two snapshots. */
export function FlowCard({ trend }: { readonly trend: TrendAnswer }) {
  const t = useTranslations("trends.flow");
  const search = route.useSearch();
  const kept = trend.points.filter(({ ref }) => ref !== null);
  const live = trend.points.at(-1);
  const from = search.dari ?? (live && lastYearOf(trend.points, live)?.ref) ?? kept[0]?.ref ?? undefined;
  const query = useQuery(trpc.trends.flows.queryOptions({ area: search.wil, from: from ?? "", to: search.ke }, { enabled: from !== undefined, placeholderData: keepPreviousData }));
  if (from === undefined) return <Card title={t("title")}><EmptyState text={t("none")} /></Card>;
  return (
    <Loaded query={query} height={520} waiting={t("waiting")}>
      {(answer) => <Flows answer={answer} trend={trend} pair={{ from, to: search.ke }} />}
    </Loaded>
  );
}

interface FlowsProps {
  readonly answer: FlowAnswer;
  readonly trend: TrendAnswer;
  readonly pair: { readonly from: string; readonly to: string | undefined };
}

function Flows({ answer, trend, pair }: FlowsProps) {
  const t = useTranslations("trends.flow");
  const charts = useTranslations("charts");
  const formats = useFormats();
  const { area, whole, below, names, absent, from, to } = answer;
  const byArea = route.useSearch().arus === "wilayah" && below.length > 0;
  const programme = trend.programme?.code ?? whole[0]?.programme ?? "";
  const areaFilter = area.level === "regency" ? undefined : area.code;
  const rows: readonly LeavingRow[] = byArea
    ? below.flatMap(({ area: one, rows: counts }) => counts.filter((row) => row.programme === programme).map((row) => ({ key: one.code, name: one.name, counts: row, area: one.code })))
    : whole.map((row) => ({ key: row.programme, name: names[row.programme] ?? row.programme, counts: row, area: areaFilter }));
  const sizeOf = ({ counts }: LeavingRow) => FLOW_KINDS.reduce((sum, kind) => sum + counts[kind], 0);
  const shown = rows.filter((row) => sizeOf(row) > 0).toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const filterOf = (row: LeavingRow, kind: FlowKind): MarkFilter => ({ area: row.area, on: kind === "gone" ? pair.from : pair.to, flow: { ...pair, programme: row.counts.programme, kinds: [kind] } });
  const focus = whole.find((row) => row.programme === programme);
  const title = byArea ? t("titleByArea", { programme: names[programme] ?? programme, area: area.name }) : t("titleIn", { area: area.name });
  const span = t("span", { from: formats.day(from.on), to: formats.day(to.on) });
  return (
    <>
      <ChartFrame
        facts={{
          key: "masuk-keluar",
          title: `${title}, ${span}`,
          finding: focus ? t("finding", { programme: names[programme] ?? programme, entered: formats.count(focus.entered + focus.arrived), left: formats.count(focus.left + focus.gone), stayed: formats.count(focus.stayed) }) : null,
          unit: charts("unitFamilies"),
          source: to.dataset ? charts("source", { source: to.dataset.source, day: formats.day(to.dataset.asOf) }) : "",
          on: span,
          n: "",
          filters: area.level === "regency" ? [] : [area.name],
          notes: [t("note"), ...(from.dataset?.source === to.dataset?.source ? [] : [t("sources", { from: from.dataset?.source ?? "–", to: to.dataset?.source ?? "–" })]), ...(absent.length === 0 ? [] : [t("absent", { names: formats.list(absent.map((code) => names[code] ?? code)) })])],
          table: {
            columns: [{ key: "name", header: byArea ? t("columns.area") : t("columns.programme") }, ...(["before", ...ORDER, "after"] as const).map((key) => ({ key, header: key === "before" || key === "after" ? t(`columns.${key}`) : t(`kinds.${key}`), numeric: true }))],
            rows: shown.map((row) => ({
              key: row.key,
              cells: {
                name: row.name,
                before: row.counts.stayed + row.counts.left + row.counts.gone,
                ...Object.fromEntries(ORDER.map((kind) => [kind, { value: row.counts[kind], as: "count" as const, filter: filterOf(row, kind) }])),
                after: row.counts.stayed + row.counts.entered + row.counts.arrived,
              },
            })),
          },
        }}
        controls={<FlowChoices trend={trend} from={pair.from} to={pair.to} byArea={byArea} hasBelow={below.length > 0} />}
        picture={shown.length === 0 ? <EmptyState text={t("empty")} /> : <FlowPicture rows={shown} filterOf={filterOf} />}
      />
      <LeavingCard answer={answer} pair={pair} rows={shown} title={byArea ? t("leftByArea", { programme: names[programme] ?? programme, area: area.name }) : t("leftIn", { area: area.name })} span={span} byArea={byArea} />
    </>
  );
}

function FlowPicture({ rows, filterOf }: { readonly rows: readonly LeavingRow[]; readonly filterOf: (row: LeavingRow, kind: FlowKind) => MarkFilter }) {
  const t = useTranslations("trends.flow");
  const formats = useFormats();
  const narrowTo = useFlowNarrowing();
  const markOf = (row: LeavingRow, kind: FlowKind) => `${row.key}:${kind}`;
  const marks = new Map<string, Mark>(rows.flatMap((row) => ORDER.map((kind) => [markOf(row, kind), { label: `${row.name}: ${t(`kinds.${kind}`)}`, families: row.counts[kind], filter: filterOf(row, kind), narrow: [narrowTo(row)] }] satisfies [string, Mark])));
  const series = ORDER.map((kind) => ({ key: kind, name: t(`kinds.${kind}`), ...STYLE[kind] }));
  const bars = rows.map((row) => ({
    key: row.key, name: row.name,
    segments: ORDER.map((kind) => ({ series: kind, value: row.counts[kind], text: formats.count(row.counts[kind]), mark: markOf(row, kind) })),
    end: t("end", { entered: formats.count(row.counts.entered + row.counts.arrived), left: formats.count(row.counts.left + row.counts.gone) }),
  }));
  return <ScenePicture label={t("chart")} marks={marks} draw={(width) => stackedBars({ series, bars, scale: "share" }, { width })} />;
}

interface FlowChoicesProps {
  readonly trend: TrendAnswer;
  readonly from: string;
  readonly to: string | undefined;
  readonly byArea: boolean;
  readonly hasBelow: boolean;
}

function FlowChoices({ trend, from, to, byArea, hasBelow }: FlowChoicesProps) {
  const t = useTranslations("trends.flow");
  const navigate = route.useNavigate();
  const words = useTrendWords();
  const kept = trend.points.flatMap((point) => (point.ref === null ? [] : [{ value: point.ref, label: words.when(point), on: point.on }]));
  const toDay = to === undefined ? "9999" : to.slice(0, 10);
  return (
    <div className={`${choices.choices} ${classes.controls}`} data-screen-only>
      <NativeSelect
        className={choices.choice ?? ""}
        label={t("from")}
        value={from}
        onChange={(event) => {
          const dari = event.currentTarget.value;
          void navigate({ search: (now) => ({ ...now, dari }), resetScroll: false });
        }}
        data={kept.filter(({ on }) => on < toDay)}
      />
      <NativeSelect
        className={choices.choice ?? ""}
        label={t("to")}
        value={to ?? ""}
        onChange={(event) => {
          const ke = event.currentTarget.value || undefined;
          void navigate({ search: (now) => ({ ...now, ke, dari: now.dari ?? from }), resetScroll: false });
        }}
        data={[...kept.filter(({ on }) => on > from.slice(0, 10)), { value: "", label: t("today") }]}
      />
      {hasBelow && (
        <SegmentedControl
          size="sm"
          aria-label={t("by")}
          value={byArea ? "wilayah" : ""}
          onChange={(value) => void navigate({ search: (now) => ({ ...now, arus: value === "wilayah" ? value : undefined }), resetScroll: false })}
          data={[
            { value: "", label: t("byProgramme") },
            { value: "wilayah", label: t("byArea") },
          ]}
        />
      )}
    </div>
  );
}
