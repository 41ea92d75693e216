import type { Clock } from "@sinergi/api/platform/context";
import type { Day } from "@sinergi/domain/time/day";

/** Today as a regency's time zone has it: until 07.00 WIB it is still yesterday in UTC. */
export function regencyClock(timeZone: string): Clock {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  return { today: () => format.format(new Date()) as Day };
}
