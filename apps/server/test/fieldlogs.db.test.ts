import { applyCommitmentChecked } from "@sinergi/api/fieldwork/apply-commitment-checked";
import { applyGraduationProposed } from "@sinergi/api/fieldwork/apply-graduation-proposed";
import { applyPayoutSupported } from "@sinergi/api/fieldwork/apply-payout-supported";
import { applySessionHeld } from "@sinergi/api/fieldwork/apply-session-held";
import type { GraduationAnswer, GraduationsAnswer } from "@sinergi/api/fieldwork/graduations.schema";
import type { MonthReportAnswer, MonthReportsAnswer, OwnMonthAnswer, SessionsAnswer } from "@sinergi/api/fieldwork/month-reports.schema";
import { scoped } from "@sinergi/db/access/scoped";
import type { Actor } from "@sinergi/domain/access/actor";
import type { Role } from "@sinergi/domain/access/roles";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { monthReportFilesOf } from "#papers/month-report-files";
import { applyAs } from "./field-records.ts";
import { phoneOf } from "./sync-client.ts";
import { openWorld, TODAY, type World } from "./open-world.ts";

let world: World;
let own: string;
let other: string;
beforeAll(async () => {
  world = await openWorld();
  own = world.familyAt("FACILITATOR", "own");
  other = world.familyAt("FACILITATOR", "other");
});
afterAll(() => world.close());

const person = (role: Role, name: string): Actor => ({ ...world.actor(role), id: `log-${name}`, name: `Uji ${name}` });
const opId = (): string => crypto.randomUUID();
const call = <T>(actor: Actor, path: string, input: unknown): Promise<T> => world.callAs(actor, path, input) as Promise<T>;
const ani = (): Actor => world.actor("FACILITATOR");
const beni = (): Actor => person("FACILITATOR", "beni");
const citra = (): Actor => person("COORDINATOR", "citra");

const session = (more: object = {}) => ({ groupId: null, groupName: "Kelompok Melati", villageCode: "18.04.04.2002", onDay: "2026-09-10", module: "M1", topic: "Memahami perilaku anak", minutes: 90, notes: "", attendance: [{ familyId: own, presence: "PRESENT" }, { familyId: other, presence: "ABSENT", note: "Sakit" }], ...more });
const check = (more: object = {}) => ({ familyId: own, personId: "1", personName: "Anak Simulasi", month: "2026-09", component: "SCHOOL", result: "MEMENUHI", measured: 92, reason: "", onDay: "2026-09-12", ...more });
const payout = (more: object = {}) => ({ familyId: own, programme: "PKH", period: "2026", tranche: "3", received: true, amountIdr: 600_000, problem: "LESS_THAN_DUE", note: "", onDay: "2026-09-14", ...more });
const graduation = (more: object = {}) => ({ familyId: own, kind: "GRADUASI_MANDIRI", reason: "ABLE", note: "Usaha keripik berjalan", onDay: "2026-09-20", ...more });

describe("a P2K2 session", () => {
  it("comes with its whole attendance list as one record, is listed and counted by module", async () => {
    expect(await applyAs(world, applySessionHeld, { actor: ani(), body: session() })).toMatchObject({ status: "APPLIED", flags: ["OUT_OF_ASSIGNMENT"] });
    const { rows } = await call<SessionsAnswer>(citra(), "monthReports.sessions", { month: "2026-09" });
    expect(rows).toMatchObject([{ groupName: "Kelompok Melati", module: "M1", families: 2, attendance: { PRESENT: 1, ABSENT: 1 }, onDay: "2026-09-10" }]);
    expect((await call<SessionsAnswer>(citra(), "monthReports.sessions", { month: "2026-08" })).rows).toEqual([]);
    expect((await call<OwnMonthAnswer>(ani(), "monthReports.mine", { month: "2026-09" })).counts.modules).toEqual([{ module: "M1", sessions: 1, came: 1, expected: 2 }]);
  });

  it("row 16: that two facilitators record is kept twice, the second for a person to look at", async () => {
    const first = await applyAs(world, applySessionHeld, { actor: ani(), body: session({ module: "M2", onDay: "2026-09-11" }) });
    const second = await applyAs(world, applySessionHeld, { actor: beni(), body: session({ module: "M2", onDay: "2026-09-11", groupName: "kelompok melati" }) });
    expect(second).toMatchObject({ status: "REVIEW", code: "MAYBE_DUPLICATE", detail: { twin: first.id }, flags: ["OUT_OF_ASSIGNMENT", "MAYBE_DUPLICATE"] });
    expect((await call<SessionsAnswer>(citra(), "monthReports.sessions", {})).rows.filter(({ module }) => module === "M2")).toHaveLength(2);
  });

  it("row 42: corrected by its writer stands in the place of the earlier one, which stays", async () => {
    const phone = phoneOf(world, ani());
    const first = phone.record("session.held", session({ module: "M4" }));
    const second = phone.record("session.held", session({ module: "M4", minutes: 60 }), { amends: first.id });
    const { outcomes } = await phone.push([first, second]);
    expect(outcomes.map(({ status, code }) => [status, code])).toEqual([["applied", "OUT_OF_ASSIGNMENT"], ["applied", "OUT_OF_ASSIGNMENT"]]);
    const rows = (await call<SessionsAnswer>(citra(), "monthReports.sessions", {})).rows.filter(({ module }) => module === "M4");
    expect(rows.map(({ id, minutes }) => [id, minutes])).toEqual([[second.id, 60]]);
    expect(await world.system((tx) => tx.one("select count(*)::int as count from field_session where module = 'M4'", []))).toEqual({ count: 2 });
  });
});

