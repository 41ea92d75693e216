import type { FieldSnapshot } from "@sinergi/domain/fieldwork/field-snapshot";
import type { OutcomeCode } from "@sinergi/domain/sync/outcomes";
import type { RecordKind } from "@sinergi/domain/sync/record-kinds";

/** A picture as it is kept: an array of bytes and never a Blob (`offline.md` §2 A). JPEG, at most 300 KB, without EXIF. */
export interface Photo {
  readonly id: string;
  readonly mime: "image/jpeg";
  readonly bytes: ArrayBuffer;
}

/** What a screen hands over to be kept. */
export interface NewRecord<Body> {
  readonly kind: RecordKind;
  readonly body: Body;
  readonly familyId?: string;
  /** Words that tell the record in lists: who, where. */
  readonly title: string;
  readonly baseVersion?: number;
  /** The own record this one stands in place of. */
  readonly amends?: string;
  /** Draft that becomes this record: its id is the record's id, and it is gone in the same transaction. */
  readonly draftId?: string;
  readonly photos?: readonly Photo[];
}

/** In words on the screen: Di HP, Sedang dikirim, Diterima pusat, Perlu ditinjau, Perlu diperbaiki. Computed from the row, never stored. */
export type RecordState = "ON_PHONE" | "SENDING" | "RECEIVED" | "IN_REVIEW" | "NEEDS_YOU";

export interface KeptRecord {
  readonly id: string;
  readonly seq: number;
  readonly kind: RecordKind;
  readonly title: string;
  readonly familyId: string | null;
  readonly body: unknown;
  /** ISO moment by the phone's clock. */
  readonly savedAt: string;
  readonly state: RecordState;
  readonly code: OutcomeCode | null;
  readonly receiptNo: number | null;
  /** ISO moment at which the receipt came; null while it waits. */
  readonly receivedAt: string | null;
  /** The own record this one stands in place of. */
  readonly amends: string | null;
  readonly attempts: number;
  /** Why the last attempt brought nothing, as a word of TROUBLES. */
  readonly trouble: Trouble | null;
  readonly photos: { readonly sent: number; readonly all: number; readonly lost: number };
}

export const TROUBLES = ["OFFLINE", "PORTAL", "SIGN_IN", "FORBIDDEN", "BUSY", "TOO_LARGE", "UPGRADE", "CLOCK", "FAULT", "TIMEOUT"] as const;
export type Trouble = (typeof TROUBLES)[number];

export interface Draft<Fields = unknown> {
  readonly id: string;
  readonly kind: RecordKind;
  readonly familyId: string | null;
  readonly title: string;
  readonly fields: Fields;
  /** Where the writer stood: name of the question group, for coming back to the same place. */
  readonly at: string;
  readonly updatedAt: string;
  readonly photos: readonly Photo[];
}

export interface FieldStatus {
  /** Rows without a receipt; counted, never remembered. */
  readonly pending: number;
  readonly inReview: number;
  readonly needsYou: number;
  readonly oldestPendingAt: string | null;
  readonly photosWaiting: number;
  readonly sending: boolean;
  readonly trouble: Trouble | null;
  /** Last exchange that succeeded, last one tried. ISO. */
  readonly lastSyncAt: string | null;
  readonly lastTriedAt: string | null;
  readonly snapshotAt: string | null;
  /** What the server's clock says beyond the phone's. */
  readonly clockOffsetMs: number | null;
  readonly persisted: boolean | null;
  /** Why nothing can be kept just now: a newer app is open in another tab, or the phone keeps its storage shut. */
  readonly blocked: "STALE" | "SHUT" | null;
}

/** Why something was not kept; it is thrown, and the form stays open. */
export class NotKept extends Error {
  readonly why: "FULL" | "PHOTO_FULL" | "SHUT" | "STALE" | "LOCKED";

  constructor(why: NotKept["why"]) {
    super(`Not kept: ${why}`);
    this.why = why;
  }
}

/**
 * Everything a screen of the field app may do with what lies on the phone. It resolves only once the transaction is committed
 * with strict durability; a rejected promise means that nothing was kept (`NotKept` says why), and the form stays open. The one exception: `PHOTO_FULL` of a draft, whose words are kept.
 */
export interface FieldStore {
  save<Body>(record: NewRecord<Body>): Promise<KeptRecord>;
  saveDraft<Fields>(draft: Omit<Draft<Fields>, "updatedAt">): Promise<void>;
  readDraft<Fields>(id: string): Promise<Draft<Fields> | null>;
  listDrafts(): Promise<readonly Draft[]>;
  /** Throws a draft away: only a person does that. */
  dropDraft(id: string): Promise<void>;
  listRecords(): Promise<readonly KeptRecord[]>;
  readSnapshot(): Promise<FieldSnapshot | null>;
  readStatus(): Promise<FieldStatus>;
  /** Sends now; one run at a time, also over tabs. */
  sync(): Promise<void>;
  /** Tells whoever listens that something here changed, also from another tab. */
  subscribe(listener: () => void): () => void;
}
