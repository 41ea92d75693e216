import { INDICATORS } from "@sinergi/domain/series/vocabulary";
import { TREND_MEASURES } from "@sinergi/targeting/trend-measures";
import { expect, test } from "vitest";
import { readIndicatorKey, seriesSearchSchema, writeIndicatorKey } from "#urls/series.url";
import { readTrendMeasure, trendsSearchSchema, writeTrendMeasure } from "#urls/trends.url";

test("every figure of Tren comes back from its address, the first without a key", () => {
  for (const measure of TREND_MEASURES) expect(readTrendMeasure(trendsSearchSchema.parse({ ukur: writeTrendMeasure(measure) }).ukur)).toBe(measure);
  expect(writeTrendMeasure("coverage")).toBeUndefined();
  expect(new Set(TREND_MEASURES.map(writeTrendMeasure)).size).toBe(TREND_MEASURES.length);
});

test("Tren keeps a snapshot as it was frozen and drops what it cannot read", () => {
  expect(trendsSearchSchema.parse({ dari: "2025-12-31@7", ke: "2026-09-30@9", arus: "wilayah" })).toEqual({ dari: "2025-12-31@7", ke: "2026-09-30@9", arus: "wilayah" });
  expect(trendsSearchSchema.parse({ ukur: "suhu", prog: "?", wil: "x", dari: "kemarin", arus: "semua" })).toEqual({});
});

test("every indicator of Kemiskinan comes back from its address, and no area is ever in it", () => {
  for (const indicator of INDICATORS) expect(readIndicatorKey(seriesSearchSchema.parse({ angka: writeIndicatorKey(indicator) }).angka)).toBe(indicator);
  expect(seriesSearchSchema.parse({ wil: "18.04.04", angka: "p9" })).toEqual({});
});
