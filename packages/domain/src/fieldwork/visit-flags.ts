/** Begin and length of a visit on one day. */
export interface Spell {
  readonly startedAt: string | null;
  readonly minutes: number | null;
}

const HURRY = { visits: 40, withinMinutes: 10 } as const;
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/**
 * Whether nobody could have done it: one person in two houses at the same minute, or more than 40 visits begun within 10 minutes
 * of this one. `others` are his other visits of that day, to other families. What has no time says nothing.
 */
export function isInAHurry(own: Spell, others: readonly Spell[]): boolean {
  if (own.startedAt === null) return false;
  const begin = minuteOf(own.startedAt);
  const timed = others.flatMap(({ startedAt, minutes }) => (startedAt === null ? [] : [{ begin: minuteOf(startedAt), minutes: minutes ?? 0 }]));
  if (timed.some((other) => begin < other.begin + other.minutes && other.begin < begin + (own.minutes ?? 0))) return true;
  const begun = [...timed.map((other) => other.begin).filter((minute) => Math.abs(minute - begin) <= HURRY.withinMinutes), begin].toSorted((a, b) => a - b);
  return begun.some((first, at) => (begun[at + HURRY.visits] ?? Infinity) - first <= HURRY.withinMinutes);
}
