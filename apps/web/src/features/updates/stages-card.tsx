import type { UpdatesAnswer } from "@sinergi/api/updates/updates.schema";
import { barsScene } from "@sinergi/charts/bars";
import { isOpenProposal } from "@sinergi/domain/updates/find-proposals";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { ChartFrame } from "#charts/chart-frame";
import type { ItemMark } from "#charts/mark";
import { ScenePicture } from "#charts/scene-picture";
import { useFormats } from "#lib/i18n";
import type { FilterBadge } from "#ui/filter-badges";
import { UPDATE_STATE_KEYS, updateStateIn } from "#urls/updates.url";

const route = getRouteApi("/frame/usulan");

interface StagesCardProps {
  readonly answer: UpdatesAnswer;
  readonly badges: readonly FilterBadge[];
}

/** How many stand at each step, in the order of the steps, as the screen is narrowed. */
export function StagesCard({ answer, badges }: StagesCardProps) {
  const t = useTranslations("updates.stages");
  const named = useTranslations("updates.states");
  const formats = useFormats();
  const { total, states: counts } = answer;
  if (total === 0) return null;
  const most = counts.filter(({ state, count }) => isOpenProposal(state) && count > 0).toSorted((a, b) => b.count - a.count)[0];
  return (
    <ChartFrame
      facts={{
        key: "usulan-per-langkah", title: t("title"), finding: most === undefined ? null : t("finding", { state: named(most.state), count: most.count }), unit: t("unit"), source: t("source"),
        on: t("on", { day: formats.day(answer.today) }), n: t("n", { count: formats.count(total) }), filters: badges.map(({ text }) => text), live: true,
        table: { columns: [{ key: "state", header: t("state") }, { key: "count", header: t("unit"), numeric: true }], rows: counts.map(({ state, count }) => ({ key: state, cells: { state: named(state), count } })) },
      }}
      picture={<Stages counts={counts} />}
    />
  );
}

function Stages({ counts }: { readonly counts: UpdatesAnswer["states"] }) {
  const t = useTranslations("updates.stages");
  const states = useTranslations("updates.states");
  const formats = useFormats();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const now = updateStateIn(search);
  const top = Math.max(1, ...counts.map(({ count }) => count));
  const marks = new Map<string, ItemMark>();
  for (const { state, count } of counts) {
    const to = state === now ? undefined : UPDATE_STATE_KEYS[state];
    const go = () => void navigate({ search: (before) => ({ ...before, keadaan: to, hal: undefined }), resetScroll: false });
    marks.set(state, { label: states(state), count: t("count", { count }), see: { label: t("see"), open: () => void navigate({ search: { keadaan: UPDATE_STATE_KEYS[state] } }) }, narrow: [{ what: states(state), isOn: state === now, go }] });
  }
  const bars = counts.map(({ state, count }) => ({ key: state, name: states(state), length: count / top, value: formats.count(count), detail: "" }));
  return <ScenePicture label={t("title")} draw={(width) => barsScene(bars, { width })} marks={marks} />;
}
