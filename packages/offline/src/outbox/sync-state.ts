import { MAX_BATCH } from "#outbox/choose-batch";
import type { OutboxRow } from "#outbox/row";
import type { Trouble } from "#field-store";

/** How fast the phone asks; only troubles slow it down. */
export interface Pace {
  /** Most records of the next batch. */
  readonly limit: number;
  /** Attempts in a row that brought nothing. */
  readonly tries: number;
  /** Moment in milliseconds before which nothing is sent unless a person asks. */
  readonly waitUntil: number;
}

/** What hangs on the person and not on the phone: what the server forgot of one says nothing about another's. */
export interface Acknowledged {
  /** His newest receipt: with it the server tells whether it was restored from a backup. */
  readonly lastAck: { readonly id: string; readonly receiptNo: number } | null;
  readonly mustVerify: boolean;
}

/** What a phone knows of its exchanges; counts are not in here, they are counted. */
export interface SyncState extends Acknowledged {
  readonly pace: Pace;
  readonly trouble: Trouble | null;
  /** ISO moments by the phone's clock. */
  readonly lastSyncAt: string | null;
  readonly lastTriedAt: string | null;
  /** Milliseconds that the server's clock is ahead of the phone's. */
  readonly clockOffsetMs: number | null;
  /** The server's clock when it was last heard. */
  readonly serverTime: string | null;
}

export const AT_START: SyncState = {
  pace: { limit: MAX_BATCH, tries: 0, waitUntil: 0 },
  trouble: null,
  lastAck: null,
  mustVerify: false,
  lastSyncAt: null,
  lastTriedAt: null,
  clockOffsetMs: null,
  serverTime: null,
};

/** What two people share on one phone, and what is each one's own. */
export function splitSync({ lastAck, mustVerify, ...shared }: SyncState): { readonly shared: Omit<SyncState, keyof Acknowledged>; readonly own: Acknowledged } {
  return { shared, own: { lastAck, mustVerify } };
}

interface Stored {
  /** An older app kept everything here, whoever's it was. */
  readonly shared: Partial<SyncState> | undefined;
  readonly own: Acknowledged | undefined;
  /** His rows. */
  readonly rows: readonly Pick<OutboxRow, "id" | "receipt">[];
}

/** How a person stands on this phone. Where nothing of his own is written down yet, his newest receipt is found among his rows. */
export function joinSync({ shared, own, rows }: Stored): SyncState {
  return { ...AT_START, ...shared, ...(own ?? { lastAck: newestReceipt(rows), mustVerify: shared?.mustVerify ?? false }) };
}

export function newestReceipt(rows: Stored["rows"]): Acknowledged["lastAck"] {
  return rows.reduce<Acknowledged["lastAck"]>((newest, { id, receipt }) => (receipt && receipt.receiptNo > (newest?.receiptNo ?? 0) ? { id, receiptNo: receipt.receiptNo } : newest), null);
}
