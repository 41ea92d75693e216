import { AREA_MEASURES, type AreaMeasure } from "@sinergi/targeting/area-measures";
import { areaCode, programmeCode, readable, snapshotCode } from "#urls/codes";
import * as z from "#urls/words";

const MEASURE_KEYS = {
  poor: "desil-1-4", poorest: "desil-1", coverage: "cakupan", exclusion: "eksklusi", missed: "terlewat", unhelped: "tanpa-bantuan", bothSides: "dua-sisi",
} as const satisfies Record<AreaMeasure, string>;

/** What Wilayah keeps in its address: the district looked into or the level of all areas, the measure, the order of the table, how priority is cut. */
export const areasSearchSchema = z.object({
  wil: readable(areaCode),
  tingkat: readable(z.enum(["pekon"])),
  ukur: readable(z.enum(["desil-1-4", "desil-1", "cakupan", "eksklusi", "terlewat", "tanpa-bantuan", "dua-sisi"])),
  prog: readable(programmeCode),
  urut: readable(z.string().check(z.regex(/^-?(name|rate|part|whole)$/))),
  /** Priority by families of decile 1 instead of deciles 1-4. */
  dasar: readable(z.enum(["desil-1"])),
  /** Priority with the rate before the number. */
  tukar: readable(z.enum(["ya"])),
  tgl: readable(snapshotCode),
});
export type AreasSearch = z.infer<typeof areasSearchSchema>;

/** The page of one area; the area itself stands in the path. */
export const areaPageSearchSchema = z.object({ tgl: readable(snapshotCode) });

export function readMeasure(ukur: string | undefined): AreaMeasure {
  return AREA_MEASURES.find((measure) => MEASURE_KEYS[measure] === ukur) ?? "poor";
}

/** The first measure is not written down. */
export function writeMeasure(measure: AreaMeasure): AreasSearch["ukur"] {
  return measure === "poor" ? undefined : MEASURE_KEYS[measure];
}
