import type { z } from "zod";
import type { Sex } from "#families/vocabulary";
import type { CellValue, RowError } from "#imports/issue-codes";
import { maskNumber } from "#people/mask";
import { cleanNumber, faultOfNumber, type NumberFault } from "#people/number-text";
import { dayOf, daysInMonth, partsOf, type Day } from "#time/day";

/** National identity number: sixteen digits `PP KK CC DD MM YY SSSS`, day + 40 for women. Text, never a number. */
export type Nik = string & z.$brand<"Nik">;
export type NikError = Extract<RowError, `NIK_${string}`>;
export type CheckedNik = { readonly nik: Nik } | { readonly error: NikError };

/** The 38 provinces by their Home Affairs codes, which NIK are made of; statistics codes differ in Papua. */
const PROVINCES = new Set(
  "11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96".split(" "),
);
const FEMALE_DAY = 40;

const ERROR_OF_FAULT = {
  EXCEL_DAMAGE: { error: "NIK_EXCEL_DAMAGE" },
  NON_DIGIT: { error: "NIK_NON_DIGIT" },
  LENGTH: { error: "NIK_LENGTH" },
} as const satisfies Record<NumberFault, CheckedNik>;

/**
 * Decides whether a cell that is not empty holds a possible NIK, naming the first fault in the contract's order
 * (`formats.md` §2). Possible is all that can be told here: there is no check digit, and only Dukcapil knows who exists.
 */
export function checkNik(value: CellValue): CheckedNik {
  const digits = cleanNumber(value);
  const fault = faultOfNumber(value, digits);
  if (fault) return ERROR_OF_FAULT[fault];
  if (isDummy(digits)) return { error: "NIK_DUMMY" };
  if (!PROVINCES.has(digits.slice(0, 2))) return { error: "NIK_PROVINCE" };
  if (!hasPossibleDate(digits)) return { error: "NIK_DATE" };
  if (digits.endsWith("0000")) return { error: "NIK_SEQ" };
  return { nik: digits as Nik };
}

/** Typed to fill the field: one digit over and over, or counting up. There is no district 12.34.56. */
function isDummy(digits: string): boolean {
  return digits.startsWith("123456") || digits === digits.charAt(0).repeat(digits.length);
}

interface BirthDigits {
  readonly day: number;
  readonly month: number;
  /** 0-99, without its century. */
  readonly year: number;
}

function birthDigits(digits: string): BirthDigits {
  const day = Number(digits.slice(6, 8));
  return { day: day > FEMALE_DAY ? day - FEMALE_DAY : day, month: Number(digits.slice(8, 10)), year: Number(digits.slice(10, 12)) };
}

/** 29 February is possible where either century has it: 2000 was a leap year, 1900 was not. */
function hasPossibleDate(digits: string): boolean {
  const { day, month, year } = birthDigits(digits);
  return day >= 1 && day <= Math.max(daysInMonth(1900 + year, month), daysInMonth(2000 + year, month));
}

export function sexOfNik(nik: Nik): Sex {
  return Number(nik.slice(6, 8)) > FEMALE_DAY ? "F" : "M";
}

/** Does the NIK carry this birth date? The century is not part of a NIK. */
export function agreesOnBirthDate(nik: Nik, birthDate: Day): boolean {
  const { day, month, year } = birthDigits(nik);
  const born = partsOf(birthDate);
  return born.day === day && born.month === month && born.year % 100 === year;
}

export interface CenturyHints {
  readonly today: Day;
  /** Child or grandchild of the head by SHDK; null where the relation is not known. */
  readonly isChild: boolean | null;
}

/**
 * The birth date a NIK carries, for files without one (`domain.md` §4.4). A year that has not come yet in this century
 * is 19YY. Where both centuries are possible a child or grandchild of the head is 20YY and any other relative 19YY;
 * without a relation it is unknown: a guess would make a baby a hundred years old.
 */
export function birthDateOfNik(nik: Nik, { today, isChild }: CenturyHints): Day | null {
  const { day, month, year } = birthDigits(nik);
  const early = dayOf({ year: 1900 + year, month, day });
  const late = dayOf({ year: 2000 + year, month, day });
  if (late === null || late > today) return early;
  if (early === null) return late;
  return isChild === null ? null : isChild ? late : early;
}

const LONG_RUN = /[0-9]{7,}/g;
/** Sixteen digits in groups, as people type them: 180404 410190 9001, 18.04.04.41.01.90.9001. */
const GROUPED_RUN = /[0-9](?:[\s.'"\-\u200b-\u200f\u2060\ufeff]{0,3}[0-9]){12,}/g;

/** Free text with every number that could be a NIK, No. KK or phone number masked: runs of seven digits and more. */
export function maskNumbersIn(text: string): string {
  return maskGroupedNumbersIn(text).replace(LONG_RUN, maskNumber);
}

/** Free text with every run of thirteen digits and more masked: what may be a NIK, but no date, area code or amount. */
export function maskGroupedNumbersIn(text: string): string {
  return text.replace(GROUPED_RUN, maskNumber);
}
