import type { SynergyAnswer } from "@sinergi/api/synergy/synergy.schema";
import { INK, PAPER, STEPS } from "@sinergi/charts/palette";
import { stackedBars, type StackedBarsData } from "@sinergi/charts/stacked-bars";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { ChartTable } from "#charts/chart-facts";
import { ChartFrame } from "#charts/chart-frame";
import type { Mark } from "#charts/mark";
import { ScenePicture } from "#charts/scene-picture";
import { useChartSource } from "#charts/use-chart-source";
import { layerFilter } from "#features/synergy/synergy-filters";
import { useNarrow, useNarrowed } from "#features/synergy/use-narrowed";
import { useFormats } from "#lib/i18n";
import { readMixFilter } from "#urls/synergy.url";

const route = getRouteApi("/frame/analisis/sinergi");
type Row = SynergyAnswer["layers"][number];

const LAYERS = [0, 1, 2, 3, 4] as const;
/** Nobody's help is grey, more help is deeper. */
const LOOK = [
  { color: "#d0d9d9", ink: INK },
  { color: STEPS[1], ink: INK },
  { color: STEPS[2], ink: INK },
  { color: STEPS[3], ink: PAPER },
  { color: STEPS[4], ink: PAPER },
] as const;

/** How many programmes reach a family, decile by decile; families without a decile stand apart. */
export function LayersCard({ answer }: { readonly answer: SynergyAnswer }) {
  const t = useTranslations("synergy.layers");
  const formats = useFormats();
  const source = useChartSource();
  const { badges, notes } = useNarrowed("layers");
  const table = useLayerTable(answer.layers);
  const poorest = answer.layers.find(({ decile }) => decile === 1);
  const [without = 0] = poorest?.counts ?? [];
  const finding = poorest && poorest.families > 0 ? t("finding", { families: formats.count(without), share: formats.percent(without / poorest.families) }) : null;
  return (
    <ChartFrame
      facts={{ ...source({ snapshot: answer.snapshot, families: answer.counted.layers, badges }), key: "sinergi-lapis", title: t("title"), finding, notes: [...notes, t("note")], table }}
      picture={<Layers rows={answer.layers} />}
    />
  );
}

function useLayerWords() {
  const t = useTranslations("synergy.layers");
  return {
    decileOf: ({ decile }: Row) => (decile === null ? t("without") : t("decile", { decile })),
    layerOf: (layer: number) => (layer === LAYERS.length - 1 ? t("andMore", { layer }) : t("layer", { count: layer })),
  };
}

function Layers({ rows }: { readonly rows: readonly Row[] }) {
  const t = useTranslations("synergy.layers");
  const formats = useFormats();
  const { base } = useNarrowed("layers");
  const { narrowingsOf, isChosen } = useLayerNarrowing();
  const words = useLayerWords();
  const marks = new Map<string, Mark>();
  const data: StackedBarsData = {
    scale: "share",
    series: LAYERS.map((layer) => ({ key: String(layer), name: words.layerOf(layer), ...LOOK[layer] })),
    bars: rows.map((row) => ({
      key: String(row.decile), name: words.decileOf(row), end: t("families", { families: formats.count(row.families) }), apart: row.decile === null,
      segments: LAYERS.map((layer) => {
        const families = row.counts[layer] ?? 0;
        const mark = `${row.decile ?? "tanpa"}-${layer}`;
        marks.set(mark, { label: `${words.decileOf(row)} · ${words.layerOf(layer)}`, families, filter: layerFilter(base, row.decile, layer), narrow: narrowingsOf(row, layer) });
        return { series: String(layer), value: families, text: formats.wholePercent(row.families === 0 ? null : families / row.families), mark };
      }),
    })),
  };
  const chosen = new Set(rows.flatMap((row) => LAYERS.filter((layer) => isChosen(row, layer)).map((layer) => `${row.decile ?? "tanpa"}-${layer}`)));
  return <ScenePicture label={t("chartLabel")} draw={(width) => stackedBars(data, { width })} marks={marks} chosen={chosen} />;
}

/** A part narrows to its decile, or to its decile and as many programmes; either may have been picked already. */
function useLayerNarrowing() {
  const narrow = useNarrow();
  const { deciles, layers, layersFrom } = readMixFilter(route.useSearch());
  const asks = deciles !== undefined || layers !== undefined || layersFrom !== undefined;
  const many = LAYERS.length - 1;
  return {
    narrowingsOf: ({ decile }: Row, layer: number): Mark["narrow"] => [
      narrow({ deciles: [decile ?? 0] }),
      narrow({ deciles: [decile ?? 0], layers: layer === many ? undefined : layer, layersFrom: layer === many ? layer : undefined }),
    ],
    isChosen: ({ decile }: Row, layer: number): boolean =>
      asks && (deciles?.includes(decile ?? 0) ?? true) && (layers === undefined || layers === layer || (layer === many && layers > many)) && (layersFrom === undefined || layer >= Math.min(layersFrom, many)),
  };
}

function useLayerTable(rows: readonly Row[]): ChartTable {
  const t = useTranslations("synergy.layers");
  const { base } = useNarrowed("layers");
  const words = useLayerWords();
  return {
    columns: [
      { key: "decile", header: t("columns.decile") },
      { key: "families", header: t("columns.families"), numeric: true },
      ...LAYERS.map((layer) => ({ key: String(layer), header: words.layerOf(layer), numeric: true })),
    ],
    rows: rows.map((row) => ({
      key: String(row.decile),
      cells: {
        decile: words.decileOf(row),
        families: { value: row.families, as: "count", filter: { ...base, deciles: [row.decile ?? 0] } },
        ...Object.fromEntries(LAYERS.map((layer) => [String(layer), { value: row.counts[layer] ?? 0, as: "count" as const, filter: layerFilter(base, row.decile, layer) }])),
      },
    })),
  };
}
