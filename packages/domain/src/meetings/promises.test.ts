import fc from "fast-check";
import { expect, test } from "vitest";
import { FOLLOW_UP_STATES } from "#followups/vocabulary";
import { isOverdue } from "#followups/overdue";
import { countPromises, stillLookedAt } from "#meetings/promises";
import { parseDay } from "#time/day";

const day = (text: string) => {
  const found = parseDay(text);
  if (found === null) throw new Error(`no day: ${text}`);
  return found;
};
const TODAY = day("2026-09-30");
const promise = (state: (typeof FOLLOW_UP_STATES)[number], dueOn: string | null, closedOn: string | null = null) => ({ state, dueOn: dueOn === null ? null : day(dueOn), closedOn: closedOn === null ? null : day(closedOn) });

test("late is what is open when its day is over; on the day itself it is not late, and what was handed in is not", () => {
  expect(isOverdue(promise("IN_PROGRESS", "2026-09-29"), TODAY)).toBe(true);
  expect(isOverdue(promise("IN_PROGRESS", "2026-09-30"), TODAY)).toBe(false);
  expect(isOverdue(promise("BLOCKED", "2026-01-01"), TODAY)).toBe(true);
  expect(isOverdue(promise("NOT_STARTED", null), TODAY)).toBe(false);
  for (const state of ["DONE_UNVERIFIED", "DONE", "CANCELLED"] as const) expect(isOverdue(promise(state, "2026-01-01"), TODAY)).toBe(false);
});

test("done, waiting and open add up to what was promised, late is part of the open, the cancelled stand apart", () => {
  const some = fc.record({ state: fc.constantFrom(...FOLLOW_UP_STATES), dueOn: fc.constantFrom(null, day("2026-01-01"), TODAY, day("2027-01-01")), closedOn: fc.constant(null) });
  fc.assert(
    fc.property(fc.array(some), (promises) => {
      const count = countPromises(promises, TODAY);
      expect(count.done + count.waiting + count.open).toBe(count.promised);
      expect(count.promised + count.cancelled).toBe(promises.length);
      expect(count.late).toBeLessThanOrEqual(count.open);
    }),
  );
});

test("a rakor looks at what is open and at what was closed since the one before it", () => {
  const open = promise("IN_PROGRESS", null);
  const longDone = promise("DONE", null, "2026-03-01");
  const justDone = promise("DONE", null, "2026-08-15");
  expect(stillLookedAt([open, longDone, justDone], day("2026-06-01"))).toEqual([open, justDone]);
  expect(stillLookedAt([open, longDone], null)).toEqual([open, longDone]);
});
