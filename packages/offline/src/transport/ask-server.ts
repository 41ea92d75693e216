import type { FieldSnapshot } from "@sinergi/domain/fieldwork/field-snapshot";
import type { ServerKey } from "#keys/person-key";
import type { Answer } from "#outbox/settle-batch";
import type { SyncState } from "#outbox/sync-state";
import { readData } from "#transport/read-answer";
import type { Transport } from "#transport/transport";

/** A phone as it reports itself with every exchange. */
export interface DeviceReport {
  readonly deviceId: string;
  readonly appVersion: string;
  readonly pending: number;
  readonly oldestPendingAt: string | null;
  readonly lastSeq: number;
  readonly storagePersisted: boolean | null;
  readonly storageUsage: number | null;
  readonly clockOffsetMs: number | null;
  readonly clientAt: string;
}

export interface Hello {
  readonly serverTime: string;
  readonly user: { readonly id: string; readonly name: string };
  readonly publicKey: ServerKey;
  readonly otherDevices: readonly { readonly deviceId: string; readonly pending: number; readonly lastSeenAt: string; readonly missingSeqs: readonly number[] }[];
  readonly wipe: boolean;
  /** False: the server was restored from an older backup. An older server does not say. */
  readonly lastAckKnown?: boolean;
}

export type Asked<T> = { readonly kind: "DATA"; readonly data: T } | Extract<Answer, { kind: "TROUBLE" }>;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

async function ask<T>(transport: Transport, { procedure, input, read }: { readonly procedure: string; readonly input: unknown; readonly read: (data: unknown) => T | null }): Promise<Asked<T>> {
  const answer = readData(await transport.call(procedure, input));
  if ("kind" in answer) return answer;
  const data = read(answer.data);
  return data === null ? { kind: "TROUBLE", trouble: "PORTAL", retryAfterMs: null, smaller: false } : { kind: "DATA", data };
}

export function askHello(transport: Transport, input: { readonly device: DeviceReport | null; readonly lastAck: SyncState["lastAck"] }): Promise<Asked<Hello>> {
  return ask(transport, { procedure: "sync.hello", input, read: (data) => (isObject(data) && typeof data["serverTime"] === "string" && isObject(data["user"]) && isObject(data["publicKey"]) ? (data as unknown as Hello) : null) });
}

/** A whole copy of the families; null where nothing changed since that etag. */
export function askSnapshot(transport: Transport, input: { readonly deviceId: string; readonly etag: string | null }): Promise<Asked<{ readonly wipe: boolean; readonly snapshot: FieldSnapshot | null }>> {
  return ask(transport, {
    procedure: "sync.snapshot",
    input,
    read: (data) => {
      if (!isObject(data) || typeof data["wipe"] !== "boolean") return null;
      const snapshot = data["snapshot"];
      if (snapshot === null) return { wipe: data["wipe"], snapshot };
      return isObject(snapshot) && Array.isArray(snapshot["families"]) && typeof snapshot["etag"] === "string" ? { wipe: data["wipe"], snapshot: snapshot as unknown as FieldSnapshot } : null;
    },
  });
}

export interface Missing {
  readonly records: ReadonlySet<string>;
  readonly photos: ReadonlySet<string>;
}

const textsIn = (list: readonly unknown[]): ReadonlySet<string> => new Set(list.filter((id) => typeof id === "string"));

/** Which of these records and photos the server does not have; asked after it was restored from a backup (row 43). */
export function askMissing(transport: Transport, input: { readonly ids: readonly string[]; readonly photos: readonly string[] }): Promise<Asked<Missing>> {
  return ask(transport, {
    procedure: "sync.verify",
    input,
    read: (data) => {
      if (!isObject(data) || !Array.isArray(data["missing"])) return null;
      // An older server knows of records alone.
      return { records: textsIn(data["missing"]), photos: textsIn(Array.isArray(data["missingPhotos"]) ? data["missingPhotos"] : []) };
    },
  });
}

/** The key of a person's rows, opened by the server for that person alone. Base64. */
export function askUnsealed(transport: Transport, input: { readonly keyId: number; readonly sealed: string }): Promise<Asked<string>> {
  return ask(transport, { procedure: "sync.unseal", input, read: (data) => (isObject(data) && typeof data["key"] === "string" ? data["key"] : null) });
}
