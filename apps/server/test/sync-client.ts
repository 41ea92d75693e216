import { createHash } from "node:crypto";
import type { PushReply, RecordOutcome, SentRecord } from "@sinergi/domain/sync/outcomes";
import type { Actor } from "@sinergi/domain/access/actor";
import type { World } from "./open-world.ts";

/** A phone that keeps nothing: it makes records and sends them as the field app does. */
export interface Phone {
  readonly deviceId: string;
  record(kind: string, body: unknown, more?: Partial<SentRecord>): SentRecord;
  push(items: readonly unknown[], more?: object): Promise<PushReply>;
  /** The one outcome of one record. */
  send(item: SentRecord): Promise<RecordOutcome>;
}

export function phoneOf(world: World, actor: Actor = world.actor("FACILITATOR"), deviceId: string = crypto.randomUUID()): Phone {
  let seq = 0;
  const push = async (items: readonly unknown[], more: object = {}): Promise<PushReply> =>
    (await world.callAs(actor, "sync.push", { batchId: crypto.randomUUID(), device: deviceReport(deviceId, { lastSeq: seq }), lastAck: null, items, ...more })) as PushReply;
  return {
    deviceId, push,
    record(kind, content, more = {}) {
      const body = JSON.stringify(content);
      seq += 1;
      return { id: crypto.randomUUID(), seq, kind, v: 1, body, sha: sha(more.body ?? body), clientAt: new Date().toISOString(), clockOffsetMs: 0, attachments: [], ...more };
    },
    async send(item) {
      const [outcome] = (await push([item])).outcomes;
      if (!outcome) throw new Error("The record was not answered");
      return outcome;
    },
  };
}

export function sha(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

export function deviceReport(deviceId: string, more: object = {}): object {
  return { deviceId, appVersion: "uji", pending: 0, oldestPendingAt: null, lastSeq: 0, storagePersisted: true, storageUsage: 1_000, clockOffsetMs: 0, clientAt: new Date().toISOString(), ...more };
}

/** The body of a correction, from what stood to what shall stand. */
export function correction(changes: Readonly<Record<string, readonly [string, string]>>): object {
  return { changes: Object.fromEntries(Object.entries(changes).map(([field, [from, to]]) => [field, { from, to }])), note: "" };
}
