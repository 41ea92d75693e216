import { applyCaseNoted } from "@sinergi/api/fieldwork/apply-case-noted";
import { applyCaseOpened } from "@sinergi/api/fieldwork/apply-case-opened";
import type { CaseDetail, CasesAnswer } from "@sinergi/api/fieldwork/cases.schema";
import { scoped, type Scoped } from "@sinergi/db/access/scoped";
import type { Actor } from "@sinergi/domain/access/actor";
import { ROLES, type Role } from "@sinergi/domain/access/roles";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { applyAs } from "./field-records.ts";
import { openWorld, TODAY, type World } from "./open-world.ts";

let world: World;
/** A case of violence that its facilitator told one coordinator of. */
let hidden: string;
let open: string;
const SECRET = "Ibu dipukul di depan anaknya";

const person = (role: Role, name: string): Actor => ({ ...world.actor(role), id: `case-${name}`, name: `Uji ${name}` });
const ani = (): Actor => world.actor("FACILITATOR");
const beni = (): Actor => person("FACILITATOR", "beni");
const citra = (): Actor => person("COORDINATOR", "citra");
const dodi = (): Actor => person("COORDINATOR", "dodi");
const euis = (): Actor => person("SECRETARIAT", "euis");

const body = (more: object = {}) => ({ familyId: world.familyAt("FACILITATOR", "own"), personId: null, category: "CARD", restricted: false, text: "Kartu hilang sejak Agustus", onDay: TODAY, named: [], ...more });
const openCase = (more: object = {}, actor = ani()) => applyAs(world, applyCaseOpened, { actor, body: body(more) });
const list = async (actor: Actor): Promise<CasesAnswer["rows"]> => ((await world.callAs(actor, "cases.list", undefined)) as CasesAnswer).rows;
const detail = async (actor: Actor, id: string): Promise<CaseDetail> => (await world.callAs(actor, "cases.detail", { id })) as CaseDetail;
const act = (actor: Actor, path: string, more: object) => world.callAs(actor, `cases.${path}`, { opId: crypto.randomUUID(), ...more });
const note = async (actor: Actor, id: string, move: string, text = "Sudah dihubungi") => act(actor, "note", { id, basedOn: (await detail(actor, id)).case.revision, move, text });
const ids = async (actor: Actor): Promise<string[]> => (await list(actor)).map((row) => row.id);
const as = <T>(actor: Actor, work: (tx: Scoped) => Promise<T>): Promise<T> => scoped(world.db, actor, { today: TODAY }, work);

beforeAll(async () => {
  world = await openWorld();
  await world.system((tx) =>
    tx.inAccounts(async (accounts) => {
      for (const { id, name, role } of [beni(), citra(), dodi(), euis(), person("LEADER", "fajar")]) {
        await accounts.run("insert into user_account (id, email, name, role, created_at, updated_at) values ($1, $2, $3, $4, now(), now())", [id, `${id}@simulasi.invalid`, name, role]);
      }
    }),
  );
});
afterAll(() => world.close());
beforeEach(async () => {
  hidden = (await openCase({ category: "VIOLENCE", text: SECRET, named: [citra().id] })).id;
  open = (await openCase({ category: "ILLNESS", text: "JKN tidak aktif lagi" })).id;
});

