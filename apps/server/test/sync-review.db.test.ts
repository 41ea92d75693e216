import type { DeliveriesAnswer, DeliveryDetail, DevicesAnswer } from "@sinergi/api/sync/review.schema";
import type { HelloAnswer, SnapshotAnswer } from "@sinergi/api/sync/sync.schema";
import { replayAll } from "@sinergi/api/sync/replay-all";
import type { Role } from "@sinergi/domain/access/roles";
import type { ReviewDecision } from "@sinergi/domain/sync/review-decisions";
import type { SentRecord } from "@sinergi/domain/sync/outcomes";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openWorld, TODAY, type World } from "./open-world.ts";
import { correction, deviceReport, phoneOf, type Phone } from "./sync-client.ts";

let world: World;
let phone: Phone;
let family: string;
beforeAll(async () => {
  world = await openWorld();
  family = world.familyAt("FACILITATOR", "own");
});
afterAll(() => world.close());
beforeEach(async () => {
  phone = phoneOf(world);
  await world.system(async (tx) => {
    await tx.run("delete from family_profile");
    await tx.run("update visit set voided_at = now()");
    await tx.run("update sync_receipt set resolved_at = now() where resolved_at is null and status <> 'APPLIED'");
  });
});

const opId = (): string => crypto.randomUUID();
const correct = (changes: Parameters<typeof correction>[0], more: Partial<SentRecord> = {}): SentRecord => phone.record("profile.corrected", correction(changes), { familyId: family, baseVersion: 0, ...more });
const visit = (more: object = {}): SentRecord => phone.record("visit.logged", {
  familyId: family, onDay: TODAY, startedAt: "09:00", minutes: 30, kind: "KUNJUNGAN_RUTIN", outcome: "BERTEMU", carerMet: true, conditions: null, members: [], aid: [], needs: [], business: null, consent: false, place: null, followUp: null, ...more,
}, { familyId: family });
const profile = () => world.system((tx) => tx.find<{ version: number; phone: string }>("select version, phone from family_profile where family_id = $1", [family]));
const inbox = async (decided = false): Promise<DeliveriesAnswer["rows"]> => ((await world.call("COORDINATOR", "sync.deliveries", { decided })) as DeliveriesAnswer).rows;
const detail = async (id: string): Promise<DeliveryDetail> => (await world.call("SECRETARIAT", "sync.delivery", { id })) as DeliveryDetail;
const decide = (id: string, decision: ReviewDecision, note = "", role: Role = "COORDINATOR") => world.call(role, "sync.decide", { opId: opId(), id, decision, note });
const answers = async () => ((await world.call("FACILITATOR", "sync.snapshot", { deviceId: phone.deviceId, etag: null })) as SnapshotAnswer).snapshot?.answers ?? [];
const voided = (id: string) => world.system((tx) => tx.one<{ voided: boolean }>("select voided_at is not null as voided from visit where id = $1", [id]));

/** A correction of a field that the office corrected meanwhile. */
async function conflict(): Promise<SentRecord> {
  await world.system((tx) => tx.run("insert into family_profile (family_id, version, phone, updated_by, updated_name) values ($1, 1, '0812-1', 'x', 'Kantor')", [family]));
  const record = correct({ phone: ["", "0899-9"] });
  await phone.send(record);
  return record;
}

