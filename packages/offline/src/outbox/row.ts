import type { Outcome, OutcomeCode, SentRecord } from "@sinergi/domain/sync/outcomes";
import type { Trouble } from "#field-store";
import type { Sealed } from "#keys/seal";

/** The server's word that it has the record in custody. */
export interface Receipt {
  readonly status: Outcome;
  readonly code: OutcomeCode | null;
  readonly receiptNo: number;
  readonly version: number | null;
  /** ISO moment by the phone's clock. */
  readonly at: string;
}

/** A record as it lies in the outbox. What was sealed and its digest are never rewritten; pending is what has no receipt. */
export interface OutboxRow extends Omit<SentRecord, "body" | "familyId" | "baseVersion" | "prevId" | "amends"> {
  readonly userId: string;
  readonly deviceId: string;
  /** JSON of title and body. */
  readonly sealed: Sealed;
  /** Characters of the body. */
  readonly size: number;
  readonly familyId: string | null;
  readonly baseVersion: number | null;
  readonly prevId: string | null;
  readonly amends: string | null;
  readonly attempts: number;
  readonly firstAttemptAt: string | null;
  /** Moment in milliseconds before which it is left alone, for its own sake and not for the network's. */
  readonly nextAttemptAt: number | null;
  readonly trouble: Trouble | null;
  readonly receipt: Receipt | null;
}

export const isPending = (row: OutboxRow): boolean => row.receipt === null;

export const bySeq = (a: OutboxRow, b: OutboxRow): number => a.seq - b.seq;

/** The row with its opened body, as it goes on its way. */
export function sentOf(row: OutboxRow, body: string): SentRecord {
  const { id, seq, kind, v, sha, clientAt, clockOffsetMs, attachments, familyId, baseVersion, prevId, amends } = row;
  return {
    id,
    seq,
    kind,
    v,
    body,
    sha,
    clientAt,
    clockOffsetMs,
    attachments,
    ...(familyId !== null && { familyId }),
    ...(baseVersion !== null && { baseVersion }),
    ...(prevId !== null && { prevId }),
    ...(amends !== null && { amends }),
  };
}
