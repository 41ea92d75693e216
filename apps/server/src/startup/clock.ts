import type { Clock } from "@sinergi/api/platform/context";
import type { Day } from "@sinergi/domain/time/day";

/** A clock that follows the regency to another time zone. */
export interface RegencyClock extends Clock {
  follow(timeZone: string): void;
}

/** Today as a regency's time zone has it: until 07.00 WIB it is still yesterday in UTC. */
export function regencyClock(timeZone: string): RegencyClock {
  const formatIn = (zone: string): Intl.DateTimeFormat => new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
  let format = formatIn(timeZone);
  return {
    today: () => format.format(new Date()) as Day,
    follow: (zone) => {
      format = formatIn(zone);
    },
  };
}
