import { expect, it } from "vitest";
import { judgedOn, trancheBounds, trancheOf, tranchesBegun } from "#payments/tranche";
import { daySchema } from "#time/day.schema";

const day = (text: string) => daySchema.parse(text);

it("tranches are the quarters of the year, without a gap", () => {
  expect(trancheBounds("2026", 1)).toEqual({ first: "2026-01-01", last: "2026-03-31" });
  expect(trancheBounds("2026", 4)).toEqual({ first: "2026-10-01", last: "2026-12-31" });
  expect(trancheOf(3)).toBe(3);
  expect(trancheOf(5)).toBeNull();
  expect(trancheOf(1.5)).toBeNull();
});

it("a tranche is there from its first day, and judged on its last or today", () => {
  expect(tranchesBegun("2026", day("2026-09-30"))).toEqual([1, 2, 3]);
  expect(tranchesBegun("2026", day("2026-10-01"))).toEqual([1, 2, 3, 4]);
  expect(tranchesBegun("2027", day("2026-10-01"))).toEqual([]);
  expect(judgedOn("2026", 3, day("2026-11-28"))).toBe("2026-09-30");
  expect(judgedOn("2026", 4, day("2026-11-28"))).toBe("2026-11-28");
});
