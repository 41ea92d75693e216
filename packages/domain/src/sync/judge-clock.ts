import { parseDay, type Day } from "#time/day";
import { shiftDay } from "#time/shift-day";

/** PKH began then: nothing was logged before. */
const FIRST_DAY = "2007-01-01" as Day;
/** A phone that is a quarter of an hour off is told so; a day off it misdates what it logs. */
const A_DAY_MS = 86_400_000;

export type ClockVerdict = "FINE" | "ODD" | "IMPOSSIBLE";

/**
 * Whether the moment a record claims can be true. ODD: the phone's clock was a day off or more, the day stated may still be right.
 * IMPOSSIBLE: the day stated lies more than a day ahead, or before the programme began; a person looks at it. The order of records
 * never hangs on it. `claimed` and `now` are milliseconds; what the phone said and nobody can read is NaN.
 */
export function judgeClock({ claimed, clockOffsetMs, onDay, today, now }: { readonly claimed: number; readonly clockOffsetMs: number | null; readonly onDay: unknown; readonly today: Day; readonly now: number }): ClockVerdict {
  const stated = typeof onDay === "string" ? parseDay(onDay) : null;
  if (stated !== null && (stated > shiftDay(today, 1) || stated < FIRST_DAY)) return "IMPOSSIBLE";
  if (Number.isNaN(claimed) || claimed - now > A_DAY_MS) return "ODD";
  return clockOffsetMs !== null && Math.abs(clockOffsetMs) >= A_DAY_MS ? "ODD" : "FINE";
}
