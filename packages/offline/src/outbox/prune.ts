import type { OutboxRow } from "#outbox/row";
import type { SyncState } from "#outbox/sync-state";

/** Proof for the facilitator, and what is sent again should the server be restored from a backup. */
const KEPT_MS = 30 * 24 * 60 * 60_000;

interface HeldPhoto {
  readonly holder: string;
  readonly state: string;
  readonly sentAt?: string;
}

interface Kept {
  readonly userId: string;
  /** Of everybody on this phone. */
  readonly rows: readonly OutboxRow[];
  readonly photos: readonly HeldPhoto[];
  readonly sync: Pick<SyncState, "serverTime" | "mustVerify">;
}

/**
 * Ids of a person's records that may leave the phone: received thirty days ago by the server's clock, every photo thirty days there
 * or told as lost. None while the server may have forgotten some, and never another person's: he has not asked about his yet.
 */
export function prunable({ userId, rows, photos, sync }: Kept): readonly string[] {
  const now = Date.parse(sync.serverTime ?? "");
  if (sync.mustVerify) return [];
  const isLongAgo = (at: string): boolean => now - Date.parse(at) > KEPT_MS;
  // An older app did not write down when a photo had arrived.
  const mayGo = ({ state, sentAt }: HeldPhoto): boolean => state === "LOST_TOLD" || (state === "SENT" && (sentAt === undefined || isLongAgo(sentAt)));
  const held = new Set(photos.filter((photo) => !mayGo(photo)).map(({ holder }) => holder));
  return rows.filter((row) => row.userId === userId && row.receipt !== null && isLongAgo(row.receipt.at) && !held.has(row.id)).map(({ id }) => id);
}
