import { expect, test } from "vitest";
import { isDue } from "#outbox/backoff";
import { chooseBatch } from "#outbox/choose-batch";
import { fieldStatus } from "#outbox/field-status";
import { ModelPhone } from "#outbox/phone-model.fixtures";
import { settleBatch } from "#outbox/settle-batch";
import { AT_START } from "#outbox/sync-state";
import { prunable } from "#outbox/prune";
import { recordState } from "#outbox/record-state";
import type { OutboxRow } from "#outbox/row";
import { readPushAnswer, type Received } from "#transport/read-answer";

const NOW = Date.parse("2026-11-28T03:00:00.000Z");

function rowsOf(count: number): readonly OutboxRow[] {
  const phone = new ModelPhone();
  for (let at = 0; at < count; at += 1) phone.save("me", 10);
  return [...phone.rows.values()];
}

const says = (status: number, body: unknown, retryAfterMs: number | null = null): Received => ({ kind: "ANSWER", status, retryAfterMs, text: typeof body === "string" ? body : JSON.stringify(body) });
const reply = (outcomes: readonly object[], more: object = {}) => says(200, { result: { data: { batchId: "b", serverTime: "2026-11-28T03:00:00.000Z", lastAckKnown: true, newDeviceId: null, wipe: false, outcomes, ...more } } });
/** What a phone whose clock stands elsewhere makes of the same reply. */
const settledAt = (now: number, received: Received, batch: readonly OutboxRow[]) => settleBatch({ batch, answer: readPushAnswer(received, "b"), sync: AT_START, now, random: 1 });
/** What of these rows may leave the phone at that moment. */
const leaving = (rows: readonly OutboxRow[], now: number, more: Partial<Parameters<typeof prunable>[0]> = {}) =>
  prunable({ userId: "me", rows, photos: [], sync: { serverTime: new Date(now).toISOString(), mustVerify: false }, ...more });
const settled = (received: Received, batch = rowsOf(2), sync = AT_START) => settleBatch({ batch, answer: readPushAnswer(received, "b"), sync, now: NOW, random: 1 });

test.each(["applied", "duplicate", "review", "rejected"] as const)("'%s' with the same id and digest means that the server has it", (status) => {
  const batch = rowsOf(1);
  const { changes, goOn, sync } = settled(reply([{ id: batch[0]?.id, sha: batch[0]?.sha, status, code: null, receiptNo: 9, version: null }]), batch);
  expect(changes).toEqual([{ id: "record-1", nextAttemptAt: null, trouble: null, receipt: { status, code: null, receiptNo: 9, version: null, at: "2026-11-28T03:00:00.000Z" } }]);
  expect(goOn).toBe(true);
  expect(sync.lastAck).toEqual({ id: "record-1", receiptNo: 9 });
});

test.each([
  ["a page of a Wi-Fi that wants a login", says(200, "<html>"), "PORTAL"],
  ["a reply to another batch", reply([], { batchId: "other" }), "PORTAL"],
  ["401", says(401, {}), "SIGN_IN"],
  ["403", says(403, {}), "FORBIDDEN"],
  ["403 from somebody else", says(403, "<html>"), "PORTAL"],
  ["426", says(426, {}), "UPGRADE"],
  ["400", says(400, {}), "FAULT"],
  ["500", says(500, {}), "FAULT"],
  ["a redirect", says(302, ""), "PORTAL"],
  ["no network", { kind: "NOTHING", why: "OFFLINE" } as const, "OFFLINE"],
  ["no answer in time", { kind: "NOTHING", why: "TIMEOUT" } as const, "TIMEOUT"],
] as const)("after %s nothing has changed but the waiting (rows 6, 7, 27, 46)", (_name, received, trouble) => {
  const { changes, goOn, sync } = settled(received);
  expect(changes.map(({ receipt }) => receipt)).toEqual([undefined, undefined]);
  expect({ goOn, trouble: sync.trouble, waits: sync.pace.waitUntil - NOW }).toEqual({ goOn: false, trouble, waits: 2_000 });
});

test("row 6: of a reply that names some, only those change, and the sending goes on", () => {
  const batch = rowsOf(3);
  const { changes, goOn } = settled(reply([{ id: "record-2", sha: batch[1]?.sha, status: "applied", code: null, receiptNo: 1, version: null }, { id: "record-3", sha: 7 }]), batch);
  expect(changes.map(({ receipt }) => receipt !== undefined)).toEqual([false, true, false]);
  expect(goOn).toBe(true);
});

test("429 and 503 wait as long as the server says", () => {
  expect(settled(says(429, {}, 90_000)).sync.pace.waitUntil - NOW).toBe(90_000);
  expect(settled(says(503, {}, 30_000)).sync.trouble).toBe("BUSY");
});

test("row 38: a batch that is too large is halved at once; one record alone is put aside for its own message", () => {
  expect(settled(says(413, {}), rowsOf(8))).toMatchObject({ goOn: true, sync: { pace: { limit: 4, waitUntil: 0 } } });
  const alone = settled(says(413, {}), rowsOf(1));
  expect(alone).toMatchObject({ goOn: true, changes: [{ trouble: "TOO_LARGE", nextAttemptAt: NOW + 300_000 }] });
});

