import type { AssignmentPreview, FacilitatorDetail, FacilitatorsAnswer, GroupDetail, GroupsAnswer, GroupsProposal } from "@sinergi/api/assignments/assignments.schema";
import { groupsOf } from "@sinergi/api/sync/snapshot/groups";
import { scoped, type Scoped } from "@sinergi/db/access/scoped";
import { settleFieldwork } from "@sinergi/db/fieldwork/settle-fieldwork";
import type { Actor } from "@sinergi/domain/access/actor";
import type { Day } from "@sinergi/domain/time/day";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openWorld, TODAY, type World } from "./open-world.ts";

const ANI = "user-FACILITATOR";
const BUDI = "user-BUDI";
const VILLAGE = "18.04.04.2002";
const TOMORROW = "2026-10-01" as Day;

let world: World;
let heads: ReadonlyMap<string, string>;
beforeAll(async () => {
  world = await openWorld();
  heads = new Map(await world.system(async (tx) => (await tx.rows<{ name: string; id: string }>("select head_name as name, family_id as id from family_version")).map(({ name, id }) => [name, id] as const)));
  await world.system((tx) => tx.run("insert into facilitator (user_id, name, email, active_from) values ($1, 'Ani', 'ani@simulasi.invalid', '2026-01-01'), ($2, 'Budi', 'budi@simulasi.invalid', '2026-01-01')", [ANI, BUDI]));
});
afterAll(() => world.close());
beforeEach(() =>
  world.system(async (tx) => {
    for (const table of ["work_item", "work_queue", "field_group_member", "field_group", "assignment_change", "assignment_act", "assignment"]) await tx.run(`delete from ${table}`);
    await tx.run("insert into assignment (family_id, user_id, from_day) values ($1, $2, '2026-01-01')", [family("SITI"), ANI]);
  }),
);

const id = (): string => crypto.randomUUID();
const family = (name: string): string => heads.get(`${name} SIMULASI`) ?? "";
const call = <T>(path: string, input: unknown): Promise<T> => world.call("COORDINATOR", `assignments.${path}`, input) as Promise<T>;
const byVillage = (more: object = {}) => ({ by: "VILLAGE", area: VILLAGE, programme: null, ...more });
const assign = (toUserId: string, more: object = {}) => call<{ families: number }>("assign", { opId: id(), id: id(), which: byVillage(), toUserId, fromDay: TODAY, expected: 3, reason: "", ...more });
const preview = (toUserId: string | null, more: object = {}) => call<AssignmentPreview>("preview", { which: byVillage(), toUserId, fromDay: TODAY, ...more });
const list = () => call<FacilitatorsAnswer>("facilitators", undefined);
const load = async (userId: string) => (await list()).rows.find((row) => row.userId === userId);
const detail = (userId: string) => call<FacilitatorDetail>("facilitator", { userId });
const asFacilitator = <T>(userId: string, work: (tx: Scoped) => Promise<T>, today: Day = TODAY): Promise<T> => scoped(world.db, { ...world.actor("FACILITATOR"), id: userId }, { today }, work);
const seenBy = (userId: string, today: Day = TODAY): Promise<string[]> => asFacilitator(userId, async (tx) => (await tx.rows<{ name: string }>("select head_name as name from family_version order by head_name")).map(({ name }) => name.replace(" SIMULASI", "")), today);
const budi = (): Actor => ({ ...world.actor("FACILITATOR"), id: BUDI, name: "Budi" });

