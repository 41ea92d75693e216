import { dayOf, daysInMonth, type Day } from "#time/day";

/** First and last day of a month `YYYY-MM`. */
export function monthBounds(month: string): { readonly first: Day; readonly last: Day } {
  const year = Number(month.slice(0, 4));
  const number = Number(month.slice(5, 7));
  const first = `${month}-01` as Day;
  return { first, last: dayOf({ year, month: number, day: daysInMonth(year, number) }) ?? first };
}