describe("a case", () => {
  it("is opened on the phone, taken up, closed with what came of it and opened again; every line stays with who and when", async () => {
    await note(dodi(), open, "takeUp", "Menghubungi BPJS");
    await applyAs(world, applyCaseNoted, { actor: ani(), body: { caseId: open, text: "Kartu sudah aktif", state: "CLOSED", onDay: TODAY } });
    expect((await detail(euis(), open)).case).toMatchObject({ state: "CLOSED", outcome: "Kartu sudah aktif", closedOn: TODAY });
    await note(euis(), open, "reopen", "Ternyata belum aktif");
    const seen = await detail(ani(), open);
    expect(seen.notes.map(({ act: done, byName, text }) => [done, byName, text])).toEqual([
      ["OPENED", "Uji FACILITATOR", "JKN tidak aktif lagi"], ["IN_PROGRESS", "Uji dodi", "Menghubungi BPJS"], ["CLOSED", "Uji FACILITATOR", "Kartu sudah aktif"], ["REOPENED", "Uji euis", "Ternyata belum aktif"],
    ]);
    expect(seen.case).toMatchObject({ state: "IN_PROGRESS", closedOn: null, outcome: "", headName: "SITI SIMULASI" });
  });

  it("skips no state, and two who act at once do not overwrite each other", async () => {
    await expect(act(dodi(), "note", { id: open, basedOn: 1, move: "reopen", text: "Dibuka lagi" })).rejects.toMatchObject({ message: "case_state" });
    const both = await Promise.allSettled([act(dodi(), "note", { id: open, basedOn: 1, move: "close", text: "Selesai hari ini" }), act(euis(), "note", { id: open, basedOn: 1, move: "takeUp", text: "Kami tangani" })]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("is kept and attributed although the family is somebody else's; the same one again goes to a person", async () => {
    const strange = await openCase({ familyId: world.familyAt("FACILITATOR", "other"), category: "HOUSE" }, beni());
    expect(strange).toMatchObject({ status: "APPLIED", flags: ["OUT_OF_ASSIGNMENT"] });
    expect(await openCase({ category: "ILLNESS" })).toMatchObject({ status: "REVIEW", code: "MAYBE_DUPLICATE" });
    expect(await ids(beni())).toEqual([strange.id]);
  });

  it("stands in a list that comes by pages, narrowed and sorted by the server, which counts all of them", async () => {
    for (const [at, category] of (["CARD", "HOUSE", "SCHOOL_DROPOUT", "MALNUTRITION", "DISABILITY", "CIVIL_REGISTRATION", "ZERO_BALANCE", "NEGLECTED_ELDERLY", "DATA_CONFLICT", "CARD"] as const).entries()) {
      await openCase({ category, text: at === 0 ? "HALAMAN NOL" : `HALAMAN ${at}`, onDay: at === 9 ? "2026-09-10" : TODAY, ...(at === 0 && { restricted: true, named: [citra().id] }) });
    }
    const ask = async (input: object, actor = citra()): Promise<CasesAnswer> => (await world.callAs(actor, "cases.list", { pageSize: 10, ...input })) as CasesAnswer;
    const filter = { text: "halaman" };
    const whole = await ask({ filter });
    expect(whole).toMatchObject({ total: 10, unfinished: 10, restricted: 1, waiting: 1, page: 1 });
    expect(whole.rows.at(-1)).toMatchObject({ text: "HALAMAN 9", days: 20 });
    expect((await ask({ filter, sort: "number" })).rows.map(({ text }) => text)).toEqual(["HALAMAN NOL", ...Array.from({ length: 9 }, (_, at) => `HALAMAN ${at + 1}`)]);
    expect(await ask({ filter: { ...filter, category: "HOUSE", state: "UNFINISHED", area: "18.04" } })).toMatchObject({ total: 1, rows: [{ text: "HALAMAN 1" }] });
    const [first, second] = [await ask({}), await ask({ page: 2 })];
    expect(first.rows).toHaveLength(10);
    expect(second.rows.every(({ id }) => !first.rows.some((row) => row.id === id))).toBe(true);
    expect(second.rows.length).toBe(Math.min(10, first.total - 10));
    // To whoever is not named the restricted one is in no number, page or order either.
    for (const actor of [dodi(), euis()]) {
      expect(await ask({ filter }, actor), actor.id).toMatchObject({ total: 9, unfinished: 9, restricted: 0 });
      expect(await ask({ filter: { text: "halaman nol" } }, actor), actor.id).toMatchObject({ total: 0, rows: [], unfinished: 0, waiting: 0 });
      expect((await ask({ filter: { restricted: true } }, actor)).total, actor.id).toBe(0);
    }
    expect(await ask({ filter: { ...filter, restricted: false } })).toMatchObject({ total: 9, restricted: 0 });
  });

  it("that has not arrived yet holds back a line on it", async () => {
    expect(await applyAs(world, applyCaseNoted, { actor: ani(), body: { caseId: crypto.randomUUID(), text: "Sudah dikunjungi", state: null, onDay: TODAY } })).toMatchObject({ status: "REVIEW", code: "WAITING_PREV" });
  });
});

describe("a restricted case", () => {
  it("is seen by its facilitator and the coordinator he named, and by nobody else of any role", async () => {
    for (const actor of [ani(), citra()]) {
      expect(await ids(actor)).toContain(hidden);
      expect((await detail(actor, hidden)).case).toMatchObject({ category: "VIOLENCE", text: SECRET, restricted: true });
    }
    for (const actor of [dodi(), euis(), beni(), ...ROLES.filter((role) => role !== "FACILITATOR").map((role) => world.actor(role))]) {
      await expect(detail(actor, hidden), actor.id).rejects.toMatchObject({ code: expect.stringMatching(/NOT_FOUND|FORBIDDEN/) });
      if (["COORDINATOR", "SECRETARIAT", "FACILITATOR"].includes(actor.role)) expect(await ids(actor), actor.id).not.toContain(hidden);
    }
  });

  it("of violence is restricted although nobody ticked it, and nobody can say otherwise beneath", async () => {
    const { id } = await openCase({ category: "VIOLENCE", text: SECRET, familyId: world.familyAt("FACILITATOR", "other") });
    expect((await detail(ani(), id)).case.restricted).toBe(true);
    await expect(world.system((tx) => tx.run("update field_case set restricted = false where id = $1", [id]))).rejects.toMatchObject({ code: "23514" });
  });

  it("is to whoever is not named as if it were not there: no act, no line, no naming", async () => {
    for (const actor of [dodi(), euis(), beni()]) {
      for (const [path, more] of [["note", { basedOn: 1, move: "note", text: "Coba tulis" }], ["name", { userId: actor.id }], ["unname", { userId: citra().id }]] as const) {
        await expect(act(actor, path, { id: hidden, ...more }), `${actor.id} ${path}`).rejects.toMatchObject({ message: "case_not_found" });
      }
      expect(await applyAs(world, applyCaseNoted, { actor, body: { caseId: hidden, text: "Dari HP", state: "CLOSED", onDay: TODAY } })).toMatchObject({ status: "REVIEW", code: "WAITING_PREV" });
    }
    expect((await detail(citra(), hidden)).notes).toHaveLength(1);
  });

  it("beneath the procedures the rows themselves say no: counting, changing, listening in", async () => {
    for (const actor of [dodi(), euis(), beni(), person("AGENCY_HEAD", "gita"), person("LEADER", "fajar"), person("ADMIN", "hadi"), person("AUDITOR", "indah")]) {
      for (const table of ["field_case where id = $1", "case_note where case_id = $1", "case_access where case_id = $1"]) {
        const rows = await as(actor, (tx) => tx.rows(`select 1 from ${table}`, [hidden])).catch((error: { code?: string }) => (error.code === "42501" ? [] : Promise.reject(error)));
        expect(rows, `${actor.id} ${table}`).toEqual([]);
      }
    }
    for (const actor of [dodi(), euis(), beni()]) {
      expect(await as(actor, (tx) => tx.run("update field_case set text = 'x' where id = $1", [hidden]))).toBe(0);
      const seen = (await as(actor, (tx) => tx.rows<{ id: string }>("update field_case set revision = revision returning id"))).map(({ id }) => id);
      expect(seen, actor.id).not.toContain(hidden);
      await expect(as(actor, (tx) => tx.run("insert into case_note (id, case_id, text, act, on_day, by_id, by_name) values ($1, $2, 'x', 'NOTED', $3, $4, 'x')", [crypto.randomUUID(), hidden, TODAY, actor.id]))).rejects.toMatchObject({ code: "42501" });
      await expect(as(actor, (tx) => tx.run("insert into case_access (case_id, user_id, user_name, named_by) values ($1, $2, 'x', $2)", [hidden, actor.id])), `${actor.id} names himself`).rejects.toMatchObject({ code: "42501" });
    }
  });

  it("is one more in the number of cases of a report, and stands nowhere else in it", async () => {
    const { counts } = (await world.callAs(ani(), "monthReports.mine", { month: "2026-09" })) as { counts: { cases: number } };
    const all = await world.system((tx) => tx.one<{ count: number }>("select count(*)::int as count from field_case where user_id = $1", [ani().id]));
    expect(counts.cases).toBe(all.count);
    expect(JSON.stringify(counts)).not.toContain("VIOLENCE");
  });

  it("leaves in the audit chain which case and which act, and neither family, kind nor words", async () => {
    await note(citra(), hidden, "takeUp", "Rumah aman disiapkan untuk korban");
    await act(citra(), "name", { id: hidden, userId: euis().id });
    const entries = await world.system((tx) => tx.rows<{ detail: string; action: string }>("select action, detail::text as detail from audit_entry where entity = 'case' and entity_id = $1 order by seq", [hidden]));
    expect(entries.map(({ action }) => action)).toEqual(["case.noted", "case.named"]);
    const whole = JSON.stringify(entries);
    for (const word of ["VIOLENCE", "dipukul", "Rumah aman", "SITI", `"${world.familyAt("FACILITATOR", "own")}"`]) expect(whole).not.toContain(word);
  });

  it("is told to no open screen, no notice, no meeting, no minutes and no follow-up", async () => {
    const pointing = await world.system((tx) => tx.rows<{ name: string }>("select conrelid::regclass::text as name from pg_constraint where confrelid = 'field_case'::regclass order by 1"));
    expect(pointing.map(({ name }) => name)).toEqual(["case_access", "case_note"]);
    const readers = await world.system((tx) => tx.rows<{ grantee: string }>("select distinct grantee from information_schema.role_table_grants where table_name in ('field_case', 'case_note', 'case_access') and grantee like 'sinergi%' order by 1"));
    expect(readers.map(({ grantee }) => grantee).filter((name) => !["sinergi_assigned", "sinergi_regency", "sinergi_system"].includes(name))).toEqual([]);
    for (const path of ["home.overview", "notices.list"]) {
      for (const actor of [dodi(), euis()]) expect(JSON.stringify(await world.callAs(actor, path, path === "notices.list" ? {} : undefined).catch(() => null)), path).not.toContain(SECRET);
    }
  });

  it("is hidden in what came from the phone, too", async () => {
    await world.system((tx) =>
      tx.run(
        `insert into sync_receipt (record_id, sha, kind, v, body, user_id, user_name, device_id, device_seq, status, code, target_type, target_id)
         values ($1, repeat('0', 64), 'case.opened', 1, $2, $3, 'Uji', $4, 1, 'REVIEW', 'MAYBE_DUPLICATE', 'case', $5), ($6, repeat('0', 64), 'case.opened', 1, $2, $3, 'Uji', $4, 2, 'REJECTED', 'INVALID', null, null)`,
        [hidden, JSON.stringify(body({ text: SECRET })), ani().id, crypto.randomUUID(), hidden, crypto.randomUUID()],
      ),
    );
    await world.system((tx) => tx.run("insert into sync_collision (record_id, sha, body, user_id, user_name, device_id, kind) values ($1, repeat('1', 64), $2, $3, 'Uji', $4, 'case.opened')", [hidden, SECRET, ani().id, crypto.randomUUID()]));
    for (const [actor, rows] of [[dodi(), 0], [euis(), 0], [ani(), 1]] as const) expect(await as(actor, (tx) => tx.rows("select body from sync_collision where kind = 'case.opened'")), actor.id).toHaveLength(rows);
    const read = (actor: Actor) => as(actor, (tx) => tx.rows<{ id: string }>("select record_id as id from sync_receipt where kind = 'case.opened'"));
    expect((await read(dodi())).length + (await read(euis())).length).toBe(0);
    expect((await read(citra())).map(({ id }) => id)).toEqual([hidden]);
    expect(await read(ani())).toHaveLength(2);
    await world.system((tx) => tx.run("delete from sync_receipt where kind = 'case.opened'"));
  });

  it("is opened to one more by whoever sees it, and closed to him again; the last one stays", async () => {
    await expect(act(citra(), "unname", { id: hidden, userId: citra().id })).rejects.toMatchObject({ message: "case_last_named" });
    await act(citra(), "name", { id: hidden, userId: euis().id });
    expect((await detail(euis(), hidden)).named.map(({ userName }) => userName)).toEqual(["Uji citra", "Uji euis"]);
    await act(euis(), "unname", { id: hidden, userId: citra().id });
    await expect(detail(citra(), hidden)).rejects.toMatchObject({ message: "case_not_found" });
    await act(ani(), "name", { id: hidden, userId: citra().id });
    expect((await detail(citra(), hidden)).notes.map(({ act: done }) => done)).toEqual(["OPENED", "NAMED", "UNNAMED", "NAMED"]);
  });

  it("names only people who work on cases", async () => {
    for (const userId of [person("LEADER", "fajar").id, "nobody", ani().id]) await expect(act(citra(), "name", { id: hidden, userId })).rejects.toMatchObject({ message: "case_person_unfit" });
    await expect(act(citra(), "name", { id: open, userId: euis().id })).rejects.toMatchObject({ message: "case_person_unfit" });
    const { id } = await openCase({ category: "CARD", restricted: true, named: [beni().id, "nobody", person("LEADER", "fajar").id] });
    expect((await detail(ani(), id)).named).toEqual([]);
  });

  it("can become one later; from then on it is for whoever kept it and its facilitator", async () => {
    await note(dodi(), open, "restrict", "Keluarga minta dirahasiakan");
    expect(await ids(euis())).not.toContain(open);
    for (const actor of [dodi(), ani()]) expect(await ids(actor)).toContain(open);
    expect((await detail(dodi(), open)).moves).not.toContain("restrict");
  });
});
