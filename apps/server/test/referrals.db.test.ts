import { raiseFromVisit, type VisitForOthers } from "@sinergi/api/referrals/raise-from-visit";
import type { ReferralDetail, ReferralsAnswer, ReferralRulesAnswer } from "@sinergi/api/referrals/referrals.schema";
import { snapshotReferrals } from "@sinergi/api/sync/snapshot/referrals";
import type { UpdatesAnswer } from "@sinergi/api/updates/updates.schema";
import { addAccount } from "@sinergi/db/access/account-acts.store";
import { scoped } from "@sinergi/db/access/scoped";
import type { Role } from "@sinergi/domain/access/roles";
import { NEEDS, type Need } from "@sinergi/domain/fieldwork/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openWorld, TODAY, type World } from "./open-world.ts";

let world: World;
let siti: string;
let joko: string;
beforeAll(async () => {
  world = await openWorld();
  siti = world.familyAt("FACILITATOR", "own");
  joko = world.familyAt("FACILITATOR", "other");
});
afterAll(() => world.close());
beforeEach(() => world.system((tx) => tx.run("delete from referral_change").then(() => tx.run("delete from referral"))));

const id = (): string => crypto.randomUUID();
const visit = (needs: readonly Need[], more: Partial<VisitForOthers> = {}): VisitForOthers => ({
  id: id(), familyId: siti, villageCode: "18.04.04.2002", userId: "user-FACILITATOR", userName: "Uji FACILITATOR", onDay: "2026-09-20" as Day, members: [],
  needs: needs.map((need) => ({ id: id(), need, note: `Perlu ${need}`, personId: null })), ...more,
});
const log = (it: VisitForOthers) => scoped(world.db, world.actor("FACILITATOR"), { today: TODAY }, (tx) => raiseFromVisit(tx, it));
const rowsOf = (answer: unknown) => (answer as ReferralsAnswer).rows;
const list = async (role: Role) => rowsOf(await world.call(role, "referrals.list", undefined));
const office = (agency: string, path: string, input?: unknown) => world.callFrom(agency, "AGENCY_OPERATOR", `referrals.${path}`, input);
const detailOf = async (agency: string, which: string) => (await office(agency, "detail", { id: which })) as ReferralDetail;
async function move(agency: string, which: string, step: string, more: object = {}): Promise<void> {
  const { referral } = await detailOf(agency, which);
  await office(agency, "move", { opId: id(), id: which, basedOn: referral.revision, move: step, note: "", ...more });
}

