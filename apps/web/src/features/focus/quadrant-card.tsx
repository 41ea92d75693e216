import type { FocusScoresAnswer } from "@sinergi/api/focus/focus.schema";
import { quadrantsScene, ringed } from "@sinergi/charts/quadrants";
import { areaPriorities, type Priority } from "@sinergi/targeting/area-priority";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ChartFrame } from "#charts/chart-frame";
import type { Mark } from "#charts/mark";
import { QuadrantChoices } from "#charts/quadrant-choices";
import { ScenePicture } from "#charts/scene-picture";
import { useChartSource } from "#charts/use-chart-source";
import { useTargetingDoor } from "#charts/use-targeting-door";
import { familiesOfPart, POOR_DECILES } from "#features/focus/score-view";
import { useFocusBadges, useFocusView } from "#features/focus/use-focus-view";
import { useFormats } from "#lib/i18n";
import { EmptyState } from "#ui/empty-state";
import type { MarkFilter } from "#urls/families.url";

const route = getRouteApi("/frame/perencanaan/lokus");

interface PlacedArea {
  readonly code: string;
  readonly name: string;
  readonly part: number;
  readonly whole: number;
  readonly priority: Priority;
  /** Rank by score. */
  readonly rank: number;
  readonly filter: MarkFilter;
}

interface Placed {
  readonly areas: readonly PlacedArea[];
  readonly cuts: { readonly number: number | null; readonly rate: number | null };
  readonly swap: boolean;
  readonly base: "poor" | "poorest";
}

/** Rate and number together: another look at the same areas, so that the score is not believed alone. */
export function QuadrantCard({ answer }: { readonly answer: FocusScoresAnswer }) {
  const t = useTranslations("focus.quadrant");
  const formats = useFormats();
  const source = useChartSource();
  const badges = useFocusBadges();
  const { term, heading } = useFocusView(answer);
  const placed = usePlaced(answer);
  const { areas, cuts, base } = placed;
  const first = areas.filter(({ priority }) => priority === 1);
  const share = (rows: readonly PlacedArea[]) => rows.reduce((total, { part }) => total + part, 0);
  const baseWords = t(`bases.${base}`);
  return (
    <ChartFrame
      facts={{
        ...source({ snapshot: answer.snapshot, families: areas.reduce((total, { whole }) => total + whole, 0), badges }),
        key: "lokus-kuadran",
        title: t("title", { term, base: baseWords }),
        finding: areas.length === 0 ? null : t("finding", { first: first.length, areas: areas.length, term, share: formats.percent(share(areas) === 0 ? null : share(first) / share(areas)), base: baseWords }),
        table: {
          columns: [
            { key: "name", header: heading },
            { key: "priority", header: t("column") },
            { key: "rank", header: t("rank"), numeric: true },
            { key: "rate", header: t("rate"), numeric: true },
            { key: "part", header: baseWords, numeric: true },
          ],
          rows: areas.map(({ code, name, priority, rank, part, whole, filter }) => ({
            key: code,
            cells: { name, priority: t("place", { place: priority }), rank, rate: { value: part / whole, as: "percent" }, part: { value: part, as: "count", filter } },
          })),
        },
        notes: [t("note", { number: formats.count(cuts.number), rate: formats.percent(cuts.rate), area: answer.whole.area.name, term })],
      }}
      controls={<Choices />}
      picture={areas.length === 0 ? <EmptyState text={t("none")} /> : <QuadrantPicture answer={answer} placed={placed} />}
    />
  );
}

/** Cut among all areas of the level, so that an area keeps its place when one looks into its district alone. */
function usePlaced(answer: FocusScoresAnswer): Placed {
  const { dasar, tukar, tgl } = route.useSearch();
  const { shown } = useFocusView(answer);
  const base = dasar === "desil-1" ? "poorest" : "poor";
  const swap = tukar === "ya";
  const { counts } = answer.whole;
  const { of, rateCut, numberCut } = areaPriorities(
    answer.rows.map((row) => ({ key: row.area.code, part: row.counts[base], whole: row.counts.families })),
    { regency: { part: counts[base], whole: counts.families }, swap },
  );
  const areas = shown.flatMap(({ row, rank }): PlacedArea[] => {
    const priority = of.get(row.area.code);
    const filter = familiesOfPart(row, base, { on: tgl, programmes: [] })?.filter ?? { area: row.area.code, on: tgl, deciles: [...POOR_DECILES] };
    return priority === undefined ? [] : [{ code: row.area.code, name: row.area.name, part: row.counts[base], whole: row.counts.families, priority, rank, filter }];
  });
  return { areas: areas.toSorted((a, b) => a.priority - b.priority || b.part - a.part || a.code.localeCompare(b.code)), cuts: { number: numberCut, rate: rateCut }, swap, base };
}

function Choices() {
  const t = useTranslations("focus.quadrant");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const words = { base: t("base"), poor: t("bases.poor"), poorest: t("bases.poorest"), swap: t("swap") };
  return <QuadrantChoices search={search} words={words} change={(change) => void navigate({ search: (now) => ({ ...now, ...change }), resetScroll: false })} />;
}

function QuadrantPicture({ answer, placed: { areas, cuts, swap, base } }: { readonly answer: FocusScoresAnswer; readonly placed: Placed }) {
  const t = useTranslations("focus.quadrant");
  const formats = useFormats();
  const navigate = route.useNavigate();
  const [active, look] = useState<string>();
  const named = (place: Priority) => t("place", { place });
  const regency = answer.whole.area.name;
  const door = useTargetingDoor();
  const { tgl } = route.useSearch();
  const marks = new Map(
    areas.map(({ code, name, part, whole, priority, filter }): [string, Mark] => [
      code,
      {
        label: `${name} · ${named(priority)} · ${formats.percent(part / whole)}`, families: part, filter,
        narrow: [door({ area: code, on: tgl })],
        page: { label: t("openPage", { area: name }), open: () => void navigate({ to: "/analisis/wilayah/$areaCode", params: { areaCode: code }, search: { tgl } }) },
      },
    ]),
  );
  const data = {
    areas: areas.map(({ code, name, part, whole, priority }) => ({ key: code, name, number: part, rate: part / whole, size: whole, priority })),
    numberCut: cuts.number ?? 0,
    rateCut: cuts.rate ?? 0,
    words: {
      number: t(`bases.${base}`), rate: t("rate"), writeNumber: formats.count, writeRate: formats.wholePercent,
      numberCut: t("mean", { number: formats.count(cuts.number) }), rateCut: `${regency} ${formats.percent(cuts.rate)}`,
      corners: { manyOften: named(1), manySeldom: named(swap ? 3 : 2), fewOften: named(swap ? 2 : 3), fewSeldom: named(4) },
    },
  };
  return <ScenePicture label={t("label")} draw={(width) => ringed(quadrantsScene(data, { width }), active)} marks={marks} active={active} look={look} />;
}
