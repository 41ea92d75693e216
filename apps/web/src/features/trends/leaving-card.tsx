import type { FlowAnswer, FlowCounts } from "@sinergi/api/trends/trends.schema";
import { INK, PARTS, UNKNOWN_FILL } from "@sinergi/charts/palette";
import { stackedBars } from "@sinergi/charts/stacked-bars";
import { LEAVE_REASONS, type LeaveReason } from "@sinergi/domain/targeting/flow";
import { useTranslations } from "use-intl";
import { ChartFrame } from "#charts/chart-frame";
import type { Mark } from "#charts/mark";
import { ScenePicture } from "#charts/scene-picture";
import { useFlowNarrowing } from "#features/trends/use-flow-narrowing";
import { useFormats } from "#lib/i18n";
import { EmptyState } from "#ui/empty-state";
import type { MarkFilter } from "#urls/families.url";

/** What was said has a colour each; what nobody said is grey. */
const styleOf = (reason: LeaveReason): { readonly color: string; readonly ink: string } => {
  const [color, ink] = PARTS[LEAVE_REASONS.indexOf(reason)] ?? [UNKNOWN_FILL, INK];
  return { color, ink };
};

export interface LeavingRow {
  readonly key: string;
  readonly name: string;
  readonly counts: FlowCounts;
  readonly area: string | undefined;
}

interface LeavingCardProps {
  readonly answer: FlowAnswer;
  readonly pair: { readonly from: string; readonly to: string | undefined };
  readonly rows: readonly LeavingRow[];
  /** What the card above says of days and place. */
  readonly title: string;
  readonly span: string;
  readonly byArea: boolean;
}

/** Why families left each programme: what was said when it was ended by hand, or that nobody said anything. */
export function LeavingCard({ answer, pair, rows, title, span, byArea }: LeavingCardProps) {
  const t = useTranslations("trends.leaving");
  const charts = useTranslations("charts");
  const formats = useFormats();
  const { area, to } = answer;
  const left = rows.filter(({ counts }) => counts.left > 0);
  const filterOf = (row: LeavingRow, reason: LeaveReason): MarkFilter => ({ area: row.area, on: pair.to, flow: { ...pair, programme: row.counts.programme, kinds: ["left"], reasons: [reason] } });
  const sum = (reason: LeaveReason): number => answer.whole.reduce((total, { reasons }) => total + reasons[reason], 0);
  const all = answer.whole.reduce((total, counts) => total + counts.left, 0);
  return (
    <ChartFrame
      facts={{
        key: "alasan-keluar",
        title: `${title}, ${span}`,
        finding: all === 0 ? null : t("finding", { left: formats.count(all), said: formats.count(all - sum("UNKNOWN")), graduated: formats.count(sum("GRADUATED")) }),
        unit: charts("unitFamilies"),
        source: to.dataset ? charts("source", { source: to.dataset.source, day: formats.day(to.dataset.asOf) }) : "",
        on: span,
        n: "",
        filters: area.level === "regency" ? [] : [area.name],
        notes: [t("note")],
        table: {
          columns: [{ key: "name", header: t(byArea ? "area" : "programme") }, { key: "left", header: t("left"), numeric: true }, ...LEAVE_REASONS.map((key) => ({ key, header: t(`reasons.${key}`), numeric: true }))],
          rows: left.map((row) => ({
            key: row.key,
            cells: { name: row.name, left: row.counts.left, ...Object.fromEntries(LEAVE_REASONS.map((reason) => [reason, { value: row.counts.reasons[reason], as: "count" as const, filter: filterOf(row, reason) }])) },
          })),
        },
      }}
      picture={left.length === 0 ? <EmptyState text={t("empty")} /> : <LeavingPicture rows={left} filterOf={filterOf} />}
    />
  );
}

function LeavingPicture({ rows, filterOf }: { readonly rows: readonly LeavingRow[]; readonly filterOf: (row: LeavingRow, reason: LeaveReason) => MarkFilter }) {
  const t = useTranslations("trends.leaving");
  const formats = useFormats();
  const narrowTo = useFlowNarrowing();
  const markOf = (row: LeavingRow, reason: LeaveReason) => `${row.key}:${reason}`;
  const marks = new Map<string, Mark>(
    rows.flatMap((row) => LEAVE_REASONS.map((reason) => [markOf(row, reason), { label: `${row.name}: ${t(`reasons.${reason}`)}`, families: row.counts.reasons[reason], filter: filterOf(row, reason), narrow: [narrowTo(row)] }] satisfies [string, Mark])),
  );
  const series = LEAVE_REASONS.map((reason) => ({ key: reason, name: t(`reasons.${reason}`), ...styleOf(reason) }));
  const bars = rows.map((row) => ({
    key: row.key, name: row.name,
    segments: LEAVE_REASONS.map((reason) => ({ series: reason, value: row.counts.reasons[reason], text: formats.count(row.counts.reasons[reason]), mark: markOf(row, reason) })),
    end: formats.count(row.counts.left),
  }));
  return <ScenePicture label={t("chart")} marks={marks} draw={(width) => stackedBars({ series, bars, scale: "share" }, { width })} />;
}