describe("a need of a visit", () => {
  it("is sent to the office that owns the answer; one that nobody owns waits at the secretariat", async () => {
    await log(visit(["KESEHATAN", "LISTRIK"]));
    const rows = await list("SECRETARIAT");
    expect(rows.map(({ need, owner, state, days, headName }) => [need, owner, state, days, headName])).toEqual([["KESEHATAN", "DINKES", "DIKIRIM", 10, "SITI SIMULASI"], ["LISTRIK", "SEKRETARIAT", "DIKIRIM", 10, "SITI SIMULASI"]]);
    expect(rows.map(({ moves }) => moves)).toEqual([["reroute"], ["take", "refuse", "reroute"]]);
  });

  it("told twice is sent once, also by two at the same moment", async () => {
    const twice = visit(["DOKUMEN"]);
    await Promise.all([log(twice), log(twice), log(visit(["DOKUMEN"], { onDay: "2026-09-21" as Day })), log(visit(["DOKUMEN"], { onDay: "2026-09-22" as Day }))]);
    await log(twice);
    const rows = await list("SECRETARIAT");
    expect(rows).toHaveLength(1);
    expect(rows[0]?.seenAgain).toBeGreaterThanOrEqual(2);
  });

  it("found again while somebody waits is noted on what is open; once that is closed it is sent anew", async () => {
    await log(visit(["RUMAH"]));
    const [first] = await list("SECRETARIAT");
    await log(visit(["RUMAH"], { onDay: "2026-09-28" as Day }));
    const { history } = await detailOf("PERKIM", first?.id ?? "");
    expect(history.map(({ fromState, toState, onDay }) => [fromState, toState, onDay])).toEqual([[null, "DIKIRIM", "2026-09-20"], ["DIKIRIM", "DIKIRIM", "2026-09-28"]]);
    await move("PERKIM", first?.id ?? "", "refuse", { note: "Kuota tahun ini habis" });
    await log(visit(["RUMAH"], { onDay: TODAY }));
    expect((await list("SECRETARIAT")).map(({ state }) => state).toSorted()).toEqual(["DIKIRIM", "DITOLAK"]);
  });

  it("goes where the secretariat says from then on; an office that is not there is refused", async () => {
    const { rules, revision, mayEdit } = (await world.call("SECRETARIAT", "referrals.rules", undefined)) as ReferralRulesAnswer;
    expect(mayEdit).toBe(true);
    const save = (need: object, basedOn = revision) => world.call("SECRETARIAT", "referrals.saveRules", { opId: id(), basedOn, rules: { ...rules, needOwners: { ...rules.needOwners, ...need } } });
    await expect(save({ LISTRIK: "TIDAK_ADA" })).rejects.toMatchObject({ message: "referral_owner_unknown" });
    await save({ LISTRIK: "PLN" });
    await expect(save({ LISTRIK: null })).rejects.toMatchObject({ message: "referral_changed" });
    await log(visit(["LISTRIK"]));
    expect((await list("SECRETARIAT")).map(({ owner }) => owner)).toEqual(["PLN"]);
    await save({}, revision + 1);
  });

  it("a member's change becomes one draft of a proposal, however often it is noted", async () => {
    const members = [{ id: id(), personId: null, name: "ANI SIMULASI", change: "BORN" as const, detail: { birthDate: "2026-09-01", sex: "P" } }];
    await log(visit([], { members }));
    await log(visit([], { members }));
    await log(visit([], { members: members.map((member) => ({ ...member, id: id() })) }));
    const { rows } = (await world.call("SECRETARIAT", "updates.list", undefined)) as UpdatesAnswer;
    expect(rows.filter(({ subject }) => subject === "ANI SIMULASI")).toMatchObject([{ kind: "UBAH", state: "DRAF", origin: "FIELD", proposedName: "Uji FACILITATOR", proposedOn: "2026-09-20", content: { change: "BORN", birthDate: "2026-09-01" } }]);
  });
});

describe("the list", () => {
  it("comes by pages and counts all of them, as it is narrowed", async () => {
    await log(visit(NEEDS));
    await log(visit(["PANGAN", "RUMAH"], { familyId: joko, onDay: "2026-08-01" as Day }));
    const ask = async (input: object) => (await world.call("SECRETARIAT", "referrals.list", { pageSize: 10, ...input })) as ReferralsAnswer;
    const [first, second] = [await ask({}), await ask({ page: 2 })];
    expect([first.total, first.open, first.long, first.rows.length, second.total, second.rows.length]).toEqual([12, 12, 2, 10, 12, 2]);
    expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(12);
    expect(first.rows.slice(0, 2).map(({ days }) => days)).toEqual([60, 60]);
    expect(first.offices.reduce((sum, { days }) => sum + days.length, 0)).toBe(12);
    expect(first.choices.needs).toEqual(NEEDS.toSorted());
    expect(await ask({ filter: { need: "RUMAH", days: 30 } })).toMatchObject({ total: 1, long: 1, rows: [{ familyId: joko, need: "RUMAH" }], choices: first.choices });
    expect((await ask({ filter: { text: "siti sim" } })).total).toBe(10);
    expect((await ask({ sort: "need", descending: true, pageSize: 50 })).rows.map(({ need }) => need)).toEqual([...NEEDS, "PANGAN", "RUMAH"].toSorted().toReversed());
  });
});

