import type { CoordinationAnswer } from "@sinergi/api/coordination/coordination.schema";
import { ACCENT, INK, INK_FAINT, PAPER } from "@sinergi/charts/palette";
import { presenceStrip } from "@sinergi/charts/presence-strip";
import { PRESENCES, type Presence } from "@sinergi/targeting/coordination-attendance";
import { useTranslations } from "use-intl";
import { ChartFrame } from "#charts/chart-frame";
import type { ItemMark } from "#charts/mark";
import { ScenePicture } from "#charts/scene-picture";
import { useCoordinationSource } from "#features/coordination/use-coordination-source";
import { useItemMarks } from "#features/coordination/use-item-marks";
import { useFormats } from "#lib/i18n";
import { EmptyState } from "#ui/empty-state";

const STYLE: Readonly<Record<Presence, { readonly color: string; readonly ink: string }>> = {
  PRESENT: { color: ACCENT, ink: PAPER }, REPRESENTED: { color: "#56b4e9", ink: INK }, ABSENT: { color: "#f2c9c5", ink: INK }, NOT_INVITED: { color: PAPER, ink: INK_FAINT },
};

/** Who was at which meeting: there, represented, absent, or not asked. */
export function StripCard({ answer }: { readonly answer: CoordinationAnswer }) {
  const t = useTranslations("coordination");
  const formats = useFormats();
  const source = useCoordinationSource(answer).meetings;
  const { strip, meetings } = answer;
  const sum = (of: (row: CoordinationAnswer["strip"][number]) => number) => strip.reduce((total, row) => total + of(row), 0);
  const asked = sum((row) => row.asked);
  return (
    <ChartFrame
      facts={{
        ...source, key: "kehadiran-opd", title: t("strip.title"),
        finding: asked === 0 ? null : t("strip.finding", { present: formats.count(sum((row) => row.present)), asked: formats.count(asked), represented: formats.count(sum((row) => row.represented)), absent: formats.count(sum((row) => row.absent)) }),
        notes: [t("strip.note")],
        table: {
          columns: [
            { key: "name", header: t("strip.organisation") },
            ...meetings.map(({ id, heldOn }) => ({ key: id, header: formats.day(heldOn) })),
            { key: "rate", header: t("strip.rate"), numeric: true },
          ],
          rows: strip.map(({ organisation, name, presences, asked: all, present, represented }) => ({
            key: organisation,
            cells: {
              name, ...Object.fromEntries(meetings.map(({ id }, at) => [id, t(`strip.letters.${presences[at] ?? "NOT_INVITED"}`)])),
              rate: { value: all === 0 ? null : (present + represented) / all, as: "percent", detail: t("strip.rateOf", { came: formats.count(present + represented), asked: formats.count(all) }) },
            },
          })),
        },
      }}
      picture={strip.length === 0 || meetings.length === 0 ? <EmptyState text={t("noMeetings")} /> : <StripPicture answer={answer} />}
    />
  );
}

function StripPicture({ answer: { strip, meetings } }: { readonly answer: CoordinationAnswer }) {
  const t = useTranslations("coordination.strip");
  const formats = useFormats();
  const { meeting: meetingMark, narrowTo } = useItemMarks();
  const kinds = PRESENCES.map((key) => ({ key, letter: t(`letters.${key}`), name: t(`presences.${key}`), ...STYLE[key] }));
  const cells = strip.flatMap(({ organisation, name, presences }) => meetings.map((meeting, at) => ({ organisation, name, meeting, presence: presences[at] ?? "NOT_INVITED", mark: `${organisation} ${meeting.id}` })));
  const marks = new Map<string, ItemMark>(
    cells.map(({ organisation, name, meeting, presence, mark }) => [
      mark, meetingMark(t("at", { name, meeting: `${meeting.title}, ${formats.day(meeting.heldOn)}`, presence: t(`presences.${presence}`) }), meeting.id, organisation, [narrowTo(organisation, name)]),
    ]),
  );
  const data = {
    kinds, columns: meetings.map(({ id, heldOn }) => ({ key: id, name: formats.day(heldOn) })),
    rows: strip.map(({ organisation, name, presences, asked, present, represented }) => ({
      key: organisation, name, end: asked === 0 ? "–" : `${formats.percent((present + represented) / asked)} ${t("rateOf", { came: formats.count(present + represented), asked: formats.count(asked) })}`,
      cells: meetings.map(({ id }, at) => ({ kind: presences[at] ?? "NOT_INVITED", mark: `${organisation} ${id}` })),
    })),
  };
  return <ScenePicture label={t("chart")} marks={marks} draw={(width) => presenceStrip(data, { width })} />;
}
