import { MAX_BATCH } from "#outbox/choose-batch";
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

/** What a phone knows of its exchanges; counts are not in here, they are counted. */
export interface SyncState {
  readonly pace: Pace;
  readonly trouble: Trouble | null;
  /** The newest receipt: with it the server tells whether it was restored from a backup. */
  readonly lastAck: { readonly id: string; readonly receiptNo: number } | null;
  readonly mustVerify: boolean;
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
