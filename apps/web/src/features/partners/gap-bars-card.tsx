import type { GapsAnswer } from "@sinergi/api/partners/partners.schema";
import { barsScene } from "@sinergi/charts/bars";
import { FIRST_NEED, needKey, readNeed } from "@sinergi/domain/partners/needs";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { ChartFrame } from "#charts/chart-frame";
import type { Mark } from "#charts/mark";
import { ScenePicture } from "#charts/scene-picture";
import { useChartSource } from "#charts/use-chart-source";
import { rankGaps, type RankedGap } from "#features/partners/rank-gaps";
import { useCountWords } from "#features/partners/use-count-words";
import { useGapBadges } from "#features/partners/use-gap-badges";
import { needFilter, useNeedWords } from "#features/partners/use-need-words";
import { usePlaces } from "#lib/areas";
import { useMay, useSession } from "#lib/session";

const route = getRouteApi("/frame/mitra/celah");
const FIRST = needKey(FIRST_NEED);

/** One need, area by area, the most families first. */
export function GapBarsCard({ answer }: { readonly answer: GapsAnswer }) {
  const t = useTranslations("partners");
  const words = useNeedWords();
  const countWords = useCountWords();
  const source = useChartSource();
  const badges = useGapBadges();
  const { regency } = useSession();
  const { butuh } = route.useSearch();
  const key = butuh ?? FIRST;
  const ranked = rankGaps(answer, key);
  const term = answer.whole.area.level === "regency" ? regency.terms.district : regency.terms.village;
  const total = answer.whole.needs[key] ?? "WITHHELD";
  const first = ranked[0];
  return (
    <ChartFrame
      facts={{
        ...source({ snapshot: answer.snapshot, families: typeof total === "number" ? total : null, badges }),
        key: `celah-${key.toLowerCase().replaceAll(".", "-")}`,
        title: t("gaps.barsTitle", { need: words.long(key), area: answer.whole.area.name }),
        finding: first && first.families !== null && first.families > 0 ? t("gaps.finding", { area: first.area.name, families: countWords(first.shown), total: countWords(total) }) : null,
        live: true,
        notes: [t(`needs.means.${readNeed(key)?.kind ?? FIRST_NEED.kind}`), ...(answer.guarded ? [t("guarded")] : [])],
        table: {
          columns: [
            { key: "area", header: term },
            { key: "families", header: t("gaps.families"), numeric: true },
          ],
          rows: ranked.map(({ area, shown, families }) => {
            const need = readNeed(key);
            const cell = families === null ? countWords(shown) : { value: families, as: "count" as const, ...(need ? { filter: needFilter(need, area.code) } : {}) };
            return { key: area.code, cells: { area: area.name, families: cell } };
          }),
        },
      }}
      picture={<GapBars ranked={ranked} need={key} isRegency={answer.whole.area.level === "regency"} />}
    />
  );
}

interface GapBarsProps {
  readonly ranked: readonly RankedGap[];
  readonly need: string;
  readonly isRegency: boolean;
}

function GapBars({ ranked, need: key, isRegency }: GapBarsProps) {
  const t = useTranslations("partners");
  const countWords = useCountWords();
  const words = useNeedWords();
  const navigate = route.useNavigate();
  const mayPledge = useMay("pledges.write");
  const need = readNeed(key);
  const most = Math.max(1, ...ranked.map(({ families }) => families ?? 0));
  const places = usePlaces();
  const { wil } = route.useSearch();
  const narrowTo = (code: string | undefined) => () => void navigate({ search: (now) => ({ ...now, wil: code }) });
  const marks = new Map<string, Mark>();
  for (const { area, families } of ranked) {
    if (families === null || need === null) continue;
    marks.set(area.code, {
      label: `${area.name} · ${words.short(key)}`, families, filter: needFilter(need, area.code),
      narrow: [isRegency ? { what: area.name, isOn: false, go: narrowTo(area.code) } : { what: places.nameOf(wil ?? ""), isOn: true, go: narrowTo(undefined) }],
      page: !mayPledge ? undefined : { label: t("gaps.pledgeHere"), open: () => void navigate({ to: "/mitra/janji/baru", search: { wil: area.code, butuh: key } }) },
    });
  }
  const bars = ranked.map(({ area, families, shown, pledged }) => ({
    key: area.code, name: area.name, length: families === null ? null : families / most, value: countWords(shown), detail: pledged > 0 ? t("gaps.pledged", { count: pledged }) : "",
  }));
  return <ScenePicture label={t("gaps.chartLabel")} draw={(width) => barsScene(bars, { width })} marks={marks} />;
}