describe("assigning families", () => {
  it("says before what would change: fresh ones, whom they are taken from, what stays, and the load after", async () => {
    expect(await preview(BUDI)).toEqual({ families: 3, fresh: 2, taken: [{ userId: ANI, name: "Ani", families: 1 }], unchanged: 0, load: { before: 0, after: 3, verdict: "BELOW" } });
    expect(await preview(ANI)).toMatchObject({ families: 3, fresh: 2, taken: [], unchanged: 1, load: { before: 1, after: 3 } });
    expect(await preview(BUDI, { which: byVillage({ onlyUnassigned: true }) })).toMatchObject({ families: 2, taken: [] });
    expect(await preview(BUDI, { which: byVillage({ programme: "PKH" }) })).toMatchObject({ families: 1, fresh: 0 });
  });

  it("moves a whole village from one day to the next, and each facilitator sees his own from then on", async () => {
    expect(await seenBy(ANI)).toEqual(["SITI"]);
    expect(await assign(BUDI)).toEqual({ families: 3 });
    expect(await seenBy(BUDI)).toEqual(["JOKO", "MBAH", "SITI"]);
    expect(await seenBy(ANI)).toEqual([]);
    expect(await load(BUDI)).toMatchObject({ name: "Budi", families: 3, villages: 1, load: "BELOW", unsent: null, lastSyncAt: null });
    const { acts } = await detail(BUDI);
    expect(acts).toMatchObject([{ act: "HANDED_OVER", by: "VILLAGE", families: 3, fromUserId: ANI, toUserId: BUDI, mayUndo: true, actorName: "Uji COORDINATOR" }]);
  });

  it("a hand-over of tomorrow changes nothing today, and tomorrow everything", async () => {
    await assign(BUDI, { fromDay: TOMORROW });
    expect([await seenBy(ANI), await seenBy(BUDI)]).toEqual([["SITI"], []]);
    expect([await seenBy(ANI, TOMORROW), await seenBy(BUDI, TOMORROW)]).toEqual([[], ["JOKO", "MBAH", "SITI"]]);
    expect([await load(ANI), await load(BUDI)]).toMatchObject([{ families: 1, leaving: 1 }, { families: 0, arriving: 3 }]);
  });

  it("T4: from the moment of a hand-over the old facilitator finds the family no more, though it was his yesterday", async () => {
    await assign(BUDI);
    await expect(world.call("FACILITATOR", "families.detail", { familyId: family("SITI") })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(world.callAs(budi(), "families.detail", { familyId: family("SITI") })).resolves.toMatchObject({ familyId: family("SITI") });
  });

  it("by hand, by list and by all that a facilitator has", async () => {
    await assign(BUDI, { which: { by: "HAND", familyIds: [family("AGUS"), family("MAYA")] }, expected: 2 });
    await assign(ANI, { which: { by: "LIST", filter: { deciles: [2] } }, expected: 1 });
    expect([await seenBy(ANI), await seenBy(BUDI)]).toEqual([["RINA", "SITI"], ["AGUS", "MAYA"]]);
    await assign(BUDI, { which: { by: "FACILITATOR", userId: ANI }, expected: 2 });
    expect(await seenBy(BUDI)).toEqual(["AGUS", "MAYA", "RINA", "SITI"]);
    await expect(assign(BUDI, { which: { by: "HAND", familyIds: ["999999999"] }, expected: 1 })).rejects.toMatchObject({ message: "family_not_found" });
  });

  it("is refused where the number is another than was looked at, where nothing would change, and for days that have passed", async () => {
    await expect(assign(BUDI, { expected: 2 })).rejects.toMatchObject({ message: "assignment_changed" });
    await expect(assign(BUDI, { fromDay: "2026-09-01" })).rejects.toMatchObject({ message: "assignment_past" });
    await expect(assign(ANI, { which: { by: "FACILITATOR", userId: ANI }, expected: 1 })).rejects.toMatchObject({ message: "assignment_nothing" });
    await expect(assign(BUDI, { which: byVillage({ area: "18.04.05.2099" }) })).rejects.toMatchObject({ message: "assignment_empty" });
    await expect(assign("nobody")).rejects.toMatchObject({ message: "facilitator_not_found", code: "NOT_FOUND" });
  });

  it("sent twice happens once; two coordinators at the same moment leave every family with one facilitator", async () => {
    const same = { opId: id(), id: id(), which: byVillage(), toUserId: BUDI, fromDay: TODAY, expected: 3, reason: "" };
    expect(await Promise.all([call("assign", same), call("assign", same)])).toEqual([{ families: 3 }, { families: 3 }]);
    const here = await Promise.allSettled([assign(ANI), assign(BUDI, { which: byVillage({ area: "18.04.04" }) }), assign(ANI)]);
    expect(here.some(({ status }) => status === "fulfilled")).toBe(true);
    const doubled = await world.system((tx) => tx.rows("select a.family_id from assignment a join assignment b on b.family_id = a.family_id and b.id > a.id and a.from_day <= coalesce(b.to_day, 'infinity') and b.from_day <= coalesce(a.to_day, 'infinity') where coalesce(a.to_day, 'infinity') >= a.from_day and coalesce(b.to_day, 'infinity') >= b.from_day"));
    expect(doubled).toEqual([]);
  });

  it("is taken back to the letter on the same day, and not after something came later", async () => {
    const before = await rows();
    await assign(BUDI);
    const [first] = (await detail(BUDI)).acts;
    await call("end", { opId: id(), id: id(), which: { by: "HAND", familyIds: [family("JOKO")] }, fromDay: TOMORROW, expected: 1, reason: "Pindah" });
    expect((await detail(BUDI)).acts.map(({ act, mayUndo }) => [act, mayUndo])).toEqual([["ENDED", true], ["HANDED_OVER", false]]);
    await expect(undo(first?.id ?? "")).rejects.toMatchObject({ message: "assignment_not_undoable" });
    const [last] = (await detail(BUDI)).acts;
    await undo(last?.id ?? "");
    await undo(first?.id ?? "");
    expect(await rows()).toEqual(before);
    expect(await seenBy(ANI)).toEqual(["SITI"]);
    await expect(undo(first?.id ?? "")).rejects.toMatchObject({ message: "assignment_not_undoable" });
  });

  it("an audit entry says who moved how many from whom to whom", async () => {
    await assign(BUDI);
    const entry = await world.system((tx) => tx.one<{ actor: string; detail: string }>("select actor_id as actor, detail from audit_entry where action = 'assignment.assigned' order by seq desc limit 1"));
    expect(entry.actor).toBe("user-COORDINATOR");
    expect(JSON.parse(entry.detail)).toEqual({ families: 3, by: "VILLAGE", before: ANI, after: BUDI, fromDay: TODAY, reason: null });
  });
});

const undo = (actId: string) => call("undo", { opId: id(), id: id(), actId });
/** Spells in force. */
const rows = () => world.system((tx) => tx.rows("select family_id, user_id, from_day, to_day, end_act_id from assignment where to_day is null or to_day >= from_day order by 1, 3"));

describe("a facilitator", () => {
  it("T5: cannot give himself a family, by no procedure and by no statement", async () => {
    await expect(world.call("FACILITATOR", "assignments.assign", { opId: id(), id: id(), which: { by: "HAND", familyIds: [family("JOKO")] }, toUserId: ANI, fromDay: TODAY, expected: 1 })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(asFacilitator(ANI, (tx) => tx.run("insert into assignment (family_id, user_id, from_day) values ($1, $2, $3)", [family("JOKO"), ANI, TODAY]))).rejects.toMatchObject({ code: "42501" });
    await expect(asFacilitator(ANI, (tx) => tx.run("update assignment set user_id = $1", [ANI]))).rejects.toMatchObject({ code: "42501" });
    await expect(asFacilitator(ANI, (tx) => tx.run("update work_item set user_id = $1", [ANI]))).rejects.toMatchObject({ code: "42501" });
  });

  it("T5: a key that an act does not know is refused, not passed over", async () => {
    await expect(assign(BUDI, { fasilitatorId: ANI })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(call("saveFacilitator", { opId: id(), userId: ANI, basedOn: 1, draft: { activeFrom: TODAY, userId: BUDI } })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("T1: reads neither another's assignments, groups nor work", async () => {
    await assign(BUDI, { which: { by: "HAND", familyIds: [family("JOKO")] }, expected: 1 });
    await call("makeGroups", { opId: id(), userId: BUDI, area: VILLAGE, groups: [{ id: id(), name: "Melati", familyIds: [family("JOKO")] }] });
    for (const table of ["assignment", "field_group", "field_group_member", "work_item"]) {
      expect(await asFacilitator(ANI, (tx) => tx.rows(`select 1 from ${table} where true ${table === "assignment" ? `and family_id = ${family("JOKO")}` : ""}`))).toEqual([]);
    }
    expect(await asFacilitator(ANI, (tx) => tx.rows("select user_id from facilitator"))).toEqual([{ user_id: ANI }]);
    expect(await asFacilitator(ANI, (tx) => groupsOf(tx, { userId: BUDI, today: TODAY }))).toEqual([]);
  });

  it("is written down with number and districts; two who write at once do not overwrite each other", async () => {
    const draft = { number: "PKH-1804-07", phone: "0812000", districts: ["18.04.04"], activeFrom: "2026-01-01", activeTo: null };
    const { facilitator } = await detail(ANI);
    await call("saveFacilitator", { opId: id(), userId: ANI, basedOn: facilitator.revision, draft });
    expect((await detail(ANI)).facilitator).toMatchObject({ number: "PKH-1804-07", districts: ["18.04.04"], revision: facilitator.revision + 1 });
    await expect(call("saveFacilitator", { opId: id(), userId: ANI, basedOn: facilitator.revision, draft })).rejects.toMatchObject({ message: "facilitator_changed" });
    await call("saveFacilitator", { opId: id(), userId: ANI, basedOn: facilitator.revision + 1, draft: { ...draft, activeTo: "2026-09-29" } });
    await expect(assign(ANI)).rejects.toMatchObject({ message: "facilitator_ended" });
    await call("saveFacilitator", { opId: id(), userId: ANI, basedOn: facilitator.revision + 2, draft });
  });

  it("has beside his load what his phone still holds: unknown is not nought", async () => {
    expect(await load(ANI)).toMatchObject({ unsent: null, visits: 0 });
    await world.system((tx) => tx.run("insert into sync_device (device_id, user_id, user_name, app_version, pending, oldest_pending_at, last_seen_at) values ($1, $2, 'Ani', '1', 7, '2026-09-28T01:00:00Z', '2026-09-29T01:00:00Z')", [id(), ANI]));
    expect(await load(ANI)).toMatchObject({ unsent: 7, lastSyncAt: "2026-09-29T01:00:00Z", oldestUnsentAt: "2026-09-28T01:00:00Z" });
    await world.system((tx) => tx.run("delete from sync_device"));
  });
});

describe("groups", () => {
  const make = async (families: readonly string[], userId = BUDI): Promise<string> => {
    const made = id();
    await call("makeGroups", { opId: id(), userId, area: VILLAGE, groups: [{ id: made, name: "Melati", familyIds: families }] });
    return made;
  };
  const group = (which: string) => call<GroupDetail>("group", { id: which });
  beforeEach(() => assign(BUDI));

  it("are proposed village by village, made, and hold families of their own facilitator alone", async () => {
    const proposal = await call<GroupsProposal>("proposeGroups", { userId: BUDI, area: VILLAGE });
    expect(proposal).toMatchObject({ grouped: 0, groups: [{ families: [{ headName: "JOKO SIMULASI" }, { headName: "MBAH SIMULASI" }, { headName: "SITI SIMULASI" }] }] });
    const made = await make([family("JOKO"), family("SITI")]);
    const { group: shown, families, ungrouped } = await group(made);
    expect([shown.families, families.map(({ headName }) => headName), ungrouped.map(({ headName }) => headName)]).toEqual([2, ["JOKO SIMULASI", "SITI SIMULASI"], ["MBAH SIMULASI"]]);
    await expect(make([family("AGUS")])).rejects.toMatchObject({ message: "field_group_foreign" });
    expect(await call<GroupsAnswer>("groups", undefined)).toMatchObject({ rows: [{ name: "Melati", families: 2 }], ungrouped: [{ userId: BUDI, families: 1 }], size: { least: 15, most: 40 } });
  });

  it("get another name and a head of their own families, take families in and let them go, and are closed and opened", async () => {
    const made = await make([family("JOKO"), family("SITI")]);
    await call("editGroup", { opId: id(), id: made, basedOn: 2, name: "Mawar", headFamilyId: family("SITI") });
    await expect(call("editGroup", { opId: id(), id: made, basedOn: 3, name: "Mawar", headFamilyId: family("MBAH") })).rejects.toMatchObject({ message: "field_group_foreign" });
    await call("moveFamilies", { opId: id(), id: made, basedOn: 3, familyIds: [family("MBAH")], into: true });
    await call("moveFamilies", { opId: id(), id: made, basedOn: 4, familyIds: [family("JOKO")], into: false });
    await call("moveFamilies", { opId: id(), id: made, basedOn: 5, familyIds: [family("JOKO")], into: true });
    expect((await group(made)).group).toMatchObject({ name: "Mawar", headName: "SITI SIMULASI", families: 3 });
    await call("closeGroup", { opId: id(), id: made });
    await expect(call("moveFamilies", { opId: id(), id: made, basedOn: 7, familyIds: [family("JOKO")], into: false })).rejects.toMatchObject({ message: "field_group_closed" });
    await call("reopenGroup", { opId: id(), id: made });
    expect((await group(made)).group.closedOn).toBeNull();
  });

  it("go whole to another facilitator: today at once, tomorrow when tomorrow comes, and back when it is taken back", async () => {
    const made = await make([family("JOKO"), family("SITI")]);
    await assign(ANI, { which: { by: "GROUP", groupId: made }, expected: 2, fromDay: TOMORROW });
    expect((await group(made)).group).toMatchObject({ userId: BUDI, families: 2 });
    await world.system((tx) => settleFieldwork(tx, TOMORROW));
    const carried = await asFacilitator(ANI, (tx) => groupsOf(tx, { userId: ANI, today: TOMORROW }), TOMORROW);
    expect(carried).toEqual([{ id: made, name: "Melati", villageCode: VILLAGE, headName: "", familyIds: [family("JOKO"), family("SITI")].toSorted((a, b) => Number(a) - Number(b)) }]);
    const [last] = (await detail(ANI)).acts;
    await undo(last?.id ?? "");
    expect((await group(made)).group).toMatchObject({ userId: BUDI, families: 2 });
  });

  it("a family that is handed over alone leaves the group by itself, and is in it again when the act is taken back", async () => {
    const made = await make([family("JOKO"), family("SITI")]);
    await assign(ANI, { which: { by: "HAND", familyIds: [family("SITI")] }, expected: 1 });
    expect((await group(made)).families.map(({ headName }) => headName)).toEqual(["JOKO SIMULASI"]);
    const [last] = (await detail(ANI)).acts;
    await undo(last?.id ?? "");
    expect((await group(made)).group.families).toBe(2);
  });
});
