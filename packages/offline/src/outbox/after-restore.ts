import type { OutboxRow } from "#outbox/row";
import { type Acknowledged, newestReceipt } from "#outbox/sync-state";

interface HeldPhoto {
  readonly id: string;
  readonly holder: string;
  readonly sealed: unknown;
  readonly state: "DRAFT" | "WAITING" | "SENT" | "LOST" | "LOST_TOLD";
}

/** What the phone believed to have arrived, and which of it the server does not have. */
interface Verified {
  readonly rows: readonly OutboxRow[];
  readonly photos: readonly HeldPhoto[];
  readonly missing: ReadonlySet<string>;
  readonly missingPhotos: ReadonlySet<string>;
}

interface SentAgain {
  /** Pending from now on. */
  readonly rows: readonly OutboxRow[];
  readonly photos: readonly { readonly id: string; readonly state: "WAITING" | "LOST" }[];
  readonly lastAck: Acknowledged["lastAck"];
}

/** Photos that count as settled between phone and server, until the server forgets. */
export const isSettled = ({ state }: Pick<HeldPhoto, "state">): boolean => state === "SENT" || state === "LOST_TOLD";

/**
 * What goes out again after the server was restored from an older backup (row 43): records it does not know, photos it does not
 * hold whole. A photo whose bytes the phone no longer has is told as lost, again where it was told before.
 */
export function afterRestore({ rows, photos, missing, missingPhotos }: Verified): SentAgain {
  const isMissing = ({ id, holder }: HeldPhoto): boolean => missing.has(holder) || missingPhotos.has(id);
  return {
    rows: rows.filter(({ id }) => missing.has(id)).map((row) => ({ ...row, receipt: null, nextAttemptAt: null })),
    photos: photos.filter((photo) => isSettled(photo) && isMissing(photo)).map(({ id, state, sealed }) => ({ id, state: state === "SENT" && sealed !== null ? "WAITING" : "LOST" })),
    lastAck: newestReceipt(rows.filter(({ id }) => !missing.has(id))),
  };
}
