import { expect, test } from "vitest";
import { createRandom, normalQuantile, pickerOf } from "#random";

const draws = (seed: number | string, stream: string) => {
  const random = createRandom(seed, stream);
  return Array.from({ length: 5 }, () => random.next());
};

test("the same seed and stream draw the same, any other something else", () => {
  expect(draws(1, "families")).toEqual(draws("1", "families"));
  expect(draws(1, "families")).not.toEqual(draws(2, "families"));
  expect(draws(1, "families")).not.toEqual(draws(1, "damage"));
});

test("whole numbers reach both ends and go no further", () => {
  const random = createRandom(3, "ends");
  const seen = new Set(Array.from({ length: 500 }, () => random.int(2, 5)));
  expect(seen).toEqual(new Set([2, 3, 4, 5]));
});

test("values are drawn in proportion, also where their shares do not add up to one", () => {
  const random = createRandom(5, "shares");
  const pick = pickerOf({ often: 3, seldom: 1, never: 0 });
  const drawn = Array.from({ length: 8000 }, () => pick(random));
  expect(drawn.filter((value) => value === "often").length / 8000).toBeCloseTo(0.75, 1);
  expect(drawn).not.toContain("never");
});

test("quantiles are those of the standard normal", () => {
  expect(normalQuantile(0.5)).toBeCloseTo(0, 8);
  expect(normalQuantile(0.975)).toBeCloseTo(1.959964, 5);
  expect(normalQuantile(0.001)).toBeCloseTo(-3.090232, 5);
  expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
});
