import type { TimeZone } from "#settings/regency-settings.schema";
import { dayBefore, type Day } from "#time/day";
import { shiftDay } from "#time/shift-day";

/** Hours ahead of UTC: Indonesia has no summer time (Keppres 41/1987). */
const HOURS_AHEAD = { "Asia/Jakarta": 7, "Asia/Makassar": 8, "Asia/Jayapura": 9 } as const satisfies Record<TimeZone, number>;

export interface UtcMoment {
  readonly day: Day;
  /** HH:MM */
  readonly time: string;
}

/** A local day and time, HH:MM, of a zone of Indonesia, in UTC. Whatever zone the machine is in has no say. */
export function inUtc(day: Day, time: string, zone: TimeZone): UtcMoment {
  const hours = Number(time.slice(0, 2)) - HOURS_AHEAD[zone];
  return { day: hours < 0 ? dayBefore(day) : day, time: `${String((hours + 24) % 24).padStart(2, "0")}:${time.slice(3, 5)}` };
}

/** The local day of an ISO moment in UTC, in a zone of Indonesia. */
export function localDay(moment: string, zone: TimeZone): Day {
  const day = moment.slice(0, 10) as Day;
  return Number(moment.slice(11, 13)) + HOURS_AHEAD[zone] >= 24 ? shiftDay(day, 1) : day;
}
