import type { SidesByAreaAnswer } from "@sinergi/api/synergy/synergy.schema";
import { sideQuadrants } from "@sinergi/charts/side-quadrants";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { ChartTable } from "#charts/chart-facts";
import { ChartFrame } from "#charts/chart-frame";
import type { Mark } from "#charts/mark";
import { ScenePicture } from "#charts/scene-picture";
import { useChartSource } from "#charts/use-chart-source";
import { knownAreas, weakOnBoth } from "#features/synergy/side-corners";
import { sideFilter } from "#features/synergy/synergy-filters";
import { useNarrow, useNarrowed } from "#features/synergy/use-narrowed";
import { districtOf } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";

const route = getRouteApi("/frame/analisis/sinergi");

/** Areas against each other: how far production and livelihood reach, cut at the values of the whole. */
export function SideQuadrantsCard({ answer }: { readonly answer: SidesByAreaAnswer }) {
  const t = useTranslations("synergy.quadrants");
  const formats = useFormats();
  const { regency } = useSession();
  const { wil } = route.useSearch();
  const source = useChartSource();
  const { badges, notes } = useNarrowed("sides");
  const term = (districtOf(wil) === null ? regency.terms.district : regency.terms.village).toLowerCase();
  const areas = knownAreas(answer);
  const weak = weakOnBoth(areas, answer.whole);
  const table = useQuadrantTable(answer, term);
  if (areas.length === 0) return null;
  return (
    <ChartFrame
      facts={{
        ...source({ snapshot: answer.snapshot, families: null, badges }),
        n: t("n", { families: formats.count(answer.whole.sides.base) }), key: "sinergi-kuadran", title: t("title", { term }),
        finding: t("finding", { weak: weak.length, areas: areas.length, term, whole: answer.whole.area.name }), notes: [...notes, t("note", { whole: answer.whole.area.name })], table,
      }}
      picture={<Quadrants answer={answer} />}
    />
  );
}

function Quadrants({ answer }: { readonly answer: SidesByAreaAnswer }) {
  const t = useTranslations("synergy.quadrants");
  const formats = useFormats();
  const { base } = useNarrowed("sides");
  const narrow = useNarrow();
  const marks = new Map<string, Mark>();
  const dots = knownAreas(answer).map(({ row, livelihood, production }) => {
    const { code, name } = row.area;
    marks.set(code, {
      label: t("dot", { name, livelihood: formats.percent(livelihood), production: formats.percent(production) }),
      families: row.sides.base, filter: sideFilter({ ...base, area: code }), narrow: [narrow({ area: code })],
    });
    return { name, x: production, y: livelihood, families: row.sides.base, mark: code };
  });
  const { livelihood, production } = answer.whole.coverage;
  const data = {
    dots,
    whole: { x: production ?? 0, y: livelihood ?? 0, words: t("line", { whole: answer.whole.area.name }) },
    axes: { x: t("production"), y: t("livelihood") },
    corners: { highLeft: t("corners.livelihood"), highRight: t("corners.both"), lowLeft: t("corners.neither"), lowRight: t("corners.production") },
    percent: formats.wholePercent,
  };
  return <ScenePicture label={t("chartLabel")} draw={(width) => sideQuadrants(data, { width })} marks={marks} />;
}

function useQuadrantTable(answer: SidesByAreaAnswer, term: string): ChartTable {
  const t = useTranslations("synergy.quadrants");
  const { base } = useNarrowed("sides");
  return {
    columns: [
      { key: "area", header: term },
      { key: "families", header: t("families"), numeric: true },
      { key: "production", header: t("production"), numeric: true },
      { key: "livelihood", header: t("livelihood"), numeric: true },
    ],
    rows: answer.rows.map(({ area, sides, coverage }) => ({
      key: area.code,
      cells: {
        area: area.name,
        families: { value: sides.base, as: "count", filter: sideFilter({ ...base, area: area.code }) },
        production: { value: coverage.production, as: "percent" },
        livelihood: { value: coverage.livelihood, as: "percent" },
      },
    })),
  };
}
