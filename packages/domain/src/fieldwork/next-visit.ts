import { type Day, daysBetween, daysInMonth, dayOf, partsOf } from "#time/day";
import type { FieldFamily } from "#fieldwork/field-snapshot";

export type DueWhy = NonNullable<FieldFamily["dueWhy"]>;

/** What of a visit decides when the next one is due. */
export interface PastVisit {
  readonly onDay: Day;
  readonly followUpOn: Day | null;
}

/** When the next visit is due and why; never visited: no day, for it is due at once. */
export interface NextVisit {
  readonly lastOn: Day | null;
  readonly dueOn: Day | null;
  readonly why: DueWhy;
}

/** The same day of the next month; of a longer month's end, the last day of it. */
export function aMonthAfter(day: Day): Day {
  const { year, month, day: ofMonth } = partsOf(day);
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  return dayOf({ ...next, day: Math.min(ofMonth, daysInMonth(next.year, next.month)) }) ?? day;
}

/**
 * The earliest follow-up that was planned for after the last visit; without one, a month after the last visit (`domain.md` §6.2). A plan
 * that a later visit has reached or passed is done with.
 */
export function nextVisit(visits: readonly PastVisit[]): NextVisit {
  const lastOn = visits.reduce<Day | null>((last, { onDay }) => (last === null || onDay > last ? onDay : last), null);
  if (lastOn === null) return { lastOn: null, dueOn: null, why: "NEVER_VISITED" };
  const plans = visits.flatMap(({ followUpOn }) => (followUpOn !== null && followUpOn > lastOn ? [followUpOn] : [])).toSorted();
  return plans[0] === undefined ? { lastOn, dueOn: aMonthAfter(lastOn), why: "ROUTINE" } : { lastOn, dueOn: plans[0], why: "PLANNED" };
}

/** What the server said of a family, put right by visits that still lie on the phone. */
export function nextVisitWith(known: Pick<FieldFamily, "lastVisitOn" | "dueOn" | "dueWhy">, own: readonly PastVisit[]): NextVisit {
  const told: readonly PastVisit[] = known.lastVisitOn === null ? [] : [{ onDay: known.lastVisitOn, followUpOn: known.dueWhy === "PLANNED" ? known.dueOn : null }];
  return nextVisit([...told, ...own]);
}

export const DUE_STANDINGS = ["OVERDUE", "TODAY", "SOON", "NEVER", "LATER"] as const;
export type DueStanding = (typeof DUE_STANDINGS)[number];

/** Days ahead that a facilitator plans for. */
const SOON_DAYS = 7;

export function dueStanding({ dueOn, why }: Pick<NextVisit, "dueOn" | "why">, today: Day): DueStanding {
  if (why === "NEVER_VISITED" || dueOn === null) return "NEVER";
  const days = daysBetween(today, dueOn);
  if (days < 0) return "OVERDUE";
  if (days === 0) return "TODAY";
  return days <= SOON_DAYS ? "SOON" : "LATER";
}
