import type { OutboxRow } from "#outbox/row";

/** Proof for the facilitator, and what is sent again should the server be restored from a backup. */
const KEPT_MS = 30 * 24 * 60 * 60_000;

interface HeldPhoto {
  readonly holder: string;
  readonly state: string;
}

/** Ids of records that may leave the phone: received thirty days ago by the server's clock (`now`, milliseconds; NaN before it was heard), with every photo arrived or told as lost. */
export function prunable(rows: readonly OutboxRow[], photos: readonly HeldPhoto[], now: number): readonly string[] {
  const waiting = new Set(photos.filter(({ state }) => state !== "SENT" && state !== "LOST_TOLD").map(({ holder }) => holder));
  return rows.filter(({ id, receipt }) => receipt !== null && now - Date.parse(receipt.at) > KEPT_MS && !waiting.has(id)).map(({ id }) => id);
}
