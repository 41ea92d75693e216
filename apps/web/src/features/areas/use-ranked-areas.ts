import type { AreaFiguresAnswer } from "@sinergi/api/areas/areas.schema";
import { measureOf } from "@sinergi/targeting/area-measures";
import { areaPriorities, type Priority } from "@sinergi/targeting/area-priority";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { Mark } from "#charts/mark";
import { partFilter } from "#features/areas/area-measure";
import { useAreaMark, useAreaView } from "#features/areas/use-area-view";
import { useFormats } from "#lib/i18n";
import type { MarkFilter } from "#urls/families.url";

const route = getRouteApi("/frame/analisis/wilayah");

interface RankedArea {
  readonly code: string;
  readonly name: string;
  readonly part: number;
  readonly whole: number;
  readonly priority: Priority;
  readonly filter: MarkFilter;
  /** All families of the area. */
  readonly everybody: MarkFilter;
}

export interface RankedAreas {
  /** The first priority first, of equal ones the largest number; areas without families have none and are left out. */
  readonly areas: readonly RankedArea[];
  readonly term: string;
  readonly heading: string;
  readonly district: string | null;
  /** What is counted, in words. */
  readonly base: string;
  readonly cuts: { readonly number: number | null; readonly rate: number | null };
  readonly corners: { readonly manySeldom: Priority; readonly fewOften: Priority };
  readonly marks: ReadonlyMap<string, Mark>;
}

/**
 * Priority of the areas on the screen. It is cut among all areas of the level, so that a village keeps its place when one
 * looks into its district alone.
 */
export function useRankedAreas(answer: AreaFiguresAnswer): RankedAreas {
  const t = useTranslations("areas.priority");
  const formats = useFormats();
  const { dasar, tukar, tgl } = route.useSearch();
  const view = useAreaView(answer);
  const markOf = useAreaMark();
  const measure = dasar === "desil-1" ? "poorest" : "poor";
  const swap = tukar === "ya";
  const counted = answer.rows.map(({ area, counts }) => ({ key: area.code, ...measureOf(counts, measure) }));
  const { of, rateCut, numberCut } = areaPriorities(counted, { regency: measureOf(answer.whole.counts, measure), swap });
  const marks = new Map<string, Mark>();
  const areas = view.rows.flatMap((row): RankedArea[] => {
    const priority = of.get(row.area.code);
    if (priority === undefined) return [];
    const { code, name } = row.area;
    const { part, whole } = measureOf(row.counts, measure);
    const filter = partFilter(measure, { area: code, on: tgl, programme: undefined });
    marks.set(code, markOf(row, { label: `${name} · ${t("place", { place: priority })} · ${formats.percent(part / whole)}`, families: part, filter }));
    return [{ code, name, part, whole, priority, filter, everybody: { area: code, on: tgl } }];
  });
  return {
    areas: areas.toSorted((a, b) => a.priority - b.priority || b.part - a.part || a.code.localeCompare(b.code)),
    term: view.term,
    heading: view.heading,
    district: view.district,
    base: t(`bases.${measure}`),
    cuts: { number: numberCut, rate: rateCut },
    corners: swap ? { manySeldom: 3, fewOften: 2 } : { manySeldom: 2, fewOften: 3 },
    marks,
  };
}
