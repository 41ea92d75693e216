import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { labelOf, type Outline, type Point, ringsOf, touchingAreas } from "#areas/outline";
import { readOutline } from "#areas/read-outline";

function boundariesOf(file: string): { readonly properties: { readonly code: string }; readonly geometry: { readonly coordinates: unknown } }[] {
  return JSON.parse(readFileSync(new URL(`../../../../prisma/seed/data/${file}`, import.meta.url), "utf8")).features;
}

function outlinesOf(file: string, level: Outline["level"]): Outline[] {
  return boundariesOf(file).flatMap((feature) => readOutline({ code: feature.properties.code, level, feature }) ?? []);
}

const VILLAGES = outlinesOf("lampung-barat-pekon.geojson", "village");
const square = (code: string, [west, south]: Point): Outline => {
  const corners: Point[] = [[west, south], [west + 1, south], [west + 1, south + 1], [west, south + 1], [west, south]];
  const outline = readOutline({ code, level: "village", feature: { properties: { labelLon: west + 0.5, labelLat: south + 0.5 }, geometry: { type: "Polygon", coordinates: [corners] } } });
  if (!outline) throw new Error("A square is an outline");
  return outline;
};

test("every boundary that comes with the product becomes an outline", () => {
  expect(VILLAGES).toHaveLength(136);
  expect(outlinesOf("lampung-barat-kecamatan.geojson", "district")).toHaveLength(15);
});

test("an outline gives back the points of its boundary to within eleven metres", () => {
  const [first] = boundariesOf("lampung-barat-pekon.geojson");
  const [outline] = VILLAGES;
  if (!first || !outline || !Array.isArray(first.geometry.coordinates)) throw new Error("no boundary");
  const given: readonly Point[] = first.geometry.coordinates[0];
  const [ring] = ringsOf(outline);
  const furthest = given.slice(0, -1).map(([lon, lat], at) => Math.max(Math.abs(lon - (ring?.[at]?.[0] ?? 0)), Math.abs(lat - (ring?.[at]?.[1] ?? 0))));
  expect(Math.max(...furthest)).toBeLessThan(0.000_051);
  expect(ring).toHaveLength(given.length - 1);
  expect(labelOf(outline)).toEqual([104.0778, -5.021]);
});

test("what is no boundary becomes no outline", () => {
  expect(readOutline({ code: "18.04", level: "regency", feature: { type: "Point" } })).toBeNull();
  expect(readOutline({ code: "18.04", level: "regency", feature: null })).toBeNull();
});

test("areas touch where they share a stretch of border; a corner alone is none", () => {
  const touching = touchingAreas([square("A", [0, 0]), square("B", [1, 0]), square("C", [1, 1])]);
  expect(Object.fromEntries(touching)).toEqual({ A: ["B"], B: ["A", "C"], C: ["B"] });
});

test("every pekon touches another, and who touches is touched", () => {
  const touching = touchingAreas(VILLAGES);
  for (const [code, others] of touching) {
    expect(others.length).toBeGreaterThan(0);
    for (const other of others) expect(touching.get(other)).toContain(code);
  }
  // Pasar Liwa lies between Way Mengaku, Kubu Perahu and Sebarus, and touches Hanakau in Sukau.
  expect(touching.get("18.04.04.1001")).toEqual(["18.04.04.1003", "18.04.04.2002", "18.04.04.2005", "18.04.11.2002"]);
});
