import type { CoordinationAnswer, MeetingTally } from "@sinergi/api/coordination/coordination.schema";
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

/** What came of each meeting, in the order of time. */
export function MeetingCard({ answer }: { readonly answer: CoordinationAnswer }) {
  const t = useTranslations("coordination");
  const formats = useFormats();
  const source = useCoordinationSource(answer).followUps;
  const rows = answer.byMeeting;
  const met = rows.filter(({ meeting }) => meeting !== null);
  return (
    <ChartFrame
      facts={{
        ...source, key: "tindak-lanjut-rapat", title: t("meeting.title"),
        finding: met.length === 0 ? null : t("meeting.finding", { meetings: formats.count(met.length), settled: formats.count(met.filter(({ open }) => open === 0).length) }),
        table: {
          columns: [
            { key: "name", header: t("meeting.meeting") },
            { key: "day", header: t("meeting.day") },
            ...BAR_STATES.map((state) => ({ key: state, header: t(`states.${state}`), numeric: true })),
            { key: "CANCELLED", header: t("states.CANCELLED"), numeric: true },
            { key: "late", header: t("lead.late"), numeric: true },
            { key: "rate", header: t("lead.rate"), numeric: true },
          ],
          rows: rows.map(({ meeting, states, late, completion }) => ({
            key: meeting?.id ?? "-", cells: { name: meeting?.title ?? t("meeting.outside"), day: meeting === null ? null : formats.day(meeting.heldOn), ...states, late, rate: { value: completion.value, as: "percent" } },
          })),
        },
      }}
      picture={rows.length === 0 ? <EmptyState text={t("none")} /> : <MeetingPicture rows={rows} />}
    />
  );
}

function MeetingPicture({ rows }: { readonly rows: readonly MeetingTally[] }) {
  const t = useTranslations("coordination");
  const formats = useFormats();
  const { followUps, mayList } = useItemMarks();
  const nameOf = ({ meeting }: MeetingTally) => (meeting === null ? t("meeting.outside") : `${meeting.title} · ${formats.day(meeting.heldOn)}`);
  const markOf = ({ meeting }: MeetingTally, state: string) => `${meeting?.id ?? "-"} ${state}`;
  const marks = new Map<string, ItemMark>(
    rows.flatMap((row) => {
      const { meeting } = row;
      if (meeting === null || !mayList) return [];
      return BAR_STATES.map((state): [string, ItemMark] => [markOf(row, state), followUps(`${meeting.title}: ${t(`states.${state}`)}`, row.states[state], { meeting: meeting.id, state }, [])]);
    }),
  );
  const series = BAR_STATES.map((state) => ({ key: state, name: t(`states.${state}`), ...STATE_STYLE[state] }));
  const bars = rows.map((row) => ({
    key: row.meeting?.id ?? "-", name: nameOf(row),
    segments: BAR_STATES.map((state) => ({ series: state, value: row.states[state], text: formats.count(row.states[state]), mark: markOf(row, state) })),
    end: t("meeting.end", { done: formats.count(row.completion.numerator), all: formats.count(row.completion.denominator) }),
  }));
  return <ScenePicture label={t("meeting.chart")} marks={marks} draw={(width) => stackedBars({ series, bars, scale: "count" }, { width })} />;
}
