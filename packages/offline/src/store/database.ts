import { Dexie, type Table } from "dexie";
import type { PersonKey } from "#keys/person-key";
import type { Sealed } from "#keys/seal";
import { type Acknowledged, joinSync, splitSync, type SyncState } from "#outbox/sync-state";
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
  /** Null where there was no room left for it. The bytes stay as long as the record: a restored server may ask for them again. */
  readonly sealed: Sealed | null;
  readonly state: "DRAFT" | "WAITING" | "SENT" | "LOST" | "LOST_TOLD";
  /** ISO moment by the server's clock at which it had arrived whole. */
  readonly sentAt?: string;
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

type MetaRow =
  | { readonly k: "device"; readonly value: DeviceRow }
  | { readonly k: "sync"; readonly value: Partial<SyncState> }
  | { readonly k: `acknowledged:${string}`; readonly value: Acknowledged };

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

  /** How this person stands with the server; receipts of others on the same phone are none of his. */
  async readSync(userId: string): Promise<SyncState> {
    const [shared, own] = await Promise.all([this.meta.get("sync"), this.meta.get(`acknowledged:${userId}`)]);
    const acknowledged = own?.k === `acknowledged:${userId}` ? (own.value as Acknowledged) : undefined;
    const rows = acknowledged ? [] : await this.outbox.filter((row) => row.userId === userId).toArray();
    return joinSync({ shared: shared?.k === "sync" ? shared.value : undefined, own: acknowledged, rows });
  }

  async writeDevice(value: DeviceRow): Promise<void> {
    await this.meta.put({ k: "device", value });
  }

  async writeSync(userId: string, value: SyncState): Promise<void> {
    const { shared, own } = splitSync(value);
    await this.meta.bulkPut([{ k: "sync", value: shared }, { k: `acknowledged:${userId}`, value: own }]);
  }
}
