import { describe, expect, test } from "vitest";
import { readBoundaries } from "#areas/read-boundaries";

const SQUARE = [[105, -5], [105.1, -5], [105.1, -4.9], [105, -4.9], [105, -5]];
const feature = (code: string, ring: readonly (readonly number[])[] = SQUARE) => ({ type: "Feature", properties: { code }, geometry: { type: "Polygon", coordinates: [ring] } });
const collection = (features: readonly object[], more: object = {}) => ({ type: "FeatureCollection", attribution: "Simulasi", features, ...more });
const known = (code: string): boolean => ["18.02", "18.02.91"].includes(code);

describe("a file of boundaries", () => {
  test("gives each boundary with its level and the source's attribution", () => {
    const read = readBoundaries(collection([feature("18.02.91")]), known);
    expect(read).toMatchObject({ ok: true, value: [{ code: "18.02.91", level: "district", attribution: "Simulasi" }] });
  });

  test.each<[string, object, object]>([
    ["a boundary without its area", collection([feature("18.02.77")]), { feature: 1, problem: "BOUNDARY_WITHOUT_AREA", code: "18.02.77" }],
    ["a code without dots", collection([feature("180291")]), { feature: 1, problem: "BOUNDARY_CODE" }],
    ["the same area twice", collection([feature("18.02.91"), feature("18.02.91")]), { feature: 2, problem: "BOUNDARY_DUPLICATE" }],
    ["a ring that is not closed", collection([feature("18.02.91", SQUARE.slice(0, 4))]), { feature: 1, problem: "RING_NOT_CLOSED" }],
    ["a ring of three points", collection([feature("18.02.91", [[105, -5], [105.1, -5], [105, -5]])]), { feature: 1, problem: "RING_TOO_SHORT" }],
  ])("with %s is refused with its place", (_, json, problem) => {
    expect(readBoundaries(json, known)).toMatchObject({ ok: false, refusal: { code: "BOUNDARIES_INVALID", problems: [problem] } });
  });

  test("in metres, with the axes swapped, or in a reference system by another name is refused for it", () => {
    const metres = feature("18.02.91", SQUARE.map(([x = 0, y = 0]) => [x * 5_000, y * 190_000]));
    const swapped = feature("18.02.91", SQUARE.map(([x = 0, y = 0]) => [y, x]));
    for (const one of [metres, swapped]) expect(readBoundaries(collection([one]), known)).toMatchObject({ ok: false, refusal: { code: "CRS_WRONG" } });
    const named = (name: string) => readBoundaries(collection([feature("18.02.91")], { crs: { type: "name", properties: { name } } }), known);
    expect(named("urn:ogc:def:crs:EPSG::32748")).toMatchObject({ ok: false, refusal: { code: "CRS_WRONG", found: "urn:ogc:def:crs:EPSG::32748" } });
    expect([named("urn:ogc:def:crs:OGC:1.3:CRS84").ok, named("EPSG:4326").ok, named("urn:ogc:def:crs:EPSG::4326").ok]).toEqual([true, true, true]);
  });

  test("that is something else is refused with the place that does not fit", () => {
    expect(readBoundaries({ type: "Topology" }, known)).toEqual({ ok: false, refusal: { code: "NOT_GEOJSON", place: "type" } });
    expect(readBoundaries(collection([]), known)).toMatchObject({ ok: false, refusal: { code: "NOT_GEOJSON", place: "features" } });
    expect(readBoundaries(collection([{ ...feature("18.02.91"), geometry: { type: "Point", coordinates: [105, -5] } }]), known)).toMatchObject({ ok: false, refusal: { code: "NOT_GEOJSON" } });
  });
});
