import type { SnapshotAnswer } from "@sinergi/api/sync/sync.schema";
import type { SentRecord } from "@sinergi/domain/sync/outcomes";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorld, type World } from "./open-world.ts";
import { correction, deviceReport, phoneOf, sha, type Phone } from "./sync-client.ts";

let world: World;
let family: string;
beforeAll(async () => {
  world = await openWorld();
  family = world.familyAt("FACILITATOR", "own");
});
afterAll(() => world.close());

const CORRECTED = "profile.corrected";
const correct = (phone: Phone, changes: Parameters<typeof correction>[0], more: Partial<SentRecord> = {}): SentRecord => phone.record(CORRECTED, correction(changes), { familyId: family, baseVersion: 0, ...more });
const receipts = (ids: readonly string[]) => world.system((tx) => tx.rows<{ status: string; code: string | null; body: string }>("select status, code, body from sync_receipt where record_id = any ($1::uuid[]) order by receipt_no", [ids]));

describe("a record that is sent", () => {
  it("row 3, row 4: again after a lost answer is a duplicate with the receipt it had, and stands once", async () => {
    const phone = phoneOf(world);
    const record = correct(phone, { landmark: ["", "Dekat masjid"] });
    const first = await phone.send(record);
    expect(first).toMatchObject({ id: record.id, sha: record.sha, status: "applied", version: 1 });
    const again = await phone.send(record);
    expect(again).toEqual({ ...first, status: "duplicate" });
    expect(await receipts([record.id])).toHaveLength(1);
  });

  it("row 5: a batch whose first half is here already has the rest applied", async () => {
    const phone = phoneOf(world);
    const items = ["phone", "livelihood", "livestock", "businessType"].map((field) => correct(phone, { [field]: ["", "Baru"] }));
    await phone.push(items.slice(0, 2));
    const reply = await phone.push(items);
    expect(reply.outcomes.map(({ id, status }) => [id, status])).toEqual(items.map(({ id }, at) => [id, at < 2 ? "duplicate" : "applied"]));
    expect(await receipts(items.map(({ id }) => id))).toHaveLength(4);
  });

  it("row 13: with another content under its id stands beside the first, which holds", async () => {
    const phone = phoneOf(world);
    const record = phone.record("work.of.tomorrow", { first: true });
    await phone.send(record);
    const other = { ...record, body: '{"first":false}', sha: sha('{"first":false}') };
    expect(await phone.send(other)).toMatchObject({ id: record.id, sha: other.sha, status: "review", code: "ID_REUSED" });
    expect(await phone.send(other)).toMatchObject({ code: "ID_REUSED" });
    expect((await receipts([record.id]))[0]?.body).toBe(record.body);
    expect(await world.system((tx) => tx.rows("select body from sync_collision where record_id = $1", [record.id]))).toEqual([{ body: other.body }]);
  });

  it("row 33: of a kind this server does not know is kept whole for one that does", async () => {
    const phone = phoneOf(world);
    const record = phone.record("kind.of.tomorrow", { a: [1, "é"] }, { v: 9 });
    expect(await phone.send(record)).toMatchObject({ status: "review", code: "UNKNOWN_KIND" });
    expect(await receipts([record.id])).toEqual([{ status: "REVIEW", code: "UNKNOWN_KIND", body: record.body }]);
  });

  it("row 37: broken in any way is refused alone, kept raw, and its neighbours are applied", async () => {
    const phone = phoneOf(world);
    const good = [phone.record("kind.of.tomorrow", {}), phone.record("kind.of.tomorrow", {})];
    const bad = [
      { ...phone.record(CORRECTED, {}), familyId: "not a number" },
      phone.record(CORRECTED, { changes: {} }, { familyId: family }),
      { ...phone.record(CORRECTED, {}), body: "{", sha: sha("{") },
      { ...phone.record("kind.of.tomorrow", {}), sha: "0".repeat(64) },
      { id: crypto.randomUUID(), sha: "x", anything: [null] },
    ];
    const [first, ...rest] = good;
    const { outcomes } = await phone.push([first, ...bad, "no record at all", null, ...rest]);
    expect(new Map(outcomes.map(({ id, status }) => [id, status]))).toEqual(new Map([...good.map(({ id }) => [id, "review"] as const), ...bad.map(({ id }) => [id, "rejected"] as const)]));
    expect((await receipts(bad.map(({ id }) => id))).every(({ status, code, body }) => status === "REJECTED" && code === "INVALID" && body !== "")).toBe(true);
    for (const item of bad) expect(outcomes.find(({ id }) => id === item.id)?.sha).toBe(item.sha);
  });

  it("row 28: as another's is not taken at all, and stays where it is", async () => {
    const phone = phoneOf(world);
    await expect(phone.push([phone.record("kind.of.tomorrow", {})], { userId: "user-somebody-else" })).rejects.toMatchObject({ code: "FORBIDDEN", message: "records_not_own" });
  });

  it("row 38: in a batch that is too large is asked for in smaller ones", async () => {
    const phone = phoneOf(world);
    const many = Array.from({ length: 26 }, () => phone.record("kind.of.tomorrow", {}));
    await expect(phone.push(many)).rejects.toMatchObject({ code: "PAYLOAD_TOO_LARGE" });
    await expect(phone.push([phone.record("kind.of.tomorrow", "x".repeat(262_145))])).rejects.toMatchObject({ code: "PAYLOAD_TOO_LARGE" });
  });
});

describe("a phone", () => {
  it("carries the families assigned today with members and programmes, no number among them, and nothing twice", async () => {
    const ask = async (etag: string | null) => (await world.call("FACILITATOR", "sync.snapshot", { deviceId: crypto.randomUUID(), etag })) as SnapshotAnswer;
    const { snapshot } = await ask(null);
    expect(snapshot?.families.map(({ headName }) => headName)).toEqual(["SITI SIMULASI"]);
    expect(snapshot?.families[0]).toMatchObject({ id: family, aid: [{ programme: "PKH", period: "2026" }], members: [{ isHead: true, sex: "P" }, { name: "BUDI SIMULASI", school: "SD" }] });
    expect(JSON.stringify(snapshot)).not.toMatch(/\d{16}/);
    expect(await ask(snapshot?.etag ?? "")).toEqual({ wipe: false, snapshot: null });
  });

  it("row 25: that lost its memory learns what it last said it held, and which numbers never came", async () => {
    const phone = phoneOf(world);
    const [one, , three] = [1, 2, 3].map(() => phone.record("kind.of.tomorrow", {}));
    await phone.push([one, three], { device: deviceReport(phone.deviceId, { lastSeq: 4, pending: 2 }) });
    const hello = await world.call("FACILITATOR", "sync.hello", { device: deviceReport(crypto.randomUUID()) });
    expect(hello).toMatchObject({ user: { name: "Uji FACILITATOR" }, wipe: false });
    expect((hello as { otherDevices: unknown[] }).otherDevices).toContainEqual(expect.objectContaining({ deviceId: phone.deviceId, pending: 2, missingSeqs: [2, 4] }));
  });
});
