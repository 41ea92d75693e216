import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaPriorities } from "#area-priority";

const REGENCY = { part: 400, whole: 1000 };
const areas = [
  { key: "many and often", part: 200, whole: 400 },
  { key: "many, seldom", part: 120, whole: 400 },
  { key: "few, often", part: 60, whole: 100 },
  { key: "few, seldom", part: 20, whole: 100 },
];
const of = (swap: boolean) => Object.fromEntries(areaPriorities(areas, { regency: REGENCY, swap }).of);

describe("rate and number together", () => {
  test("put an area with a high rate and a large number first, and one with neither last", () => {
    expect(of(false)).toEqual({ "many and often": 1, "many, seldom": 2, "few, often": 3, "few, seldom": 4 });
  });

  test("change places 2 and 3 where the regency puts the rate first", () => {
    expect(of(true)).toEqual({ "many and often": 1, "many, seldom": 3, "few, often": 2, "few, seldom": 4 });
  });

  test("cut at the regency's own rate and at the simple mean of the numbers", () => {
    expect(areaPriorities(areas, { regency: REGENCY, swap: false })).toMatchObject({ rateCut: 0.4, numberCut: 100 });
  });

  test("a tie goes to the higher priority, also where the rate has no end in decimals", () => {
    const thirds = [{ key: "on both cuts", part: 1, whole: 3 }, { key: "above", part: 1, whole: 2 }];
    expect(areaPriorities(thirds, { regency: { part: 100, whole: 300 }, swap: false }).of.get("on both cuts")).toBe(1);
  });

  test("an area without families has no priority and does not pull the mean down", () => {
    const { of: priorities, numberCut } = areaPriorities([...areas, { key: "empty", part: 0, whole: 0 }], { regency: REGENCY, swap: false });
    expect(priorities.has("empty")).toBe(false);
    expect(numberCut).toBe(100);
    expect(areaPriorities([], { regency: { part: 0, whole: 0 }, swap: false })).toEqual({ rateCut: null, numberCut: null, of: new Map() });
  });
});

const someAreas = fc
  .array(fc.nat(500).chain((whole) => fc.record({ part: fc.nat(whole), whole: fc.constant(whole) })), { maxLength: 30 })
  .map((drawn) => drawn.map((area, at) => ({ key: String(at), ...area })));
const sumOf = (drawn: readonly { readonly part: number; readonly whole: number }[]) => ({
  part: drawn.reduce((sum, area) => sum + area.part, 0), whole: drawn.reduce((sum, area) => sum + area.whole, 0),
});

describe("whatever the areas", () => {
  test("an area that is worse in both never comes after one that is better in both", () => {
    fc.assert(
      fc.property(someAreas, fc.boolean(), (drawn, swap) => {
        const { of: priorities } = areaPriorities(drawn, { regency: sumOf(drawn), swap });
        for (const one of drawn) {
          for (const other of drawn) {
            const worse = one.part >= other.part && one.part * other.whole >= other.part * one.whole;
            if (worse && one.whole > 0 && other.whole > 0) expect(priorities.get(one.key) ?? 5).toBeLessThanOrEqual(priorities.get(other.key) ?? 0);
          }
        }
      }),
    );
  });

  test("the swap changes 2 and 3 and nothing else", () => {
    fc.assert(
      fc.property(someAreas, (drawn) => {
        const plain = areaPriorities(drawn, { regency: sumOf(drawn), swap: false }).of;
        const swapped = areaPriorities(drawn, { regency: sumOf(drawn), swap: true }).of;
        const exchanged = { 1: 1, 2: 3, 3: 2, 4: 4 } as const;
        for (const [key, priority] of plain) expect(swapped.get(key)).toBe(exchanged[priority]);
      }),
    );
  });

  test("where anybody is counted, some area reaches the mean and some area the regency's rate", () => {
    fc.assert(
      fc.property(someAreas, (drawn) => {
        const known = drawn.filter((area) => area.whole > 0);
        if (known.length === 0) return;
        const { of: priorities } = areaPriorities(drawn, { regency: sumOf(drawn), swap: false });
        const places = [...priorities.values()];
        expect(places.some((place) => place <= 2)).toBe(true);
        expect(places.some((place) => place === 1 || place === 3)).toBe(true);
      }),
    );
  });
});
