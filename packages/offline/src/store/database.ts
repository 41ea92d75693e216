import { Dexie, type Table } from "dexie";
import type { PersonKey } from "#keys/person-key";
import type { Sealed } from "#keys/seal";
import { AT_START, type SyncState } from "#outbox/sync-state";
import type { OutboxRow } from "#outbox/row";

/** A photo of a draft or record; its bytes lie here as an array and never as a Blob. */
export interface PhotoRow {
  readonly id: string;
  /** Id of its draft, which becomes its record's. */
  readonly holder: string;
  readonly userId: string;
  readonly mime: "image/jpeg";
  readonly sha: string;
  readonly bytes: number;
  /** Null where there was no room left for it, or it went when it had arrived. */
  readonly sealed: Sealed | null;
  readonly state: "DRAFT" | "WAITING" | "SENT" | "LOST" | "LOST_TOLD";
}

export interface DraftRow {
  readonly id: string;
  readonly userId: string;
  readonly kind: string;
  readonly familyId: string | null;
  readonly updatedAt: string;
  readonly photoIds: readonly string[];
  /** JSON of title, fields and place. */
  readonly sealed: Sealed;
}

/** Each person's copy of his families. */
export interface SnapshotRow {
  readonly userId: string;
  readonly etag: string;
  readonly madeAt: string;
  readonly fetchedAt: string;
  readonly families: number;
  readonly sealed: Sealed;
}

export interface DeviceRow {
  readonly deviceId: string;
  readonly seq: number;
  /** Who signed in last; null after signing out. */
  readonly person: { readonly id: string; readonly name: string } | null;
  /** When a tab last began to send, in milliseconds: a lock held longer than a minute is taken from it. */
  readonly sendingAt: number;
}

type MetaRow = { readonly k: "device"; readonly value: DeviceRow } | { readonly k: "sync"; readonly value: SyncState };

const NAME = "sinergi-lapangan";

/** The one database of this origin. Rows say whose they are. */
export class FieldDatabase extends Dexie {
  declare readonly outbox: Table<OutboxRow, string>;
  declare readonly photos: Table<PhotoRow, string>;
  declare readonly drafts: Table<DraftRow, string>;
  declare readonly snapshots: Table<SnapshotRow, string>;
  declare readonly keys: Table<PersonKey, string>;
  declare readonly meta: Table<MetaRow, string>;
  /** A newer app opened the database elsewhere: this one writes no more. */
  isOutdated = false;

  constructor(name = NAME) {
    // Both settings are the promise of "Tersimpan di HP": durable on disk, and nothing shown before it is (`offline.md` §0).
    super(name, { chromeTransactionDurability: "strict", cache: "disabled" });
    this.version(1).stores({ outbox: "id", photos: "id, holder", drafts: "id", snapshots: "userId", keys: "userId", meta: "k" });
  }

  async readDevice(): Promise<DeviceRow | null> {
    const row = await this.meta.get("device");
    return row?.k === "device" ? row.value : null;
  }

  async readSync(): Promise<SyncState> {
    const row = await this.meta.get("sync");
    return row?.k === "sync" ? { ...AT_START, ...row.value } : AT_START;
  }

  async writeDevice(value: DeviceRow): Promise<void> {
    await this.meta.put({ k: "device", value });
  }

  async writeSync(value: SyncState): Promise<void> {
    await this.meta.put({ k: "sync", value });
  }
}
