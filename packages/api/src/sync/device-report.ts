import type { ReportedDevice } from "@sinergi/db/sync/devices.store";
import type { DeviceReport } from "#sync/sync.schema";

const POSTGRES_INT = 2_147_483_647;

/** What a phone says of itself, as it is written down: a clock that is years off must not cost the report. */
export function reportedDevice({ oldestPendingAt, clockOffsetMs, pending, lastSeq, ...rest }: DeviceReport): ReportedDevice {
  const oldest = oldestPendingAt === null ? Number.NaN : Date.parse(oldestPendingAt);
  const bounded = (value: number): number => Math.max(-POSTGRES_INT, Math.min(POSTGRES_INT, value));
  return {
    ...rest, pending: bounded(pending), lastSeq: bounded(lastSeq),
    oldestPendingAt: Math.abs(oldest) < 8e13 ? new Date(oldest).toISOString() : null,
    clockOffsetMs: clockOffsetMs === null ? null : bounded(clockOffsetMs),
  };
}
