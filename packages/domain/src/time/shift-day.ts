import { daysInMonth, dayOf, partsOf, type Day } from "#time/day";

const FIRST_YEAR = 1;
const LAST_YEAR = 9999;

/** The day so many days later, earlier where `days` is negative; at the ends of the calendar (years 1 and 9999) their last day. */
export function shiftDay(day: Day, days: number): Day {
  const from = partsOf(day);
  let { year, month } = from;
  let ofMonth = from.day + days;
  while (ofMonth < 1) {
    month -= 1;
    if (month < 1) [year, month] = [year - 1, 12];
    if (year < FIRST_YEAR) return "0001-01-01" as Day;
    ofMonth += daysInMonth(year, month);
  }
  while (ofMonth > daysInMonth(year, month)) {
    ofMonth -= daysInMonth(year, month);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
    if (year > LAST_YEAR) return "9999-12-31" as Day;
  }
  return dayOf({ year, month, day: ofMonth }) ?? day;
}
