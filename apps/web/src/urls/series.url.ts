import { INDICATORS, type Indicator } from "@sinergi/domain/series/vocabulary";
import { pageNumber, readable } from "#urls/codes";
import * as z from "#urls/words";

const KEYS = {
  P0: "p0", P1: "p1", P2: "p2", POVERTY_LINE: "garis", POOR_PEOPLE: "penduduk-miskin", EXTREME_P0: "ekstrem", EXTREME_POOR: "penduduk-ekstrem", P0_SEP: "p0-september", HDI: "ipm",
} as const satisfies Record<Indicator, string>;

/** What Kemiskinan keeps in its address: the figure, and how its table is narrowed. No area: there is none below the regency. */
export const seriesSearchSchema = z.object({
  angka: readable(z.string().check(z.refine((text) => indicatorOf(text) !== undefined))),
  cari: readable(z.string().check(z.maxLength(60))),
  urut: readable(z.string().check(z.regex(/^-?(area|year|value|certainty)$/))),
  hal: readable(pageNumber),
});

function indicatorOf(text: string): Indicator | undefined {
  return INDICATORS.find((indicator) => KEYS[indicator] === text);
}

export function readIndicatorKey(angka: string | undefined): Indicator {
  return (angka === undefined ? undefined : indicatorOf(angka)) ?? "P0";
}

export function writeIndicatorKey(indicator: Indicator): string | undefined {
  return indicator === "P0" ? undefined : KEYS[indicator];
}
