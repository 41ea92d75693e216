import { useState } from "react";
import { useSession } from "#lib/session";

/** The day it is in the regency, `YYYY-MM-DD`. */
export function useToday(): string {
  const { regency } = useSession();
  const [now] = useState(() => new Date());
  const parts = new Intl.DateTimeFormat("en-GB", { year: "numeric", month: "2-digit", day: "2-digit", timeZone: regency.timeZone }).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}
