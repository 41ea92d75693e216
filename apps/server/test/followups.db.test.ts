import type { AgencyAnswer } from "@sinergi/api/agency/agency.schema";
import type { FollowUpDetail, FollowUpsAnswer } from "@sinergi/api/followups/followups.schema";
import type { HomeAnswer } from "@sinergi/api/home/home.schema";
import { scoped, type Scoped } from "@sinergi/db/access/scoped";
import { insertMeeting } from "@sinergi/db/meetings/meetings.store";
import type { Role } from "@sinergi/domain/access/roles";
import type { Day } from "@sinergi/domain/time/day";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openWorld, TODAY, type World } from "./open-world.ts";

let world: World;
let own: string;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  own = await create();
});

const id = (): string => crypto.randomUUID();
const draft = (more: object = {}) => ({ text: "Perbarui data petani kopi", type: "DATA", lead: "PERTANIAN", supporters: ["DINSOS"], dueOn: "2026-09-29", ...more });
async function create(more: object = {}, origin: object = {}): Promise<string> {
  const made = id();
  await world.call("SECRETARIAT", "followUps.create", { opId: id(), id: made, draft: draft(more), origin });
  return made;
}
const list = async (role: Role, input: object = {}): Promise<FollowUpsAnswer["rows"]> => ((await world.call(role, "followUps.list", input)) as FollowUpsAnswer).rows;
const detail = async (role: Role, which = own): Promise<FollowUpDetail> => (await world.call(role, "followUps.detail", { id: which })) as FollowUpDetail;
const act = (role: Role, path: string, more: object = {}) => world.call(role, `followUps.${path}`, { opId: id(), id: own, ...more });
/** A second person of the secretariat. */
const colleague = (path: string, more: object = {}) => world.callFrom("BAPPEDA", "SECRETARIAT", `followUps.${path}`, { opId: id(), id: own, ...more });
async function report(role: Role, move: string, more: object = {}): Promise<void> {
  const { followUp } = await detail(role);
  await act(role, "report", { basedOn: followUp.revision, move, progress: 40, note: "", obstacle: "", ...more });
}
const state = async (): Promise<string> => (await detail("SECRETARIAT")).followUp.state;

