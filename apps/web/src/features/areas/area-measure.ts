import type { AreaFigures } from "@sinergi/api/areas/areas.schema";
import { type AreaMeasure, type AreaRate, measureOf } from "@sinergi/targeting/area-measures";
import type { MarkFilter } from "#urls/families.url";

/** An area with the measure looked at. */
export interface MeasuredArea extends Pick<AreaFigures, "area" | "parentCode" | "kind"> {
  readonly rate: AreaRate;
}

export function measured({ area, parentCode, kind, counts }: AreaFigures, measure: AreaMeasure): MeasuredArea {
  return { area, parentCode, kind, rate: measureOf(counts, measure) };
}

/** Measures of which more is better; of the others less is. */
export function isGain(measure: AreaMeasure): boolean {
  return measure === "coverage" || measure === "bothSides";
}

/** Measures of one programme. */
export function isOfProgramme(measure: AreaMeasure): boolean {
  return measure === "coverage" || measure === "exclusion" || measure === "missed";
}

export const POOR_DECILES: readonly number[] = [1, 2, 3, 4];

interface Behind {
  readonly area: string;
  readonly on: string | undefined;
  readonly programme: string | undefined;
}

/** The families of the numerator: what a mark of the measure leads to. */
export function partFilter(measure: AreaMeasure, { area, on, programme }: Behind): MarkFilter {
  const base = { area, on };
  switch (measure) {
    case "poor":
      return { ...base, deciles: POOR_DECILES.slice() };
    case "poorest":
      return { ...base, deciles: [1] };
    case "coverage":
      return { ...base, programme, eligibility: ["yes"], receives: true };
    case "exclusion":
    case "missed":
      return { ...base, programme, eligibility: ["yes"], receives: false };
    case "unhelped":
      return { ...base, deciles: POOR_DECILES.slice(), receives: false };
    case "bothSides":
      return { ...base, workingAge: "yes", sides: "both" };
  }
}

/** The families of the denominator. */
export function wholeFilter(measure: AreaMeasure, { area, on, programme }: Behind): MarkFilter {
  const base = { area, on };
  if (isOfProgramme(measure)) return { ...base, programme, eligibility: ["yes"] };
  if (measure === "unhelped") return { ...base, deciles: POOR_DECILES.slice() };
  return measure === "bothSides" ? { ...base, workingAge: "yes" } : base;
}

/** How many areas stand worse than the regency, of those where there is anything to measure. Whole numbers are compared: nothing is rounded. */
export function worseThan(areas: readonly MeasuredArea[], whole: AreaRate, measure: AreaMeasure): { readonly worse: number; readonly areas: number } {
  const known = areas.filter(({ rate }) => rate.whole > 0);
  const more = ({ rate }: MeasuredArea): number => rate.part * whole.whole - whole.part * rate.whole;
  return { worse: known.filter((area) => (isGain(measure) ? more(area) < 0 : more(area) > 0)).length, areas: known.length };
}

export const AREA_COLUMNS = ["name", "rate", "part", "whole"] as const;
export type AreaColumn = (typeof AREA_COLUMNS)[number];

export interface AreaOrder {
  readonly key: AreaColumn;
  readonly descending: boolean;
}

/** The order in the address (`-rate`); without one, the worst area first. */
export function readAreaOrder(urut: string | undefined, measure: AreaMeasure): AreaOrder {
  const key = AREA_COLUMNS.find((column) => column === urut?.replace("-", ""));
  if (key !== undefined) return { key, descending: urut?.startsWith("-") ?? false };
  return measure === "missed" ? { key: "part", descending: true } : { key: "rate", descending: !isGain(measure) };
}

/** Areas in an order; those without families of the kind come last either way, equal ones by name. */
export function orderAreas(areas: readonly MeasuredArea[], { key, descending }: AreaOrder): readonly MeasuredArea[] {
  const turn = descending ? -1 : 1;
  const byName = (a: MeasuredArea, b: MeasuredArea): number => a.area.name.localeCompare(b.area.name, "id") || a.area.code.localeCompare(b.area.code);
  if (key === "name") return areas.toSorted((a, b) => turn * byName(a, b));
  const valueOf = ({ rate }: MeasuredArea): number | null => (key === "rate" ? rate.value : rate.whole === 0 ? null : rate[key]);
  return areas.toSorted((a, b) => compareKnown(valueOf(a), valueOf(b), turn) || byName(a, b));
}

function compareKnown(a: number | null, b: number | null, turn: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return turn * (a - b);
}
