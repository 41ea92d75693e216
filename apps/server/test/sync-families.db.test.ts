import type { SnapshotAnswer } from "@sinergi/api/sync/sync.schema";
import type { SentRecord } from "@sinergi/domain/sync/outcomes";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openWorld, TODAY, type World } from "./open-world.ts";
import { correction, phoneOf, type Phone } from "./sync-client.ts";

let world: World;
let phone: Phone;
let family: string;
let other: string;
beforeAll(async () => {
  world = await openWorld();
  family = world.familyAt("FACILITATOR", "own");
  other = world.familyAt("FACILITATOR", "other");
});
afterAll(() => world.close());
beforeEach(async () => {
  phone = phoneOf(world);
  await world.system(async (tx) => {
    await tx.run("delete from assignment");
    await tx.run("delete from family_profile");
    await tx.run("update visit set voided_at = now()");
    await tx.run("insert into assignment (family_id, user_id, from_day) values ($1, 'user-FACILITATOR', '2026-01-01')", [family]);
  });
});

const correct = (changes: Parameters<typeof correction>[0], more: Partial<SentRecord> = {}): SentRecord => phone.record("profile.corrected", correction(changes), { familyId: family, baseVersion: 0, ...more });
const profile = () => world.system((tx) => tx.find<{ version: number; phone: string; landmark: string; livelihood: string }>("select version, phone, landmark, livelihood from family_profile where family_id = $1", [family]));
/** Another person corrects the profile meanwhile. */
const meanwhile = (column: "phone" | "landmark", value: string) => world.system((tx) => tx.run(
  `insert into family_profile (family_id, version, ${column}, updated_by, updated_name) values ($1, 1, $2, 'somebody', 'Kantor') on conflict (family_id) do update set ${column} = $2, version = family_profile.version + 1`, [family, value]));
const visit = (more: object = {}, envelope: Partial<SentRecord> = {}): SentRecord => phone.record("visit.logged", {
  familyId: family, onDay: TODAY, startedAt: "09:00", minutes: 30, kind: "KUNJUNGAN_RUTIN", outcome: "BERTEMU", carerMet: true, conditions: null, members: [], aid: [], needs: [], business: null, consent: false, place: null, followUp: null, ...more,
}, { familyId: family, ...envelope });
const visits = (id: string) => world.system((tx) => tx.find<{ flags: string[]; amendedBy: string | null; voided: boolean; reason: string; familyId: string }>(
  `select flags, amended_by as "amendedBy", voided_at is not null as voided, void_reason as reason, family_id as "familyId" from visit where id = $1`, [id]));

describe("S4: what may be there twice", () => {
  it("row 15: the same visit from two phones of one person stands twice, and the second goes to a person", async () => {
    const first = visit();
    expect(await phone.send(first)).toMatchObject({ status: "applied" });
    phone = phoneOf(world);
    const second = visit();
    expect(await phone.send(second)).toMatchObject({ status: "review", code: "MAYBE_DUPLICATE" });
    expect([await visits(first.id), await visits(second.id)]).toMatchObject([{ voided: false }, { voided: false, flags: ["MAYBE_DUPLICATE"] }]);
  });

  it("row 16: the same session from two facilitators stands twice, and the second goes to a person", async () => {
    const session = { groupId: null, groupName: "Melati", villageCode: "18.04.04.2002", onDay: TODAY, module: "M1", topic: "", minutes: 90, notes: "", attendance: [{ familyId: family, presence: "PRESENT" }] };
    expect(await phone.send(phone.record("session.held", session))).toMatchObject({ status: "applied" });
    const another = phoneOf(world, { ...world.actor("FACILITATOR"), id: "user-another", name: "Pendamping lain" });
    expect(await another.send(another.record("session.held", session))).toMatchObject({ status: "review", code: "MAYBE_DUPLICATE" });
    expect(await world.system((tx) => tx.rows("select id from field_session"))).toHaveLength(2);
  });
});

describe("S5: a family that changed hands", () => {
  it("row 17: a visit of the day it was his is applied as any other, though it is another's today; a correction goes to a person", async () => {
    await world.system((tx) => tx.run("update assignment set to_day = '2026-09-20' where family_id = $1", [family]));
    expect(await phone.send(visit({ onDay: "2026-09-18" }))).toMatchObject({ status: "applied", code: null });
    expect(await phone.send(correct({ landmark: ["", "Dekat pasar"] }))).toMatchObject({ status: "review", code: "OUT_OF_ASSIGNMENT" });
    expect(await profile()).toBeNull();
  });

  it("row 17: a visit of a day it was no longer his is applied, attributed to him and flagged; it is never refused", async () => {
    await world.system((tx) => tx.run("update assignment set to_day = '2026-09-20' where family_id = $1", [family]));
    const late = visit({ onDay: "2026-09-25" });
    expect(await phone.send(late)).toMatchObject({ status: "applied", code: "OUT_OF_ASSIGNMENT" });
    expect((await visits(late.id))?.flags).toEqual(["OUT_OF_ASSIGNMENT"]);
    const snapshot = (await world.call("FACILITATOR", "sync.snapshot", { deviceId: phone.deviceId, etag: null })) as SnapshotAnswer;
    expect(snapshot.snapshot?.families).toEqual([]);
  });

  it("row 18: a visit to a family that was merged stands under the family it was made at, and names the one it is now", async () => {
    const decision = await world.system((tx) => tx.find<{ id: string }>("select id from problem_decision limit 1"));
    await world.system((tx) => tx.run("insert into identity_link (subject, alias_id, kept_id, decision_id) values ('FAMILY', $1, $2, $3)", [family, other, decision?.id ?? 1]));
    const record = visit();
    expect(await phone.send(record)).toMatchObject({ status: "review", code: "MERGED_FAMILY" });
    expect(await visits(record.id)).toMatchObject({ familyId: family, flags: ["MERGED_FAMILY"] });
    expect(await world.system((tx) => tx.one("select detail from sync_receipt where record_id = $1", [record.id]))).toEqual({ detail: { mergedInto: other } });
    await world.system((tx) => tx.run("delete from identity_link"));
  });

  it("row 18: of a family nobody knows is kept for a person, whole", async () => {
    expect(await phone.send(visit({}, { familyId: "999999999" }))).toMatchObject({ status: "review", code: "INVALID" });
  });
});

