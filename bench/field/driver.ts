import type { Draft, FieldStatus, KeptRecord } from "@sinergi/offline/field-store";
import type { FieldSnapshot } from "@sinergi/domain/fieldwork/field-snapshot";
import type { RecordKind } from "@sinergi/domain/sync/record-kinds";

/**
 * What the build under test offers at `globalThis.__fieldDriver` (`apps/web/e2e/field-driver.ts`), on top of the store that the app hands out
 * under VITE_FIELD_HOOK=1. The product's own build has nothing of either.
 */
export interface FieldDriver {
  /** Whether the phone was opened with its PIN. */
  isOpen(): boolean;
  /** Settles when the store says "Tersimpan di HP"; gives the record's id. */
  save(record: DriverRecord): Promise<string>;
  saveDraft(id: string, at: string, fields: unknown): Promise<void>;
  readDraft(id: string): Promise<Draft | null>;
  /** Sends now, as "Kirim sekarang" does, photos too. */
  sync(): Promise<void>;
  /** Rows without a receipt, and photos that are not there yet. */
  waiting(): Promise<{ readonly pending: number; readonly photos: number }>;
  status(): Promise<FieldStatus>;
  deviceId(): Promise<string>;
  records(): Promise<readonly KeptRecord[]>;
  snapshot(): Promise<FieldSnapshot | null>;
  /** What other phones of this person last said they hold. */
  otherDevices(): Promise<readonly { readonly deviceId: string; readonly pending: number; readonly missingSeqs: readonly number[] }[]>;
  /** Shuts the connection to the phone's storage, as a browser short of memory does. */
  closeDatabase(): Promise<void>;
  /** Makes the bytes of every photo unreadable. */
  spoilPhotos(): Promise<void>;
  /** Settles when the service worker holds the app: from then on it opens without a network. */
  offlineReady(): Promise<boolean>;
  /** Looks for a newer app and lets it take over. */
  update(): Promise<void>;
  version(): Promise<string>;
}

export interface DriverRecord {
  readonly kind: RecordKind;
  readonly body: unknown;
  readonly familyId: string;
  readonly title: string;
  readonly amends?: string;
  readonly draftId?: string;
  readonly baseVersion?: number;
  /** Draws a photo of this many pixels a side and keeps it with the record. */
  readonly photoSide?: number;
}

declare global {
  var __fieldDriver: FieldDriver | undefined;
}
