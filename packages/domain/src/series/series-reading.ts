import { DIRECTION, NATION } from "#series/poverty-series.schema";
import type { Certainty, Indicator } from "#series/vocabulary";

/** One figure that holds, as the reading needs it. */
export interface ReadFigure {
  readonly area: string;
  readonly year: number;
  readonly indicator: Indicator;
  readonly kind: "OBSERVED" | "TARGET";
  readonly value: number;
  readonly certainty: Certainty;
  readonly isBreak: boolean;
}

export interface SeriesPlaces {
  readonly regency: string;
  readonly province: string;
  /** Regencies there are in the province. */
  readonly regencies: number;
}

/** From one year to another; of years in between nothing is made up. */
export interface SeriesStep {
  readonly fromYear: number;
  readonly toYear: number;
  readonly from: number;
  readonly to: number;
  /** In the unit of the figure. */
  readonly change: number;
  /** Of the first value; null where that is 0. */
  readonly relative: number | null;
}

/** Relative position: the regency beside its province, the nation and the other regencies of the same year. */
export interface SeriesPosition {
  readonly year: number;
  readonly value: number;
  readonly province: number | null;
  readonly nation: number | null;
  /** 1 is best; null where fewer than two thirds of the province's regencies are known that year (a place among three says nothing), or the figure has no direction. */
  readonly rank: number | null;
  readonly known: number;
  readonly regencies: number;
}

export type Verdict = "yes" | "no" | "unknown";

export interface SeriesReading {
  readonly indicator: Indicator;
  readonly position: SeriesPosition | null;
  /** Between the first and the last figure since the last break, at least three years apart; else null. */
  readonly longStep: SeriesStep | null;
  /** Between the last two figures; null where there is one only, or a break between. */
  readonly lastStep: SeriesStep | null;
  /** The last step is better (`domain.md` §5.6: d·Δ > 0). */
  readonly effective: Verdict;
  /** Better by more a year than the step before. */
  readonly accelerating: Verdict;
  /** It moves the same way as the province and the nation over the same years; unknown where neither is known. */
  readonly relevant: Verdict;
  readonly relevantTo: readonly ("province" | "nation")[];
  readonly consistency: readonly SeriesPair[];
  readonly target: { readonly year: number; readonly target: number; readonly value: number; readonly met: Verdict } | null;
}

/** Two figures that belong together: do they move as they should over the same years? */
export interface SeriesPair {
  readonly other: Indicator;
  readonly fromYear: number;
  readonly toYear: number;
  readonly consistent: Verdict;
}

/** Pairs that should move together (1) or apart (−1). */
const PAIRS: readonly (readonly [Indicator, Indicator, 1 | -1])[] = [
  ["P0", "POOR_PEOPLE", 1], ["P0", "P1", 1], ["P1", "P2", 1], ["P0", "EXTREME_P0", 1], ["EXTREME_P0", "EXTREME_POOR", 1], ["P0", "HDI", -1], ["P0", "P0_SEP", 1],
];
const LONG_YEARS = 3;

/** The LP2KD reading of one indicator (`domain.md` §5.6): position, change over time, effectiveness, relevance, consistency. */
export function readIndicator(figures: readonly ReadFigure[], indicator: Indicator, places: SeriesPlaces): SeriesReading {
  const own = observed(figures, indicator, places.regency);
  const [previous, lastStep] = [stepTo(own, own.length - 2), stepTo(own, own.length - 1)];
  const { effective, accelerating } = effectOf(indicator, lastStep, previous);
  const relevance = relevanceOf(figures, { indicator, places, step: lastStep });
  return {
    indicator, lastStep, effective, accelerating, ...relevance,
    position: positionOf(figures, { indicator, places, own }),
    longStep: longStepOf(own),
    consistency: pairsOf(figures, { indicator, places }),
    target: targetOf(figures, { indicator, places, own }),
  };
}

type Own = readonly ReadFigure[];

/** The figures of one area by year. */
function observed(figures: readonly ReadFigure[], indicator: Indicator, area: string): Own {
  return figures.filter((figure) => figure.kind === "OBSERVED" && figure.indicator === indicator && figure.area === area).toSorted((a, b) => a.year - b.year);
}

/** The step that ends at a figure; null where there is none before it, or where it starts anew. */
function stepTo(own: Own, at: number): SeriesStep | null {
  const [before, after] = [own[at - 1], own[at]];
  return at < 1 || !before || !after || after.isBreak ? null : stepBetween(before, after);
}

function stepBetween(before: ReadFigure, after: ReadFigure): SeriesStep {
  const change = after.value - before.value;
  return { fromYear: before.year, toYear: after.year, from: before.value, to: after.value, change, relative: before.value === 0 ? null : change / before.value };
}

