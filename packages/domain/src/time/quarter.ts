import { z } from "zod";
import { dayOf, partsOf, type Day } from "#time/day";

/** A quarter of a calendar year, `2026-Q3`. Quarters compare as strings. */
export type Quarter = string & z.$brand<"Quarter">;

const QUARTER = /^(\d{4})-Q([1-4])$/;
const MONTHS = 3;
const PER_YEAR = 4;

interface QuarterParts {
  readonly year: number;
  /** 1-4 */
  readonly quarter: number;
}

export const quarterSchema = z
  .string()
  .refine((text) => QUARTER.test(text) && lastDayOf(text as Quarter) !== null)
  .transform((text) => text as Quarter);

export function quarterOf(day: Day): Quarter {
  const { year, month } = partsOf(day);
  return quarterAt({ year, quarter: Math.ceil(month / MONTHS) });
}

/** The last day of a quarter: the day its snapshot looks at. Null of what is no quarter. */
export function lastDayOf(quarter: Quarter): Day | null {
  const { year, quarter: number } = quarterParts(quarter);
  return dayOf({ year, month: number * MONTHS, day: number === 1 || number === PER_YEAR ? 31 : 30 });
}

/** The same quarter of the year before, which "against last year" looks at. */
export function yearBefore(quarter: Quarter): Quarter {
  const { year, quarter: number } = quarterParts(quarter);
  return quarterAt({ year: year - 1, quarter: number });
}

export function quarterParts(quarter: Quarter): QuarterParts {
  const parts = QUARTER.exec(quarter);
  return { year: Number(parts?.[1] ?? 0), quarter: Number(parts?.[2] ?? 0) };
}

/**
 * Quarters that ended before `today` and not before `from`, the earliest first, the last `atMost` of them. A quarter ends with
 * its last day: on that day itself it still runs.
 */
export function quartersEnded({ from, today, atMost }: { readonly from: Day; readonly today: Day; readonly atMost: number }): Quarter[] {
  const ended: Quarter[] = [];
  for (let quarter = previous(quarterOf(today)); ended.length < atMost; quarter = previous(quarter)) {
    const last = lastDayOf(quarter);
    if (last === null || last < from) break;
    ended.unshift(quarter);
  }
  return ended;
}

function previous(quarter: Quarter): Quarter {
  const { year, quarter: number } = quarterParts(quarter);
  return quarterAt(number === 1 ? { year: year - 1, quarter: PER_YEAR } : { year, quarter: number - 1 });
}

function quarterAt({ year, quarter }: QuarterParts): Quarter {
  return `${String(year).padStart(4, "0")}-Q${quarter}` as Quarter;
}
