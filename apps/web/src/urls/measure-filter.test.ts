import { expect, test } from "vitest";
import { measureFilter } from "#urls/measure-filter";

const where = { area: "18.04.04", programme: "PKH", on: undefined };

test("a measure opens the families it counts, of its programme where it has one", () => {
  expect(measureFilter("missed", where)).toEqual({ area: "18.04.04", on: undefined, programme: "PKH", eligibility: ["yes"], receives: false });
  expect(measureFilter("poorest", where)).toEqual({ area: "18.04.04", on: undefined, deciles: [1] });
  expect(measureFilter("decile7", { ...where, on: "2026-09-30@2" })).toEqual({ area: "18.04.04", on: "2026-09-30@2", deciles: [7] });
});

test("what a figure was narrowed to stays: its own deciles are those that are in both", () => {
  expect(measureFilter("coverage", { ...where, deciles: [1, 2] })).toMatchObject({ deciles: [1, 2], receives: true });
  expect(measureFilter("poor", { ...where, deciles: [3, 4, 5] })).toMatchObject({ deciles: [3, 4] });
});

test("an index counts no families", () => {
  for (const measure of ["cgh", "targetingDifferential", "complementarity", "unlisted"] as const) expect(measureFilter(measure, where)).toBeNull();
});
