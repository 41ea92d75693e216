import { expect, test } from "vitest";
import { packageFiguresOf } from "#package-figures";

test("the package is judged over families of decile 1 that are eligible for some of it", () => {
  const figures = packageFiguresOf([
    { decile: 1, eligible: 4, received: 4, families: 10 },
    { decile: 1, eligible: 4, received: 1, families: 20 },
    { decile: 1, eligible: 2, received: 0, families: 10 },
    { decile: 1, eligible: 0, received: 0, families: 500 },
    { decile: 2, eligible: 4, received: 4, families: 500 },
    { decile: null, eligible: 4, received: 4, families: 500 },
  ]);
  expect(figures).toEqual({ base: 40, complementarity: 15 / 40, complete: 10, nothing: 10 });
});

test("without such a family complementarity is unknown, not zero", () => {
  expect(packageFiguresOf([])).toEqual({ base: 0, complementarity: null, complete: 0, nothing: 0 });
});
