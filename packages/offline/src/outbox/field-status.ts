import type { FieldStatus } from "#field-store";
import { type Around, recordState, replacedIn } from "#outbox/record-state";
import { bySeq, isPending, type OutboxRow } from "#outbox/row";
import type { SyncState } from "#outbox/sync-state";

interface Seen extends Around {
  readonly rows: readonly OutboxRow[];
  readonly photosWaiting: number;
  readonly sync: SyncState;
  readonly isOnline: boolean;
  readonly isSending: boolean;
  readonly snapshotAt: string | null;
  readonly persisted: boolean | null;
  readonly blocked: FieldStatus["blocked"];
}

/** Counts of rows and never of what the last request said: a lost reply makes nothing look sent. */
export function fieldStatus(seen: Seen): FieldStatus {
  const { rows, sync } = seen;
  const pending = rows.filter(isPending).sort(bySeq);
  const replaced = replacedIn(rows);
  const states = rows.map((row) => recordState(row, { ...seen, replaced }));
  return {
    pending: pending.length,
    inReview: states.filter((state) => state === "IN_REVIEW").length,
    needsYou: states.filter((state) => state === "NEEDS_YOU").length,
    oldestPendingAt: pending[0]?.clientAt ?? null,
    photosWaiting: seen.photosWaiting,
    sending: seen.isSending,
    trouble: seen.isOnline ? sync.trouble : "OFFLINE",
    lastSyncAt: sync.lastSyncAt,
    lastTriedAt: sync.lastTriedAt,
    snapshotAt: seen.snapshotAt,
    clockOffsetMs: sync.clockOffsetMs,
    persisted: seen.persisted,
    blocked: seen.blocked,
  };
}