function longStepOf(own: Own): SeriesStep | null {
  const since = own.slice(Math.max(0, own.findLastIndex(({ isBreak }) => isBreak)));
  const [first, last] = [since[0], since.at(-1)];
  return first && last && last.year - first.year >= LONG_YEARS ? stepBetween(first, last) : null;
}

function effectOf(indicator: Indicator, last: SeriesStep | null, previous: SeriesStep | null): Pick<SeriesReading, "effective" | "accelerating"> {
  const direction = DIRECTION[indicator];
  if (direction === 0 || last === null) return { effective: "unknown", accelerating: "unknown" };
  const gain = gainAYear(direction, last);
  const adjoining = previous !== null && previous.toYear === last.fromYear ? gainAYear(direction, previous) : null;
  return { effective: gain > 0 ? "yes" : "no", accelerating: adjoining === null ? "unknown" : gain > 0 && gain > adjoining ? "yes" : "no" };
}

function gainAYear(direction: number, { change, fromYear, toYear }: SeriesStep): number {
  return (direction * change) / (toYear - fromYear);
}

interface Asked {
  readonly indicator: Indicator;
  readonly places: SeriesPlaces;
}

function relevanceOf(figures: readonly ReadFigure[], { indicator, places, step }: Asked & { readonly step: SeriesStep | null }): Pick<SeriesReading, "relevant" | "relevantTo"> {
  if (step === null || DIRECTION[indicator] === 0) return { relevant: "unknown", relevantTo: [] };
  const wider = [["province", places.province], ["nation", NATION]] as const;
  const compared = wider.flatMap(([name, area]) => {
    const change = changeOver(observed(figures, indicator, area), step);
    return change === null ? [] : [{ name, same: Math.sign(change) === Math.sign(step.change) }];
  });
  return { relevant: compared.length === 0 ? "unknown" : compared.every(({ same }) => same) ? "yes" : "no", relevantTo: compared.map(({ name }) => name) };
}

/** The change between exactly these two years; null where one is missing or a break lies between. */
function changeOver(own: Own, { fromYear, toYear }: { readonly fromYear: number; readonly toYear: number }): number | null {
  const [from, to] = [own.find(({ year }) => year === fromYear), own.find(({ year }) => year === toYear)];
  const broken = own.some(({ year, isBreak }) => isBreak && year > fromYear && year <= toYear);
  return from && to && !broken ? to.value - from.value : null;
}

function positionOf(figures: readonly ReadFigure[], { indicator, places, own }: Asked & { readonly own: Own }): SeriesPosition | null {
  const last = own.at(-1);
  if (!last) return null;
  const at = (area: string): number | null => observed(figures, indicator, area).find(({ year }) => year === last.year)?.value ?? null;
  const others = figures.filter(({ kind, indicator: one, year, area }) => kind === "OBSERVED" && one === indicator && year === last.year && area.startsWith(`${places.province}.`));
  const direction = DIRECTION[indicator];
  const better = others.filter(({ value }) => direction * (value - last.value) > 0).length;
  const isEnough = others.length > 1 && others.length * 3 >= places.regencies * 2;
  return {
    year: last.year, value: last.value, province: at(places.province), nation: at(NATION), known: others.length, regencies: places.regencies,
    rank: !isEnough || direction === 0 ? null : better + 1,
  };
}

function pairsOf(figures: readonly ReadFigure[], { indicator, places }: Asked): SeriesPair[] {
  return PAIRS.flatMap(([one, two, together]) => {
    const other = one === indicator ? two : two === indicator ? one : null;
    if (other === null) return [];
    const [mine, theirs] = [observed(figures, indicator, places.regency), observed(figures, other, places.regency)];
    const years = mine.map(({ year }) => year).filter((year) => theirs.some((figure) => figure.year === year));
    const [fromYear, toYear] = [years.at(-2), years.at(-1)];
    if (fromYear === undefined || toYear === undefined) return [];
    const [change, theirChange] = [changeOver(mine, { fromYear, toYear }), changeOver(theirs, { fromYear, toYear })];
    const consistent: Verdict = change === null || theirChange === null ? "unknown" : Math.sign(change) === together * Math.sign(theirChange) ? "yes" : "no";
    return [{ other, fromYear, toYear, consistent }];
  });
}

function targetOf(figures: readonly ReadFigure[], { indicator, places, own }: Asked & { readonly own: Own }): SeriesReading["target"] {
  const targets = figures.filter((figure) => figure.kind === "TARGET" && figure.indicator === indicator && figure.area === places.regency);
  const direction = DIRECTION[indicator];
  const compared = own.flatMap(({ year, value }) => targets.filter((target) => target.year === year).map((target) => ({ year, value, target: target.value })));
  const last = compared.at(-1);
  if (!last) return null;
  return { ...last, met: direction === 0 ? "unknown" : direction * (last.value - last.target) >= 0 ? "yes" : "no" };
}