describe("an office", () => {
  it("takes a referral in, handles it and says what it gave; the facilitator reads it on his phone", async () => {
    await log(visit(["KESEHATAN"]));
    const [row] = await list("SECRETARIAT");
    const which = row?.id ?? "";
    await move("DINKES", which, "take");
    await move("DINKES", which, "handle", { note: "Petugas puskesmas berkunjung" });
    await move("DINKES", which, "finish", { note: "Kartu JKN terbit", programmeCode: "PKH" });
    const { referral, history } = await detailOf("DINKES", which);
    expect(referral).toMatchObject({ state: "SELESAI", closedOn: TODAY, answer: "Kartu JKN terbit", programmeCode: "PKH", days: 10, moves: [] });
    expect(history.map(({ toState }) => toState)).toEqual(["DIKIRIM", "DITERIMA_OPD", "DITANGANI", "SELESAI"]);
    const carried = await scoped(world.db, world.actor("FACILITATOR"), { today: TODAY }, (tx) => snapshotReferrals(tx, { userId: "user-FACILITATOR", today: TODAY }));
    expect(carried).toMatchObject([{ headName: "SITI SIMULASI", state: "SELESAI", answer: "Kartu JKN terbit", closedOn: TODAY }]);
  });

  it("sees name and address of the family it is to help, and of no other; another office sees nothing", async () => {
    await log(visit(["KESEHATAN"], { familyId: joko }));
    const [row] = rowsOf(await office("DINKES", "list"));
    expect(row).toMatchObject({ headName: "JOKO SIMULASI", inScope: false });
    expect(rowsOf(await office("DISDIK", "list"))).toEqual([]);
    await expect(office("DISDIK", "detail", { id: row?.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(office("DISDIK", "move", { opId: id(), id: row?.id, basedOn: 1, move: "take" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(world.callFrom("DINKES", "AGENCY_OPERATOR", "families.detail", { familyId: joko })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("skips no step, takes back its own last one, and is told when somebody was there before", async () => {
    await log(visit(["KESEHATAN"]));
    const [row] = await list("SECRETARIAT");
    const which = row?.id ?? "";
    await expect(move("DINKES", which, "finish", { note: "Sudah diberi" })).rejects.toMatchObject({ message: "referral_state" });
    await move("DINKES", which, "take");
    await expect(office("DINKES", "move", { opId: id(), id: which, basedOn: 1, move: "handle" })).rejects.toMatchObject({ message: "referral_changed" });
    await office("DINKES", "undo", { opId: id(), id: which });
    expect((await detailOf("DINKES", which)).referral.state).toBe("DIKIRIM");
    await move("DINKES", which, "take");
    await expect(world.callAs({ ...world.actor("AGENCY_HEAD"), id: "somebody else", agency: "DINKES" }, "referrals.undo", { opId: id(), id: which })).rejects.toMatchObject({ message: "referral_nothing_to_undo" });
  });

  it("sent to the wrong one it is sent on by the secretariat; the days go on, and both offices' people are told once a day", async () => {
    const addressed = await world.system((tx) => addAccount(tx, { email: "dinkes@simulasi.invalid", name: "Dinkes", role: "AGENCY_OPERATOR", agency: "DINKES" }, null));
    await log(visit(["KETERAMPILAN", "KESEHATAN"]));
    const wrong = (await list("SECRETARIAT")).find(({ need }) => need === "KETERAMPILAN");
    await world.call("SECRETARIAT", "referrals.reroute", { opId: id(), id: wrong?.id, basedOn: 1, owner: "DINKES", note: "Perlu terapi dahulu" });
    const { referral, history } = await detailOf("DINKES", wrong?.id ?? "");
    expect(referral).toMatchObject({ owner: "DINKES", state: "DIKIRIM", days: 10 });
    expect(history.at(-1)).toMatchObject({ fromOwner: "DISNAKER", note: "Perlu terapi dahulu" });
    await expect(office("DISNAKER", "detail", { id: wrong?.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await log(visit(["KESEHATAN"]));
    const notices = await world.system((tx) => tx.rows<{ kind: string; facts: object }>("select kind, facts from notice where account_id = $1 order by day_key", [addressed]));
    expect(notices.map(({ kind }) => kind)).toEqual(["REFERRALS_WAIT"]);
    expect(JSON.stringify(notices)).not.toContain("SIMULASI");
  });

  it("a facilitator reads what he sent, without names of families that are no longer his", async () => {
    await log(visit(["PANGAN"]));
    await log(visit(["PANGAN"], { familyId: joko }));
    expect((await list("FACILITATOR")).map(({ headName }) => headName)).toEqual(["SITI SIMULASI", null]);
    expect((await list("FACILITATOR")).every(({ moves }) => moves.length === 0)).toBe(true);
  });
});
