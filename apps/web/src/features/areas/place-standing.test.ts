import type { AreaFigures } from "@sinergi/api/areas/areas.schema";
import { areaCountsOf } from "@sinergi/targeting/area-measures";
import { expect, test } from "vitest";
import { neighboursOf, standingOf } from "#features/areas/place-standing";

function village(code: string, poor: number, families: number): AreaFigures {
  const cell = { workingAge: "no", livelihood: false, production: false, helped: true } as const;
  const counts = areaCountsOf({ mixes: [{ ...cell, decile: 1, families: poor }], richer: families - poor, reach: [] });
  return { area: { code, name: code, level: "village" }, parentCode: code.slice(0, 8), kind: "pekon", counts };
}

const ROWS = [village("18.04.04.2001", 30, 100), village("18.04.04.2002", 15, 50), village("18.04.04.2003", 40, 100), village("18.04.04.2004", 0, 0), village("18.04.05.2001", 90, 100)];

test("a village is ranked among those of its own district, equal shares at the same place", () => {
  expect(standingOf("18.04.04.2003", ROWS)).toEqual({ rank: 1, of: 3 });
  expect(standingOf("18.04.04.2001", ROWS)).toEqual({ rank: 2, of: 3 });
  expect(standingOf("18.04.04.2002", ROWS)).toEqual({ rank: 2, of: 3 });
});

test("a village without families has no rank, nor one that is not there", () => {
  expect(standingOf("18.04.04.2004", ROWS)).toBeNull();
  expect(standingOf("18.04.99.2001", ROWS)).toBeNull();
});

test("neighbours are those that share a border, also across the district's", () => {
  const touching = new Map([["18.04.04.2001", ["18.04.04.2002", "18.04.05.2001"]]]);
  expect(neighboursOf("18.04.04.2001", { rows: ROWS, touching }).map(({ area }) => area.code)).toEqual(["18.04.05.2001", "18.04.04.2002"]);
});

test("without boundaries the neighbours are the others of the district", () => {
  expect(neighboursOf("18.04.04.2001", { rows: ROWS, touching: new Map() }).map(({ area }) => area.code)).toEqual(["18.04.04.2003", "18.04.04.2002", "18.04.04.2004"]);
});
