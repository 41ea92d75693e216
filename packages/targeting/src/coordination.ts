import type { FollowUpState } from "@sinergi/domain/followups/vocabulary";
import { isOpen, isOverdue } from "@sinergi/domain/followups/overdue";
import { daysBetween, type Day } from "@sinergi/domain/time/day";

/** A follow-up as far as figures look at it. */
export interface FollowUpFact {
  readonly meetingId: string | null;
  /** Who leads it; null where nobody does yet. */
  readonly lead: string | null;
  readonly state: FollowUpState;
  readonly createdOn: Day;
  readonly dueOn: Day | null;
  /** The day it was verified or cancelled; null while it is open. */
  readonly closedOn: Day | null;
}

export interface FollowUpTally {
  readonly states: Readonly<Record<FollowUpState, number>>;
  readonly all: number;
  readonly open: number;
  readonly late: number;
  /** Verified of all that were not cancelled, 0-1; null where there are none. */
  readonly completion: { readonly value: number | null; readonly numerator: number; readonly denominator: number };
  /** Days that open ones have been open, the middle one; null where none is open. */
  readonly medianAge: number | null;
}

/** The headline of `domain.md` §1.6 for any set of follow-ups: how many stand where, how many are settled, and how old the open ones are. */
export function tallyFollowUps(facts: readonly FollowUpFact[], today: Day): FollowUpTally {
  const of = (state: FollowUpState): number => facts.filter((fact) => fact.state === state).length;
  const open = facts.filter(isOpen);
  const denominator = facts.length - of("CANCELLED");
  const numerator = of("DONE");
  return {
    states: { NOT_STARTED: of("NOT_STARTED"), IN_PROGRESS: of("IN_PROGRESS"), BLOCKED: of("BLOCKED"), DONE_UNVERIFIED: of("DONE_UNVERIFIED"), DONE: numerator, CANCELLED: of("CANCELLED") },
    all: facts.length, open: open.length, late: facts.filter((fact) => isOverdue(fact, today)).length,
    completion: { value: denominator === 0 ? null : numerator / denominator, numerator, denominator },
    medianAge: median(open.map(({ createdOn }) => daysBetween(createdOn, today))),
  };
}

/** The middle of a list of numbers; of two middle ones the mean. Null of none. */
function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

export interface GroupTally extends FollowUpTally {
  /** Organisation or meeting; null: none. */
  readonly key: string | null;
}

/** The same for each lead, those with the most late ones first, then those with the most open ones. */
export function tallyByLead(facts: readonly FollowUpFact[], today: Day): readonly GroupTally[] {
  return groupBy(facts, ({ lead }) => lead, today).toSorted((a, b) => b.late - a.late || b.open - a.open || b.all - a.all || (a.key ?? "~").localeCompare(b.key ?? "~"));
}

/** The same for each meeting they were agreed in, in no order; those agreed outside of meetings are one group. */
export function tallyByMeeting(facts: readonly FollowUpFact[], today: Day): readonly GroupTally[] {
  return groupBy(facts, ({ meetingId }) => meetingId, today);
}

function groupBy(facts: readonly FollowUpFact[], keyOf: (fact: FollowUpFact) => string | null, today: Day): GroupTally[] {
  return [...Map.groupBy(facts, keyOf)].map(([key, group]) => ({ key, ...tallyFollowUps(group, today) }));
}

/** States in the order of a bar: settled first, what has not begun last; cancelled ones are no part of a bar. */
export const BAR_STATES = ["DONE", "DONE_UNVERIFIED", "IN_PROGRESS", "BLOCKED", "NOT_STARTED"] as const satisfies readonly FollowUpState[];
