import { daysInMonth, type Day } from "#time/day";

/** A calendar month, `YYYY-MM`. Months compare as strings. */
export type Month = string;
export const MONTH_PATTERN = /^(19|20)\d{2}-(0[1-9]|1[0-2])$/;

/** The month a day lies in. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

export function lastDayOf(month: Month): Day {
  return `${month}-${daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)))}` as Day;
}

/** So many months up to this one, the earliest first. */
export function monthsEndingAt(month: Month, count: number): readonly Month[] {
  const last = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  return Array.from({ length: count }, (_, at) => {
    const index = last - (count - 1 - at);
    return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
  });
}
