import type { AreaSides, SidesByAreaAnswer } from "@sinergi/api/synergy/synergy.schema";
import { ACCENT, INK, LIVELIHOOD, PAPER, PRODUCTION, UNKNOWN_FILL } from "@sinergi/charts/palette";
import { stackedBars, type StackedBarsData } from "@sinergi/charts/stacked-bars";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { ChartTable } from "#charts/chart-facts";
import { ChartFrame } from "#charts/chart-frame";
import type { Mark } from "#charts/mark";
import { ScenePicture } from "#charts/scene-picture";
import { useChartSource } from "#charts/use-chart-source";
import { POOR, sideFilter, SIDES, type SideKey } from "#features/synergy/synergy-filters";
import { useSynergyBadges } from "#features/synergy/use-synergy-badges";
import { districtOf, isVillage } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { FamilyLink } from "#urls/family-link";

const route = getRouteApi("/frame/analisis/sinergi");

const LOOK: Readonly<Record<SideKey, { readonly color: string; readonly ink: string }>> = {
  both: { color: ACCENT, ink: PAPER },
  livelihoodOnly: { color: LIVELIHOOD, ink: PAPER },
  productionOnly: { color: PRODUCTION, ink: INK },
  none: { color: UNKNOWN_FILL, ink: INK },
};

/** The share of families that both sides reach; null without families to reach. */
function together({ sides }: AreaSides): number | null {
  return sides.base === 0 ? null : sides.both / sides.base;
}

/** The two sides area by area, among deciles 1-4 with somebody of working age. */
export function SideBarsCard({ answer }: { readonly answer: SidesByAreaAnswer }) {
  const t = useTranslations("synergy.sides");
  const formats = useFormats();
  const { regency } = useSession();
  const { wil } = route.useSearch();
  const source = useChartSource();
  const badges = useSynergyBadges();
  const term = isVillage(wil) || districtOf(wil) !== null ? regency.terms.village : regency.terms.district;
  const table = useSideTable(answer, term);
  const { whole } = answer;
  const finding = whole.sides.base === 0 ? null : t("finding", { share: formats.percent(together(whole)), none: formats.percent(whole.sides.none / whole.sides.base), area: whole.area.name });
  return (
    <ChartFrame
      facts={{
        ...source({ snapshot: answer.snapshot, families: null, badges }),
        n: t("n", { families: formats.count(whole.sides.base) }), key: "sinergi-dua-sisi", title: t("title"), finding, table,
      }}
      note={<Apart whole={whole} />}
      picture={<SideBars answer={answer} />}
    />
  );
}

/** Families that the two sides are not asked of, said beside. */
function Apart({ whole }: { readonly whole: AreaSides }) {
  const t = useTranslations("synergy.sides");
  const formats = useFormats();
  const { wil, tgl } = route.useSearch();
  const base = { area: wil, on: tgl, deciles: POOR };
  return t.rich("apart", {
    base: formats.count(whole.sides.base), without: formats.count(whole.sides.withoutWorkingAge), unknown: formats.count(whole.sides.unknown),
    baseLink: (text) => <FamilyLink filter={{ ...base, workingAge: "yes" }}>{text}</FamilyLink>,
    withoutLink: (text) => <FamilyLink filter={{ ...base, workingAge: "no" }}>{text}</FamilyLink>,
    unknownLink: (text) => <FamilyLink filter={{ ...base, workingAge: "unknown" }}>{text}</FamilyLink>,
  });
}

function SideBars({ answer }: { readonly answer: SidesByAreaAnswer }) {
  const t = useTranslations("synergy.sides");
  const formats = useFormats();
  const { wil, tgl } = route.useSearch();
  const navigate = route.useNavigate();
  const marks = new Map<string, Mark>();
  const narrowTo = (code: string) => (code === wil ? undefined : () => void navigate({ search: (now) => ({ ...now, wil: code }) }));
  const barOf = (row: AreaSides, apart: boolean) => ({
    key: row.area.code, name: row.area.name, apart, end: t("families", { families: formats.count(row.sides.base) }),
    segments: SIDES.map((side) => {
      const families = row.sides[side];
      const mark = `${row.area.code}-${side}`;
      marks.set(mark, { label: `${row.area.name} · ${t(`rows.${side}`)}`, families, filter: sideFilter({ area: row.area.code, on: tgl }, side), narrow: narrowTo(row.area.code) });
      return { series: side, value: families, text: formats.wholePercent(row.sides.base === 0 ? null : families / row.sides.base), mark };
    }),
  });
  const sorted = answer.rows.filter(({ area }) => area.code !== answer.whole.area.code).toSorted((a, b) => (together(b) ?? -1) - (together(a) ?? -1));
  const data: StackedBarsData = {
    scale: "share",
    series: SIDES.map((side) => ({ key: side, name: t(`rows.${side}`), ...LOOK[side] })),
    bars: [barOf(answer.whole, false), ...sorted.map((row, at) => barOf(row, at === 0))],
  };
  return <ScenePicture label={t("chartLabel")} draw={(width) => stackedBars(data, { width })} marks={marks} />;
}

function useSideTable(answer: SidesByAreaAnswer, term: string): ChartTable {
  const t = useTranslations("synergy.sides");
  const { tgl } = route.useSearch();
  const rows = answer.rows.length === 1 ? answer.rows : [answer.whole, ...answer.rows];
  const count = (value: number, filter: ReturnType<typeof sideFilter>) => ({ value, as: "count" as const, filter });
  return {
    columns: [
      { key: "area", header: term },
      { key: "base", header: t("columns.base"), numeric: true },
      ...SIDES.map((side) => ({ key: side, header: t(`rows.${side}`), numeric: true })),
      { key: "together", header: t("columns.together"), numeric: true },
      { key: "livelihood", header: t("columns.livelihood"), numeric: true },
      { key: "production", header: t("columns.production"), numeric: true },
      { key: "withoutWorkingAge", header: t("columns.withoutWorkingAge"), numeric: true },
      { key: "unknown", header: t("columns.unknown"), numeric: true },
    ],
    rows: rows.map((row) => {
      const base = { area: row.area.code, on: tgl };
      return {
        key: row.area.code,
        cells: {
          area: row.area.name,
          base: count(row.sides.base, sideFilter(base)),
          ...Object.fromEntries(SIDES.map((side) => [side, count(row.sides[side], sideFilter(base, side))])),
          together: { value: together(row), as: "percent" },
          livelihood: { value: row.coverage.livelihood, as: "percent" },
          production: { value: row.coverage.production, as: "percent" },
          withoutWorkingAge: count(row.sides.withoutWorkingAge, { ...base, deciles: POOR, workingAge: "no" }),
          unknown: count(row.sides.unknown, { ...base, deciles: POOR, workingAge: "unknown" }),
        },
      };
    }),
  };
}
