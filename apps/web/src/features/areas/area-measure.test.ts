import { type AreaCounts, areaCountsOf, AREA_MEASURES, measureOf } from "@sinergi/targeting/area-measures";
import { expect, test } from "vitest";
import { type MeasuredArea, measured, orderAreas, partFilter, readAreaOrder, wholeFilter, worseThan } from "#features/areas/area-measure";

function counts(poor: number, families: number): AreaCounts {
  const cell = { workingAge: "no", livelihood: false, production: false, helped: true } as const;
  return areaCountsOf({ mixes: [{ ...cell, decile: 2, families: poor }], richer: families - poor, reach: [] });
}

function area(code: string, name: string, poor: number, families: number): MeasuredArea {
  return measured({ area: { code, name, level: "district" }, parentCode: "18.04", kind: "kecamatan", counts: counts(poor, families) }, "poor");
}

const AREAS = [area("18.04.05", "Sumber Jaya", 30, 100), area("18.04.04", "Balik Bukit", 50, 100), area("18.04.09", "Suoh", 0, 0), area("18.04.06", "Belalau", 40, 100)];
const namesBy = (urut: string | undefined, measure: "poor" | "coverage" | "missed" = "poor") => orderAreas(AREAS, readAreaOrder(urut, measure)).map((one) => one.area.name);

test("without a choice the worst area comes first: the highest share of the poor, the lowest coverage, the most missed", () => {
  expect(namesBy(undefined)).toEqual(["Balik Bukit", "Belalau", "Sumber Jaya", "Suoh"]);
  expect(readAreaOrder(undefined, "coverage")).toEqual({ key: "rate", descending: false });
  expect(readAreaOrder(undefined, "missed")).toEqual({ key: "part", descending: true });
});

test("an area without families comes last whichever way the table is turned", () => {
  expect(namesBy("rate").at(-1)).toBe("Suoh");
  expect(namesBy("-part").at(-1)).toBe("Suoh");
  expect(namesBy("name")).toEqual(["Balik Bukit", "Belalau", "Sumber Jaya", "Suoh"]);
  expect(namesBy("-name")).toEqual(["Suoh", "Sumber Jaya", "Belalau", "Balik Bukit"]);
});

test("only areas with families are compared with the regency, and as many as it is not worse", () => {
  expect(worseThan(AREAS, measureOf(counts(120, 300), "poor"), "poor")).toEqual({ worse: 1, areas: 3 });
  expect(worseThan(AREAS, measureOf(counts(120, 300), "poor"), "coverage")).toEqual({ worse: 1, areas: 3 });
  expect(worseThan([], measureOf(counts(0, 0), "poor"), "poor")).toEqual({ worse: 0, areas: 0 });
});

test("the families of a numerator are always among those of its denominator", () => {
  for (const measure of AREA_MEASURES) {
    const behind = { area: "18.04.04", on: "2026-09-30", programme: "PKH" };
    const part = partFilter(measure, behind);
    for (const [key, value] of Object.entries(wholeFilter(measure, behind))) expect(part).toHaveProperty(key, value);
  }
});
