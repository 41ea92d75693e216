import type { FocusWeights } from "@sinergi/domain/focus/focus-settings.schema";
import { FOCUS_PARTS, type FocusPart, WEIGHT_MAX } from "@sinergi/domain/focus/vocabulary";
import { areaCode, programmeCode, readable, snapshotCode } from "#urls/codes";
import * as z from "#urls/words";

/** Weights as an address holds them, in the order of the parts: `30-25-20-10-10-5`. Null where unreadable. */
export function readWeights(text: string): FocusWeights | null {
  const numbers = text.split("-").map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : Number.NaN));
  if (numbers.length !== FOCUS_PARTS.length) return null;
  const [poorest = 0, poor = 0, exclusion = 0, unfit = 0, sanitation = 0, signal = 0] = numbers;
  // As the rule of the domain has it; its schema would come with the shell.
  const isRight = numbers.every((number) => number <= WEIGHT_MAX) && numbers.some((number) => number > 0);
  return isRight ? { poorest, poor, exclusion, unfit, sanitation, signal } : null;
}

export function writeWeights(weights: FocusWeights): string {
  return FOCUS_PARTS.map((part) => weights[part]).join("-");
}

const codes = z.string().check(z.refine((text) => text.split(",").length <= 20 && text.split(",").every((code) => programmeCode.safeParse(code).success)));

export const FOCUS_ORDERS = ["rank", "name", "change", ...FOCUS_PARTS] as const satisfies readonly (FocusPart | "rank" | "name" | "change")[];
export type FocusOrder = (typeof FOCUS_ORDERS)[number];
const orderKey = new RegExp(`^-?(${FOCUS_ORDERS.join("|")})$`);
const words = z.string().check(z.maxLength(60));

/** What Lokus keeps in its address: level, district, weights and programmes that are tried, the order and search of the table, how the quadrant is cut. */
export const focusSearchSchema = z.object({
  wil: readable(areaCode),
  tingkat: readable(z.enum(["kecamatan"])),
  bobot: readable(z.string().check(z.refine((text) => readWeights(text) !== null))),
  prog: readable(codes),
  urut: readable(z.string().check(z.regex(orderKey))),
  cari: readable(words),
  urutDaftar: readable(z.string().check(z.regex(/^-?(name|year|state|places|decree|drafted|signed)$/))),
  cariDaftar: readable(words),
  dasar: readable(z.enum(["desil-1"])),
  tukar: readable(z.enum(["ya"])),
  tgl: readable(snapshotCode),
});

/** One list of priority villages; the list itself stands in the path. */
export const focusListSearchSchema = z.object({ cari: readable(words), urut: readable(z.string().check(z.regex(/^-?(rank|name|score)$/))) });

/** The programmes an address names; undefined where it leaves the choice to the regency. */
export function readFocusProgrammes(prog: string | undefined): string[] | undefined {
  return prog?.split(",");
}