describe("what waits for a person", () => {
  it("row 19: shows both values with who and when; the new one taken becomes the next version, and the sender reads it", async () => {
    const record = await conflict();
    expect((await inbox()).find(({ id }) => id === record.id)).toMatchObject({ code: "HARD_CONFLICT", kind: "profile.corrected", userName: "Uji FACILITATOR", headName: "SITI SIMULASI", ageDays: 0, decisions: ["TAKE_NEW", "KEEP_OLD"] });
    expect(await detail(record.id)).toMatchObject({ fields: [{ field: "phone", from: "", to: "0899-9", now: "0812-1" }], current: { by: "Kantor" }, deviceId: phone.deviceId });

    expect(await decide(record.id, "TAKE_NEW", "Nomor lama mati")).toEqual({ status: "APPLIED", code: "HARD_CONFLICT", settled: true });
    expect(await profile()).toEqual({ version: 2, phone: "0899-9" });
    expect((await answers())[0]).toMatchObject({ recordId: record.id, words: "Data dari Anda dipakai. Nomor lama mati" });
    expect((await inbox(true))[0]).toMatchObject({ id: record.id, decision: "TAKE_NEW", note: "Nomor lama mati", decidedName: "Uji COORDINATOR" });
    expect(await phone.send(record)).toMatchObject({ status: "duplicate" });
  });

  it("row 19: the old value kept stays, and what followed is decided anew by itself", async () => {
    const record = await conflict();
    const follower = correct({ landmark: ["", "Dekat pasar"] }, { prevId: record.id });
    expect(await phone.send(follower)).toMatchObject({ code: "WAITING_PREV" });
    await decide(record.id, "KEEP_OLD");
    expect(await profile()).toEqual({ version: 2, phone: "0812-1" });
    expect((await inbox()).map(({ id }) => id)).not.toContain(follower.id);
  });

  it("row 21: held for one that never comes is released by a person", async () => {
    const lost = correct({ phone: ["", "0811"] }, { prevId: crypto.randomUUID() });
    await phone.send(lost);
    expect(await decide(lost.id, "RELEASE")).toMatchObject({ status: "APPLIED", settled: true });
    expect(await profile()).toEqual({ version: 1, phone: "0811" });
  });

  it("row 15: of two that may be the same one is taken out, or both stay", async () => {
    const [first, second, third] = [visit(), visit(), visit()];
    await phone.push([first, second, third]);
    expect((await detail(second.id)).other).toMatchObject({ id: first.id, userName: "Uji FACILITATOR" });
    await decide(second.id, "VOID_NEW", "Tercatat dua kali");
    await decide(third.id, "KEEP_BOTH");
    expect([await voided(first.id), await voided(second.id), await voided(third.id)]).toEqual([{ voided: false }, { voided: true }, { voided: false }]);
    const fourth = visit();
    await phone.send(fourth);
    const { other } = await detail(fourth.id);
    await decide(fourth.id, "VOID_OLD");
    expect([await voided(other?.id ?? ""), await voided(fourth.id)]).toEqual([{ voided: true }, { voided: false }]);
  });

  it("row 36: a visit of next year or of before the programme is written down, flagged, and looked at; the next in line is not held up", async () => {
    const [future, past, fine] = [visit({ onDay: "2027-09-30" }), visit({ onDay: "1996-01-01" }), visit({ onDay: "2026-09-29" })];
    const { outcomes } = await phone.push([future, past, { ...fine, clientAt: "2031-01-01T00:00:00Z", clockOffsetMs: -140_000_000_000 }]);
    expect(outcomes.map(({ status, code }) => [status, code])).toEqual([["review", "CLOCK"], ["review", "CLOCK"], ["applied", null]]);
    expect(await world.system((tx) => tx.rows("select flags from visit where id = any ($1::uuid[]) order by on_day", [[future.id, past.id, fine.id]]))).toEqual([{ flags: ["CLOCK", "OUT_OF_ASSIGNMENT"] }, { flags: ["CLOCK"] }, { flags: ["CLOCK"] }]);
  });

  it("row 13: another content under a used id is read beside the first, and noted", async () => {
    const record = visit({ onDay: "2026-09-01" });
    await phone.send(record);
    await phone.send({ ...visit({ onDay: "2026-09-02" }), id: record.id });
    const found = (await inbox()).find(({ recordId }) => recordId === record.id);
    expect(found).toMatchObject({ code: "ID_REUSED", decisions: ["NOTED"] });
    expect((await detail(found?.id ?? "")).other).toMatchObject({ id: record.id, body: record.body });
    await decide(found?.id ?? "", "NOTED");
    expect((await inbox()).map(({ recordId }) => recordId)).not.toContain(record.id);
  });

  it("is decided once: the second who decides is told, and what does not fit is refused; an agency and a facilitator see none of it", async () => {
    const record = await conflict();
    await expect(decide(record.id, "VOID_NEW")).rejects.toMatchObject({ message: "delivery_decision_unfit" });
    await decide(record.id, "KEEP_OLD");
    await expect(decide(record.id, "TAKE_NEW", "", "SECRETARIAT")).rejects.toMatchObject({ message: "delivery_decided" });
    await expect(decide(crypto.randomUUID(), "NOTED")).rejects.toMatchObject({ message: "delivery_not_found", code: "NOT_FOUND" });
    for (const role of ["FACILITATOR", "AGENCY_HEAD", "LEADER"] as const) await expect(world.call(role, "sync.deliveries", { decided: false })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("what a restricted case says is not read here by whoever is not named in it", async () => {
    const opened = phone.record("case.opened", { familyId: family, nonsense: "rahasia" }, { familyId: family });
    await phone.send(opened);
    expect((await inbox()).map(({ id }) => id)).not.toContain(opened.id);
    await expect(detail(opened.id)).rejects.toMatchObject({ message: "delivery_not_found" });
  });
});

describe("a server that starts", () => {
  it("row 33: applies what an older one did not know, once, in the name of who sent it", async () => {
    const record = correct({ phone: ["", "0877"] }, { v: 2 });
    expect(await phone.send(record)).toMatchObject({ status: "review", code: "UNKNOWN_KIND" });
    expect(await replayAll(world.db, TODAY)).toMatchObject({ applied: 0 });
    // The next version of the server knows the shape.
    await world.system((tx) => tx.run("update sync_receipt set v = 1 where record_id = $1", [record.id]));
    expect(await replayAll(world.db, TODAY)).toEqual({ applied: 1, failed: 0 });
    expect(await profile()).toEqual({ version: 1, phone: "0877" });
    expect(await replayAll(world.db, TODAY)).toEqual({ applied: 0, failed: 0 });
    expect(await phone.send(record)).toMatchObject({ status: "duplicate" });
  });

  it("row 43: restored from an older backup says so, names what is missing, and takes it again once", async () => {
    const [kept, lost] = [visit({ onDay: "2026-08-01" }), visit({ onDay: "2026-08-02" })];
    const { outcomes } = await phone.push([kept, lost]);
    const lastAck = { id: lost.id, receiptNo: outcomes[1]?.receiptNo ?? 0 };
    expect(await phone.push([], { lastAck })).toMatchObject({ lastAckKnown: true });
    const hello = () => world.call("FACILITATOR", "sync.hello", { device: deviceReport(phone.deviceId), lastAck });
    expect(await hello()).toMatchObject({ lastAckKnown: true });
    await world.system(async (tx) => {
      await tx.run("delete from visit where id = $1", [lost.id]);
      await tx.run("delete from sync_receipt where record_id = $1", [lost.id]);
    });
    expect(await phone.push([], { lastAck })).toMatchObject({ lastAckKnown: false });
    expect(await hello(), "a phone with nothing to send learns of it too").toMatchObject({ lastAckKnown: false });
    expect(await world.call("FACILITATOR", "sync.verify", { ids: [kept.id, lost.id] })).toEqual({ missing: [lost.id], missingPhotos: [] });
    expect((await phone.push([kept, lost])).outcomes.map(({ status }) => status)).toEqual(["duplicate", "applied"]);
  });

  it("row 43: restored from an older backup names the photos that had arrived whole and are not in it, and nobody learns of another's", async () => {
    const photo = () => ({ id: crypto.randomUUID(), sha: "a".repeat(64), bytes: 1_000, mime: "image/jpeg" });
    const [whole, half, forgotten] = [photo(), photo(), photo()];
    await phone.send({ ...visit({ onDay: "2026-08-03" }), attachments: [whole, half] });
    await world.system((tx) => tx.run("update sync_attachment set content = 'x', complete_at = now() where id = $1", [whole.id]));
    const photos = [whole.id, half.id, forgotten.id];
    expect(await world.call("FACILITATOR", "sync.verify", { ids: [], photos })).toEqual({ missing: [], missingPhotos: [half.id, forgotten.id] });
    expect(await world.callAs({ ...world.actor("FACILITATOR"), id: "user-somebody" }, "sync.verify", { ids: [], photos })).toEqual({ missing: [], missingPhotos: photos });
  });
});

describe("phones", () => {
  const devices = async (): Promise<DevicesAnswer> => (await world.call("COORDINATOR", "sync.devices", undefined)) as DevicesAnswer;
  const listed = async (id = phone.deviceId) => (await devices()).rows.find(({ deviceId }) => deviceId === id);

  it("row 14: two that say they are the same one are both heard; the second is told to be another, and both are seen", async () => {
    const twin = phoneOf(world, undefined, phone.deviceId);
    await phone.send(visit({ onDay: "2026-07-01" }));
    const reply = await twin.push([twin.record("visit.logged", JSON.parse(visit({ onDay: "2026-07-02" }).body), { familyId: family })]);
    expect(reply.outcomes).toMatchObject([{ status: "applied" }]);
    expect(reply.newDeviceId).toMatch(/^[0-9a-f-]{36}$/);
    expect([await listed(), await listed(reply.newDeviceId ?? "")]).toMatchObject([{ cloned: true }, { missing: [] }]);
  });

  it("row 44: one that went missing is seen with what it last said it held, since when, and which numbers never came", async () => {
    const [one, , three] = [visit({ onDay: "2026-06-01" }), visit({ onDay: "2026-06-02" }), visit({ onDay: "2026-06-03" })];
    await phone.push([one, three], { device: deviceReport(phone.deviceId, { lastSeq: 5, pending: 3, oldestPendingAt: new Date(Date.now() - 9 * 86_400_000).toISOString(), storagePersisted: false }) });
    expect(await listed()).toMatchObject({ userName: "Uji FACILITATOR", pending: 3, pendingDays: 9, received: 2, lastSeq: 5, missing: [2, 4, 5], missingCount: 3, storagePersisted: false, hoursAgo: 0 });
  });

  it("what another phone brings of it is not looked for on that one", async () => {
    const record = visit({ onDay: "2026-05-01" });
    await phone.send(record);
    const second = phoneOf(world);
    await second.push([{ ...record, seq: 1 }], { device: deviceReport(second.deviceId, { lastSeq: 1 }) });
    expect(await listed(second.deviceId)).toMatchObject({ missing: [], missingCount: 0 });
  });

  it("asked to be wiped is told at its next contact and gets no families; its records are taken all the same, until the office takes it back", async () => {
    await phone.push([]);
    const ask = (asked: boolean) => world.call("COORDINATOR", "sync.askWipe", { opId: opId(), deviceId: phone.deviceId, userId: "user-FACILITATOR", asked, reason: "HP hilang di Suoh" });
    await ask(true);
    const snapshot = () => world.call("FACILITATOR", "sync.snapshot", { deviceId: phone.deviceId, etag: null }) as Promise<SnapshotAnswer>;
    expect(await snapshot()).toEqual({ wipe: true, snapshot: null });
    const reply = await phone.push([visit({ onDay: "2026-05-02" })]);
    expect(reply).toMatchObject({ wipe: true, outcomes: [{ status: "applied" }] });
    expect((await listed())?.wipedAt).not.toBeNull();
    await ask(false);
    expect((await snapshot()).snapshot?.families).toHaveLength(1);
  });

  it("put out of use leave the sums, and still deliver", async () => {
    await phone.push([], { device: deviceReport(phone.deviceId, { pending: 7 }) });
    const before = (await devices()).pending;
    await world.call("COORDINATOR", "sync.retireDevice", { opId: opId(), deviceId: phone.deviceId, userId: "user-FACILITATOR", retired: true });
    expect((await devices()).pending).toBe(before - 7);
    expect(await phone.send(visit({ onDay: "2026-05-03" }))).toMatchObject({ status: "applied" });
  });

  it("seal to one key of the server, which opens it for the one it is labelled with and for nobody else", async () => {
    const { publicKey } = (await world.call("FACILITATOR", "sync.hello", { device: null })) as HelloAnswer;
    const again = (await world.call("FACILITATOR", "sync.hello", { device: null })) as HelloAnswer;
    expect(again.publicKey).toEqual(publicKey);
    const key = await crypto.subtle.importKey("spki", Buffer.from(publicKey.spki, "base64"), { name: "RSA-OAEP", hash: "SHA-256" }, false, ["encrypt"]);
    const seal = async (label: string): Promise<string> => Buffer.from(await crypto.subtle.encrypt({ name: "RSA-OAEP", label: new TextEncoder().encode(label) }, key, Buffer.from("kunci"))).toString("base64");
    expect(await world.call("FACILITATOR", "sync.unseal", { keyId: publicKey.id, sealed: await seal("user-FACILITATOR") })).toEqual({ key: Buffer.from("kunci").toString("base64") });
    await expect(world.call("FACILITATOR", "sync.unseal", { keyId: publicKey.id, sealed: await seal("user-another") })).rejects.toMatchObject({ message: "seal_unreadable" });
  });
});

describe("a list of decisions longer than one answer", () => {
  it("has the newest, and says how many there are", async () => {
    const record = await conflict();
    await decide(record.id, "KEEP_OLD", "Nomor lama benar");
    await world.system((tx) => tx.run(`insert into sync_receipt (record_id, sha, kind, v, body, user_id, user_name, device_id, device_seq, status, code, received_at, resolved_at, resolved_name, resolution, flags)
      select gen_random_uuid(), repeat('0', 64), 'visit.logged', 1, '{}', 'user-x', 'Lama', gen_random_uuid(), at, 'REJECTED', 'INVALID', '2020-01-01', '2020-01-02', 'Lama', '{"decision":"REJECT","note":""}', '{}' from generate_series(1, 2001) at`));
    const { rows, total } = (await world.call("COORDINATOR", "sync.deliveries", { decided: true })) as DeliveriesAnswer;
    expect([rows.length, rows[0]?.id, total > 2_001]).toEqual([2_000, record.id, true]);
    const waiting = (await world.call("COORDINATOR", "sync.deliveries", { decided: false })) as DeliveriesAnswer;
    expect([waiting.total, waiting.waiting]).toEqual([waiting.rows.length, waiting.rows.length]);
  });
});
