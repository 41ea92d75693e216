import fc from "fast-check";
import { expect, test } from "vitest";
import { changeOfFigure } from "#meetings/change-of-figure";
import { directionOfFamilies, directionOfMeasure } from "#meetings/figure-direction";
import { FIGURE_UNITS, type Reading, UNKNOWN_READING } from "#meetings/figure.schema";

const share = (numerator: number, denominator: number): Reading => ({ ...UNKNOWN_READING, value: numerator / denominator, numerator, denominator });
const count = (value: number): Reading => ({ ...UNKNOWN_READING, value, numerator: value });

test("coverage that grew is better, in points and in families", () => {
  const change = changeOfFigure({ was: share(40, 100), now: share(55, 110), unit: "share", better: "more" });
  expect(change).toEqual({ trend: "BETTER", count: 15, points: expect.closeTo(10) });
});

test("fewer families that are missed are better, more are worse", () => {
  expect(changeOfFigure({ was: count(120), now: count(100), unit: "families", better: "less" })).toEqual({ trend: "BETTER", count: -20, points: null });
  expect(changeOfFigure({ was: count(100), now: count(101), unit: "families", better: "less" })).toMatchObject({ trend: "WORSE", count: 1 });
});

test("a share can grow while fewer families are counted: both are said, and the share decides", () => {
  expect(changeOfFigure({ was: share(50, 100), now: share(45, 60), unit: "share", better: "more" })).toMatchObject({ trend: "BETTER", count: -5 });
});

test("shares that are written the same have not moved", () => {
  expect(changeOfFigure({ was: share(50_000, 100_000), now: share(50_040, 100_000), unit: "share", better: "more" })).toMatchObject({ trend: "SAME", count: 40 });
});

test("of what was or is unknown nothing is said", () => {
  const nothing = { trend: "UNKNOWN", count: null, points: null };
  expect(changeOfFigure({ was: UNKNOWN_READING, now: count(3), unit: "families", better: "less" })).toEqual(nothing);
  expect(changeOfFigure({ was: count(3), now: null, unit: "families", better: "less" })).toEqual(nothing);
  expect(changeOfFigure({ was: count(3), now: count(4), unit: "none", better: null })).toEqual(nothing);
});

test("going there and back is no change, and each way is the opposite of the other", () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(1000), fc.constantFrom("more" as const, "less" as const), fc.constantFrom(...FIGURE_UNITS.filter((unit) => unit !== "none")), (a, b, better, unit) => {
      const [one, other] = [count(a), count(b)];
      const there = changeOfFigure({ was: one, now: other, unit, better });
      const back = changeOfFigure({ was: other, now: one, unit, better });
      expect((there.count ?? 0) + (back.count ?? 0)).toBe(0);
      expect((there.points ?? 0) + (back.points ?? 0)).toBeCloseTo(0);
      if (a !== b) expect([there.trend, back.trend].toSorted()).toEqual(["BETTER", "WORSE"]);
      else expect(there.trend).toBe("SAME");
    }),
  );
});

test("each kind of figure knows which way it should go, or that neither is better", () => {
  expect([directionOfMeasure("coverage"), directionOfMeasure("exclusionError"), directionOfMeasure("decile1")]).toEqual(["more", "less", null]);
  expect(directionOfFamilies({ eligibility: ["yes"], receives: false })).toBe("less");
  expect(directionOfFamilies({ eligibility: ["yes"], receives: true })).toBe("more");
  expect(directionOfFamilies({ eligibility: ["no"], receives: true })).toBe("less");
  expect(directionOfFamilies({ receives: false })).toBe("less");
  expect(directionOfFamilies({ package: "complete" })).toBe("more");
  expect(directionOfFamilies({ lacks: "PKH" })).toBe("less");
  expect(directionOfFamilies({ missedBy: ["PKH", "BPNT"] })).toBe("less");
  expect(directionOfFamilies({})).toBeNull();
});
