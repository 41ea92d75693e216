import type { Scoped } from "@sinergi/db/access/scoped";
import { listManifest } from "@sinergi/db/sync/attachments.store";
import { listWaitingFor, lockHeld, outwaitTaking, type HeldRecord, type ReceiptVerdict } from "@sinergi/db/sync/receipts.store";
import type { OutcomeCode, SentRecord } from "@sinergi/domain/sync/outcomes";
import { decideRecord } from "#sync/decide-record";
import { readFamilies, type Receiving } from "#sync/read-push";
import { settle } from "#sync/receive-record";

/** Longest chain of corrections that is released in one go. */
const MOST = 200;

/** Applies what was held until this record came, and what was held for that in turn. */
export async function releaseWaiting(push: Receiving, recordId: string): Promise<void> {
  const ready = [recordId];
  for (let at = 0; at < ready.length && at < MOST; at += 1) {
    const waiting = await push.read((tx) => listWaitingFor(tx, ready[at] ?? ""));
    for (const { recordId: id } of waiting) {
      const verdict = await replayRecord(push, id, ["WAITING_PREV"]);
      if (verdict !== null && verdict.status !== "REVIEW") ready.push(id);
    }
  }
}

/** Decides anew about a record in custody that stands under one of these codes; null where it no longer does. */
export function replayRecord(push: Receiving, recordId: string, codes: readonly OutcomeCode[]): Promise<ReceiptVerdict | null> {
  return push.read((tx) => replayIn(tx, push, { recordId, codes }));
}

/** What a record waits for may have come between our look and our commit: whoever takes it now commits first, and then it is looked for again. */
export function lookOnceMore(push: Receiving, recordId: string): Promise<ReceiptVerdict | null> {
  return push.read(async (tx) => {
    await outwaitTaking(tx);
    return replayIn(tx, push, { recordId, codes: ["WAITING_PREV"] });
  });
}

async function replayIn(tx: Scoped, push: Receiving, { recordId, codes }: { readonly recordId: string; readonly codes: readonly OutcomeCode[] }): Promise<ReceiptVerdict | null> {
  const held = await lockHeld(tx, recordId);
  if (held === null || held.status !== "REVIEW" || held.code === null || held.resolved || !codes.includes(held.code)) return null;
  return replayHeld(tx, push, held);
}

/** Decides anew about a locked record, as it would have been decided at its coming, with what is known today. */
export async function replayHeld(tx: Scoped, push: Receiving, held: HeldRecord): Promise<ReceiptVerdict> {
  const families = await readFamilies(tx, held.userId, [held]);
  const verdict = await decideRecord(tx, { ...push, deviceId: held.deviceId, families }, await sentOf(tx, held));
  await settle(tx, held.userId, { id: held.recordId, kind: held.kind, amends: held.amends, verdict });
  return verdict;
}

async function sentOf(tx: Scoped, held: HeldRecord): Promise<SentRecord> {
  return {
    id: held.recordId, seq: held.deviceSeq, kind: held.kind, v: held.v, body: held.body, sha: held.sha, clientAt: held.clientAt ?? "", clockOffsetMs: held.clockOffsetMs,
    attachments: await listManifest(tx, held.recordId),
    ...(held.familyId === null ? {} : { familyId: held.familyId }), ...(held.baseVersion === null ? {} : { baseVersion: held.baseVersion }),
    ...(held.prevId === null ? {} : { prevId: held.prevId }), ...(held.amends === null ? {} : { amends: held.amends }),
  };
}
