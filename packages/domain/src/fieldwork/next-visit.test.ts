import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aMonthAfter, dueStanding, nextVisit, nextVisitWith, type PastVisit } from "#fieldwork/next-visit";
import type { Day } from "#time/day";
import { shiftDay } from "#time/shift-day";

const day = (text: string) => text as Day;
const anyDay = fc.integer({ min: -400, max: 400 }).map((days) => shiftDay(day("2026-09-30"), days));
const anyVisit: fc.Arbitrary<PastVisit> = fc.record({ onDay: anyDay, followUpOn: fc.option(anyDay) });

describe("the next visit", () => {
  it("is due a month after the last one, on the last day of a shorter month", () => {
    expect(nextVisit([{ onDay: day("2026-01-31"), followUpOn: null }])).toEqual({ lastOn: "2026-01-31", dueOn: "2026-02-28", why: "ROUTINE" });
    expect(aMonthAfter(day("2026-12-15"))).toBe("2027-01-15");
  });

  it("is due on the day that was planned, also where another visit came before it", () => {
    const planned: PastVisit = { onDay: day("2026-09-01"), followUpOn: day("2026-09-20") };
    expect(nextVisit([planned]).dueOn).toBe("2026-09-20");
    expect(nextVisit([planned, { onDay: day("2026-09-10"), followUpOn: null }])).toMatchObject({ dueOn: "2026-09-20", why: "PLANNED" });
  });

  it("is a month away once the planned visit was made", () => {
    expect(nextVisit([{ onDay: day("2026-09-01"), followUpOn: day("2026-09-20") }, { onDay: day("2026-09-20"), followUpOn: null }])).toMatchObject({ dueOn: "2026-10-20", why: "ROUTINE" });
  });

  it("of a family that was never visited has no day and is due at once", () => {
    expect(nextVisit([])).toEqual({ lastOn: null, dueOn: null, why: "NEVER_VISITED" });
    expect(dueStanding({ dueOn: null, why: "NEVER_VISITED" }, day("2026-09-30"))).toBe("NEVER");
  });

  it("does not hang on the order in which visits arrive", () => {
    fc.assert(fc.property(fc.array(anyVisit, { maxLength: 8 }), (visits) => { expect(nextVisit(visits.toReversed())).toEqual(nextVisit(visits)); }));
  });

  it("always lies after the last visit", () => {
    fc.assert(fc.property(fc.array(anyVisit, { minLength: 1, maxLength: 8 }), (visits) => {
      const { lastOn, dueOn } = nextVisit(visits);
      expect(dueOn !== null && lastOn !== null && dueOn > lastOn).toBe(true);
      expect(visits.every(({ onDay }) => lastOn !== null && onDay <= lastOn)).toBe(true);
    }));
  });

  it("on the phone is what the office would say once the newer visits there have come", () => {
    fc.assert(fc.property(fc.array(anyVisit, { minLength: 1, maxLength: 6 }), fc.array(anyVisit, { maxLength: 4 }), (known, later) => {
      const last = nextVisit(known).lastOn;
      // Plans that an older visit left behind the newest one are not carried: the phone has the earliest of them.
      const own = later.filter(({ onDay }) => last !== null && onDay > last);
      const told = nextVisit(known);
      const onPhone = nextVisitWith({ lastVisitOn: told.lastOn, dueOn: told.dueOn, dueWhy: told.why }, own);
      const plans = known.filter(({ followUpOn }) => followUpOn !== null && last !== null && followUpOn > last);
      if (plans.length <= 1) expect(onPhone).toEqual(nextVisit([...known, ...own]));
      else expect(onPhone.lastOn).toBe(nextVisit([...known, ...own]).lastOn);
    }));
  });

  it("is late, today, within a week or later", () => {
    const on = (dueOn: string) => dueStanding({ dueOn: day(dueOn), why: "ROUTINE" }, day("2026-09-30"));
    expect([on("2026-09-29"), on("2026-09-30"), on("2026-10-07"), on("2026-10-08")]).toEqual(["OVERDUE", "TODAY", "SOON", "LATER"]);
  });
});
