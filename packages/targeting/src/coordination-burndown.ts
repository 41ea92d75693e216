import { daysBetween, type Day } from "@sinergi/domain/time/day";
import { shiftDay } from "@sinergi/domain/time/shift-day";
import type { FollowUpFact } from "#coordination";

const WEEK = 7;
/** Two years of weeks: older ones are left out of the picture, not out of the counts. */
const MOST_WEEKS = 104;
/** How far the plan is drawn beyond today. */
const MOST_AHEAD = 26;

export interface BurndownPoint {
  readonly on: Day;
  /** Open at the end of the day; null for days to come. */
  readonly open: number | null;
  /** Open if each had been closed on its due day. What has no due day is never planned to close. */
  readonly planned: number;
}

/**
 * Open follow-ups week by week up to today, against what would be open had everything been closed in time; the plan goes on to the last
 * due day. The last point with a count is today. Empty where there are no follow-ups.
 *
 * One that was closed and taken up again counts as open all the while: only the day of its last closing is known.
 */
export function burndown(facts: readonly FollowUpFact[], today: Day): readonly BurndownPoint[] {
  const known = facts.filter(({ createdOn }) => createdOn <= today);
  if (known.length === 0) return [];
  const first = known.map(({ createdOn }) => createdOn).reduce((a, b) => (b < a ? b : a));
  const back = Math.min(MOST_WEEKS, Math.ceil(daysBetween(first, today) / WEEK));
  const lastDue = known.flatMap(({ dueOn, closedOn }) => (dueOn === null || closedOn !== null ? [] : [dueOn])).reduce((a, b) => (b > a ? b : a), today);
  const ahead = Math.min(MOST_AHEAD, Math.ceil(daysBetween(today, lastDue) / WEEK));
  return Array.from({ length: back + ahead + 1 }, (_, at) => {
    const on = shiftDay(today, (at - back) * WEEK);
    return { on, open: on > today ? null : openOn(known, on), planned: plannedOn(known, on) };
  });
}

function openOn(facts: readonly FollowUpFact[], on: Day): number {
  return facts.filter(({ createdOn, closedOn }) => createdOn <= on && (closedOn === null || closedOn > on)).length;
}

/** A cancelled one leaves the plan on the day it was cancelled. */
function plannedOn(facts: readonly FollowUpFact[], on: Day): number {
  return facts.filter(({ createdOn, dueOn, state, closedOn }) => createdOn <= on && (dueOn === null || dueOn > on) && !(state === "CANCELLED" && closedOn !== null && closedOn <= on)).length;
}
