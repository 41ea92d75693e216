import type { Decile } from "@sinergi/domain/families/vocabulary";
import type { MeetingCells } from "#cells";
import { compareSides, type ComparedKey, type Measured } from "#compare";
import type { Figures } from "#figures";
import type { ProgrammeFigures } from "#programme-figures";
import { ratio, type Range } from "#rates";

/** Figures that are followed through the quarters. Those after `unlisted` are of the area, the ones before of one programme. */
export const PROGRAMME_MEASURES = ["coverage", "exclusionError", "inclusionError", "missed", "recipients", "eligible", "targetingDifferential", "cgh", "unlisted"] as const;
export const AREA_MEASURES = [
  "families", "poor", "poorest", "withoutDecile", "poorWithoutHelp", "bothSides", "livelihoodOnly", "productionOnly", "completePackage", "nothingOfPackage", "complementarity", "overlapping",
] as const;
export const DECILE_MEASURES = ["decile1", "decile2", "decile3", "decile4", "decile5", "decile6", "decile7", "decile8", "decile9", "decile10"] as const;
export const TREND_MEASURES = [...PROGRAMME_MEASURES, ...AREA_MEASURES, ...DECILE_MEASURES] as const;
export type TrendMeasure = (typeof TREND_MEASURES)[number];

/**
 * One figure on one day. `value` is what the line shows: a share 0-1, an index or a count; null is unknown. `families` of `of` are what
 * a share is made of; both null where the figure is no share and no count of families.
 */
export interface TrendValue {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly families: number | null;
  readonly of: number | null;
}
export type TrendValues = Readonly<Record<TrendMeasure, TrendValue>>;

/** How a figure is written, and what a difference of two is: percentage points, families, or plain. */
export type TrendUnit = "share" | "count" | "index";

const INDICES: ReadonlySet<TrendMeasure> = new Set(["targetingDifferential", "cgh", "complementarity"]);
const COUNTS: ReadonlySet<TrendMeasure> = new Set(["families", "missed", "recipients", "eligible", "unlisted"]);

export function trendUnit(measure: TrendMeasure): TrendUnit {
  if (INDICES.has(measure)) return "index";
  return COUNTS.has(measure) ? "count" : "share";
}

interface TrendSide {
  readonly figures: Pick<Figures, "families" | "byDecile" | "sides" | "package" | "layers">;
  readonly helped: MeetingCells["helped"];
  /** Null where none is looked at or the programme has no period on the day: its figures are unknown, not 0. */
  readonly programme: ProgrammeFigures | null;
  /** False where no list of recipients of the programme was there: who is eligible is known, who receives is not. */
  readonly hasList?: boolean | undefined;
}

const UNKNOWN: TrendValue = { value: null, low: null, high: null, families: null, of: null };
const COMPARED: readonly ComparedKey[] = ["families", "poor", "poorest", "withoutDecile", "poorWithoutHelp", "bothSides", "completePackage", "eligible", "recipients", "coverage", "exclusionError", "inclusionError"];

/** Every figure of one area of one snapshot, and of one programme there. The same arithmetic as Banding, so that both agree. */
export function trendValues({ hasList = true, ...side }: TrendSide): TrendValues {
  const values = valuesOf(side);
  return hasList ? values : { ...values, ...WITHOUT_LIST };
}

const WITHOUT_LIST = { coverage: UNKNOWN, exclusionError: UNKNOWN, inclusionError: UNKNOWN, missed: UNKNOWN, recipients: UNKNOWN, targetingDifferential: UNKNOWN, cgh: UNKNOWN, unlisted: UNKNOWN } as const satisfies Partial<TrendValues>;

function valuesOf(side: Omit<TrendSide, "hasList">): TrendValues {
  const compared = Object.fromEntries(compareSides(side, side, COMPARED).map(({ key, left }) => [key, ofMeasured(left)])) as Record<ComparedKey, TrendValue>;
  const { figures, programme } = side;
  const { sides, package: pack } = figures;
  const deciles = Object.fromEntries(DECILE_MEASURES.map((measure, at) => [measure, decileValue(figures, (at + 1) as Decile)])) as Record<(typeof DECILE_MEASURES)[number], TrendValue>;
  return {
    ...compared,
    ...deciles,
    missed: count(programme?.missed),
    unlisted: { ...count(programme?.unlistedRecipients), families: null },
    targetingDifferential: index(programme?.targetingDifferential),
    cgh: index(programme?.cgh),
    livelihoodOnly: share(sides.livelihoodOnly, sides.base),
    productionOnly: share(sides.productionOnly, sides.base),
    nothingOfPackage: share(pack.nothing, pack.base),
    complementarity: index(pack.complementarity),
    overlapping: share(figures.layers.reduce((sum, { programmes, families }) => (programmes >= 2 ? sum + families : sum), 0), figures.families),
  };
}

