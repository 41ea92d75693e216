import { expect, it } from "vitest";
import { judgedOn, QUARTERS, trancheBounds, trancheNumbered, trancheOn, tranchesBegun, tranchesOf } from "#payments/tranche";
import { daySchema } from "#time/day.schema";

const day = (text: string) => daySchema.parse(text);
const numbers = (tranches: readonly { readonly number: number }[]) => tranches.map(({ number }) => number);
const HALVES = [{ number: 2, fromMonth: 7, toMonth: 12, payMonth: 8 }, { number: 1, fromMonth: 1, toMonth: 6, payMonth: null }];
const MONTHS = Array.from({ length: 12 }, (_, at) => ({ number: at + 1, fromMonth: at + 1, toMonth: at + 1 }));

it("a programme that says nothing is paid in the quarters of the year, without a gap", () => {
  const tranches = tranchesOf([]);
  expect(tranches.map((tranche) => trancheBounds("2026", tranche))).toEqual([
    { first: "2026-01-01", last: "2026-03-31" }, { first: "2026-04-01", last: "2026-06-30" }, { first: "2026-07-01", last: "2026-09-30" }, { first: "2026-10-01", last: "2026-12-31" },
  ]);
});

it("a programme with tranches of its own is paid in those, in their order", () => {
  expect(tranchesOf(HALVES)).toEqual([{ number: 1, fromMonth: 1, toMonth: 6 }, { number: 2, fromMonth: 7, toMonth: 12 }]);
  expect(MONTHS.map((tranche) => trancheBounds("2028", tranche).last.slice(5))).toEqual(["01-31", "02-29", "03-31", "04-30", "05-31", "06-30", "07-31", "08-31", "09-30", "10-31", "11-30", "12-31"]);
});

it("a list of a tranche that the programme no longer has is of the whole year", () => {
  expect(trancheBounds("2026", trancheNumbered(4, tranchesOf(HALVES)))).toEqual({ first: "2026-01-01", last: "2026-12-31" });
  expect(trancheNumbered(2, tranchesOf(HALVES))).toEqual({ number: 2, fromMonth: 7, toMonth: 12 });
});

it("a tranche is there from its first day, and judged on its last or today", () => {
  expect(numbers(tranchesBegun("2026", QUARTERS, day("2026-09-30")))).toEqual([1, 2, 3]);
  expect(numbers(tranchesBegun("2026", QUARTERS, day("2026-10-01")))).toEqual([1, 2, 3, 4]);
  expect(tranchesBegun("2027", QUARTERS, day("2026-10-01"))).toEqual([]);
  expect(numbers(tranchesBegun("2026", tranchesOf(HALVES), day("2026-06-30")))).toEqual([1]);
  expect(judgedOn("2026", trancheNumbered(3, QUARTERS), day("2026-11-28"))).toBe("2026-09-30");
  expect(judgedOn("2026", trancheNumbered(4, QUARTERS), day("2026-11-28"))).toBe("2026-11-28");
});

it("a day lies in the tranche of its month, between two in the one before, before the first in the first", () => {
  expect(MONTHS.map(({ fromMonth }) => trancheOn(day(`2026-${String(fromMonth).padStart(2, "0")}-15`), MONTHS))).toEqual(numbers(MONTHS));
  const apart = [{ number: 1, fromMonth: 3, toMonth: 4 }, { number: 2, fromMonth: 9, toMonth: 10 }];
  expect(["2026-01-10", "2026-04-30", "2026-06-01", "2026-09-01", "2026-12-31"].map((text) => trancheOn(day(text), apart))).toEqual([1, 1, 1, 2, 2]);
});
