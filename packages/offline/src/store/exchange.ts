import { isDue } from "#outbox/backoff";
import { drain } from "#outbox/drain";
import { prunable } from "#outbox/prune";
import { bySeq, isPending } from "#outbox/row";
import { type Answer, settleBatch } from "#outbox/settle-batch";
import type { SyncState } from "#outbox/sync-state";
import { sendPhotos } from "#photos/send-photos";
import type { FieldDatabase } from "#store/database";
import { dexieOutbox } from "#store/dexie-outbox";
import { openWords, type OpenedWords } from "#store/records";
import { confirmSnapshot, wipeSnapshots, writeSnapshot } from "#store/snapshots";
import type { Unlocked } from "#store/unlocked";
import { verifyReceived } from "#store/verify-received";
import { askHello, askSnapshot, type DeviceReport, type Hello } from "#transport/ask-server";
import { readPushAnswer } from "#transport/read-answer";

export interface ExchangeAround {
  readonly opened: OpenedWords;
  readonly sending: Set<string>;
  readonly changed: () => void;
  readonly heard: (hello: Hello) => void;
}

/** A tab that holds the lock and has not begun anything for so long is frozen. */
const FROZEN_MS = 60_000;
const LOCK = "sync";

/**
 * One whole exchange: who is signed in over there, what is unsent, the photos, the newest copy of the families. Each step is whole
 * by itself; it may end anywhere.
 */
export async function exchange(phone: Unlocked, around: ExchangeAround, { byHand }: { readonly byHand: boolean }): Promise<void> {
  const { db, platform, transport, person } = phone;
  if (!byHand && !isDue((await db.readSync(person.id)).pace.waitUntil, platform.now())) return;
  const askedAt = platform.now();
  const device = await report(phone);
  if (!device) return;
  const hello = await askHello(transport, { device, lastAck: (await db.readSync(person.id)).lastAck });
  if (hello.kind === "TROUBLE") return noteTrouble(phone, hello);
  if (hello.data.user.id !== person.id) return noteTrouble(phone, { kind: "TROUBLE", trouble: "SIGN_IN", retryAfterMs: null, smaller: false });
  await noteHello(phone, hello.data, askedAt);
  around.heard(hello.data);
  if (hello.data.wipe) await wipeSnapshots(db);
  await sendRows(phone, around, byHand);
  await verifyReceived(phone);
  await sendPhotos(phone, hello.data.serverTime);
  if (!hello.data.wipe) await pullSnapshot(phone);
  await prune(phone);
}

/** Null where the storage was emptied under the open page. */
async function report({ db, person, platform }: Unlocked): Promise<DeviceReport | null> {
  const [device, sync, rows, storageUsage, storagePersisted] = await Promise.all([db.readDevice(), db.readSync(person.id), db.outbox.toArray(), platform.usedBytes(), platform.isPersisted()]);
  if (!device) return null;
  const pending = rows.filter((row) => row.userId === person.id && isPending(row)).sort(bySeq);
  return {
    deviceId: device.deviceId,
    appVersion: platform.appVersion,
    pending: pending.length,
    oldestPendingAt: pending[0]?.clientAt ?? null,
    lastSeq: device.seq,
    storagePersisted,
    storageUsage,
    clockOffsetMs: sync.clockOffsetMs,
    clientAt: new Date(platform.now()).toISOString(),
  };
}

async function noteTrouble({ db, person, platform }: Unlocked, answer: Extract<Answer, { kind: "TROUBLE" }>): Promise<void> {
  const { sync } = settleBatch({ batch: [], answer, sync: await db.readSync(person.id), now: platform.now(), random: platform.random() });
  await db.writeSync(person.id, sync);
}

/** The middle of the way there and back is taken as the moment at which the server looked at its clock. */
async function noteHello({ db, person, platform }: Unlocked, hello: Hello, askedAt: number): Promise<void> {
  const now = platform.now();
  const clockOffsetMs = Math.round(Date.parse(hello.serverTime) - (askedAt + now) / 2);
  const before = await db.readSync(person.id);
  // An older server does not say; it says so with the next batch.
  const mustVerify = before.mustVerify || hello.lastAckKnown === false;
  const at = new Date(now).toISOString();
  await db.writeSync(person.id, { ...before, mustVerify, clockOffsetMs, serverTime: hello.serverTime, lastSyncAt: at, lastTriedAt: at, trouble: null, pace: { ...before.pace, tries: 0, waitUntil: 0 } } satisfies SyncState);
}

async function sendRows(phone: Unlocked, around: ExchangeAround, byHand: boolean): Promise<void> {
  const { db, platform, transport, person } = phone;
  const outbox = dexieOutbox(phone);
  await drain(
    {
      outbox,
      now: platform.now,
      random: platform.random,
      openBody: async (row) => (await openWords(phone, row, around.opened)).body,
      oneAtATime: (work) => inTurn(phone, work),
      send: async ({ lastAck, items }) => {
        const batchId = platform.newId();
        for (const { id } of items) around.sending.add(id);
        around.changed();
        try {
          const answer = readPushAnswer(await transport.call("sync.push", { batchId, userId: person.id, device: await report(phone), lastAck, items }), batchId);
          if (answer.kind === "REPLY") await obey(db, answer.reply);
          return answer;
        } finally {
          around.sending.clear();
          around.changed();
        }
      },
    },
    { byHand },
  );
}

async function inTurn({ db, platform }: Unlocked, work: () => Promise<boolean>): Promise<boolean | "BUSY"> {
  const answer = await platform.tryLock(LOCK, work);
  if (answer !== "BUSY") return answer;
  const sendingAt = (await db.readDevice())?.sendingAt ?? 0;
  return Math.abs(platform.now() - sendingAt) > FROZEN_MS ? platform.tryLock(LOCK, work, { steal: true }) : "BUSY";
}

/** A phone that was cloned goes on under a name of its own; a lost one forgets its families. */
async function obey(db: FieldDatabase, { newDeviceId, wipe }: { readonly newDeviceId: string | null; readonly wipe: boolean }): Promise<void> {
  if (wipe) await wipeSnapshots(db);
  if (newDeviceId === null) return;
  await db.transaction("rw", db.meta, async () => {
    const device = await db.readDevice();
    if (device) await db.writeDevice({ ...device, deviceId: newDeviceId });
  });
}

async function pullSnapshot(phone: Unlocked): Promise<void> {
  const { db, person, transport } = phone;
  const [device, kept] = await Promise.all([db.readDevice(), db.snapshots.get(person.id)]);
  const asked = await askSnapshot(transport, { deviceId: device?.deviceId ?? "", etag: kept?.etag ?? null });
  if (asked.kind === "TROUBLE") return;
  if (asked.data.wipe) await wipeSnapshots(db);
  // Somebody else signed in meanwhile, in another tab: his families are not mine to keep.
  else if (asked.data.snapshot && asked.data.snapshot.facilitator.userId !== person.id) return;
  else if (asked.data.snapshot) await writeSnapshot(phone, asked.data.snapshot);
  else await confirmSnapshot(phone);
}

async function prune({ db, person }: Unlocked): Promise<void> {
  await db.transaction("rw", db.outbox, db.photos, db.meta, async () => {
    const [rows, photos, sync] = await Promise.all([db.outbox.toArray(), db.photos.toArray(), db.readSync(person.id)]);
    const ids = prunable({ userId: person.id, rows, photos, sync });
    await db.photos.where("holder").anyOf([...ids]).delete();
    await db.outbox.bulkDelete([...ids]);
  });
}
