import type { TrendPoint } from "@sinergi/api/trends/trends.schema";
import type { Quarter } from "@sinergi/domain/time/quarter";
import { trendNoun, TREND_MEASURES } from "@sinergi/targeting/trend-measures";
import { expect, test } from "vitest";
import { isOfProgramme, lastYearOf, trendFilter } from "#features/trends/trend-marks";

const point = (quarter: string, ref: string | null) => ({ quarter: quarter as Quarter, ref }) as TrendPoint;

test("a mark opens the families of its own quarter, the live one those of today", () => {
  expect(trendFilter("missed", point("2026-Q3", "2026-09-30@9"), { area: "18.04.04", programme: "PKH" })).toEqual({ area: "18.04.04", on: "2026-09-30@9", programme: "PKH", eligibility: ["yes"], receives: false });
  expect(trendFilter("decile3", point("2026-Q4", null), { area: undefined, programme: "PKH" })).toEqual({ area: undefined, on: undefined, deciles: [3] });
});

test("an index, persons, villages and recipients who match no family open no list; every other figure opens its families", () => {
  for (const measure of TREND_MEASURES) {
    const isNone = ["targetingDifferential", "cgh", "unlisted", "complementarity", "structuralExclusion"].includes(measure) || trendNoun(measure) !== "families";
    expect(trendFilter(measure, point("2026-Q3", null), { area: undefined, programme: "PKH" }) === null, measure).toBe(isNone);
  }
  expect(isOfProgramme("coverage") && !isOfProgramme("poor")).toBe(true);
});

test("against last year is the same quarter a year before, kept; never another one", () => {
  const points = [point("2025-Q3", "2025-09-30@3"), point("2025-Q4", "2025-12-31@4"), point("2026-Q3", "2026-09-30@8"), point("2026-Q4", null)];
  expect(points.map((one) => lastYearOf(points, one)?.ref ?? null)).toEqual([null, null, "2025-09-30@3", "2025-12-31@4"]);
});