describe("a phone", () => {
  it("sends every kind of these records, gets a receipt for each, and the same one again for the same record", async () => {
    const phone = phoneOf(world, beni());
    const opened = phone.record("case.opened", { familyId: own, personId: null, category: "HOUSE", restricted: false, text: "Atap bocor", onDay: TODAY, named: [] });
    const items = [
      phone.record("session.held", session({ module: "M3", onDay: "2026-09-02" })), phone.record("commitment.checked", check({ personId: "77" })), phone.record("payout.supported", payout({ tranche: "1" })),
      opened, phone.record("case.noted", { caseId: opened.id, text: "Sudah difoto", state: "IN_PROGRESS", onDay: TODAY }), phone.record("graduation.proposed", graduation({ familyId: world.familyAt("AGENCY_HEAD", "other") })),
    ];
    const first = await phone.push(items);
    expect(first.outcomes.map(({ status }) => status)).toEqual(Array.from(items, () => "applied"));
    const again = await phone.push(items);
    expect(again.outcomes.map(({ status, receiptNo }) => [status, receiptNo])).toEqual(first.outcomes.map(({ receiptNo }) => ["duplicate", receiptNo]));
  });

  it("row 21: a line on a case that comes before the case waits for it, and is there once it came", async () => {
    const phone = phoneOf(world, beni());
    const opened = phone.record("case.opened", { familyId: own, personId: null, category: "CARD", restricted: true, text: "Kartu ditahan orang", onDay: TODAY, named: [] });
    const noted = phone.record("case.noted", { caseId: opened.id, text: "Sudah dilaporkan", state: "IN_PROGRESS", onDay: TODAY });
    expect(await phone.send(noted)).toMatchObject({ status: "review", code: "WAITING_PREV" });
    expect(await phone.send(opened)).toMatchObject({ status: "applied" });
    expect(await call(beni(), "cases.detail", { id: opened.id })).toMatchObject({ case: { state: "IN_PROGRESS" }, notes: [{ act: "OPENED" }, { act: "IN_PROGRESS", text: "Sudah dilaporkan" }] });
  });

  it("row 37: with a malformed one among them, the others are applied", async () => {
    const phone = phoneOf(world, beni());
    const { outcomes } = await phone.push([phone.record("payout.supported", payout({ tranche: "2", amountIdr: -5 })), phone.record("payout.supported", payout({ tranche: "4" }))]);
    expect(outcomes.map(({ status, code }) => [status, code])).toEqual([["rejected", "INVALID"], ["applied", "OUT_OF_ASSIGNMENT"]]);
  });

  it("carries the modules, his own open cases and whom he may tell of one", async () => {
    const { snapshot } = await call<{ snapshot: { modules: { code: string }[]; cases: { category: string }[]; confidants: unknown[] } }>(beni(), "sync.snapshot", { deviceId: crypto.randomUUID(), etag: null });
    expect(snapshot.modules.map(({ code }) => code)).toEqual(["M1", "M2", "M3", "M4", "M5"]);
    expect(snapshot.cases.map(({ category }) => category).toSorted()).toEqual(["CARD", "HOUSE"]);
    expect(JSON.stringify(snapshot)).not.toContain("Kartu ditahan orang");
  });
});