test("row 43: a server that does not know the newest receipt is asked which records it has", () => {
  expect(settled(reply([], { lastAckKnown: false })).sync.mustVerify).toBe(true);
});

test("row 36: order is by the number the phone gave, and a clock set back keeps nothing from going out", () => {
  const rows = rowsOf(3).map((row, at) => ({ ...row, clientAt: new Date(NOW - at * 86_400_000).toISOString(), nextAttemptAt: NOW + 31_536_000_000 }));
  expect(chooseBatch([...rows].reverse(), { limit: 25, now: NOW, byHand: false, putAside: new Set() }).map(({ seq }) => seq)).toEqual([1, 2, 3]);
  expect(isDue(NOW + 60_000, NOW)).toBe(false);
});

test("a record leaves the phone thirty days after its receipt, and never before its photos are there", () => {
  const [row] = rowsOf(1);
  if (!row) throw new Error("no row");
  const received = { ...row, receipt: { status: "applied", code: null, receiptNo: 1, version: null, at: new Date(NOW).toISOString() } } as const;
  const later = NOW + 31 * 86_400_000;
  expect(leaving([received], NOW + 86_400_000)).toEqual([]);
  expect(leaving([received], later, { photos: [{ holder: row.id, state: "WAITING" }] })).toEqual([]);
  expect(leaving([received], later, { photos: [{ holder: row.id, state: "SENT" }] })).toEqual([row.id]);
  expect(leaving([row], later)).toEqual([]);
});

test("a record that was put right needs nobody any more", () => {
  const [first, second] = rowsOf(2);
  if (!first || !second) throw new Error("no rows");
  const refused = { ...first, receipt: { status: "rejected", code: "INVALID", receiptNo: 1, version: null, at: "" } } as const;
  const seen = { photosWaiting: 0, sync: AT_START, isOnline: true, isSending: false, snapshotAt: null, persisted: null, blocked: null, sending: new Set<string>(), answered: new Set<string>(), handedBack: new Set<string>() };
  expect(fieldStatus({ ...seen, rows: [refused] })).toMatchObject({ pending: 0, needsYou: 1 });
  expect(fieldStatus({ ...seen, rows: [refused, { ...second, amends: first.id }] })).toMatchObject({ pending: 1, needsYou: 0, trouble: null });
});

test("row 46: without a network the chip says so, whatever was last tried", () => {
  expect(fieldStatus({ rows: rowsOf(3), photosWaiting: 1, sync: AT_START, isOnline: false, isSending: false, snapshotAt: null, persisted: null, blocked: null, sending: new Set(), answered: new Set(), handedBack: new Set() })).toMatchObject({ pending: 3, trouble: "OFFLINE", photosWaiting: 1 });
});

test("a reply that was lost comes back as a duplicate with what was decided the first time", () => {
  const [row] = rowsOf(1);
  if (!row) throw new Error("no row");
  const state = (code: "MAYBE_DUPLICATE" | "INVALID" | null, answered: readonly string[] = []) =>
    recordState({ ...row, receipt: { status: "duplicate", code, receiptNo: 1, version: null, at: "" } }, { sending: new Set(), answered: new Set(answered), handedBack: new Set(), replaced: new Set() });
  expect([state(null), state("MAYBE_DUPLICATE"), state("INVALID"), state("MAYBE_DUPLICATE", [row.id])]).toEqual(["RECEIVED", "IN_REVIEW", "NEEDS_YOU", "RECEIVED"]);
});

test("row 36: what was received while the clock stood a year back stays thirty days all the same", () => {
  const [row] = rowsOf(1);
  if (!row) throw new Error("no row");
  const aYearBack = NOW - 365 * 86_400_000;
  const { changes, sync } = settledAt(aYearBack, reply([{ id: row.id, sha: row.sha, status: "applied", code: null, receiptNo: 1, version: null }]), [row]);
  const received = { ...row, receipt: changes[0]?.receipt ?? null };
  expect(leaving([received], Date.parse(sync.serverTime ?? ""))).toEqual([]);
  expect(leaving([received], NOW + 31 * 86_400_000)).toEqual([row.id]);
});

test("a record of a case that nobody at the office may read comes back to who wrote it, until another stands in its place", () => {
  const [row] = rowsOf(1);
  if (!row) throw new Error("no row");
  const held = { ...row, kind: "case.noted", receipt: { status: "review", code: "FAULT", receiptNo: 1, version: null, at: "" } } as const;
  const state = (handedBack: readonly string[], replaced: readonly string[] = []) => recordState(held, { sending: new Set(), answered: new Set(), handedBack: new Set(handedBack), replaced: new Set(replaced) });
  expect([state([]), state([row.id]), state([row.id], [row.id])]).toEqual(["IN_REVIEW", "NEEDS_YOU", "RECEIVED"]);
});
