import type { CoordinationAnswer, LeadTally } from "@sinergi/api/coordination/coordination.schema";
import { stackedBars } from "@sinergi/charts/stacked-bars";
import { BAR_STATES } from "@sinergi/targeting/coordination";
import { useTranslations } from "use-intl";
import { ChartFrame } from "#charts/chart-frame";
import type { ItemMark } from "#charts/mark";
import { ScenePicture } from "#charts/scene-picture";
import { STATE_STYLE } from "#features/coordination/bar-style";
import { useCoordinationSource } from "#features/coordination/use-coordination-source";
import { useItemMarks } from "#features/coordination/use-item-marks";
import { useFormats } from "#lib/i18n";
import { EmptyState } from "#ui/empty-state";

/** Who leads how many, standing where; those with the most late ones first. */
export function LeadCard({ answer }: { readonly answer: CoordinationAnswer }) {
  const t = useTranslations("coordination");
  const formats = useFormats();
  const source = useCoordinationSource(answer).followUps;
  const rows = answer.byLead;
  const late = rows.filter((row) => row.late > 0);
  const [first, second] = late.filter(({ key }) => key !== null);
  const finding = second === undefined ? "lead.findingOne" : second.late === first?.late ? "lead.findingTie" : "lead.finding";
  return (
    <ChartFrame
      facts={{
        ...source, key: "tindak-lanjut-opd", title: t("lead.title"),
        finding: rows.length === 0 ? null : first === undefined ? t("lead.findingNone") : t(finding, { late: formats.count(answer.total.late), organisations: formats.count(late.length), name: first.name, count: formats.count(first.late) }),
        notes: [t("lead.note", { count: formats.count(answer.total.states.CANCELLED) })],
        table: {
          columns: [
            { key: "name", header: t("lead.organisation") },
            { key: "late", header: t("lead.late"), numeric: true },
            ...BAR_STATES.map((state) => ({ key: state, header: t(`states.${state}`), numeric: true })),
            { key: "CANCELLED", header: t("states.CANCELLED"), numeric: true },
            { key: "rate", header: t("lead.rate"), numeric: true },
            { key: "age", header: t("lead.age"), numeric: true },
          ],
          rows: rows.map((row) => ({
            key: row.key ?? "-",
            cells: { name: row.key === null ? t("lead.nobody") : row.name, late: row.late, ...row.states, rate: { value: row.completion.value, as: "percent" }, age: row.medianAge === null ? null : Math.round(row.medianAge) },
          })),
        },
      }}
      picture={rows.length === 0 ? <EmptyState text={t("none")} /> : <LeadPicture rows={rows} />}
    />
  );
}

function LeadPicture({ rows }: { readonly rows: readonly LeadTally[] }) {
  const t = useTranslations("coordination");
  const formats = useFormats();
  const { followUps, narrowTo, mayList } = useItemMarks();
  const nameOf = (row: LeadTally) => (row.key === null ? t("lead.nobody") : row.name);
  const markOf = (row: LeadTally, state: string) => `${row.key ?? "-"} ${state}`;
  const marks = new Map<string, ItemMark>(
    rows.flatMap((row) => {
      const { key } = row;
      // The list cannot be asked for those that nobody leads.
      if (key === null || !mayList) return [];
      return BAR_STATES.map((state): [string, ItemMark] => [markOf(row, state), followUps(`${row.name}: ${t(`states.${state}`)}`, row.states[state], { lead: key, state }, [narrowTo(key, row.name)])]);
    }),
  );
  const series = BAR_STATES.map((state) => ({ key: state, name: t(`states.${state}`), ...STATE_STYLE[state] }));
  const bars = rows.map((row) => ({
    key: row.key ?? "-", name: nameOf(row),
    segments: BAR_STATES.map((state) => ({ series: state, value: row.states[state], text: formats.count(row.states[state]), mark: markOf(row, state) })),
    end: t("lead.end", { late: formats.count(row.late), all: formats.count(row.completion.denominator) }),
  }));
  return <ScenePicture label={t("lead.chart")} marks={marks} draw={(width) => stackedBars({ series, bars, scale: "count" }, { width })} />;
}