describe("commitments and payouts", () => {
  it("are kept for each member and month, and for each tranche; the same again goes to a person", async () => {
    expect(await applyAs(world, applyCommitmentChecked, { actor: ani(), body: check() })).toMatchObject({ status: "APPLIED", code: null, flags: [] });
    expect(await applyAs(world, applyCommitmentChecked, { actor: ani(), body: check({ component: "UNDER_FIVE", result: "TIDAK_MEMENUHI", measured: 0, reason: "Posyandu libur" }) })).toMatchObject({ status: "APPLIED" });
    expect(await applyAs(world, applyCommitmentChecked, { actor: beni(), body: check() })).toMatchObject({ status: "REVIEW", code: "MAYBE_DUPLICATE" });
    expect(await applyAs(world, applyPayoutSupported, { actor: ani(), body: payout() })).toMatchObject({ status: "APPLIED" });
    expect(await applyAs(world, applyPayoutSupported, { actor: ani(), body: payout() })).toMatchObject({ status: "REVIEW", code: "MAYBE_DUPLICATE" });
    const { counts } = await call<OwnMonthAnswer>(ani(), "monthReports.mine", { month: "2026-09" });
    expect(counts).toMatchObject({ commitments: 2, commitmentsByResult: { MEMENUHI: 1, TIDAK_MEMENUHI: 1 }, payouts: 2, payoutsReceived: 2, payoutProblems: { LESS_THAN_DUE: 2 }, assigned: 1 });
  });

  it("row 17: of a family that is somebody else's are kept and attributed, never refused", async () => {
    expect(await applyAs(world, applyCommitmentChecked, { actor: ani(), body: check({ familyId: other, personId: "2" }) })).toMatchObject({ status: "APPLIED", code: "OUT_OF_ASSIGNMENT", flags: ["OUT_OF_ASSIGNMENT"] });
    expect(await applyAs(world, applyPayoutSupported, { actor: ani(), body: payout({ familyId: other, received: false, amountIdr: null, problem: "BLOCKED_CARD" }) })).toMatchObject({ status: "APPLIED", code: "OUT_OF_ASSIGNMENT" });
  });

  it("are read by nobody but their writer and the regency, beneath the procedures too", async () => {
    for (const [actor, rows] of [[ani(), 1], [beni(), 0], [citra(), 1]] as const) {
      const seen = await scoped(world.db, actor, { today: TODAY }, (tx) => tx.rows("select 1 from commitment_check where user_id = $1 limit 1", [ani().id]));
      expect([actor.id, seen.length]).toEqual([actor.id, rows]);
    }
  });
});

