import { createHash } from "node:crypto";
import type { Applier, ReceivedRecord } from "@sinergi/api/sync/applier";
import { snapshotProposals } from "@sinergi/api/sync/snapshot/proposals";
import { applyObjectionRaised } from "@sinergi/api/updates/apply-objection-raised";
import { applyUpdateProposed } from "@sinergi/api/updates/apply-update-proposed";
import type { ObjectionDetail, ObjectionsAnswer } from "@sinergi/api/updates/objections.schema";
import type { SiksFilesAnswer, UpdateDetail, UpdatesAnswer, VersionAnswersMade } from "@sinergi/api/updates/updates.schema";
import { addAccount } from "@sinergi/db/access/account-acts.store";
import { scoped } from "@sinergi/db/access/scoped";
import { findHeld } from "@sinergi/db/sync/receipts.store";
import { sealOf } from "@sinergi/db/families/dataset-versions.store";
import type { Actor } from "@sinergi/domain/access/actor";
import type { Role } from "@sinergi/domain/access/roles";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SentRecord } from "@sinergi/domain/sync/outcomes";
import { placesOf } from "./field-records.ts";
import { openWorld, TODAY, type World } from "./open-world.ts";
import { phoneOf } from "./sync-client.ts";

let world: World;
let ani: Actor;
let siti: string;
beforeAll(async () => {
  world = await openWorld();
  siti = world.familyAt("FACILITATOR", "own");
  const account = await world.system((tx) => addAccount(tx, { email: "ani@simulasi.invalid", name: "Ani Pendamping", role: "FACILITATOR", agency: null }, null));
  ani = { ...world.actor("FACILITATOR"), id: account ?? "", name: "Ani Pendamping" };
});
afterAll(() => world.close());

const id = (): string => crypto.randomUUID();
const VILLAGE = "18.04.04.2002";
async function send<T>(applier: Applier<T>, body: object, more: { as?: Actor; id?: string } = {}) {
  const actor = more.as ?? ani;
  const text = JSON.stringify(body);
  const record: ReceivedRecord = {
    id: more.id ?? id(), seq: 1, kind: "", v: 1, body: text, sha: createHash("sha256").update(text).digest("hex"), clientAt: "2026-09-30T01:00:00Z", clockOffsetMs: 0, attachments: [],
    userId: actor.id, userName: actor.name, deviceId: id(), today: TODAY, flags: [], owns: (familyId) => Promise.resolve(familyId === siti), ...placesOf(world),
  };
  const parsed = applier.parse(body, 1);
  if (!parsed.ok) throw new Error(`does not parse: ${parsed.path}`);
  return { id: record.id, verdict: await scoped(world.db, actor, { today: TODAY }, (tx) => applier.apply(tx, record, parsed.value)) };
}
const proposed = (more: object = {}) => ({ act: "PROPOSED", kind: "BARU", onDay: "2026-09-10", villageCode: VILLAGE, subject: "TUTI SIMULASI", content: { address: "Pemangku Way Haru", members: 4 }, ...more });
const propose = async (more: object = {}) => (await send(applyUpdateProposed, proposed(more))).id;
const call = (role: Role, path: string, input: object = {}) => world.call(role, `updates.${path}`, { opId: id(), ...input });
const dinsos = (path: string, input?: object) => world.callFrom("DINSOS", "AGENCY_OPERATOR", `updates.${path}`, input && { opId: id(), ...input });
const detail = async (which: string, role: Role = "SECRETARIAT") => (await world.call(role, "updates.detail", { id: which })) as UpdateDetail;
const stateOf = async (which: string) => (await detail(which)).update.state;
const meet = (verdicts: readonly object[], more: object = {}) => call("SECRETARIAT", "recordMeeting", { id: id(), draft: { villageCode: VILLAGE, heldOn: "2026-09-12", place: "Balai pekon", chair: "Peratin", participants: 30, ...more }, verdicts });
const colleague = (path: string, input: object) => world.callFrom("BAPPEDA", "SECRETARIAT", `updates.${path}`, { opId: id(), ...input });

