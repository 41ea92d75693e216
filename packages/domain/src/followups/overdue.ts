import type { FollowUpState } from "#followups/vocabulary";
import { daysBetween, parseDay } from "#time/day";

/** The work is still the lead's: not reported as done, not closed. */
export const WORKING_STATES: readonly FollowUpState[] = ["NOT_STARTED", "IN_PROGRESS", "BLOCKED"];
/** Everything that is not closed: the lead's work, and what waits for the secretariat. */
export const OPEN_STATES: readonly FollowUpState[] = [...WORKING_STATES, "DONE_UNVERIFIED"];

interface Due {
  readonly state: FollowUpState;
  /** YYYY-MM-DD; days compare as text. */
  readonly dueOn: string | null;
}

export function isOpen({ state }: Pick<Due, "state">): boolean {
  return OPEN_STATES.includes(state);
}

/**
 * The due day is over and the work is still the lead's. What is reported as done waits for the secretariat, not for the lead, and
 * is late no more; without a due day nothing is ever late. The one place that says so.
 */
export function isOverdue({ state, dueOn }: Due, today: string): boolean {
  return dueOn !== null && dueOn < today && WORKING_STATES.includes(state);
}

/** Days since the due day of what is late; null where it is not. */
export function daysLate(followUp: Due, today: string): number | null {
  const due = followUp.dueOn === null ? null : parseDay(followUp.dueOn);
  const now = parseDay(today);
  return due !== null && now !== null && isOverdue(followUp, today) ? daysBetween(due, now) : null;
}
