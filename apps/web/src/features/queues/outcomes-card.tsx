import type { QueueDetail } from "@sinergi/api/queues/queues.schema";
import { barsScene } from "@sinergi/charts/bars";
import { WORK_OUTCOMES } from "@sinergi/domain/fieldwork/vocabulary";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { ChartFacts } from "#charts/chart-facts";
import { ChartFrame } from "#charts/chart-frame";
import type { ItemMark } from "#charts/mark";
import { ScenePicture } from "#charts/scene-picture";
import { useFormats } from "#lib/i18n";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";

const route = getRouteApi("/frame/pendampingan/tugas/$queueId");

/** What came of the families that were answered; each bar narrows the list below to its families. */
export function OutcomesCard({ detail }: { readonly detail: QueueDetail }) {
  const t = useTranslations("queues.outcomes");
  const words = useTranslations("queues.outcomeWords");
  const formats = useFormats();
  const navigate = route.useNavigate();
  const { hasil } = route.useSearch();
  const { items, queue, today } = detail;
  const counts = WORK_OUTCOMES.map((outcome) => ({ outcome, families: items.filter((item) => item.outcome === outcome).length })).filter(({ families }) => families > 0).toSorted((a, b) => b.families - a.families);
  const [first] = counts;
  if (first === undefined) {
    return (
      <Card title={t("title")}>
        <EmptyState text={t("none")} />
      </Card>
    );
  }
  const facts: ChartFacts = {
    key: `hasil-daftar-kerja-${queue.number}`, title: t("title"), unit: t("unit"), source: t("source"), on: t("on", { day: formats.day(today) }), n: t("n", { families: formats.count(queue.answered) }), live: true, filters: [],
    finding: t("finding", { outcome: words(first.outcome), families: formats.count(first.families), all: formats.count(queue.answered) }),
    table: { columns: [{ key: "outcome", header: t("outcome") }, { key: "families", header: t("families"), numeric: true }], rows: counts.map(({ outcome, families }) => ({ key: outcome, cells: { outcome: words(outcome), families } })) },
  };
  const bars = counts.map(({ outcome, families }) => ({ key: outcome, name: words(outcome), length: families / first.families, value: formats.count(families), detail: formats.percent(families / queue.answered) }));
  const marks = new Map(
    counts.map(({ outcome, families }): [string, ItemMark] => {
      const isOn = hasil === outcome;
      const go = () => void navigate({ search: (now) => ({ ...now, hasil: isOn ? undefined : outcome }), resetScroll: false });
      return [outcome, { label: words(outcome), count: t("count", { families: formats.count(families) }), see: { label: t("see"), open: () => void navigate({ search: { hasil: outcome }, resetScroll: false }) }, narrow: [{ what: words(outcome), isOn, go }] }];
    }),
  );
  return <ChartFrame facts={facts} picture={<ScenePicture label={t("title")} draw={(width) => barsScene(bars, { width })} marks={marks} chosen={new Set(hasil === undefined ? [] : [hasil])} />} />;
}
