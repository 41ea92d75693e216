import type { z } from "zod";

/** A calendar day without a zone, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string & z.$brand<"Day">;

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Number of days of a month; 0 where there is no such month. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** The day with these parts, or null where the calendar has no such day (31 February, month 13). */
export function dayOf({ year, month, day }: DayParts): Day | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as Day;
}

/** Reads `YYYY-MM-DD`; null where it is no existing day. */
export function parseDay(text: string): Day | null {
  const parts = DAY_PATTERN.exec(text);
  return parts ? dayOf({ year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) }) : null;
}

export function partsOf(day: Day): DayParts {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** Completed years on a day: someone born on 29 February completes a year on 1 March of a common year. */
export function ageOn(birthDate: Day, on: Day): number {
  const born = partsOf(birthDate);
  const now = partsOf(on);
  const hadBirthday = now.month > born.month || (now.month === born.month && now.day >= born.day);
  return now.year - born.year - (hadBirthday ? 0 : 1);
}

/** The last birth date of those who have completed `years` years on a day: `ageOn(b, on) >= years` exactly when `b <= latestBirthDate(years, on)`. */
export function latestBirthDate(years: number, on: Day): Day {
  const now = partsOf(on);
  const year = now.year - years;
  const day = Math.min(now.day, daysInMonth(year, now.month));
  return `${pad(year, 4)}-${pad(now.month, 2)}-${pad(day, 2)}` as Day;
}

/** The calendar day before; of the first day of the calendar, itself. */
export function dayBefore(day: Day): Day {
  const { year, month, day: ofMonth } = partsOf(day);
  const before = ofMonth > 1 ? { year, month, day: ofMonth - 1 } : month > 1 ? { year, month: month - 1, day: daysInMonth(year, month - 1) } : { year: year - 1, month: 12, day: 31 };
  return dayOf(before) ?? day;
}

/** First and last day of a calendar-year period, e.g. `2026`. */
export function periodBounds(period: string): { readonly first: Day; readonly last: Day } {
  return { first: `${period}-01-01` as Day, last: `${period}-12-31` as Day };
}

/** The period (calendar year) a day lies in. */
export function periodOf(day: Day): string {
  return day.slice(0, 4);
}

/** Days from one day to another; negative when `to` lies before `from`. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days since 1 March of year 0, by the proleptic Gregorian calendar. */
function dayNumber(day: Day): number {
  const { year, month, day: ofMonth } = partsOf(day);
  const shifted = month <= 2 ? year - 1 : year;
  const monthsSinceMarch = (month + 9) % 12;
  return 365 * shifted + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + Math.floor((153 * monthsSinceMarch + 2) / 5) + ofMonth - 1;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
