import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distanceToAreaM, isFarFromVillage, polygonsOf } from "#fieldwork/far-from-village";

/** About 2.2 km wide and high near the equator, with a hole in its middle of a tenth of that. */
const FEATURE = {
  type: "Feature",
  geometry: {
    type: "MultiPolygon",
    coordinates: [[
      [[104.0, -5.02], [104.02, -5.02], [104.02, -5.0], [104.0, -5.0], [104.0, -5.02]],
      [[104.009, -5.011], [104.011, -5.011], [104.011, -5.009], [104.009, -5.009], [104.009, -5.011]],
    ]],
  },
};
const VILLAGE = polygonsOf(FEATURE);
const place = (lat: number, lng: number, accuracyM = 10) => ({ lat, lng, accuracyM });

describe("how far a visit is from its village", () => {
  it("is nothing inside, and the way to the border outside", () => {
    expect(distanceToAreaM(place(-5.005, 104.005), VILLAGE)).toBe(0);
    // A hundredth of a degree east of the border: 1,109 m at this latitude.
    expect(distanceToAreaM(place(-5.005, 104.03), VILLAGE)).toBeCloseTo(1_109, -1);
    expect(distanceToAreaM(place(-5.01, 104.01), VILLAGE)).toBeCloseTo(111, -1);
  });

  it("is marked beyond a kilometre, and not where the place itself may be that far off", () => {
    expect(isFarFromVillage(place(-5.005, 104.0285), VILLAGE)).toBe(false);
    expect(isFarFromVillage(place(-5.005, 104.03), VILLAGE)).toBe(true);
    expect(isFarFromVillage(place(-5.005, 104.03, 300), VILLAGE)).toBe(false);
  });

  it("says nothing of a village without a border", () => {
    expect(polygonsOf(null)).toEqual([]);
    expect(polygonsOf({ geometry: { type: "Point", coordinates: [104, -5] } })).toEqual([]);
    expect(distanceToAreaM(place(0, 0), [])).toBeNull();
    expect(isFarFromVillage(place(0, 0), [])).toBe(false);
  });

  it("agrees with points laid densely along the border", () => {
    const ring = FEATURE.geometry.coordinates[0]?.[0] ?? [];
    const dense = ring.slice(1).flatMap(([x2 = 0, y2 = 0], number) => {
      const [x1 = 0, y1 = 0] = ring[number] ?? [];
      return Array.from({ length: 400 }, (_, step) => [x1 + ((x2 - x1) * step) / 400, y1 + ((y2 - y1) * step) / 400] as const);
    });
    fc.assert(fc.property(fc.double({ min: -5.1, max: -5.03, noNaN: true }), fc.double({ min: 103.95, max: 104.07, noNaN: true }), (lat, lng) => {
      const east = Math.cos((lat * Math.PI) / 180) * 111_320;
      const nearest = Math.min(...dense.map(([x, y]) => Math.hypot((x - lng) * east, (y - lat) * 111_320)));
      expect(Math.abs((distanceToAreaM(place(lat, lng), VILLAGE) ?? 0) - nearest)).toBeLessThan(4);
    }), { numRuns: 60 });
  });
});