/** From the field to a check that found it right. */
async function checked(more: object = {}): Promise<string> {
  const which = await propose(more);
  await meet([{ proposalId: which, verdict: "AGREED" }]);
  await call("SECRETARIAT", "move", { ids: [which], move: "enter" });
  await dinsos("check", { ids: [which], move: "check" });
  await call("SECRETARIAT", "askGroundCheck", { ids: [which] });
  await send(applyUpdateProposed, { act: "GROUND_CHECKED", proposalId: which, onDay: "2026-09-25", result: "SESUAI", note: "Rumah berlantai tanah" });
  return which;
}

describe("a proposal from the field", () => {
  it("goes through meeting, entry, social office and ground check, each step dated and visible to who proposed it", async () => {
    const which = await checked();
    const { update, history, meeting } = await detail(which);
    expect(update).toMatchObject({ state: "GROUND_CHECK", checkName: "Ani Pendamping", checkResult: "SESUAI", checkedOn: "2026-09-25", checkNote: "Rumah berlantai tanah" });
    expect(history.map(({ toState, onDay }) => [toState, onDay])).toEqual([["DRAF", "2026-09-10"], ["MUSYAWARAH", "2026-09-12"], ["DIINPUT_SIKSNG", TODAY], ["DIPERIKSA_DINSOS", TODAY], ["GROUND_CHECK", TODAY], ["GROUND_CHECK", "2026-09-25"]]);
    expect(meeting).toMatchObject({ place: "Balai pekon", proposals: 1 });
    const carried = await scoped(world.db, ani, { today: TODAY }, (tx) => snapshotProposals(tx, { userId: ani.id, today: TODAY }));
    expect(carried.find((one) => one.id === which)).toMatchObject({ what: "PROPOSAL", state: "GROUND_CHECK", checkAsked: false, steps: history.map(({ toState, onDay, note }) => ({ state: toState, on: onDay, note })) });
    const own = (await world.callAs(ani, "updates.list", undefined)) as UpdatesAnswer;
    expect(own.rows.every(({ isOwn, moves, match }) => isOwn && moves.length === 0 && match === null)).toBe(true);
  });

  it("sent again is one proposal; another facilitator and another office see nothing of it", async () => {
    const { id: which } = await send(applyUpdateProposed, proposed());
    await send(applyUpdateProposed, proposed(), { id: which });
    expect((await detail(which)).history).toHaveLength(1);
    await expect(world.call("FACILITATOR", "updates.detail", { id: which })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(world.call("AGENCY_HEAD", "updates.detail", { id: which })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(dinsos("check", { ids: [which], move: "check" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("of a family that was somebody else's is taken all the same, and flagged", async () => {
    const other = await send(applyUpdateProposed, proposed({ kind: "UBAH", familyId: world.familyAt("FACILITATOR", "other"), content: { change: "ADDRESS", value: "Jl. Baru" } }));
    expect(other.verdict).toMatchObject({ status: "APPLIED", flags: ["OUT_OF_ASSIGNMENT"] });
    expect((await send(applyUpdateProposed, proposed({ kind: "UBAH", familyId: siti, content: { change: "ADDRESS", value: "Jl. Baru" } }))).verdict).toMatchObject({ status: "APPLIED", flags: [] });
  });

  it("with a number that is in the registry is answered as any other (T3); only the secretariat learns of it, and no number leaves whole", async () => {
    const known = await send(applyUpdateProposed, proposed({ nik: "1804044101809001", noKk: "1804040101209001" }));
    const unknown = await send(applyUpdateProposed, proposed({ nik: "1804044101809777" }));
    const same = (verdict: object) => ({ ...verdict, targetId: "" });
    expect(same(known.verdict)).toEqual(same(unknown.verdict));
    expect((await detail(known.id)).update).toMatchObject({ nik: "180404**********", match: { familyId: siti, foundBy: "NIK" } });
    expect((await detail(unknown.id)).update.match).toBeNull();
    const mine = JSON.stringify([await world.callAs(ani, "updates.detail", { id: known.id }), await world.callAs(ani, "updates.list", undefined), await world.call("COORDINATOR", "updates.list", undefined)]);
    expect(mine).not.toContain("1804044101809001");
    expect(mine).not.toContain('"foundBy"');
    const stored = await world.system((tx) => tx.one<{ text: string }>("select row_to_json(p)::text as text from registry_proposal p where id = $1", [known.id]));
    expect(stored.text).not.toContain("1804044101809001");
  });

  it("a ground check that was not asked of him, or a second answer, goes to a person", async () => {
    const which = await checked();
    const again = await send(applyUpdateProposed, { act: "GROUND_CHECKED", proposalId: which, onDay: "2026-09-26", result: "TIDAK_SESUAI" });
    const stranger = await send(applyUpdateProposed, { act: "GROUND_CHECKED", proposalId: which, onDay: "2026-09-26", result: "SESUAI" }, { as: world.actor("FACILITATOR") });
    expect([again.verdict.status, stranger.verdict.status]).toEqual(["REVIEW", "REVIEW"]);
    expect((await detail(which)).update.checkResult).toBe("SESUAI");
  });
});

describe("the list", () => {
  it("comes by pages, narrowed and sorted by the server, and counts all of them by step", async () => {
    const many: string[] = [];
    for (let at = 0; at < 12; at += 1) many.push(await propose({ subject: `HALAMAN ${String(at).padStart(2, "0")}`, ...(at < 3 && { villageCode: "18.04.05.2010" }), ...(at === 11 && { nik: "1804044101809001" }) }));
    await call("SECRETARIAT", "move", { ids: many.slice(0, 2), move: "agree", note: "SPTJM nomor 12/2026" });
    const ask = async (input: object, role: Role = "SECRETARIAT") => (await world.call(role, "updates.list", { pageSize: 10, ...input, filter: { text: "halaman", ...(input as { filter?: object }).filter } })) as UpdatesAnswer;
    const [first, second] = [await ask({}), await ask({ page: 2 })];
    expect([first.total, first.open, first.rows.length, second.rows.length]).toEqual([12, 12, 10, 2]);
    expect([...first.rows, ...second.rows].map((row) => row.id)).toEqual(many.toReversed());
    expect(first.states.filter(({ count }) => count > 0)).toEqual([{ state: "DRAF", count: 10 }, { state: "MUSYAWARAH", count: 2 }]);
    expect((await ask({ sort: "subject" })).rows[0]?.subject).toBe("HALAMAN 00");
    expect(await ask({ filter: { area: "18.04.05", state: "DRAF" } })).toMatchObject({ total: 1, rows: [{ id: many[2] }] });
    expect(await ask({ filter: { known: true } })).toMatchObject({ total: 1, rows: [{ id: many[11], match: { familyId: siti } }] });
    // Who may not know whose numbers are listed finds nothing by asking for them.
    expect(await ask({ filter: { known: true } }, "COORDINATOR")).toMatchObject({ total: 0, rows: [] });
  });
});

describe("a meeting of a village", () => {
  it("decides on many at once, and on none where one is not its own or was decided before", async () => {
    const [yes, no] = [await propose(), await propose()];
    const elsewhere = await propose({ villageCode: "18.04.05.2010" });
    await expect(meet([{ proposalId: yes, verdict: "AGREED" }, { proposalId: elsewhere, verdict: "AGREED" }])).rejects.toMatchObject({ message: "update_village" });
    expect(await stateOf(yes)).toBe("DRAF");
    await meet([{ proposalId: yes, verdict: "AGREED" }, { proposalId: no, verdict: "REJECTED", reason: "Sudah mampu menurut warga" }]);
    expect([await stateOf(yes), await stateOf(no)]).toEqual(["MUSYAWARAH", "DITOLAK"]);
    expect((await detail(no)).history.at(-1)).toMatchObject({ note: "Sudah mampu menurut warga", onDay: "2026-09-12" });
    await expect(meet([{ proposalId: yes, verdict: "AGREED" }])).rejects.toMatchObject({ message: "update_state" });
    await expect(meet([{ proposalId: elsewhere, verdict: "AGREED" }], { villageCode: "18.04.05.2010", heldOn: "2026-10-01" })).rejects.toMatchObject({ message: "update_day_in_future" });
  });

  it("a step is taken back by who made it; the social office steps only where it has a word", async () => {
    const which = await propose();
    await call("SECRETARIAT", "move", { ids: [which], move: "agree", note: "SPTJM nomor 12/2026" });
    await expect(colleague("undo", { id: which })).rejects.toMatchObject({ message: "update_nothing_to_undo" });
    await call("SECRETARIAT", "undo", { id: which });
    expect(await stateOf(which)).toBe("DRAF");
    await expect(dinsos("move", { ids: [which], move: "enter" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const paper = await propose({ lane: "PARTISIPATIF" });
    await call("COORDINATOR", "move", { ids: [paper], move: "enter" });
    await dinsos("check", { ids: [paper], move: "return", note: "KK belum dilampirkan" });
    expect((await detail(paper)).history.at(-1)).toMatchObject({ toState: "DIKEMBALIKAN", note: "KK belum dilampirkan" });
  });
});

describe("the file for SIKS-NG", () => {
  it("is prepared with a purpose, sent by a second person, and answered by the next version, which it never touches", async () => {
    const waiting = ((await world.call("SECRETARIAT", "updates.files", undefined)) as SiksFilesAnswer).ready;
    const born = await checked({ kind: "UBAH", familyId: siti, subject: "BUDI SIMULASI", content: { change: "BORN", person: "Budi Simulasi", birthDate: "2015-05-05" } });
    const later = await checked({ nik: "1804044101809778" });
    const before = await world.system((tx) => sealOf(tx, 1));
    const file = id();
    await expect(call("SECRETARIAT", "prepareFile", { id: file, purpose: "kirim" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await call("SECRETARIAT", "prepareFile", { id: file, purpose: "Usulan bulan September 2026" });
    await expect(call("SECRETARIAT", "prepareFile", { id: id(), purpose: "Usulan bulan September 2026" })).rejects.toMatchObject({ message: "siks_file_empty" });
    await expect(call("SECRETARIAT", "sendFile", { id: file })).rejects.toMatchObject({ message: "siks_file_own", code: "FORBIDDEN" });
    await expect(world.call("COORDINATOR", "updates.sendFile", { opId: id(), id: file })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await colleague("sendFile", { id: file });
    expect([await stateOf(born), await stateOf(later)]).toEqual(["DIKIRIM", "DIKIRIM"]);
    await expect(call("SECRETARIAT", "undo", { id: born })).rejects.toMatchObject({ message: "update_nothing_to_undo" });
    const { files } = (await world.call("SECRETARIAT", "updates.files", undefined)) as SiksFilesAnswer;
    expect(files.find((one) => one.id === file)).toMatchObject({ state: "SENT", proposals: waiting + 2, isOwn: true, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });

    const tooEarly = (await call("SECRETARIAT", "answerFromVersion")) as VersionAnswersMade;
    expect(tooEarly).toMatchObject({ looked: 0, approved: 0 });
    await world.system((tx) => tx.run("update dataset_version set as_of = '2026-10-15'"));
    const answered = (await call("SECRETARIAT", "answerFromVersion")) as VersionAnswersMade;
    expect(answered).toMatchObject({ version: { asOf: "2026-10-15" }, looked: waiting + 2 });
    expect((await detail(born)).update).toMatchObject({ state: "DISETUJUI", answer: { verdict: "HOLDS", source: "DTSEN" } });
    expect((await detail(later)).update).toMatchObject({ state: "DIKIRIM", answer: { verdict: "NOT_YET" } });
    expect((await world.system((tx) => sealOf(tx, 1))).equals(before)).toBe(true);
    await world.system((tx) => tx.run("update dataset_version set as_of = '2026-07-01'"));
  });

  it("given up before it leaves it frees its proposals", async () => {
    const which = await checked();
    const file = id();
    await call("SECRETARIAT", "prepareFile", { id: file, purpose: "Usulan yang keliru dibuat" });
    await expect(call("SECRETARIAT", "recordGroundCheck", { id: which, on: TODAY, result: "TIDAK_SESUAI" })).rejects.toMatchObject({ message: "update_state" });
    await call("SECRETARIAT", "cancelFile", { id: file });
    expect((await detail(which)).update.fileId).toBeNull();
    await call("SECRETARIAT", "recordGroundCheck", { id: which, on: TODAY, result: "TIDAK_SESUAI", note: "Rumah tembok" });
    expect((await detail(which)).update.checkResult).toBe("TIDAK_SESUAI");
  });
});

describe("an objection", () => {
  const objected = (more: object = {}) => ({ kind: "UNFIT", onDay: "2026-09-15", familyId: siti, programmeCode: "PKH", villageCode: VILLAGE, subject: "SITI SIMULASI", text: "Punya dua mobil", objector: { name: "Pak Pelapor", contact: "0812-0000-0000" }, ...more });
  const read = async (which: string) => (await world.call("SECRETARIAT", "objections.detail", { id: which })) as ObjectionDetail;
  async function move(which: string, step: string, more: object = {}): Promise<void> {
    const { objection } = await read(which);
    await world.call("SECRETARIAT", "objections.move", { opId: id(), id: which, basedOn: objection.revision, move: step, note: "", ...more });
  }

  it("names nobody but to who took it down and, for a reason that is logged, to the secretariat", async () => {
    const { id: which } = await send(applyObjectionRaised, objected());
    const everything = JSON.stringify([await read(which), await world.call("COORDINATOR", "objections.list", undefined), await world.callAs(ani, "objections.list", undefined)]);
    expect(everything).not.toContain("Pelapor");
    expect(await world.system((tx) => tx.one<{ text: string }>("select row_to_json(o)::text as text from objection o where id = $1", [which]))).not.toMatchObject({ text: expect.stringContaining("Pelapor") });
    const ask = { id: which, reason: "Perlu keterangan tambahan" };
    expect(await world.call("SECRETARIAT", "objections.revealObjector", ask)).toEqual({ name: "Pak Pelapor", contact: "0812-0000-0000" });
    expect(await world.callAs(ani, "objections.revealObjector", ask)).toMatchObject({ name: "Pak Pelapor" });
    for (const role of ["COORDINATOR", "FACILITATOR"] as const) await expect(world.call(role, "objections.revealObjector", ask)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const logged = await world.system((tx) => tx.rows<{ detail: string }>("select detail::text as detail from audit_entry where action = 'objection.objectorRevealed'"));
    expect(logged).toHaveLength(2);
    expect(JSON.stringify(logged)).not.toContain("Pelapor");
  });

  it("goes step by step to an answer; a proved one makes a proposal that can be followed", async () => {
    const { id: which } = await send(applyObjectionRaised, objected());
    await expect(move(which, "forward")).rejects.toMatchObject({ message: "objection_state" });
    await move(which, "verify");
    await move(which, "forward");
    await move(which, "prove", { note: "Benar, dua mobil atas namanya", propose: true });
    const { objection, history } = await read(which);
    expect(objection).toMatchObject({ state: "TERBUKTI", answer: "Benar, dua mobil atas namanya", moves: [] });
    expect(history.map(({ toState }) => toState)).toEqual(["DITERIMA", "DIVERIFIKASI", "DITERUSKAN", "TERBUKTI"]);
    expect((await detail(objection.proposalId ?? "")).update).toMatchObject({ kind: "HAPUS", state: "DRAF", lane: "PARTISIPATIF", subject: "SITI SIMULASI" });
  });

  it("about somebody missed may be taken down without a name and without a family, also at the counter", async () => {
    const { id: which } = await send(applyObjectionRaised, { kind: "MISSED", onDay: "2026-09-15", villageCode: VILLAGE, subject: "Keluarga Pak Kosim", text: "Tidak pernah didata" });
    expect((await read(which)).objection).toMatchObject({ hasObjector: false, mayReveal: false, familyId: null });
    const counter = id();
    await world.call("SECRETARIAT", "objections.take", { opId: id(), id: counter, kind: "MISSED", villageCode: VILLAGE, subject: "Bu Minah", text: "Lansia sendirian" });
    const { rows } = (await world.call("COORDINATOR", "objections.list", undefined)) as ObjectionsAnswer;
    expect(rows.find((row) => row.id === counter)).toMatchObject({ takenName: "Uji SECRETARIAT", state: "DITERIMA" });
  });

  it("stands in a list that comes by pages, narrowed and sorted by the server, which counts all of them", async () => {
    const many: string[] = [];
    for (let at = 0; at < 12; at += 1) many.push((await send(applyObjectionRaised, objected({ subject: `LEMBAR ${String(at).padStart(2, "0")}`, onDay: `2026-09-${10 + at}`, ...(at < 3 && { kind: "MISSED" }) }))).id);
    await move(many[0] ?? "", "verify");
    await move(many[0] ?? "", "forward");
    await move(many[0] ?? "", "disprove", { note: "Mobil milik kakaknya" });
    const ask = async (input: object = {}, actor = world.actor("COORDINATOR")) => (await world.callAs(actor, "objections.list", { pageSize: 10, ...input, filter: { text: "lembar", ...(input as { filter?: object }).filter } })) as ObjectionsAnswer;
    const [first, second] = [await ask(), await ask({ page: 2 })];
    expect([first.total, first.open, first.rows.length, second.rows.length]).toEqual([12, 11, 10, 2]);
    expect([...first.rows, ...second.rows].map((row) => row.id)).toEqual(many.toReversed());
    expect((await ask({ sort: "days", descending: true })).rows[0]).toMatchObject({ subject: "LEMBAR 00", days: 20 });
    expect(await ask({ filter: { kind: "MISSED", state: "OPEN", area: "18.04.04" } })).toMatchObject({ total: 2, open: 2 });
    // Who took none down finds none, nor is told how many there are.
    expect(await ask({}, { ...ani, id: "user-lain" })).toMatchObject({ total: 0, open: 0, rows: [] });
    expect(JSON.stringify(await ask({ pageSize: 50 }))).not.toContain("Pelapor");
    expect((await ask({ filter: { text: "pelapor" } })).total).toBe(0);
  });
});

describe("what a phone sends", () => {
  it("lies encrypted in custody where it holds numbers or who objects, is the same record when sent again, and is shown to no reviewer", async () => {
    const phone = phoneOf(world, ani);
    const records = [phone.record("update.proposed", proposed({ nik: "1804044101809779", subject: "RAHASIA SIMULASI" })), phone.record("objection.raised", { kind: "UNFIT", onDay: "2026-09-15", villageCode: VILLAGE, subject: "SITI SIMULASI", text: "Punya dua mobil", objector: { name: "Pak Pelapor" } })];
    for (const record of records) {
      expect(await phone.send(record)).toMatchObject({ status: "applied", sha: record.sha });
      expect(await phone.send(record)).toMatchObject({ status: "duplicate", sha: record.sha });
      const { body } = await world.system((tx) => tx.one<{ body: string }>("select body from sync_receipt where record_id = $1", [record.id]));
      expect(body).toMatch(/^sealed:v1:/);
      expect((await world.system((tx) => findHeld(tx, record.id)))?.body).toBe(record.body);
    }
    const other = { ...records[0], body: records[0]?.body.replace("9779", "9780") ?? "" };
    await phone.send({ ...(other as SentRecord), sha: createHash("sha256").update(other.body).digest("hex") });
    const collision = await world.system((tx) => tx.one<{ body: string }>("select body from sync_collision where record_id = $1", [records[0]?.id]));
    expect(collision.body).toMatch(/^sealed:v1:/);
    const { rows } = (await world.call("SECRETARIAT", "sync.deliveries", { decided: false })) as { readonly rows: readonly { readonly id: string; readonly kind: string }[] };
    const mine = rows.filter(({ kind }) => kind === "update.proposed");
    expect(mine.length).toBeGreaterThan(0);
    for (const { id: which } of mine) {
      const shown = (await world.call("SECRETARIAT", "sync.delivery", { id: which })) as { readonly body: string | null };
      expect(shown.body).toBeNull();
      expect(JSON.stringify(shown)).not.toMatch(/9779|9780/);
    }
  });
});
