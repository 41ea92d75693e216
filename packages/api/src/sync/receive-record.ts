import type { Scoped } from "@sinergi/db/access/scoped";
import { keepManifest } from "@sinergi/db/sync/attachments.store";
import { amendFact } from "@sinergi/db/sync/facts.store";
import { findStanding, keepCollision, noteSeen, takeReceipts, writeVerdict, type Decided, type NewReceipt, type ReceiptStanding, type ReceiptVerdict, type Taken } from "@sinergi/db/sync/receipts.store";
import type { RecordOutcome, SentRecord } from "@sinergi/domain/sync/outcomes";
import { decideRecord } from "#sync/decide-record";
import type { ReadItem } from "#sync/read-item";
import type { Receiving } from "#sync/read-push";

/** What became of an item: its outcome, and the verdict where it was new. */
export interface Received {
  readonly outcome: RecordOutcome;
  readonly verdict: ReceiptVerdict | null;
}

/**
 * Takes one record into custody and applies it, in a transaction of its own (`offline.md` §3.4). An error nobody expected costs the
 * transaction, and the record is kept raw for a person in a second one; where the database itself is in trouble nothing is answered
 * of it, and the phone sends it again.
 */
export async function receiveRecord(push: Receiving, item: ReadItem): Promise<Received> {
  try {
    return await push.read((tx) => takeAndApply(tx, push, item));
  } catch (error) {
    if (isPassing(error)) throw error;
    return push.read((tx) => keepFault(tx, push, { item, fault: faultCode(error) }));
  }
}

async function takeAndApply(tx: Scoped, push: Receiving, item: ReadItem): Promise<Received> {
  const receiptNo = (await take(tx, push, [item])).get(item.id)?.receiptNo;
  if (receiptNo === undefined) return { outcome: await answerAgain(tx, push, { item, own: await findStanding(tx, item.id) }), verdict: null };
  const verdict = item.record === null ? malformed(item) : push.sealed ? SEALED : await decideRecord(tx, push, item.record);
  await settle(tx, push.actor.id, { id: item.id, kind: item.record?.kind ?? "", amends: item.record?.amends ?? null, verdict });
  return { outcome: outcomeOf(item, receiptNo, verdict), verdict };
}

/** Writes the verdict on a record down, and lets an amendment stand in the place of what it amends, whichever of the two came first. */
export async function settle(tx: Scoped, userId: string, { amends, ...decided }: Decided & { readonly amends: string | null }): Promise<void> {
  await standAside(tx, userId, { ...decided, amends, amending: await writeVerdict(tx, userId, decided) });
}

/** `amends`: the record that this one takes the place of; `amending`: the one that takes its own. */
export async function standAside(tx: Scoped, userId: string, { id, kind, verdict, amends, amending }: Decided & { readonly amends: string | null; readonly amending: string | null }): Promise<void> {
  if (verdict.targetId === null) return;
  if (amends !== null) await amendFact(tx, { kind, recordId: amends, userId, amendedBy: id });
  if (amending !== null) await amendFact(tx, { kind, recordId: id, userId, amendedBy: amending });
}

/** Takes items into custody with the names of their photos, and with their verdicts where these are known; those that are new, by id. */
export async function take(tx: Scoped, push: Receiving, items: readonly ReadItem[], verdicts: ReadonlyMap<string, ReceiptVerdict> = NONE_YET): Promise<ReadonlyMap<string, Taken>> {
  const taken = await takeReceipts(tx, items.map((item) => ({ receipt: receiptOf(push, item), verdict: verdicts.get(item.id) ?? null })));
  for (const { id, record } of items) if (taken.has(id) && record !== null && record.attachments.length > 0) await keepManifest(tx, id, record.attachments);
  return taken;
}

const NONE_YET: ReadonlyMap<string, ReceiptVerdict> = new Map();

async function keepFault(tx: Scoped, push: Receiving, { item, fault }: { readonly item: ReadItem; readonly fault: string }): Promise<Received> {
  const receiptNo = (await take(tx, push, [item])).get(item.id)?.receiptNo;
  if (receiptNo === undefined) return { outcome: await answerAgain(tx, push, { item, own: await findStanding(tx, item.id) }), verdict: null };
  const verdict: ReceiptVerdict = { ...NOTHING_MADE, status: "REVIEW", code: "FAULT", detail: { fault } };
  await writeVerdict(tx, push.actor.id, { id: item.id, kind: item.kind, verdict });
  return { outcome: outcomeOf(item, receiptNo, verdict), verdict };
}

