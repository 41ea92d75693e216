import { cellText } from "#imports/cell-text";
import type { CellValue } from "#imports/issue-codes";
import { UNREADABLE, type Unreadable } from "#imports/values";
import { dayOf, daysInMonth, type Day } from "#time/day";

const DAY_FIRST = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:[ T]0{1,2}:00(?::00(?:\.0+)?)?)?$/;
const YEAR_FIRST = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?:[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;
const INTEGER = /^\d{1,7}$/;
/** 31 December 9999 in the 1900 system. */
const LAST_SERIAL = 2_958_465;
/** The 1900 system counts a 29 February 1900 that never was. */
const LEAP_SERIAL = 60;
/** A bare year is no serial: 1990 would be read as a day of June 1905. */
const YEARS = { first: 1900, last: 2100 } as const;

/**
 * Reads a date: `dd/mm/yyyy`, `dd-mm-yyyy`, `yyyy-mm-dd`, or a serial number of the 1900 system as a number or as
 * integer text. Null for an empty cell. Days that do not exist, two-digit years and bare years are unreadable.
 */
export function readDay(value: CellValue): Day | null | Unreadable {
  if (typeof value === "number") return dayOfSerial(Math.floor(value)) ?? UNREADABLE;
  const text = cellText(value);
  if (text === "" || text === "-") return null;
  return dayOfText(text) ?? UNREADABLE;
}

function dayOfText(text: string): Day | null {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return dayOf({ year: Number(dayFirst[3]), month: Number(dayFirst[2]), day: Number(dayFirst[1]) });
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return dayOf({ year: Number(yearFirst[1]), month: Number(yearFirst[2]), day: Number(yearFirst[3]) });
  return INTEGER.test(text) ? dayOfSerial(Number(text)) : null;
}

function dayOfSerial(serial: number): Day | null {
  if (!isSerial(serial)) return null;
  let rest = serial > LEAP_SERIAL ? serial - 1 : serial;
  let year = 1900;
  while (rest > daysInYear(year)) rest -= daysInYear(year++);
  let month = 1;
  while (rest > daysInMonth(year, month)) rest -= daysInMonth(year, month++);
  return dayOf({ year, month, day: rest });
}

function isSerial(serial: number): boolean {
  const isYear = serial >= YEARS.first && serial <= YEARS.last;
  return Number.isInteger(serial) && serial >= 1 && serial <= LAST_SERIAL && serial !== LEAP_SERIAL && !isYear;
}

function daysInYear(year: number): number {
  return daysInMonth(year, 2) === 29 ? 366 : 365;
}
