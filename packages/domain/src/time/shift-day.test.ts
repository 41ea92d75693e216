import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayBefore, dayOf, daysBetween, type Day } from "#time/day";
import { shiftDay } from "#time/shift-day";

const aDay = fc.record({ year: fc.integer({ min: 1900, max: 2100 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) }).map((parts) => dayOf(parts) ?? ("2019-08-20" as Day));

describe("a day so many days later", () => {
  it("goes over ends of months, years and a leap day", () => {
    expect(shiftDay("2026-12-31" as Day, 1)).toBe("2027-01-01");
    expect(shiftDay("2024-02-28" as Day, 1)).toBe("2024-02-29");
    expect(shiftDay("2026-03-01" as Day, -1)).toBe("2026-02-28");
    expect(shiftDay("2026-01-01" as Day, -1)).toBe(dayBefore("2026-01-01" as Day));
  });

  it("lies exactly so far away, both ways", () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
        const there = shiftDay(day, days);
        expect(daysBetween(day, there)).toBe(days);
        expect(shiftDay(there, -days)).toBe(day);
      }),
    );
  });

  it("stops at the ends of the calendar", () => {
    expect(shiftDay("0001-01-02" as Day, -5)).toBe("0001-01-01");
    expect(shiftDay("9999-12-30" as Day, 5)).toBe("9999-12-31");
  });
});
