import type { Clock } from "@sinergi/api/platform/context";
import type { Day } from "@sinergi/domain/time/day";

/** A clock that follows the regency to another time zone. */
export interface RegencyClock extends Clock {
  follow(timeZone: string): void;
  /** The hour it is there, 0 to 23. */
  hour(): number;
}

/** Today as a regency's time zone has it: until 07.00 WIB it is still yesterday in UTC. */
export function regencyClock(timeZone: string): RegencyClock {
  const formatIn = (zone: string): Intl.DateTimeFormat => new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
  const hourIn = (zone: string): Intl.DateTimeFormat => new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", hourCycle: "h23" });
  let [format, hours] = [formatIn(timeZone), hourIn(timeZone)];
  return {
    today: () => format.format(new Date()) as Day,
    hour: () => Number(hours.format(new Date())),
    follow: (zone) => {
      [format, hours] = [formatIn(zone), hourIn(zone)];
    },
  };
}
