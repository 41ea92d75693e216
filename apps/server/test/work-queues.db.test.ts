import type { DealPreview, QueueDetail, QueuesAnswer } from "@sinergi/api/queues/queues.schema";
import { applyWorkAnswered } from "@sinergi/api/queues/apply-work-answered";
import type { ReceivedRecord, Verdict } from "@sinergi/api/sync/applier";
import { workOf } from "@sinergi/api/sync/snapshot/work";
import { scoped, type Scoped } from "@sinergi/db/access/scoped";
import { reopenAnsweredItem } from "@sinergi/db/fieldwork/work-queues.store";
import type { WorkAnswered } from "@sinergi/domain/fieldwork/work.schema";
import type { Day } from "@sinergi/domain/time/day";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { placesOf } from "./field-records.ts";
import { openWorld, TODAY, type World } from "./open-world.ts";
import { phoneOf } from "./sync-client.ts";

const ANI = "user-FACILITATOR";
const BUDI = "user-BUDI";
/** The poor who get nothing of BIBIT: SITI and MAYA are farmers, JOKO and RINA are not. */
const GAP = { deciles: [1, 2, 3, 4], programme: "BIBIT", receives: false };

let world: World;
let heads: ReadonlyMap<string, string>;
let queue: string;
beforeAll(async () => {
  world = await openWorld();
  heads = new Map(await world.system(async (tx) => (await tx.rows<{ name: string; id: string }>("select head_name as name, family_id as id from family_version")).map(({ name, id }) => [name, id] as const)));
  await world.system((tx) => tx.run("insert into facilitator (user_id, name, email, active_from) values ($1, 'Ani', 'ani@simulasi.invalid', '2026-01-01'), ($2, 'Budi', 'budi@simulasi.invalid', '2026-01-01')", [ANI, BUDI]));
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.system(async (tx) => {
    for (const table of ["work_item", "work_queue", "assignment_change", "assignment_act", "assignment"]) await tx.run(`delete from ${table}`);
    await tx.run("insert into assignment (family_id, user_id, from_day) values ($1, $3, '2026-01-01'), ($2, $4, '2026-01-01')", [family("SITI"), family("RINA"), ANI, BUDI]);
  });
  queue = id();
  await deal();
});

const id = (): string => crypto.randomUUID();
const family = (name: string): string => heads.get(`${name} SIMULASI`) ?? "";
const call = <T>(path: string, input: unknown): Promise<T> => world.call("COORDINATOR", `queues.${path}`, input) as Promise<T>;
const deal = (more: object = {}) => call<{ number: number; unassigned: number }>("deal", { opId: id(), id: queue, filter: GAP, expected: 4, title: "Petani tanpa bibit", task: "Tanyakan lahan dan minat", dueOn: "2026-10-15", ...more });
const detail = () => call<QueueDetail>("detail", { id: queue });
const carried = (userId: string) => scoped(world.db, { ...world.actor("FACILITATOR"), id: userId }, { today: TODAY }, (tx) => workOf(tx, { userId, today: TODAY }));
const itemOf = async (name: string) => (await detail()).items.find(({ familyId }) => familyId === family(name));

/** A record as the server hands it to its applier, in the sender's own scope. */
async function answer(userId: string, body: Partial<WorkAnswered> & { readonly itemId: string }, more: Partial<ReceivedRecord> = {}): Promise<Verdict> {
  const read = applyWorkAnswered.parse({ outcome: "PROPOSED", note: "", onDay: "2026-09-29", ...body }, 1);
  if (!read.ok) throw new Error(read.path);
  const owns = async (familyId: string, day: Day) => (await world.system((tx) => tx.find("select 1 from assignment where family_id = $1 and user_id = $2 and from_day <= $3 and (to_day is null or to_day >= $3)", [familyId, userId, day]))) !== null;
  const record: ReceivedRecord = { id: id(), seq: 1, kind: "work.answered", v: 1, body: "{}", sha: "", clientAt: "", clockOffsetMs: null, attachments: [], userId, userName: userId, deviceId: id(), today: TODAY, flags: [], owns, ...placesOf(world), ...more };
  return scoped(world.db, { ...world.actor("FACILITATOR"), id: userId }, { today: TODAY }, (tx: Scoped) => applyWorkAnswered.apply(tx, record, read.value));
}

