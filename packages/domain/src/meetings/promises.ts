import { isOverdue } from "#followups/overdue";
import type { FollowUpState } from "#followups/vocabulary";
import type { Day } from "#time/day";

export interface Promised {
  readonly state: FollowUpState;
  readonly dueOn: Day | null;
  readonly closedOn: Day | null;
}

export interface PromiseCount {
  /** All that were not cancelled: done + waiting + open. */
  readonly promised: number;
  /** Verified by the secretariat. */
  readonly done: number;
  /** Said to be done, not verified yet. */
  readonly waiting: number;
  readonly open: number;
  /** Of the open ones. */
  readonly late: number;
  readonly cancelled: number;
}

/** What a rakor opens with: what was promised, what of it is done, what is late. */
export function countPromises(promises: readonly Promised[], today: Day): PromiseCount {
  const of = (...states: readonly FollowUpState[]): number => promises.filter(({ state }) => states.includes(state)).length;
  return {
    promised: promises.length - of("CANCELLED"),
    done: of("DONE"),
    waiting: of("DONE_UNVERIFIED"),
    open: of("NOT_STARTED", "IN_PROGRESS", "BLOCKED"),
    late: promises.filter((promise) => isOverdue(promise, today)).length,
    cancelled: of("CANCELLED"),
  };
}

/** Promises of earlier meetings that a meeting still looks at: open ones, and those closed since the meeting before it. */
export function stillLookedAt<T extends Promised>(promises: readonly T[], previousOn: Day | null): T[] {
  return promises.filter(({ closedOn }) => closedOn === null || previousOn === null || closedOn >= previousOn);
}
