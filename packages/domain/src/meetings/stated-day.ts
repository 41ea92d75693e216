import type { MeetingRefusal } from "#meetings/meeting-refusal";
import { accept, refuse, type Result } from "#result";
import { dayOf, type Day } from "#time/day";
import { MONTHS_ID, weekdayOf } from "#time/weekday";

/** Spellings of weekdays, from Monday; people write Jum'at and Ahad too. */
const WEEKDAYS: readonly (readonly string[])[] = [
  ["senin", "monday"], ["selasa", "tuesday"], ["rabu", "wednesday"], ["kamis", "thursday"], ["jumat", "friday"], ["sabtu", "saturday"], ["minggu", "ahad", "sunday"],
];
const MONTHS_EN = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
/** What people write that is no beginning of the name. */
const MONTHS_SHORT: Readonly<Record<string, number>> = { agt: 8, ags: 8, nop: 11, nopember: 11, pebruari: 2, peb: 2 };
const MONTH_MIN_LETTERS = 3;

export interface StatedDay {
  readonly day: Day;
  /** Did the text name a weekday? It agrees then. */
  readonly weekdayStated: boolean;
}

/**
 * Reads a day as people write it: `Selasa, 20 Agustus 2019`, `Selasa (20/8/2019)`, `20-08-2019`, `2019-08-20`; day before month
 * always, as in Indonesia. A date without its year is taken in `year`. Where a weekday is named it must be that of the date: one
 * of them is wrong otherwise, and nobody but the writer knows which.
 */
export function readStatedDay(text: string, year: number): Result<StatedDay, MeetingRefusal> {
  const words = text.toLowerCase().replaceAll(/['’`]/g, "").split(/[^a-z0-9]+/).filter((word) => word !== "" && word !== "hari" && word !== "tanggal");
  const named = words.map(weekdayNamed).filter((at) => at !== null);
  const day = dayIn(words.filter((word) => weekdayNamed(word) === null), year);
  if (day === null || named.length > 1) return refuse({ code: "day_unreadable" });
  const [stated] = named;
  const right = weekdayOf(day);
  if (stated !== undefined && stated !== right) return refuse({ code: "weekday_mismatch", day, stated, right });
  return accept({ day, weekdayStated: stated !== undefined });
}

function weekdayNamed(word: string): number | null {
  const at = WEEKDAYS.findIndex((names) => names.includes(word));
  return at < 0 ? null : at + 1;
}

function monthNamed(word: string): number | null {
  if (word.length < MONTH_MIN_LETTERS) return null;
  const starts = (name: string): boolean => name.toLowerCase().startsWith(word);
  const at = Math.max(MONTHS_ID.findIndex(starts), MONTHS_EN.findIndex(starts));
  return at < 0 ? (MONTHS_SHORT[word] ?? null) : at + 1;
}

function dayIn(words: readonly string[], fallback: number): Day | null {
  const [first, second, third, ...more] = words;
  if (first === undefined || second === undefined || more.length > 0) return null;
  if (/^\d{4}$/.test(first)) return third === undefined ? null : dayOf({ year: Number(first), month: numberIn(second), day: numberIn(third) });
  const month = monthNamed(second) ?? numberIn(second);
  const year = third === undefined ? fallback : /^\d{4}$/.test(third) ? Number(third) : 0;
  return dayOf({ year, month, day: numberIn(first) });
}

function numberIn(word: string): number {
  return /^\d{1,2}$/.test(word) ? Number(word) : 0;
}
