import { z } from "zod";
import { INDICATORS, CERTAINTIES, SERIES_KINDS, type Indicator } from "#series/vocabulary";

/** The nation among area codes; provinces and regencies have their Kemendagri code. */
export const NATION = "ID";

/** Which way is better: −1 when it falls, +1 when it rises; 0 says nothing by itself (a line moves with prices). */
export const DIRECTION = {
  P0: -1, P0_SEP: -1, P1: -1, P2: -1, POVERTY_LINE: 0, POOR_PEOPLE: -1, EXTREME_P0: -1, EXTREME_POOR: -1, HDI: 1,
} as const satisfies Record<Indicator, -1 | 0 | 1>;

/** In which unit a figure is kept and written. P1 and P2 are indices on the scale of BPS (percent of the line, not 0-1). */
export const SERIES_UNIT = {
  P0: "percent", P0_SEP: "percent", P1: "index", P2: "index", POVERTY_LINE: "rupiah", POOR_PEOPLE: "people", EXTREME_P0: "percent", EXTREME_POOR: "people", HDI: "index",
} as const satisfies Record<Indicator, "percent" | "index" | "rupiah" | "people">;

/** A regency, a province or the nation: a survey says nothing of a district or village. */
const SERIES_AREA = /^(ID|\d{2}(\.\d{2})?)$/;

export function isSeriesArea(code: string): boolean {
  return SERIES_AREA.test(code);
}

const FIRST_YEAR = 1970;
const LAST_YEAR = 2100;
const MOST: Readonly<Record<(typeof SERIES_UNIT)[Indicator], number>> = { percent: 100, index: 100, rupiah: 100_000_000, people: 400_000_000 };

export function isPossible(indicator: Indicator, value: number): boolean {
  const unit = SERIES_UNIT[indicator];
  return Number.isFinite(value) && value >= 0 && value <= MOST[unit] && (unit !== "people" || Number.isInteger(value));
}

/** Which figure: one area, one year, one indicator, observed or aimed at. */
export const slotSchema = z.strictObject({
  area: z.string().max(13),
  year: z.int().min(FIRST_YEAR).max(LAST_YEAR),
  indicator: z.enum(INDICATORS),
  kind: z.enum(SERIES_KINDS),
});
export type SeriesSlot = z.infer<typeof slotSchema>;

export const figureSchema = slotSchema.extend({
  value: z.number(),
  certainty: z.enum(CERTAINTIES),
  source: z.string().trim().min(3).max(300),
  /** Not to be compared with the year before: another method or base. */
  isBreak: z.boolean().default(false),
  note: z.string().trim().max(300).default(""),
});
export type SeriesFigure = z.infer<typeof figureSchema>;