function ofMeasured(measured: Measured | null): TrendValue {
  if (measured === null) return UNKNOWN;
  const { families, of, share: range } = measured;
  return range === null ? count(families) : { ...rangeOf(range), families, of };
}

function rangeOf({ value, low, high }: Range): Range {
  return { value, low, high };
}

function share(families: number, of: number): TrendValue {
  const value = ratio(families, of);
  return { value, low: value, high: value, families, of };
}

function count(families: number | null | undefined): TrendValue {
  const value = families ?? null;
  return { value, low: value, high: value, families: value, of: null };
}

function index(value: number | null | undefined): TrendValue {
  const known = value ?? null;
  return { value: known, low: known, high: known, families: null, of: null };
}

/** Of families with a decile; those without one may all belong there, or none. */
function decileValue({ byDecile, families }: Pick<Figures, "byDecile" | "families">, decile: Decile): TrendValue {
  const within = byDecile[decile];
  return { value: ratio(within, families - byDecile.none), low: ratio(within, families), high: ratio(within + byDecile.none, families), families: within, of: families - byDecile.none };
}

/**
 * What makes two snapshots not plainly comparable: another source, another version, another rule of the programme, no period or list of
 * the programme on one of the days, other programmes with lists at all.
 */
export type TrendBreak = "source" | "version" | "rule" | "absent" | "lists";

/** Figures that look at all help together: with other lists they are other figures. */
const OF_ALL_HELP: ReadonlySet<TrendMeasure> = new Set(["poorWithoutHelp", "bothSides", "livelihoodOnly", "productionOnly", "completePackage", "nothingOfPackage", "complementarity", "overlapping"]);
const OF_PROGRAMME: ReadonlySet<TrendMeasure> = new Set(PROGRAMME_MEASURES);

/** The breaks that matter to a figure: a rule to those of its programme, lists to those of all help. */
export function breaksOf(measure: TrendMeasure, breaks: readonly TrendBreak[]): readonly TrendBreak[] {
  return breaks.filter((kind) => (kind === "rule" || kind === "absent" ? OF_PROGRAMME.has(measure) : kind === "lists" ? OF_ALL_HELP.has(measure) : true));
}

interface BrokenSide {
  readonly dataset: { readonly source: string; readonly version: string } | null;
  /** The programme's rule as text; null where it has no period or no list on the day, undefined where none is looked at. */
  readonly rule: string | null | undefined;
  /** Programmes with a list of recipients. */
  readonly lists: ReadonlySet<string>;
}

export function breaksBetween(before: BrokenSide, after: BrokenSide): readonly TrendBreak[] {
  const sourceDiffers = before.dataset?.source !== after.dataset?.source;
  const found: readonly (readonly [TrendBreak, boolean])[] = [
    ["source", sourceDiffers],
    ["version", !sourceDiffers && before.dataset?.version !== after.dataset?.version],
    ["absent", (before.rule === null) !== (after.rule === null)],
    ["rule", typeof before.rule === "string" && typeof after.rule === "string" && before.rule !== after.rule],
    ["lists", before.lists.size !== after.lists.size || [...before.lists].some((code) => !after.lists.has(code))],
  ];
  return found.filter(([, holds]) => holds).map(([kind]) => kind);
}

/** The change from one day to another. Points for shares; families where both are counted; null where one of them is unknown. */
export interface TrendChange {
  readonly value: number | null;
  readonly families: number | null;
}

export function changeBetween(measure: TrendMeasure, before: TrendValue | null, after: TrendValue): TrendChange {
  const less = (one: number | null, other: number | null | undefined): number | null => (one === null || other === null || other === undefined ? null : one - other);
  const difference = less(after.value, before?.value);
  const points = difference !== null && trendUnit(measure) === "share" ? difference * 100 : difference;
  return { value: points, families: less(after.families, before?.families) };
}
