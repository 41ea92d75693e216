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
import { sideFilter, SIDES, type SideKey, workingAgeFilter } from "#features/synergy/synergy-filters";
import { useNarrow, useNarrowed } from "#features/synergy/use-narrowed";
import { districtOf, isVillage } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { FamilyLink } from "#urls/family-link";
import { readSide } from "#urls/sets";

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
  const { badges, notes } = useNarrowed("sides");
  const term = isVillage(wil) || districtOf(wil) !== null ? regency.terms.village : regency.terms.district;
  const table = useSideTable(answer, term);
  const { whole } = answer;
  const finding = whole.sides.base === 0 ? null : t("finding", { share: formats.percent(together(whole)), none: formats.percent(whole.sides.none / whole.sides.base), area: whole.area.name });
  return (
    <ChartFrame
      facts={{
        ...source({ snapshot: answer.snapshot, families: null, badges }),
        n: t("n", { families: formats.count(whole.sides.base) }), key: "sinergi-dua-sisi", title: t("title"), finding, notes, table,
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
  const { base } = useNarrowed("sides");
  return t.rich("apart", {
    base: formats.count(whole.sides.base), without: formats.count(whole.sides.withoutWorkingAge), unknown: formats.count(whole.sides.unknown),
    baseLink: (text) => <FamilyLink filter={workingAgeFilter(base, "yes")}>{text}</FamilyLink>,
    withoutLink: (text) => <FamilyLink filter={workingAgeFilter(base, "no")}>{text}</FamilyLink>,
    unknownLink: (text) => <FamilyLink filter={workingAgeFilter(base, "unknown")}>{text}</FamilyLink>,
  });
}

function SideBars({ answer }: { readonly answer: SidesByAreaAnswer }) {
  const t = useTranslations("synergy.sides");
  const formats = useFormats();
  const { sisi } = route.useSearch();
  const { base } = useNarrowed("sides");
  const narrow = useNarrow();
  const marks = new Map<string, Mark>();
  const chosen = new Set<string>();
  const narrowTo = (code: string, side: SideKey): Mark["narrow"] => (code === answer.whole.area.code ? [narrow({ sides: side })] : [narrow({ area: code }), narrow({ sides: side })]);
  const barOf = (row: AreaSides, apart: boolean) => ({
    key: row.area.code, name: row.area.name, apart, end: t("families", { families: formats.count(row.sides.base) }),
    segments: SIDES.map((side) => {
      const families = row.sides[side];
      const mark = `${row.area.code}-${side}`;
      marks.set(mark, { label: `${row.area.name} · ${t(`rows.${side}`)}`, families, filter: sideFilter({ ...base, area: row.area.code }, side), narrow: narrowTo(row.area.code, side) });
      if (sisi !== undefined && readSide(sisi) === side) chosen.add(mark);
      return { series: side, value: families, text: formats.wholePercent(row.sides.base === 0 ? null : families / row.sides.base), mark };
    }),
  });
  const sorted = answer.rows.filter(({ area }) => area.code !== answer.whole.area.code).toSorted((a, b) => (together(b) ?? -1) - (together(a) ?? -1));
  const data: StackedBarsData = {
    scale: "share",
    series: SIDES.map((side) => ({ key: side, name: t(`rows.${side}`), ...LOOK[side] })),
    bars: [barOf(answer.whole, false), ...sorted.map((row, at) => barOf(row, at === 0))],
  };
  return <ScenePicture label={t("chartLabel")} draw={(width) => stackedBars(data, { width })} marks={marks} chosen={chosen} />;
}

function useSideTable(answer: SidesByAreaAnswer, term: string): ChartTable {
  const t = useTranslations("synergy.sides");
  const { base: within } = useNarrowed("sides");
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
      const base = { ...within, area: row.area.code };
      return {
        key: row.area.code,
        cells: {
          area: row.area.name,
          base: count(row.sides.base, sideFilter(base)),
          ...Object.fromEntries(SIDES.map((side) => [side, count(row.sides[side], sideFilter(base, side))])),
          together: { value: together(row), as: "percent" },
          livelihood: { value: row.coverage.livelihood, as: "percent" },
          production: { value: row.coverage.production, as: "percent" },
          withoutWorkingAge: count(row.sides.withoutWorkingAge, workingAgeFilter(base, "no")),
          unknown: count(row.sides.unknown, workingAgeFilter(base, "unknown")),
        },
      };
    }),
  };
}
