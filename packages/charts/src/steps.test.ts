import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { colourAt, MOST_STEPS, stepAt, stepsOf } from "#steps";

const someValues = fc.array(fc.option(fc.integer({ min: 0, max: 60 }).map((value) => value / 100), { nil: null }), { maxLength: 140 });

describe("steps of a map", () => {
  test("fifteen different shares make five steps of three areas", () => {
    const values = Array.from({ length: 15 }, (_, at) => at / 100);
    expect(stepsOf(values).map(({ count }) => count)).toEqual([3, 3, 3, 3, 3]);
    expect(stepsOf(values)[0]).toEqual({ from: 0, to: 0.02, count: 3 });
  });

  test("two values make two steps, one value one, none none", () => {
    expect(stepsOf([0.2, 0.4, 0.2]).map(({ count }) => count)).toEqual([2, 1]);
    expect(stepsOf([0.3, 0.3])).toEqual([{ from: 0.3, to: 0.3, count: 2 }]);
    expect(stepsOf([null])).toEqual([]);
  });

  test("shares that are written the same lie in the same step", () => {
    const tenths = (value: number) => Math.round(value * 1000) / 1000;
    const values = [0.10001, 0.10002, 0.2, 0.3, 0.4, 0.5, 0.6];
    const steps = stepsOf(values, tenths);
    expect(stepAt(steps, 0.10001, tenths)).toBe(stepAt(steps, 0.10002, tenths));
  });

  test("hold every known value once, in order, and never more than five of them", () => {
    fc.assert(
      fc.property(someValues, (values) => {
        const steps = stepsOf(values);
        const known = values.filter((value) => value !== null);
        expect(steps.length).toBeLessThanOrEqual(MOST_STEPS);
        expect(steps.reduce((sum, step) => sum + step.count, 0)).toBe(known.length);
        steps.forEach((step, at) => expect(step.from).toBeGreaterThan(steps[at - 1]?.to ?? -1));
        for (const [at, step] of steps.entries()) expect(known.filter((value) => stepAt(steps, value) === at)).toHaveLength(step.count);
      }),
    );
  });

  test("a larger value never lies in a lower step", () => {
    fc.assert(
      fc.property(someValues, (values) => {
        const steps = stepsOf(values);
        const known = values.filter((value) => value !== null).sort((a, b) => a - b);
        const places = known.map((value) => stepAt(steps, value) ?? -1);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });
});

test("few steps still use the scale from its lightest to its darkest", () => {
  const colours = ["a", "b", "c", "d", "e"] as const;
  expect([0, 1].map((step) => colourAt(colours, step, 2))).toEqual(["a", "e"]);
  expect([0, 1, 2].map((step) => colourAt(colours, step, 3))).toEqual(["a", "c", "e"]);
  expect(colourAt(colours, 0, 1)).toBe("c");
});