describe("S6: corrections that meet", () => {
  it("row 19: of a field that another one corrected meanwhile overwrite nothing; both values wait for a person", async () => {
    await meanwhile("phone", "0812-1");
    expect(await phone.send(correct({ phone: ["", "0899-9"], landmark: ["", "Dekat masjid"] }))).toMatchObject({ status: "review", code: "HARD_CONFLICT", version: null });
    expect(await profile()).toMatchObject({ version: 1, phone: "0812-1", landmark: "" });
  });

  it("row 20: of another field are merged, and the version goes on", async () => {
    await meanwhile("phone", "0812-1");
    expect(await phone.send(correct({ landmark: ["", "Dekat masjid"] }))).toMatchObject({ status: "applied", code: "SOFT_MERGED", version: 2 });
    expect(await profile()).toMatchObject({ version: 2, phone: "0812-1", landmark: "Dekat masjid" });
  });

  it("row 21: a chain whose second arrives first is held, and both are applied in their order once the first is here", async () => {
    const first = correct({ landmark: ["", "Dekat masjid"] });
    const second = correct({ landmark: ["Dekat masjid", "Dekat pasar"] }, { prevId: first.id });
    const third = correct({ livelihood: ["", "Kopi"] }, { prevId: second.id });
    expect((await phone.push([second, third])).outcomes.map(({ code }) => code)).toEqual(["WAITING_PREV", "WAITING_PREV"]);
    expect(await profile()).toBeNull();
    expect(await phone.send(first)).toMatchObject({ status: "applied", version: 1 });
    expect(await profile()).toMatchObject({ version: 3, landmark: "Dekat pasar", livelihood: "Kopi" });
    expect(await phone.send(third)).toMatchObject({ status: "duplicate", version: 3 });
  });

  it("row 21: sent at once in two requests, whichever commits first, both are applied", async () => {
    for (let round = 0; round < 10; round += 1) {
      const now = (await profile())?.landmark ?? "";
      const first = correct({ landmark: [now, `Rumah ${round}`] });
      const second = correct({ landmark: [`Rumah ${round}`, `Pagar ${round}`] }, { prevId: first.id });
      await Promise.all([phone.push([second]), phone.push([first])]);
      expect(await profile()).toMatchObject({ landmark: `Pagar ${round}` });
    }
  });

  it("row 21: a follower of what waits for a person waits too", async () => {
    await meanwhile("phone", "0812-1");
    const first = correct({ phone: ["", "0899-9"] });
    const second = correct({ phone: ["0899-9", "0899-8"] }, { prevId: first.id });
    expect((await phone.push([first, second])).outcomes.map(({ code }) => code)).toEqual(["HARD_CONFLICT", "WAITING_PREV"]);
  });

  it("twenty people who correct one field at once: one holds, nineteen wait for a person, nothing is lost", async () => {
    const sent = await Promise.all(Array.from({ length: 20 }, async (_, at) => {
      const own = phoneOf(world);
      return own.send(own.record("profile.corrected", correction({ phone: ["", `08${at}`] }), { familyId: family, baseVersion: 0 }));
    }));
    expect(sent.filter(({ status }) => status === "applied")).toHaveLength(1);
    expect(sent.filter(({ code }) => code === "HARD_CONFLICT")).toHaveLength(19);
  });
});

describe("a record that is amended or taken back", () => {
  it("row 42: stands behind the one that amends it, whichever of the two arrives first", async () => {
    for (const backwards of [false, true]) {
      const first = visit({ onDay: backwards ? "2026-09-11" : "2026-09-12" });
      const second = visit({ onDay: backwards ? "2026-09-11" : "2026-09-12", minutes: 45 }, { amends: first.id });
      for (const record of backwards ? [second, first] : [first, second]) await phone.send(record);
      expect([(await visits(first.id))?.amendedBy, (await visits(second.id))?.amendedBy]).toEqual([second.id, null]);
    }
  });

  it("is taken back with a reason, by whoever sent it and nobody else; what takes it back may come first", async () => {
    const record = visit({ onDay: "2026-09-13" });
    const back = phone.record("record.voided", { recordId: record.id, reason: "Salah keluarga" });
    expect(await phone.send(back)).toMatchObject({ status: "review", code: "WAITING_PREV" });
    await phone.send(record);
    expect(await visits(record.id)).toMatchObject({ voided: true, reason: "Salah keluarga" });

    const kept = visit({ onDay: "2026-09-14" });
    await phone.send(kept);
    const stranger = phoneOf(world, { ...world.actor("FACILITATOR"), id: "user-another", name: "Pendamping lain" });
    await stranger.send(stranger.record("record.voided", { recordId: kept.id, reason: "Bukan milik saya" }));
    expect(await visits(kept.id)).toMatchObject({ voided: false });
  });
});
