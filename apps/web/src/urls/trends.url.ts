import { TREND_MEASURES, type TrendMeasure } from "@sinergi/targeting/trend-measures";
import { areaCode, programmeCode, readable, snapshotCode } from "#urls/codes";
import * as z from "#urls/words";

const MEASURE_KEYS = {
  coverage: "cakupan", exclusionError: "eksklusi", inclusionError: "inklusi", missed: "terlewat", recipients: "penerima", eligible: "layak", targetingDifferential: "selisih", cgh: "cgh", unlisted: "tak-terdata",
  structuralExclusion: "struktural", recipientsEligible: "penerima-layak", recipientsNotEligible: "penerima-tak-layak", recipientsUnknown: "penerima-tak-tahu", notEligible: "tak-layak", eligibilityUnknown: "layak-tak-tahu",
  pieceReceived: "bagian-diterima", pieceMissing: "bagian-kurang", pieceOnlyThis: "bagian-terakhir",
  personsCoverage: "orang-cakupan", personsMissed: "orang-terlewat", personsReachedEligible: "orang-layak-menerima", personsReached: "orang-penerima", personsEligible: "orang-layak", personsUnknown: "orang-tak-tahu",
  neitherSide: "tanpa-sisi", sidesBase: "usia-kerja", withoutWorkingAge: "tanpa-usia-kerja", workingAgeUnknown: "usia-kerja-tak-tahu",
  partOfPackage: "paket-sebagian", oneMissing: "paket-kurang-satu", packageBase: "paket-dasar", layer0: "lapis-0", layer1: "lapis-1", layer2: "lapis-2", layer3: "lapis-3", layer4: "lapis-4",
  houseToilet: "tanpa-jamban", houseSafeWater: "air-tak-layak", houseFloor: "lantai-tanah", houseSanitation: "tanpa-sanitasi", houseUnfit: "rumah-tak-layak", convergence: "konvergensi",
  families: "keluarga", poor: "desil-1-4", poorest: "termiskin", withoutDecile: "tanpa-desil", poorWithoutHelp: "tanpa-bantuan", bothSides: "dua-sisi", livelihoodOnly: "penghidupan", productionOnly: "produksi",
  completePackage: "paket-lengkap", nothingOfPackage: "paket-kosong", complementarity: "komplementaritas", overlapping: "rangkap",
  decile1: "desil-1", decile2: "desil-2", decile3: "desil-3", decile4: "desil-4", decile5: "desil-5", decile6: "desil-6", decile7: "desil-7", decile8: "desil-8", decile9: "desil-9", decile10: "desil-10",
} as const satisfies Record<TrendMeasure, string>;

/** What Tren keeps in its address: figure, programme, area, and the two snapshots families are followed between. */
export const trendsSearchSchema = z.object({
  ukur: readable(z.string().check(z.refine((text) => measureOf(text) !== undefined))),
  prog: readable(programmeCode),
  wil: readable(areaCode),
  dari: readable(snapshotCode),
  ke: readable(snapshotCode),
  /** Families in and out by area instead of by programme. */
  arus: readable(z.enum(["wilayah"])),
});
export type TrendsSearch = z.infer<typeof trendsSearchSchema>;

function measureOf(text: string): TrendMeasure | undefined {
  return TREND_MEASURES.find((measure) => MEASURE_KEYS[measure] === text);
}

export function readTrendMeasure(ukur: string | undefined): TrendMeasure {
  return (ukur === undefined ? undefined : measureOf(ukur)) ?? "coverage";
}

/** The first figure is not written down. */
export function writeTrendMeasure(measure: TrendMeasure): string | undefined {
  return measure === "coverage" ? undefined : MEASURE_KEYS[measure];
}
