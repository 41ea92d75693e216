import type { AreaSides } from "@sinergi/api/synergy/synergy.schema";
import { expect, test } from "vitest";
import { knownAreas, weakOnBoth } from "#features/synergy/side-corners";

const area = (code: string, livelihood: number | null, production: number | null): AreaSides => ({
  area: { code, name: code, level: "district" }, coverage: { livelihood, production },
  sides: { base: livelihood === null ? 0 : 10, both: 0, livelihoodOnly: 0, productionOnly: 0, none: 0, withoutWorkingAge: 0, unknown: 0 },
});

test("an area with nobody to reach has no place in the picture", () => {
  expect(knownAreas({ rows: [area("A", null, null), area("B", 0, 0)] }).map(({ row }) => row.area.code)).toEqual(["B"]);
});

test("an area is weak on both sides only below the whole on both; equal is not below", () => {
  const areas = knownAreas({ rows: [area("A", 0.4, 0.1), area("B", 0.4, 0.2), area("C", 0.5, 0.1), area("D", 0.6, 0.3)] });
  expect(weakOnBoth(areas, area("18.04", 0.5, 0.2)).map(({ row }) => row.area.code)).toEqual(["A"]);
  expect(weakOnBoth(areas, area("18.04", null, null))).toEqual([]);
});
