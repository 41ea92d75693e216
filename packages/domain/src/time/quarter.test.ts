import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, type Day } from "#time/day";
import { lastDayOf, quarterOf, quarterSchema, quartersEnded, yearBefore, type Quarter } from "#time/quarter";

const day = (text: string) => text as Day;

describe("quarters", () => {
  it("end with the last day of March, June, September and December", () => {
    expect(["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"].map((quarter) => lastDayOf(quarter as Quarter))).toEqual(["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"]);
    expect(yearBefore("2026-Q3" as Quarter)).toBe("2025-Q3");
  });

  it("on its last day a quarter still runs, on the day after it is over", () => {
    const due = (today: string) => quartersEnded({ from: day("2026-02-10"), today: day(today), atMost: 8 });
    expect(due("2026-03-31")).toEqual([]);
    expect(due("2026-04-01")).toEqual(["2026-Q1"]);
    expect(due("2027-01-01")).toEqual(["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]);
  });

  it("a quarter that ended before there were data is never due, and of a long absence only the last ones are", () => {
    expect(quartersEnded({ from: day("2026-04-01"), today: day("2026-07-05"), atMost: 8 })).toEqual(["2026-Q2"]);
    expect(quartersEnded({ from: day("2010-01-01"), today: day("2026-07-05"), atMost: 2 })).toEqual(["2026-Q1", "2026-Q2"]);
  });

  it.each(["2026-Q5", "2026-Q0", "2026Q1", "0000-Q1", ""])("%s is no quarter", (text) => {
    expect(quarterSchema.safeParse(text).success).toBe(false);
  });

  it("every day lies in the quarter that ends on or after it and less than 92 days later", () => {
    fc.assert(fc.property(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (year, month, date) => {
      const on = dayOf({ year, month, day: date });
      if (on === null) return;
      const last = lastDayOf(quarterOf(on));
      expect(last !== null && last >= on && last.slice(0, 4) === on.slice(0, 4)).toBe(true);
      expect(quartersEnded({ from: on, today: on, atMost: 4 })).toEqual([]);
    }));
  });
});
