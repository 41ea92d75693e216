import { useTranslations } from "use-intl";
import type { Device } from "#features/deliveries/device";
import { UNKNOWN } from "#lib/formats";

const DAY_HOURS = 24;
const MINUTE_MS = 60_000;
/** Beyond this a phone misdates what it logs (`offline.md` §3.8). */
const CLOCK_FINE_MINUTES = 15;
const SHOWN_NUMBERS = 6;

/** What a phone said of itself, in words. */
export function useDeviceWords() {
  const t = useTranslations("deliveries.devices");
  return {
    seen: ({ hoursAgo }: Device): string => t("hours", { hours: hoursAgo, text: hoursAgo < 2 * DAY_HOURS ? t("hoursText", { count: hoursAgo }) : t("daysText", { count: Math.floor(hoursAgo / DAY_HOURS) }) }),
    missing: ({ missing, missingCount }: Device): string => {
      if (missingCount === 0) return t("missingNone");
      const list = missing.slice(0, SHOWN_NUMBERS).join(", ");
      return missingCount > SHOWN_NUMBERS ? t("missingMore", { list }) : list;
    },
    clock: ({ clockOffsetMs }: Device): string => {
      if (clockOffsetMs === null) return UNKNOWN;
      const minutes = Math.round(clockOffsetMs / MINUTE_MS);
      return Math.abs(minutes) < CLOCK_FINE_MINUTES ? t("clockFine") : t("clockOff", { minutes });
    },
    storage: ({ storagePersisted }: Device): string => (storagePersisted === null ? UNKNOWN : t(storagePersisted ? "storageSafe" : "storageWeak")),
    state: ({ retiredAt, wipedAt, wipeAskedAt, cloned }: Device): string => {
      if (retiredAt !== null) return t("retired");
      if (wipedAt !== null) return t("wiped");
      if (wipeAskedAt !== null) return t("wipeAsked");
      return t(cloned ? "cloned" : "inUse");
    },
  };
}
