import type { Day } from "@sinergi/domain/time/day";
import { useLocale } from "use-intl";

/** `12 Sep 2026` of a day. */
export function useDayWords(): (day: Day) => string {
  const locale = useLocale();
  const words = new Intl.DateTimeFormat(locale === "id" ? "id-ID" : "en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  return (day) => words.format(new Date(`${day}T00:00:00Z`));
}
