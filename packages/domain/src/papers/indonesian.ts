import { daysBetween, partsOf, type Day } from "#time/day";

/** Papers are written in Bahasa Indonesia whatever language the screen speaks (`domain.md` §11). */
const MONTHS = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"] as const;
/** From Saturday on: 1 January 2000 was one. */
const WEEKDAYS = ["Sabtu", "Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat"] as const;
const A_SATURDAY = "2000-01-01" as Day;
const UNITS = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"] as const;
export const UNKNOWN = "–";

export function weekdayOf(day: Day): string {
  return WEEKDAYS[((daysBetween(A_SATURDAY, day) % 7) + 7) % 7] ?? "";
}

/** `20 Agustus 2019` */
export function plainDate(day: Day): string {
  const { year, month, day: date } = partsOf(day);
  return `${date} ${MONTHS[month - 1] ?? ""} ${year}`;
}

/** `Selasa, 20 Agustus 2019`: the weekday is computed, so that it agrees with the date. */
export function longDate(day: Day): string {
  return `${weekdayOf(day)}, ${plainDate(day)}`;
}

/** `Selasa, dua puluh Agustus dua ribu sembilan belas` */
export function dateInWords(day: Day): string {
  const { year, month, day: date } = partsOf(day);
  return `${weekdayOf(day)}, ${inWords(date)} ${MONTHS[month - 1] ?? ""} ${inWords(year)}`;
}

/** A whole number of 0 to 9,999 in words. */
export function inWords(value: number): string {
  if (value < 12) return UNITS[value] ?? "";
  if (value < 20) return `${inWords(value - 10)} belas`;
  if (value < 100) return joined(`${inWords(Math.floor(value / 10))} puluh`, value % 10);
  if (value < 200) return joined("seratus", value - 100);
  if (value < 1_000) return joined(`${inWords(Math.floor(value / 100))} ratus`, value % 100);
  if (value < 2_000) return joined("seribu", value - 1_000);
  return joined(`${inWords(Math.floor(value / 1_000))} ribu`, value % 1_000);
}

function joined(head: string, rest: number): string {
  return rest === 0 ? head : `${head} ${inWords(rest)}`;
}

/** `1.234.567`; an en dash for what is not known. */
export function countText(value: number | null): string {
  if (value === null) return UNKNOWN;
  const digits = String(Math.abs(Math.round(value))).replace(/\B(?=(\d{3})+$)/g, ".");
  return value < 0 ? `−${digits}` : digits;
}

/** `12,5`: as many decimals as are needed, at most two. */
export function decimalText(value: number): string {
  const [whole = "0", decimals = "00"] = Math.abs(value).toFixed(2).split(".");
  const kept = decimals.replace(/0+$/, "");
  return `${value < 0 ? "−" : ""}${countText(Number(whole))}${kept === "" ? "" : `,${kept}`}`;
}

/** A share of 0-1 as `12,3%`. */
export function percentText(share: number | null): string {
  return share === null ? UNKNOWN : `${(share * 100).toFixed(1).replace(".", ",")}%`;
}

/** A difference of shares as `+3,2 poin`; `±0,0 poin` where nothing moved. */
export function pointsText(difference: number | null): string {
  if (difference === null) return UNKNOWN;
  const tenths = Math.round(difference * 1000);
  const sign = tenths > 0 ? "+" : tenths < 0 ? "−" : "±";
  return `${sign}${(Math.abs(tenths) / 10).toFixed(1).replace(".", ",")} poin`;
}

/** `09.00` of `09:00`. */
export function timeText(time: string): string {
  return time.replace(":", ".");
}
