import type { CoordinationAnswer } from "@sinergi/api/coordination/coordination.schema";
import { ACCENT, INK_FAINT } from "@sinergi/charts/palette";
import { trendLine } from "@sinergi/charts/trend-line";
import { daysBetween, parseDay } from "@sinergi/domain/time/day";
import { useTranslations } from "use-intl";
import { ChartFrame } from "#charts/chart-frame";
import { ScenePicture } from "#charts/scene-picture";
import { useCoordinationSource } from "#features/coordination/use-coordination-source";
import { useFormats } from "#lib/i18n";
import { EmptyState } from "#ui/empty-state";

const NO_MARKS = new Map<string, never>();
/** A label for about every month. */
const TICK_EVERY = 4;

/** Open follow-ups week by week, against what would be open had all been closed in time. */
export function BurndownCard({ answer }: { readonly answer: CoordinationAnswer }) {
  const t = useTranslations("coordination");
  const formats = useFormats();
  const source = useCoordinationSource(answer).followUps;
  const points = answer.burndown;
  const now = points.findLast(({ open }) => open !== null);
  const more = (now?.open ?? 0) - (now?.planned ?? 0);
  return (
    <ChartFrame
      facts={{
        ...source, key: "tindak-lanjut-mingguan", title: t("burndown.title"),
        finding: now === undefined ? null : t(more > 0 ? "burndown.behind" : "burndown.onTime", { open: formats.count(now.open), more: formats.count(more) }),
        notes: [t("burndown.note")],
        table: {
          columns: [
            { key: "week", header: t("burndown.week") },
            { key: "open", header: t("burndown.open"), numeric: true },
            { key: "planned", header: t("burndown.planned"), numeric: true },
          ],
          rows: points.toReversed().map(({ on, open, planned }) => ({ key: on, cells: { week: formats.day(on), open, planned } })),
        },
      }}
      picture={points.length === 0 ? <EmptyState text={t("none")} /> : <BurndownPicture answer={answer} />}
    />
  );
}

function BurndownPicture({ answer: { burndown: points, on: today } }: { readonly answer: CoordinationAnswer }) {
  const t = useTranslations("coordination.burndown");
  const formats = useFormats();
  const at = (day: string): number => {
    const [from, to] = [parseDay(today), parseDay(day)];
    return from === null || to === null ? 0 : daysBetween(from, to);
  };
  const writeTick = (value: number) => (Number.isInteger(value) ? formats.count(value) : "");
  const ticks = points.flatMap(({ on }, place) => (place % TICK_EVERY === 0 || place === points.length - 1 ? [{ at: at(on), label: formats.day(on) }] : []));
  const series = [
    { key: "open", name: t("open"), color: ACCENT, dots: points.filter(({ open }) => open !== null).map(({ on, open }) => ({ at: at(on), value: open, hollow: on === today })) },
    { key: "planned", name: t("planned"), color: INK_FAINT, dotted: true, dots: points.map(({ on, planned }) => ({ at: at(on), value: planned })) },
  ];
  return <ScenePicture label={t("chart")} marks={NO_MARKS} draw={(width) => trendLine({ series, ticks, breaks: [], write: formats.count, writeTick, fromZero: true }, { width })} />;
}
