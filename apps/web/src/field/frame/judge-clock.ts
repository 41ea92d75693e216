import type { FieldStatus } from "@sinergi/offline/field-store";
import { FIELD_BUILT_AT } from "#field/store/browser-platform";

const MUCH_MS = 15 * 60_000;

/** What is wrong with the phone's clock: it shows a moment that is over for certain, or another one than the server's. */
export function judgePhoneClock({ clockOffsetMs, lastSyncAt }: Pick<FieldStatus, "clockOffsetMs" | "lastSyncAt">, now: number): "BEHIND" | "OFF" | null {
  const over = Math.max(Date.parse(FIELD_BUILT_AT), lastSyncAt === null ? 0 : Date.parse(lastSyncAt));
  if (now + MUCH_MS < over) return "BEHIND";
  return clockOffsetMs !== null && Math.abs(clockOffsetMs) > MUCH_MS ? "OFF" : null;
}