describe("a follow-up", () => {
  it("is written down, begun, reported as done, sent back, reported again and verified; every step stays", async () => {
    await report("AGENCY_HEAD", "report", { note: "Pendataan dimulai" });
    await report("AGENCY_OPERATOR", "submit", { note: "Selesai" });
    await act("SECRETARIAT", "sendBack", { reason: "Lampirkan berita acara" });
    await report("AGENCY_HEAD", "submit", { note: "Berita acara terlampir" });
    await act("SECRETARIAT", "verify", { note: "Sesuai" });

    const { followUp, history } = await detail("AGENCY_HEAD");
    expect(followUp).toMatchObject({ state: "DONE", progress: 100, verifiedName: "Uji SECRETARIAT", closedOn: TODAY, moves: [], overdue: false });
    expect(history.map(({ act: done, toState, note, actorName }) => [done, toState, note, actorName])).toEqual([
      ["CREATED", "NOT_STARTED", "", "Uji SECRETARIAT"], ["REPORTED", "IN_PROGRESS", "Pendataan dimulai", "Uji AGENCY_HEAD"], ["SUBMITTED", "DONE_UNVERIFIED", "Selesai", "Uji AGENCY_OPERATOR"],
      ["SENT_BACK", "IN_PROGRESS", "Lampirkan berita acara", "Uji SECRETARIAT"], ["SUBMITTED", "DONE_UNVERIFIED", "Berita acara terlampir", "Uji AGENCY_HEAD"], ["VERIFIED", "DONE", "Sesuai", "Uji SECRETARIAT"],
    ]);
  });

  it("is late the day after its due day, for everybody who counts it", async () => {
    const rows = await list("SECRETARIAT");
    expect(rows.find((row) => row.id === own)).toMatchObject({ overdue: true, daysLate: 1, lead: "PERTANIAN" });
    const late = rows.filter(({ overdue }) => overdue);
    const home = (await world.call("SECRETARIAT", "home.overview", undefined)) as HomeAnswer;
    expect(home.attention.find(({ code }) => code === "follow_ups_late")).toEqual({ code: "follow_ups_late", count: late.length, agency: null });
    const agency = (await world.call("AGENCY_HEAD", "agency.overview", {})) as AgencyAnswer;
    expect(agency.followUps?.late).toBe(late.filter(({ lead }) => lead === "PERTANIAN").length);
    expect(agency.followUps?.pressing[0]).toMatchObject({ overdue: true });
  });

  it("needs an obstacle where it is stopped, and something to show where it is done", async () => {
    await report("AGENCY_HEAD", "report");
    await expect(report("AGENCY_HEAD", "block")).rejects.toMatchObject({ message: "follow_up_obstacle_missing" });
    await expect(report("AGENCY_HEAD", "submit")).rejects.toMatchObject({ message: "follow_up_proof_missing" });
    await report("AGENCY_HEAD", "block", { obstacle: "Anggaran belum cair" });
    expect((await detail("LEADER")).followUp).toMatchObject({ state: "BLOCKED", obstacle: "Anggaran belum cair" });
  });

  it("skips no state: it is not done before it was begun, nor verified before it was reported", async () => {
    await expect(report("AGENCY_HEAD", "submit", { note: "Sudah" })).rejects.toMatchObject({ message: "follow_up_state" });
    await expect(act("SECRETARIAT", "verify")).rejects.toMatchObject({ message: "follow_up_state" });
    expect(await state()).toBe("NOT_STARTED");
  });

  it("is verified by the secretariat, and by another of its people than who reported it", async () => {
    await report("SECRETARIAT", "report");
    await report("SECRETARIAT", "submit", { note: "Selesai" });
    await expect(act("SECRETARIAT", "verify")).rejects.toMatchObject({ message: "follow_up_own", code: "FORBIDDEN" });
    await expect(act("AGENCY_HEAD", "verify")).rejects.toMatchObject({ code: "FORBIDDEN" });
    await colleague("verify");
    expect(await state()).toBe("DONE");
  });

  it("is cancelled and reopened with a reason; reopened it stands where its progress says", async () => {
    await act("SECRETARIAT", "cancel", { reason: "Digabung dengan TL lain" });
    expect((await detail("SECRETARIAT")).followUp).toMatchObject({ state: "CANCELLED", closedOn: TODAY, moves: ["reopen"] });
    await act("SECRETARIAT", "reopen", { reason: "Ternyata masih perlu" });
    expect((await detail("SECRETARIAT")).followUp).toMatchObject({ state: "NOT_STARTED", closedOn: null });
  });

  it("is declined by the head of the lead with a reason, which the secretariat is told, and another lead is asked anew", async () => {
    await expect(act("AGENCY_OPERATOR", "answer", { move: "decline", note: "Bukan tugas kami" })).rejects.toMatchObject({ message: "follow_up_not_found" });
    await act("AGENCY_HEAD", "answer", { move: "decline", note: "Bukan tugas kami" });
    const home = (await world.call("SECRETARIAT", "home.overview", undefined)) as HomeAnswer;
    expect(home.attention).toContainEqual({ code: "follow_ups_declined", count: 1 });
    const { followUp } = await detail("SECRETARIAT");
    expect(followUp).toMatchObject({ answer: "DECLINED", state: "NOT_STARTED" });
    await act("SECRETARIAT", "edit", { basedOn: followUp.revision, draft: draft({ lead: "DINSOS", supporters: [] }), reason: "Dialihkan" });
    expect((await detail("SECRETARIAT")).followUp).toMatchObject({ answer: "WAITING", lead: "DINSOS" });
  });

  it("is edited with each field before and after; two who edit at once do not overwrite each other", async () => {
    await act("SECRETARIAT", "edit", { basedOn: 1, draft: draft({ dueOn: "2026-12-01" }) });
    const { history, followUp } = await detail("SECRETARIAT");
    expect(history.at(-1)).toMatchObject({ act: "EDITED", before: { dueOn: "2026-09-29" }, after: { dueOn: "2026-12-01" } });
    expect(followUp).toMatchObject({ dueOn: "2026-12-01", revision: 2 });
    await expect(act("SECRETARIAT", "edit", { basedOn: 1, draft: draft({ text: "Yang lain sama sekali" }) })).rejects.toMatchObject({ message: "follow_up_changed" });
    await act("SECRETARIAT", "edit", { basedOn: 2, draft: draft({ dueOn: "2026-12-01" }) });
    expect((await detail("SECRETARIAT")).history).toHaveLength(history.length);
  });

  it("a report made on what has changed meanwhile is refused", async () => {
    await act("SECRETARIAT", "edit", { basedOn: 1, draft: draft({ text: "Perbarui data petani dan ternak" }) });
    await expect(act("AGENCY_HEAD", "report", { basedOn: 1, move: "report", progress: 10, note: "", obstacle: "" })).rejects.toMatchObject({ message: "follow_up_changed" });
  });

  it("a report is taken back by who made it, while nobody has acted since", async () => {
    await report("AGENCY_HEAD", "report", { progress: 30 });
    await report("AGENCY_HEAD", "submit", { note: "Terlalu cepat" });
    await expect(act("AGENCY_OPERATOR", "undoReport")).rejects.toMatchObject({ message: "follow_up_nothing_to_undo" });
    await act("AGENCY_HEAD", "undoReport");
    expect((await detail("AGENCY_HEAD")).followUp).toMatchObject({ state: "IN_PROGRESS", progress: 30 });
    await report("AGENCY_HEAD", "submit", { note: "Selesai" });
    await act("SECRETARIAT", "sendBack", { reason: "Belum lengkap" });
    await expect(act("AGENCY_HEAD", "undoReport")).rejects.toMatchObject({ message: "follow_up_nothing_to_undo" });
    expect(await state()).toBe("IN_PROGRESS");
  });

  it("sent twice is written down once, with one number; numbers are never given twice", async () => {
    const input = { opId: id(), id: id(), draft: draft() };
    const first = await world.call("SECRETARIAT", "followUps.create", input);
    expect(await world.call("SECRETARIAT", "followUps.create", input)).toEqual(first);
    const rows = await list("SECRETARIAT");
    expect(rows.filter((row) => row.id === input.id)).toHaveLength(1);
    expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length);
  });

  it("two who verify and send back at the same moment do not both succeed", async () => {
    await report("AGENCY_HEAD", "report");
    await report("AGENCY_HEAD", "submit", { note: "Selesai" });
    const both = await Promise.allSettled([act("SECRETARIAT", "verify"), colleague("sendBack", { reason: "Belum lengkap" })]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("names only what is there", async () => {
    for (const wrong of [{ lead: "TAK_ADA" }, { supporters: ["TAK_ADA"] }, { areas: ["18.04.99"] }, { programmes: ["TAK_ADA"] }, { budgetRowId: id() }]) {
      await expect(create(wrong), JSON.stringify(wrong)).rejects.toMatchObject({ message: "follow_up_unknown_code" });
    }
    for (const origin of [{ meetingId: id() }, { agendaItemId: id() }, { entryId: id() }, { figureId: id() }]) await expect(create({}, origin), JSON.stringify(origin)).rejects.toMatchObject({ message: "meeting_not_found" });
  });

  it("stands in the audit chain with who, before and after", async () => {
    await report("AGENCY_HEAD", "report", { note: "Mulai" });
    const entries = await world.system((tx) => tx.rows<{ action: string; actor: string; detail: string }>("select action, actor_name as actor, detail from audit_entry where entity = 'followUp' and entity_id = $1 order by seq", [own]));
    expect(entries.map(({ action, actor }) => [action, actor])).toEqual([["followUp.created", "Uji SECRETARIAT"], ["followUp.reported", "Uji AGENCY_HEAD"]]);
    expect(JSON.parse(entries[1]?.detail ?? "{}")).toMatchObject({ before: "NOT_STARTED", after: "IN_PROGRESS", progress: 40, reason: "Mulai" });
  });
});

describe("whose it is", () => {
  it("another office reads it and reports nothing on it; who only supports it does neither more", async () => {
    for (const agency of ["DINKES", "DINSOS"]) {
      const seen = (await world.callFrom(agency, "AGENCY_HEAD", "followUps.detail", { id: own })) as FollowUpDetail;
      expect(seen.followUp.moves).toEqual([]);
      expect([seen.evidence, seen.mayAddEvidence]).toEqual(agency === "DINSOS" ? [[], true] : [null, false]);
      for (const [path, more] of [["report", { basedOn: 1, move: "report", progress: 10, note: "", obstacle: "" }], ["answer", { move: "accept", note: "" }]] as const) {
        await expect(world.callFrom(agency, "AGENCY_HEAD", `followUps.${path}`, { opId: id(), id: own, ...more }), path).rejects.toMatchObject({ message: "follow_up_not_found" });
      }
    }
    expect(await state()).toBe("NOT_STARTED");
  });

  it("a partner sees only what it leads or supports; to it the rest is not there", async () => {
    const shared = await create({ lead: "BAZNAS", supporters: [] });
    const rows = await list("PARTNER");
    expect(rows.map((row) => row.id)).toContain(shared);
    expect(rows.every(({ lead, supporters }) => lead === "BAZNAS" || supporters.includes("BAZNAS"))).toBe(true);
    await expect(detail("PARTNER")).rejects.toMatchObject({ message: "follow_up_not_found" });
    own = shared;
    await report("PARTNER", "report", { note: "Penyaluran dimulai" });
    expect(await state()).toBe("IN_PROGRESS");
  });

  it("a partner's account without an organisation sees none, though it shares the leaders' role beneath", async () => {
    expect(((await world.callFrom(null, "PARTNER", "followUps.list", {})) as FollowUpsAnswer).rows).toEqual([]);
  });

  it("a leader reads everything and changes nothing; a facilitator has no business here", async () => {
    expect((await detail("LEADER")).followUp.moves).toEqual([]);
    await expect(act("LEADER", "report", { basedOn: 1, move: "report", progress: 1, note: "", obstacle: "" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(list("FACILITATOR")).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("beneath the procedures the rows themselves say no", async () => {
    const as = (agency: string, work: (tx: Scoped) => Promise<unknown>) => scoped(world.db, { ...world.actor("AGENCY_HEAD"), id: "user-x", agency }, { today: TODAY }, work);
    expect(await as("DINKES", (tx) => tx.run("update follow_up set progress = 99 where id = $1", [own]))).toBe(0);
    await expect(as("PERTANIAN", (tx) => tx.run("update follow_up set state = 'DONE' where id = $1", [own]))).rejects.toMatchObject({ code: "42501" });
    await expect(as("PERTANIAN", (tx) => tx.run("update follow_up set due_on = '2030-01-01' where id = $1", [own]))).rejects.toMatchObject({ code: "42501" });
    await expect(as("DINSOS", (tx) => tx.run("insert into follow_up_change (follow_up_id, act, to_state, progress, actor_id, actor_name, on_day) values ($1, 'REPORTED', 'IN_PROGRESS', 1, 'user-x', 'X', '2026-09-30')", [own]))).rejects.toMatchObject({ code: "42501" });
    await expect(as("PERTANIAN", (tx) => tx.run("insert into follow_up_change (follow_up_id, act, to_state, progress, actor_id, actor_name, on_day) values ($1, 'REPORTED', 'IN_PROGRESS', 1, 'user-SECRETARIAT', 'X', '2026-09-30')", [own]))).rejects.toMatchObject({ code: "42501" });
  });
});

describe("of a meeting", () => {
  it("a follow-up says which, its list holds no other, and the next meeting stands on the office's page", async () => {
    const meeting = id();
    await world.system((tx) =>
      insertMeeting(tx, { id: meeting, seriesId: null, kind: "RAPAT_TEKNIS", title: "Rapat teknis data", heldOn: "2026-10-06" as Day, startsAt: "09:00", endsAt: null, place: "Aula", area: null, basis: "", chairName: "", chairPosition: "", moderatorName: "", noteTakerName: "", noteTakerPosition: "" }),
    );
    const made = await create({ dueOn: null }, { meetingId: meeting });
    const rows = await list("SECRETARIAT", { meetingId: meeting });
    expect(rows.map((row) => [row.id, row.meetingTitle, row.meetingOn])).toEqual([[made, "Rapat teknis data", "2026-10-06"]]);
    const agency = (await world.call("AGENCY_HEAD", "agency.overview", {})) as AgencyAnswer;
    expect(agency.followUps?.nextMeeting).toMatchObject({ id: meeting, heldOn: "2026-10-06", startsAt: "09:00" });
    await world.system((tx) => tx.run("insert into invitee (id, meeting_id, position, organisation_code, organisation_name, name, job_title) values ($1, $2, 1, 'DINKES', 'Dinas Kesehatan', 'Uji', 'Kepala')", [id(), meeting]));
    expect(((await world.call("AGENCY_HEAD", "agency.overview", {})) as AgencyAnswer).followUps?.nextMeeting).toBeNull();
  });
});

describe("a list longer than one answer", () => {
  // The oldest numbers: written with numbers below those that the world has given.
  beforeAll(() => world.system((tx) => tx.run(`insert into follow_up (id, number, text, type, lead_code, state, created_on, created_by, closed_on, verified_by, verified_name, support_codes, area_codes, programme_codes)
    select gen_random_uuid(), -at, 'Lama ' || at, 'DATA', 'DINSOS', 'DONE', '2020-01-01', 'user-x', date '2020-01-01' - at, 'user-x', 'Uji', '{}', '{}', '{}' from generate_series(1, 5001) at`)));
  afterAll(() => world.system((tx) => tx.run("delete from follow_up where number < 0")));
  const ask = async (input: object): Promise<FollowUpsAnswer> => (await world.call("SECRETARIAT", "followUps.list", input)) as FollowUpsAnswer;

  it("has everything that is open and of the closed ones the newest, and says how many there are", async () => {
    const { rows, total } = await ask({});
    const whole = await world.system((tx) => tx.one<{ count: number; open: number }>("select count(*)::int as count, (count(*) filter (where state not in ('DONE', 'CANCELLED')))::int as open from follow_up"));
    expect([rows.length, total]).toEqual([5_000, whole.count]);
    expect(rows.map((row) => row.id)).toContain(own);
    expect(rows.filter(({ closedOn }) => closedOn === null)).toHaveLength(whole.open);
    expect(rows.map(({ text }) => text)).toContain("Lama 1");
    expect(rows.map(({ text }) => text)).not.toContain("Lama 5001");
  });

  it("is narrowed to a lead and a state by the server, so that all of them are found", async () => {
    expect((await ask({ lead: "PERTANIAN" })).rows.every(({ lead }) => lead === "PERTANIAN")).toBe(true);
    const open = await ask({ lead: "DINSOS", state: "OPEN" });
    expect([open.total, open.rows.some(({ state: at }) => at === "DONE")]).toEqual([open.rows.length, false]);
    expect(await ask({ state: "CANCELLED", lead: "BAZNAS" })).toMatchObject({ rows: [], total: 0 });
  });
});