describe("a gap list that is dealt out", () => {
  it("says before who would get how many and what is nobody's, and then stands on their phones", async () => {
    const preview = await call<DealPreview>("preview", { filter: GAP });
    expect(preview).toMatchObject({ families: 4, unassigned: 2, facilitators: [{ userId: ANI, name: "Ani", families: 1 }, { userId: BUDI, name: "Budi", families: 1 }] });
    expect(await carried(ANI)).toMatchObject([{ title: "Petani tanpa bibit", task: "Tanyakan lahan dan minat", familyId: family("SITI"), dueOn: "2026-10-15" }]);
    const { queue: shown, shares, now, still } = await detail();
    expect(shown).toMatchObject({ total: 4, open: 4, answered: 0, unassigned: 2, overdue: false });
    expect(shares.map(({ name, open, unsent }) => [name, open, unsent])).toEqual([["Ani", 1, null], ["Budi", 1, null], ["", 2, null]]);
    expect([now, still]).toEqual([4, { open: 4, answered: 0 }]);
  });

  it("comes back with an outcome per family, and shrinks", async () => {
    const item = await itemOf("SITI");
    expect(await answer(ANI, { itemId: item?.id ?? "", outcome: "ENROLLED", note: "Ikut kelompok tani" })).toMatchObject({ status: "APPLIED", code: null, flags: [] });
    expect(await carried(ANI)).toEqual([]);
    expect((await detail()).queue).toMatchObject({ open: 3, answered: 1 });
    expect(await itemOf("SITI")).toMatchObject({ state: "ANSWERED", outcome: "ENROLLED", note: "Ikut kelompok tani", answeredOn: "2026-09-29", userName: ANI });
    await world.call("SECRETARIAT", "enrolments.add", { opId: id(), familyId: family("SITI"), programme: "BIBIT", startsOn: "2026-05-01" });
    const { now, still } = await detail();
    expect([now, still]).toEqual([3, { open: 3, answered: 0 }]);
    await world.system((tx) => tx.run("delete from operation"));
    const enrolment = await world.system((tx) => tx.one<{ id: string }>("select id from enrolment where programme_code = 'BIBIT' order by id desc limit 1"));
    await world.call("SECRETARIAT", "enrolments.remove", { opId: id(), enrolmentId: enrolment.id });
  });

  it("row 17: a family handed over meanwhile: the answer of the one who had it that day is applied, of the other flagged, of none refused", async () => {
    const item = await itemOf("SITI");
    await world.call("COORDINATOR", "assignments.assign", { opId: id(), id: id(), which: { by: "HAND", familyIds: [family("SITI")] }, toUserId: BUDI, fromDay: TODAY, expected: 1 });
    expect((await carried(BUDI)).map(({ familyId }) => familyId)).toContain(family("SITI"));
    expect(await carried(ANI)).toEqual([]);
    expect(await answer(ANI, { itemId: item?.id ?? "" })).toMatchObject({ status: "APPLIED", flags: [] });
    const other = await itemOf("RINA");
    expect(await answer(ANI, { itemId: other?.id ?? "" })).toMatchObject({ status: "APPLIED", code: "OUT_OF_ASSIGNMENT", flags: ["OUT_OF_ASSIGNMENT"] });
  });

  it("row 15: answered from two phones keeps the first and brings the second to a person; the amended one stands in its place", async () => {
    const item = await itemOf("SITI");
    const first = id();
    await answer(ANI, { itemId: item?.id ?? "", outcome: "PROPOSED" }, { id: first });
    expect(await answer(ANI, { itemId: item?.id ?? "", outcome: "REFUSED" })).toMatchObject({ status: "REVIEW", code: "MAYBE_DUPLICATE", detail: { first, firstOutcome: "PROPOSED", outcome: "REFUSED" } });
    expect(await itemOf("SITI")).toMatchObject({ outcome: "PROPOSED" });
    await answer(ANI, { itemId: item?.id ?? "", outcome: "MOVED" }, { amends: first });
    expect(await itemOf("SITI")).toMatchObject({ outcome: "MOVED" });
  });

  it("row 15: the reviewer reads both answers and takes the second over the first, or keeps the first; the sender is told", async () => {
    const item = await itemOf("SITI");
    const phone = phoneOf(world, { ...world.actor("FACILITATOR"), id: ANI });
    const answered = (outcome: WorkAnswered["outcome"], note: string) => phone.record("work.answered", { itemId: item?.id, outcome, note, onDay: "2026-09-29" }, { familyId: family("SITI") });
    const decide = (recordId: string, decision: string) => world.call("COORDINATOR", "sync.decide", { opId: id(), id: recordId, decision, note: "" });
    const [first, second, third] = [answered("PROPOSED", ""), answered("REFUSED", "Sudah pindah ke kebun"), answered("MOVED", "")];
    expect((await phone.push([first, second, third])).outcomes.map(({ status, code }) => [status, code])).toEqual([["applied", null], ["review", "MAYBE_DUPLICATE"], ["review", "MAYBE_DUPLICATE"]]);
    expect(await world.call("COORDINATOR", "sync.delivery", { id: second.id })).toMatchObject({ row: { decisions: ["TAKE_NEW", "KEEP_OLD"] }, other: { id: first.id, body: first.body } });
    await expect(decide(second.id, "VOID_OLD")).rejects.toMatchObject({ message: "delivery_decision_unfit" });
    expect(await decide(second.id, "TAKE_NEW")).toEqual({ status: "APPLIED", code: "MAYBE_DUPLICATE", settled: true });
    expect(await itemOf("SITI")).toMatchObject({ state: "ANSWERED", outcome: "REFUSED", note: "Sudah pindah ke kebun" });
    expect(await decide(third.id, "KEEP_OLD")).toMatchObject({ settled: true });
    expect(await itemOf("SITI")).toMatchObject({ outcome: "REFUSED" });
    // The first stands no more: taken back, it opens nothing.
    await phone.send(phone.record("record.voided", { recordId: first.id, reason: "Salah tulis" }));
    expect(await itemOf("SITI")).toMatchObject({ outcome: "REFUSED" });
  });

  it("an answer to nothing goes to a person and is not lost", async () => {
    expect(await answer(ANI, { itemId: id() })).toMatchObject({ status: "REVIEW", code: "INVALID", detail: { path: "itemId" } });
  });

  it("what is nobody's goes to whoever gets the family later", async () => {
    expect(await carried(BUDI)).toHaveLength(1);
    await world.call("COORDINATOR", "assignments.assign", { opId: id(), id: id(), which: { by: "HAND", familyIds: [family("JOKO"), family("MAYA")] }, toUserId: BUDI, fromDay: TODAY, expected: 2 });
    expect(await carried(BUDI)).toHaveLength(3);
    expect((await detail()).queue.unassigned).toBe(0);
  });

  it("is taken back and dealt again, closed and reopened; an answer on its way still counts", async () => {
    const item = await itemOf("SITI");
    await call("takeBack", { opId: id(), id: queue, itemIds: [item?.id] });
    expect(await carried(ANI)).toEqual([]);
    await call("dealAgain", { opId: id(), id: queue, itemIds: null });
    expect(await carried(ANI)).toHaveLength(1);
    await call("close", { opId: id(), id: queue });
    expect(await carried(ANI)).toEqual([]);
    await expect(call("takeBack", { opId: id(), id: queue, itemIds: null })).rejects.toMatchObject({ message: "queue_closed" });
    const record = id();
    expect(await answer(ANI, { itemId: item?.id ?? "" }, { id: record })).toMatchObject({ status: "APPLIED" });
    await call("reopen", { opId: id(), id: queue });
    expect(await world.system((tx) => reopenAnsweredItem(tx, record))).toBe(true);
    expect(await carried(ANI)).toHaveLength(1);
    expect((await call<QueuesAnswer>("list", undefined)).rows).toMatchObject([{ id: queue, open: 4 }]);
  });

  it("is refused where there is nobody on it, where the number has changed, and for a day that has passed", async () => {
    queue = id();
    await expect(deal({ filter: { deciles: [10] }, expected: 1 })).rejects.toMatchObject({ message: "queue_empty" });
    await expect(deal({ expected: 3 })).rejects.toMatchObject({ message: "assignment_changed" });
    await expect(deal({ dueOn: "2026-09-29" })).rejects.toMatchObject({ message: "queue_due_past" });
    await expect(world.call("FACILITATOR", "queues.deal", {})).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
