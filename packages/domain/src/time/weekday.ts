import { dayOf, daysBetween, type Day } from "#time/day";

/** Names by Indonesian usage, from Monday; a civil servant writes these on a letter. */
export const WEEKDAYS_ID = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"] as const;
export const MONTHS_ID = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"] as const;

const A_MONDAY = dayOf({ year: 2024, month: 1, day: 1 });

/** 1 Monday … 7 Sunday (ISO 8601). */
export function weekdayOf(day: Day): number {
  const since = daysBetween(A_MONDAY ?? day, day) % 7;
  return (since < 0 ? since + 7 : since) + 1;
}

/** `Selasa, 20 Agustus 2019`: how a letter says it, in whatever language it is read. */
export function letterDay(day: Day): string {
  const [year, month, ofMonth] = day.split("-");
  return `${WEEKDAYS_ID[weekdayOf(day) - 1] ?? ""}, ${Number(ofMonth)} ${MONTHS_ID[Number(month) - 1] ?? ""} ${year}`;
}
