import { expect, test } from "vitest";
import { afterRestore } from "#outbox/after-restore";
import { ModelPhone } from "#outbox/phone-model.fixtures";
import { prunable } from "#outbox/prune";
import type { OutboxRow } from "#outbox/row";
import { AT_START, joinSync, splitSync } from "#outbox/sync-state";

const NOW = Date.parse("2026-11-28T03:00:00.000Z");
const LONG_AGO = new Date(NOW - 40 * 86_400_000).toISOString();
const YESTERDAY = new Date(NOW - 86_400_000).toISOString();

/** Rows of these people in turn, all with receipts of long ago. */
function received(...people: readonly string[]): readonly OutboxRow[] {
  const phone = new ModelPhone();
  for (const person of people) phone.save(person, 10);
  return [...phone.rows.values()].map((row, at) => ({ ...row, receipt: { status: "applied", code: null, receiptNo: at + 1, version: null, at: LONG_AGO } as const }));
}

const photo = (id: string, holder: string, state: "SENT" | "WAITING" | "LOST" | "LOST_TOLD", sealed: object | null = {}) => ({ id, holder, state, sealed });
const none = new Set<string>();

test("row 43: records that the restored server does not know are pending again, with their photos; the newest receipt is one it gave", () => {
  const rows = received("me", "me", "me");
  const again = afterRestore({ rows, photos: [photo("p1", "record-3", "SENT"), photo("p2", "record-1", "SENT")], missing: new Set(["record-3"]), missingPhotos: none });
  expect(again.rows.map(({ id, receipt }) => [id, receipt])).toEqual([["record-3", null]]);
  expect(again.photos).toEqual([{ id: "p1", state: "WAITING" }]);
  expect(again.lastAck).toEqual({ id: "record-2", receiptNo: 2 });
});

test("row 43: a photo that had arrived and is not in the backup is sent again while the phone holds its bytes, else it is told as lost", () => {
  const photos = [photo("here", "record-1", "SENT"), photo("gone", "record-1", "SENT", null), photo("told", "record-1", "LOST_TOLD", null), photo("there", "record-1", "SENT"), photo("on its way", "record-1", "WAITING")];
  const again = afterRestore({ rows: received("me"), photos, missing: none, missingPhotos: new Set(["here", "gone", "told", "on its way"]) });
  expect(again.rows).toEqual([]);
  expect(again.photos).toEqual([{ id: "here", state: "WAITING" }, { id: "gone", state: "LOST" }, { id: "told", state: "LOST" }]);
});

test("row 43: the bytes of a photo stay thirty days after it had arrived, however old its record is", () => {
  const leaving = (sentAt: string) => prunable({ userId: "me", rows: received("me"), photos: [{ holder: "record-1", state: "SENT", sentAt }], sync: { serverTime: new Date(NOW).toISOString(), mustVerify: false } });
  expect(leaving(YESTERDAY)).toEqual([]);
  expect(leaving(LONG_AGO)).toEqual(["record-1"]);
});

test("row 43: two people on one phone: each is asked for his own, and neither takes away what the other may have to send again", () => {
  const rows = received("me", "somebody");
  const sync = { serverTime: new Date(NOW).toISOString(), mustVerify: false };
  expect(prunable({ userId: "me", rows, photos: [], sync })).toEqual(["record-1"]);
  expect(prunable({ userId: "somebody", rows, photos: [], sync: { ...sync, mustVerify: true } })).toEqual([]);

  const { shared } = splitSync({ ...AT_START, clockOffsetMs: 7, lastAck: { id: "record-1", receiptNo: 1 }, mustVerify: true });
  expect(joinSync({ shared, own: undefined, rows: [] })).toMatchObject({ clockOffsetMs: 7, lastAck: null, mustVerify: false });
  expect(joinSync({ shared, own: { lastAck: { id: "record-2", receiptNo: 2 }, mustVerify: false }, rows: [] })).toMatchObject({ lastAck: { receiptNo: 2 }, mustVerify: false });
});

test("row 30: what an older app kept for the whole phone: each person's newest receipt is found among his rows, and a check that was due stays due", () => {
  const older = { ...AT_START, lastAck: { id: "record-2", receiptNo: 2 }, mustVerify: true };
  const rows = received("me", "somebody").filter(({ userId }) => userId === "me");
  expect(joinSync({ shared: older, own: undefined, rows })).toMatchObject({ lastAck: { id: "record-1", receiptNo: 1 }, mustVerify: true });
});
