/** What the server says of one record. All four mean that it has it in custody (`offline.md` §3.5). */
export const OUTCOMES = ["applied", "duplicate", "review", "rejected"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const OUTCOME_CODES = [
  "OUT_OF_ASSIGNMENT", "HARD_CONFLICT", "SOFT_MERGED", "MAYBE_DUPLICATE", "CLOCK", "INVALID", "UNKNOWN_KIND", "ID_REUSED", "WAITING_PREV", "MERGED_FAMILY", "SEALED_ACCOUNT", "FAULT",
] as const;
export type OutcomeCode = (typeof OUTCOME_CODES)[number];

/** A record on its way, as the phone frozen it and as it is sent: the body is never rewritten. */
export interface SentRecord {
  /** UUIDv7 made on the device: the key of idempotency. */
  readonly id: string;
  /** Per device, strictly increasing. */
  readonly seq: number;
  readonly kind: string;
  readonly v: number;
  /** Canonical JSON, exactly what was hashed. */
  readonly body: string;
  /** SHA-256 of the body, hexadecimal. */
  readonly sha: string;
  /** Id of the family it is about. */
  readonly familyId?: string;
  readonly baseVersion?: number;
  readonly prevId?: string;
  readonly amends?: string;
  /** ISO moment by the phone's clock: a claim. */
  readonly clientAt: string;
  readonly clockOffsetMs: number | null;
  readonly attachments: readonly { readonly id: string; readonly sha: string; readonly bytes: number; readonly mime: string }[];
}

/** What became of one record, named with its digest. */
export interface RecordOutcome {
  readonly id: string;
  readonly sha: string;
  readonly status: Outcome;
  readonly code: OutcomeCode | null;
  readonly receiptNo: number;
  /** Version of the profile that a correction made. */
  readonly version: number | null;
}

export interface PushReply {
  readonly batchId: string;
  /** ISO moment. */
  readonly serverTime: string;
  /** False where the server does not know the phone's newest receipt: it was restored from a backup. */
  readonly lastAckKnown: boolean;
  /** The phone was cloned: from now on it is this device. */
  readonly newDeviceId: string | null;
  /** The office asked for its families to be wiped. */
  readonly wipe: boolean;
  readonly outcomes: readonly RecordOutcome[];
}
