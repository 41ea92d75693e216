import fc from "fast-check";
import { expect, test } from "vitest";
import { figureFilter, largestDifference, readSides, swapped } from "#features/compare/compare-sides";
import { compareSearchSchema } from "#urls/compare.url";

const search = fc.record({
  apa: fc.constantFrom("wilayah", "program", "potret", undefined), wil: fc.constantFrom("18.04.04", undefined), wil2: fc.constantFrom("18.04.05", undefined),
  prog: fc.constantFrom("PKH", undefined), prog2: fc.constantFrom("BPB", undefined), tgl: fc.constantFrom("2026-01-01", undefined), tgl2: fc.constantFrom("2026-11-24@7", undefined),
}).map((one) => compareSearchSchema.parse(one));

test("swapping changes the sides over, and twice is nothing", () => {
  fc.assert(fc.property(search, (one) => {
    const [there, back] = [readSides(one), readSides(swapped(one))];
    expect(back.left).toEqual(there.right);
    expect(back.right).toEqual(there.left);
    expect(swapped(swapped(one))).toEqual(one);
  }));
});

test("a figure opens the families of its own side", () => {
  const side = { area: "18.04.04", on: "2026-01-01", programme: "PKH" };
  expect(figureFilter("exclusionError", side)).toEqual({ ...side, eligibility: ["yes"], receives: false });
  expect(figureFilter("poor", side)).toEqual({ area: "18.04.04", on: "2026-01-01", deciles: [1, 2, 3, 4] });
});

test("the largest difference is that of shares, in whichever direction", () => {
  const row = (key: "poor" | "coverage", value: number | null) => ({ key, left: null, right: null, families: null, points: value === null ? null : { value, low: value, high: value } });
  expect(largestDifference([row("poor", 3), row("coverage", -12)])).toEqual({ key: "coverage", points: -12 });
  expect(largestDifference([row("poor", null)])).toBeNull();
});
