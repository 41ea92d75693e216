import type { FieldPhone, ReachCount } from "@sinergi/domain/fieldwork/coverage-facts";
import { monthsEndingAt } from "@sinergi/domain/fieldwork/coverage-months";
import type { Day } from "@sinergi/domain/time/day";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellKey, fieldSides, freshnessOf, keptShare, mayHold, reachByArea, tellable, waitingByArea } from "#field-coverage";

const TODAY = "2026-11-28" as Day;
const phone = (rest: Partial<FieldPhone>): FieldPhone => ({ userId: "a", pending: 0, oldestMonth: null, lastSeenOn: "2026-11-27" as Day, hoursSilent: 5, ...rest });

describe("what may still be on a phone", () => {
  it("is of the month of its oldest record and of every month since", () => {
    const holding = phone({ pending: 3, oldestMonth: "2026-10" });
    expect(["2026-09", "2026-10", "2026-11"].map((month) => mayHold(holding, month, TODAY))).toEqual([false, true, true]);
  });

  it("is unknown for the months since a phone fell silent, not for a few quiet days", () => {
    expect(mayHold(phone({ lastSeenOn: "2026-11-22" as Day }), "2026-11", TODAY)).toBe(false);
    expect(mayHold(phone({ lastSeenOn: "2026-11-10" as Day }), "2026-11", TODAY)).toBe(true);
    expect(mayHold(phone({ lastSeenOn: "2026-11-10" as Day }), "2026-10", TODAY)).toBe(false);
  });

  it("is counted once a facilitator, however many villages and phones he has", () => {
    const waiting = waitingByArea(
      [{ area: "d.1", month: "2026-11", userId: "a" }, { area: "d.2", month: "2026-11", userId: "a" }, { area: "d.2", month: "2026-11", userId: "b" }],
      [phone({ pending: 2, oldestMonth: "2026-11" }), phone({ pending: 1, oldestMonth: "2026-11" }), phone({ userId: "b" })],
      { areasOf: (village) => [village, "d"], today: TODAY },
    );
    expect(Object.fromEntries(waiting)).toEqual({ "d.1/2026-11": 1, "d.2/2026-11": 1, "d/2026-11": 1 });
  });
});

describe("freshness", () => {
  it("counts facilitators by their most recent phone, and those without one apart", () => {
    const phones = [phone({ hoursSilent: 300 }), phone({ hoursSilent: 2, pending: 4 }), phone({ userId: "b", hoursSilent: 200, pending: 1 })];
    expect(freshnessOf(["a", "b", "c"], phones)).toEqual({ facilitators: 3, synced: 1, pending: 5, silent: 1, withoutPhone: 1 });
  });
});

const counts = fc.array(fc.record({ area: fc.constantFrom("r.1.1", "r.1.2", "r.2.1"), month: fc.constantFrom("2026-10", "2026-11"), assigned: fc.nat(300), visited: fc.nat(300), met: fc.nat(300) }).map(
  (row): ReachCount => ({ ...row, visited: Math.min(row.assigned, row.visited), met: Math.min(row.assigned, row.visited, row.met) }),
));
const areasOf = (village: string): string[] => [village, village.slice(0, 3), "r"];

describe("reach", () => {
  it("of an area is the sum of its villages, and each number stays part of the one before", () => {
    fc.assert(fc.property(counts, (rows) => {
      const reach = reachByArea(rows, areasOf);
      for (const month of ["2026-10", "2026-11"]) {
        const whole = reach.get(cellKey("r", month));
        const naive = rows.filter((row) => row.month === month).reduce((sum, row) => sum + row.visited, 0);
        expect(whole?.visited ?? 0).toBe(naive);
        expect((reach.get(cellKey("r.1", month))?.met ?? 0) + (reach.get(cellKey("r.2", month))?.met ?? 0)).toBe(whole?.met ?? 0);
      }
      for (const { assigned, visited, met } of reach.values()) expect(met <= visited && visited <= assigned).toBe(true);
    }));
  });

  it("is told to outsiders only where no number and no remainder of it is 1 to 10", () => {
    fc.assert(fc.property(counts, (rows) => {
      const reach = reachByArea(rows, areasOf);
      const tree = [{ code: "r", parent: null }, { code: "r.1", parent: "r" }, { code: "r.2", parent: "r" }, { code: "r.1.1", parent: "r.1" }, { code: "r.1.2", parent: "r.1" }, { code: "r.2.1", parent: "r.2" }];
      const of = (area: string) => reach.get(cellKey(area, "2026-11")) ?? { assigned: 0, visited: 0, met: 0 };
      for (const area of tellable(tree, of)) {
        const { assigned, visited, met } = of(area);
        for (const number of [assigned, visited, met, assigned - visited, visited - met]) expect(number === 0 || number > 10).toBe(true);
      }
    }));
  });
});

it("visits inside and outside of priority areas add up to all visits", () => {
  fc.assert(fc.property(fc.array(fc.record({ area: fc.constantFrom("a", "b", "c"), visits: fc.nat(50), families: fc.nat(50) })), (rows) => {
    const { inside, outside } = fieldSides(new Set(["a", "c"]), rows);
    expect(inside.visits + outside.visits).toBe(rows.reduce((sum, { visits }) => sum + visits, 0));
    expect(inside.families).toBe(rows.filter(({ area }) => area !== "b").reduce((sum, { families }) => sum + families, 0));
  }));
});

it("commitments that could not be verified count neither as kept nor as broken", () => {
  expect(keptShare({ kept: 3, broken: 1 })).toBe(0.75);
  expect(keptShare({ kept: 0, broken: 0 })).toBeNull();
});

it("months go back over the turn of a year", () => {
  expect(monthsEndingAt("2026-02", 4)).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
});