describe("a graduation", () => {
  const listed = async (actor: Actor, id: string): Promise<GraduationAnswer | undefined> => (await call<GraduationsAnswer>(actor, "graduations.list", undefined)).rows.find((row) => row.id === id);

  it("is decided by another than who proposed it, with a reason, and taken back by who decided", async () => {
    const { id } = await applyAs(world, applyGraduationProposed, { actor: ani(), body: graduation() });
    expect(await listed(ani(), id)).toMatchObject({ state: "PROPOSED", isOwn: true, moves: ["withdraw"], headName: "SITI SIMULASI", reason: "ABLE" });
    await expect(call(ani(), "graduations.decide", { opId: opId(), id, verdict: "approve", note: "Sudah mampu" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(call(citra(), "graduations.decide", { opId: opId(), id, verdict: "approve", note: "ya" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await call(citra(), "graduations.decide", { opId: opId(), id, verdict: "approve", note: "Sesuai musyawarah" });
    expect(await listed(person("SECRETARIAT", "euis"), id)).toMatchObject({ state: "APPROVED", decidedName: "Uji citra", decidedOn: TODAY, decisionNote: "Sesuai musyawarah", moves: [], mayEnd: true, enrolment: { ended: false } });
    await expect(call(person("COORDINATOR", "dodi"), "graduations.undo", { opId: opId(), id })).rejects.toMatchObject({ message: "graduation_not_decider" });
    await call(citra(), "graduations.undo", { opId: opId(), id });
    expect(await listed(citra(), id)).toMatchObject({ state: "PROPOSED", decidedName: null, moves: ["approve", "refuse"] });
    await call(ani(), "graduations.withdraw", { opId: opId(), id });
    expect(await listed(citra(), id)).toMatchObject({ state: "WITHDRAWN", moves: [] });
  });

  it("approved, its enrolment ends by the ordinary way and nothing more is offered", async () => {
    const { id } = await applyAs(world, applyGraduationProposed, { actor: ani(), body: graduation() });
    await call(citra(), "graduations.decide", { opId: opId(), id, verdict: "approve", note: "Sesuai musyawarah" });
    const running = async () => call<GraduationsAnswer>(citra(), "graduations.list", { filter: { running: true } });
    expect(await running()).toMatchObject({ total: 1, running: 1, rows: [{ id }] });
    const before = await listed(world.actor("SECRETARIAT"), id);
    await call(world.actor("SECRETARIAT"), "enrolments.end", { opId: opId(), enrolmentId: before?.enrolment?.id, endedOn: TODAY, reason: "GRADUATED", note: "" });
    expect(await listed(world.actor("SECRETARIAT"), id)).toMatchObject({ enrolment: { ended: true }, mayEnd: false });
    expect(await listed(citra(), id)).toMatchObject({ mayEnd: false });
    expect(await running()).toMatchObject({ total: 0, running: 0 });
  });

  it("proposed twice goes to a person; two who decide at once do not both succeed", async () => {
    const first = await applyAs(world, applyGraduationProposed, { actor: ani(), body: graduation({ familyId: other }) });
    expect(await applyAs(world, applyGraduationProposed, { actor: beni(), body: graduation({ familyId: other }) })).toMatchObject({ status: "REVIEW", code: "MAYBE_DUPLICATE" });
    const both = await Promise.allSettled([
      call(citra(), "graduations.decide", { opId: opId(), id: first.id, verdict: "approve", note: "Sesuai musyawarah" }),
      call(person("SECRETARIAT", "euis"), "graduations.decide", { opId: opId(), id: first.id, verdict: "refuse", note: "Belum layak keluar" }),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("stands in a list that comes by pages, narrowed and sorted by the server, which counts all of them", async () => {
    await world.system((tx) => tx.run(`insert into graduation (id, family_id, village_code, user_id, user_name, kind, reason, note, on_day, flags, state, decided_by, decided_name, decided_on, decision_note)
      select gen_random_uuid(), $1, '18.04.04.2002', 'log-beni', 'Uji beni', 'GRADUASI_ALAMIAH', 'NO_COMPONENT', 'LEMBAR ' || lpad(at::text, 2, '0'), date '2026-08-01' + at, '{}',
        case when at < 3 then 'PROPOSED' else 'REFUSED' end, case when at > 2 then 'log-citra' end, case when at > 2 then 'Uji citra' end, case when at > 2 then date '2026-09-01' end, '' from generate_series(0, 11) at`, [own]));
    const ask = (input: object = {}, actor = citra()) => call<GraduationsAnswer>(actor, "graduations.list", { pageSize: 10, ...input, filter: { text: "lembar", ...(input as { filter?: object }).filter } });
    const [first, second] = [await ask(), await ask({ page: 2 })];
    expect([first.total, first.waiting, first.running, first.rows.length]).toEqual([12, 3, 0, 10]);
    expect([...first.rows, ...second.rows].map(({ note }) => note.slice(7)).join(" ")).toBe("02 01 00 11 10 09 08 07 06 05 04 03");
    expect((await ask({ sort: "day" })).rows[0]?.note).toBe("LEMBAR 00");
    expect(await ask({ filter: { state: "REFUSED", kind: "GRADUASI_ALAMIAH", area: "18.04.04" } })).toMatchObject({ total: 9, waiting: 0 });
    // Another facilitator's are in no page and no number.
    expect(await ask({}, { ...ani(), id: "user-lain" })).toMatchObject({ total: 0, waiting: 0, rows: [] });
  });

  it("of a stranger's is nothing that can be withdrawn, and a decision by its proposer is refused beneath", async () => {
    const { id } = await applyAs(world, applyGraduationProposed, { actor: beni(), body: graduation({ kind: "DIKELUARKAN", reason: "MOVED" }) });
    await expect(call(ani(), "graduations.withdraw", { opId: opId(), id })).rejects.toMatchObject({ message: "graduation_not_found" });
    await expect(world.system((tx) => tx.run("update graduation set state = 'APPROVED', decided_by = user_id where id = $1", [id]))).rejects.toMatchObject({ code: "23514" });
  });
});

describe("a monthly report", () => {
  const submit = (actor: Actor, month = "2026-09", words = "Jalan ke pekon putus") => call<{ id: string }>(actor, "monthReports.submit", { opId: opId(), id: crypto.randomUUID(), month, words });
  const detail = (actor: Actor, id: string) => call<MonthReportAnswer>(actor, "monthReports.detail", { id });

  it("keeps the figures of the day it was handed in, whatever arrives later", async () => {
    const { id } = await submit(ani());
    const before = (await detail(citra(), id)).counts;
    await applyAs(world, applySessionHeld, { actor: ani(), body: session({ module: "M5" }) });
    expect((await detail(citra(), id)).counts).toEqual(before);
    expect((await call<OwnMonthAnswer>(ani(), "monthReports.mine", { month: "2026-09" })).counts.sessions).toBe(before.sessions + 1);
  });

  it("is returned with what is missing, handed in again under the same id, and approved; then it stands", async () => {
    const { id } = await submit(ani());
    const first = await detail(citra(), id);
    await call(citra(), "monthReports.return", { opId: opId(), id, basedOn: first.revision, note: "Sertakan kendala penyaluran" });
    expect(await detail(ani(), id)).toMatchObject({ state: "RETURNED", decisionNote: "Sertakan kendala penyaluran", isOwn: true });
    expect((await submit(ani(), "2026-09", "Kendala: kartu terblokir")).id).toBe(id);
    await expect(call(citra(), "monthReports.approve", { opId: opId(), id, basedOn: first.revision })).rejects.toMatchObject({ message: "month_report_changed" });
    const second = await detail(citra(), id);
    expect(second).toMatchObject({ state: "SUBMITTED", decidedName: null, words: "Kendala: kartu terblokir", moves: ["approve", "return"] });
    await call(citra(), "monthReports.approve", { opId: opId(), id, basedOn: second.revision });
    await expect(submit(ani())).rejects.toMatchObject({ message: "month_report_state" });
    await call(citra(), "monthReports.undo", { opId: opId(), id });
    expect(await detail(citra(), id)).toMatchObject({ state: "SUBMITTED" });
  });

  it("of a month that has not begun is refused; the secretariat reads and approves nothing", async () => {
    await expect(submit(ani(), "2026-10")).rejects.toMatchObject({ message: "month_report_early" });
    const { id } = await submit(ani());
    expect((await detail(world.actor("SECRETARIAT"), id)).moves).toEqual([]);
    await expect(call(world.actor("SECRETARIAT"), "monthReports.approve", { opId: opId(), id, basedOn: 1 })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("that has not come stands in the list as not handed in, with what the phones still hold, never as nothing done", async () => {
    await world.system(async (tx) => {
      for (const { id, name } of [ani(), beni()]) await tx.run("insert into facilitator (user_id, name, email, district_codes, active_from) values ($1, $2, $3, '{}', '2026-01-01') on conflict do nothing", [id, name, `${id}@simulasi.invalid`]);
      await tx.run("insert into sync_device (device_id, user_id, user_name, app_version, pending) values ($1, $2, 'Uji beni', '1', 7)", [crypto.randomUUID(), beni().id]);
    });
    const { rows } = await call<MonthReportsAnswer>(citra(), "monthReports.list", { month: "2026-09" });
    expect(rows.find(({ userId }) => userId === beni().id)).toMatchObject({ reportId: null, state: null, counts: null, pending: 7 });
    expect(rows.find(({ userId }) => userId === ani().id)).toMatchObject({ state: "SUBMITTED", pending: 0, families: 1 });
    expect((await call<MonthReportsAnswer>(beni(), "monthReports.list", { month: "2026-09" })).rows.map(({ userId }) => userId)).toEqual([beni().id]);
  });

  it("comes as PDF to its writer and the coordinator, as a draft until it is approved; its file names nobody", { timeout: 30_000 }, async () => {
    const files = monthReportFilesOf({ db: world.db, clock: { today: () => TODAY }, baseUrl: "http://localhost:3000" });
    const { id } = await submit(ani());
    const draft = await files.make(ani(), { month: "2026-09" });
    expect(draft.fileName).toBe("DRAF-Laporan-bulanan-September-2026.pdf");
    expect(draft.body.subarray(0, 5).toString("latin1")).toBe("%PDF-");
    await call(citra(), "monthReports.approve", { opId: opId(), id, basedOn: (await detail(citra(), id)).revision });
    const settled = await files.make(citra(), { id });
    expect(settled.fileName).toBe("Laporan-bulanan-September-2026.pdf");
    for (const stranger of [beni(), person("AGENCY_HEAD", "gita")]) await expect(files.make(stranger, { id }), stranger.id).rejects.toMatchObject({ message: expect.stringMatching(/month_report_not_found|permission denied/) });
    await call(citra(), "monthReports.undo", { opId: opId(), id });
  });

  it("of somebody else is no facilitator's to read", async () => {
    const { id } = await submit(ani());
    await expect(detail(beni(), id)).rejects.toMatchObject({ message: "month_report_not_found" });
    await expect(detail(person("AGENCY_HEAD", "gita"), id)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