/** The same record again gets the same receipt, for ever; another content under its id is kept beside it. `own`: how the caller's record of this id stands. */
export async function answerAgain(tx: Scoped, push: Receiving, { item, own }: { readonly item: ReadItem; readonly own: ReceiptStanding | null }): Promise<RecordOutcome> {
  const isElsewhere = own === null || own.deviceId !== push.deviceId || own.deviceSeq !== item.record?.seq;
  if (isElsewhere && item.record !== null && push.via === "PHONE") await noteSeen(tx, push.deviceId, item.record.seq);
  if (own !== null && own.sha === item.digest) return { id: item.id, sha: item.sha, status: againAs(own), code: own.code, receiptNo: own.receiptNo, version: own.resultVersion };
  await keepCollision(tx, { recordId: item.id, sha: item.digest, body: item.raw, deviceId: push.deviceId, kind: item.kind });
  const first = own ?? (await tx.derive((system) => findStanding(system, item.id)));
  return { id: item.id, sha: item.sha, status: "review", code: "ID_REUSED", receiptNo: first?.receiptNo ?? 0, version: null };
}

function againAs({ status, resolved }: ReceiptStanding): RecordOutcome["status"] {
  if (status === "REJECTED") return "rejected";
  return status === "REVIEW" && !resolved ? "review" : "duplicate";
}

export function outcomeOf({ id, sha }: ReadItem, receiptNo: number, { status, code, resultVersion }: ReceiptVerdict): RecordOutcome {
  return { id, sha, status: ({ APPLIED: "applied", REVIEW: "review", REJECTED: "rejected" } as const)[status], code, receiptNo, version: resultVersion };
}

const NOTHING_MADE = { flags: [], targetType: null, targetId: null, resultVersion: null, prevId: null };
const SEALED: ReceiptVerdict = { ...NOTHING_MADE, status: "REVIEW", code: "SEALED_ACCOUNT", detail: null };

function malformed({ path }: ReadItem): ReceiptVerdict {
  return { ...NOTHING_MADE, status: "REJECTED", code: "INVALID", detail: { path } };
}

function receiptOf({ deviceId, via, broughtBy }: Receiving, { id, kind, digest, raw, record }: ReadItem): NewReceipt {
  const claimed = record === null ? Number.NaN : Date.parse(record.clientAt);
  return {
    recordId: id, sha: digest, kind, v: record?.v ?? 0, body: raw, deviceId, deviceSeq: record?.seq ?? 0, familyId: record?.familyId ?? null, baseVersion: record?.baseVersion ?? null,
    prevId: record?.prevId ?? null, amends: record?.amends ?? null, clientAt: isWritable(claimed) ? new Date(claimed).toISOString() : null, clockOffsetMs: offsetOf(record), via, broughtBy,
  };
}

/** Moments beyond what a calendar of four digits holds are no moments. */
function isWritable(moment: number): boolean {
  return Math.abs(moment) < 8e13 && moment > -6e13;
}

function offsetOf(record: SentRecord | null): number | null {
  const offset = record?.clockOffsetMs ?? null;
  return offset === null ? null : Math.max(-2_147_483_648, Math.min(2_147_483_647, offset));
}

/** Connection lost, too many at once, waited too long, a lock given up: nothing that the record is to blame for. */
const PASSING = ["08", "40", "53", "55", "57"];

function isPassing(error: unknown): boolean {
  const code = codeOf(error);
  return code === null || PASSING.some((prefix) => code.startsWith(prefix));
}

/** A code of PostgreSQL, or what kind of error of ours it is; null for the pool's own words of a lost connection. */
function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ("code" in error && typeof error.code === "string") return error.code;
  return /connect|terminated|timeout/i.test(error.message) ? null : error.name;
}

function faultCode(error: unknown): string {
  return codeOf(error) ?? "unknown";
}
