import { createHash } from "node:crypto";
import type { PaperAnswer, PapersAnswer } from "@sinergi/api/papers/papers.schema";
import { scoped } from "@sinergi/db/access/scoped";
import { findMeeting, insertMeeting, writeMeetingState } from "@sinergi/db/meetings/meetings.store";
import { findByToken } from "@sinergi/db/papers/papers.store";
import type { Actor } from "@sinergi/domain/access/actor";
import type { Role } from "@sinergi/domain/access/roles";
import type { PaperKind } from "@sinergi/domain/papers/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorld, TODAY, type World } from "./open-world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const id = (): string => crypto.randomUUID();
const WORDS = {
  number: "050/12/TKPK/2026", issuedOn: "2026-09-29", issuedIn: "Liwa",
  signatories: [{ role: "Pimpinan rapat", name: "Pejabat Simulasi", position: "Wakil Bupati", rank: "", nip: "19690417 199803 1006" }, { role: "Notulis", name: "Notulis Simulasi", position: "Kepala Subbidang", rank: "", nip: "" }],
};

/** A meeting that is over, with all that papers are made of. */
async function aMeeting({ state = "MINUTES_DRAFT", title = "Rakor TKPK September" }: { readonly state?: "RUNNING" | "MINUTES_DRAFT"; readonly title?: string } = {}): Promise<string> {
  const meeting = id();
  const item = id();
  await world.system(async (tx) => {
    await insertMeeting(tx, { id: meeting, seriesId: null, kind: "RAKOR_TKPK", title, heldOn: "2026-09-28" as Day, startsAt: "09:00", endsAt: "12:00", place: "Aula Pekuon Bappeda", area: null, basis: "Keputusan Bupati", chairName: "Pejabat Simulasi", chairPosition: "Wakil Bupati", moderatorName: "", noteTakerName: "Notulis Simulasi", noteTakerPosition: "" });
    await writeMeetingState(tx, { id: meeting, from: "PLANNED", to: state, reason: "" });
    await tx.run("insert into agenda_item (id, meeting_id, position, title, presenter, origin) values ($1, $2, 1, 'Ketepatan sasaran', 'Narasumber Simulasi', 'SECRETARIAT')", [item, meeting]);
    await tx.run("insert into invitee (id, meeting_id, position, organisation_code, organisation_name, name, job_title, phone) values ($1, $2, 1, 'BAZNAS', 'Baznas', 'Ketua Simulasi', 'Ketua', '0728-111')", [id(), meeting]);
    await tx.run("insert into attendance (id, meeting_id, name, job_title, organisation_name, sex, phone, arrived_at, signature, via) values ($1, $2, 'Peserta Simulasi', 'Kepala Bidang', 'Dinas Sosial', 'FEMALE', '0812-222', '2026-09-28T01:55:00Z', 'M0 0 L300 100', 'QR')", [id(), meeting]);
    await tx.run("insert into minutes_entry (id, meeting_id, agenda_item_id, kind, position, speaker, text, created_by, updated_by, updated_name) values ($1, $2, $3, 'DECISION', 1, '', 'Satu data keluarga sasaran', 'x', 'x', 'x')", [id(), meeting, item]);
    await tx.run("insert into follow_up (id, meeting_id, text, type, lead_code, support_codes, area_codes, programme_codes, due_on, created_on, created_by) values ($1, $2, 'Padankan penerima', 'DATA', 'DINSOS', array['PERTANIAN'], '{}', '{}', '2026-10-31', '2026-09-28', 'x')", [id(), meeting]);
  });
  return meeting;
}

/** Another account of the secretariat: a name other than the first one's only in the organisation's place. */
const second = (path: string, input: unknown): Promise<unknown> => world.callFrom("BAPPEDA", "SECRETARIAT", path, input);
const read = async (meetingId: string, kind: PaperKind, role: Role = "SECRETARIAT", version: number | null = null): Promise<PaperAnswer> => (await world.call(role, "papers.read", { meetingId, kind, version })) as PaperAnswer;
const list = async (meetingId: string, role: Role): Promise<PapersAnswer> => (await world.call(role, "papers.list", { meetingId })) as PapersAnswer;
const save = (meetingId: string, kind: PaperKind, words: object = WORDS, basedOn: number | null = null) => world.call("SECRETARIAT", "papers.save", { opId: id(), meetingId, kind, words, basedOn });
const check = async (meetingId: string, kind: PaperKind) => {
  const { paper, digest } = await read(meetingId, kind);
  await second("papers.check", { opId: id(), id: paper?.id, digest });
};
const sign = async (meetingId: string, kind: PaperKind, role: Role = "LEADER") => world.call(role, "papers.sign", { opId: id(), id: (await read(meetingId, kind)).paper?.id });
async function signed(meetingId: string, kind: PaperKind): Promise<PaperAnswer> {
  await save(meetingId, kind);
  await check(meetingId, kind);
  await sign(meetingId, kind);
  return read(meetingId, kind);
}
const stored = (paper: string) => world.system((tx) => tx.one<{ pdf: Buffer; sha256: string; token: string; state: string }>("select pdf, sha256, token, state from paper where id = $1", [paper]));

describe("a paper", () => {
  it("is made of what the loop knows, before anybody wrote a word of it", async () => {
    const meeting = await aMeeting();
    const { contents, paper, words, acts } = await read(meeting, "MINUTES");
    expect([paper, acts]).toEqual([null, ["save"]]);
    expect(words.signatories.map(({ name }) => name)).toEqual(["Pejabat Simulasi", "Notulis Simulasi"]);
    const text = JSON.stringify(contents.blocks);
    for (const part of ["Satu data keluarga sasaran", "Narasumber Simulasi", "Padankan penerima", "1 orang dari 1 instansi, dari 1 undangan", "31 Oktober 2026"]) expect(text).toContain(part);
    expect(JSON.stringify((await read(meeting, "ATTENDANCE_LIST")).contents)).toContain("08.55");
  });

  it("is written, checked by a second person and signed by a leader; with its minutes the meeting is signed too", async () => {
    const meeting = await aMeeting();
    await save(meeting, "MINUTES");
    const draft = await read(meeting, "MINUTES");
    expect([draft.own, draft.acts]).toEqual([true, ["save"]]);
    await expect(world.call("SECRETARIAT", "papers.check", { opId: id(), id: draft.paper?.id, digest: draft.digest })).rejects.toMatchObject({ message: "paper_own" });
    await expect(sign(meeting, "MINUTES")).rejects.toMatchObject({ message: "paper_state" });
    await check(meeting, "MINUTES");
    expect((await read(meeting, "MINUTES")).paper).toMatchObject({ state: "CHECKED", checkedName: "Uji SECRETARIAT", sha256: null });
    await sign(meeting, "MINUTES");

    const { paper, history } = await read(meeting, "MINUTES", "AGENCY_HEAD");
    const kept = await stored(paper?.id ?? "");
    expect(paper).toMatchObject({ state: "SIGNED", signedName: "Uji LEADER", sha256: kept.sha256, version: 1 });
    expect(createHash("sha256").update(kept.pdf).digest("hex")).toBe(kept.sha256);
    expect(kept.pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(history.map(({ step }) => step)).toEqual(["SAVED", "CHECKED", "SIGNED"]);
    expect(await world.system((tx) => findMeeting(tx, meeting))).toMatchObject({ state: "MINUTES_SIGNED" });
    expect(await world.system((tx) => findByToken(tx, kept.token))).toMatchObject({ title: "Notula Rakor TKPK September", sha256: kept.sha256, version: 1, inForce: 1 });
    const audited = await world.system((tx) => tx.rows<{ action: string }>("select action from audit_entry where entity_id = $1 order by seq", [paper?.id]));
    expect(audited.map(({ action }) => action)).toEqual(["paper.saved", "paper.checked", "paper.signed"]);
  });

  it("sent twice is signed once", async () => {
    const meeting = await aMeeting();
    await save(meeting, "AGREEMENT");
    await check(meeting, "AGREEMENT");
    const { paper } = await read(meeting, "AGREEMENT");
    const once = { opId: id(), id: paper?.id };
    await world.call("LEADER", "papers.sign", once);
    const before = await stored(paper?.id ?? "");
    await world.call("LEADER", "papers.sign", once);
    expect((await stored(paper?.id ?? "")).sha256).toBe(before.sha256);
    await expect(world.call("LEADER", "papers.sign", { opId: id(), id: paper?.id })).rejects.toMatchObject({ message: "paper_state" });
  });

  it("is not checked when it is no longer what was read, or lacks what it needs, and not signed while the meeting runs", async () => {
    const meeting = await aMeeting({ state: "RUNNING" });
    await save(meeting, "MINUTES");
    const { paper, digest } = await read(meeting, "MINUTES");
    await world.system((tx) => tx.run("update minutes_entry set text = 'Dua data' where meeting_id = $1", [meeting]));
    await expect(second("papers.check", { opId: id(), id: paper?.id, digest })).rejects.toMatchObject({ message: "paper_changed" });
    await check(meeting, "MINUTES");
    await expect(sign(meeting, "MINUTES")).rejects.toMatchObject({ message: "paper_meeting_state" });
    await save(meeting, "INVITATION", { ...WORDS, number: "" });
    await expect(check(meeting, "INVITATION")).rejects.toMatchObject({ message: "paper_incomplete" });
    await expect(save(meeting, "INVITATION", WORDS)).rejects.toMatchObject({ message: "paper_changed" });
    await expect(save(meeting, "INVITATION", { signatories: [{ name: "X", nip: "123" }] }, 1)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("that was checked stays what was read until it is sent back", async () => {
    const meeting = await aMeeting();
    await save(meeting, "REPORT");
    await check(meeting, "REPORT");
    await world.system((tx) => tx.run("update follow_up set text = 'Lain sama sekali' where meeting_id = $1", [meeting]));
    expect(JSON.stringify((await read(meeting, "REPORT")).contents)).not.toContain("Lain sama sekali");
    await world.call("LEADER", "papers.sendBack", { opId: id(), id: (await read(meeting, "REPORT")).paper?.id, note: "Tenggat belum ada" });
    const back = await read(meeting, "REPORT");
    expect(JSON.stringify(back.contents)).toContain("Lain sama sekali");
    expect(back.history.at(-1)).toMatchObject({ step: "SENT_BACK", note: "Tenggat belum ada" });
  });

  it("that is signed is changed by nobody, in the database too; a correction is a new version that tells what it changed", async () => {
    const meeting = await aMeeting();
    const { paper } = await signed(meeting, "MINUTES");
    const first = await stored(paper?.id ?? "");
    for (const change of ["words = '{}'", "pdf = '\\x00', sha256 = encode(sha256('\\x00'), 'hex')", "state = 'DRAFT'", "title = 'Lain'", "state = 'REPLACED', title = 'Lain'"]) {
      await expect(world.system((tx) => tx.run(`update paper set ${change} where id = $1`, [paper?.id])), change).rejects.toThrow(/never changed/);
    }
    await expect(world.system((tx) => tx.run("delete from paper where id = $1", [paper?.id]))).rejects.toThrow(/permission denied/);
    await expect(save(meeting, "MINUTES", WORDS, paper?.revision ?? 0)).rejects.toMatchObject({ message: "paper_state" });
    await expect(world.call("SECRETARIAT", "papers.correct", { opId: id(), id: paper?.id, note: "" })).rejects.toMatchObject({ code: "BAD_REQUEST" });

    await world.call("SECRETARIAT", "papers.correct", { opId: id(), id: paper?.id, note: "Nama rapat berikutnya ditambahkan" });
    await expect(world.call("SECRETARIAT", "papers.correct", { opId: id(), id: paper?.id, note: "Sekali lagi" })).rejects.toMatchObject({ message: "paper_state" });
    expect((await read(meeting, "MINUTES", "SECRETARIAT", 1)).acts).toEqual([]);
    const draft = await read(meeting, "MINUTES");
    expect(draft.paper).toMatchObject({ version: 2, state: "DRAFT", changed: "Nama rapat berikutnya ditambahkan" });
    await save(meeting, "MINUTES", { ...WORDS, nextMeeting: "Oktober 2026" }, draft.paper?.revision ?? null);
    expect((await list(meeting, "AGENCY_HEAD")).papers.find(({ kind }) => kind === "MINUTES")?.versions.map(({ version, state }) => [version, state])).toEqual([[1, "SIGNED"]]);
    await check(meeting, "MINUTES");
    await sign(meeting, "MINUTES");

    const after = await read(meeting, "MINUTES", "AGENCY_HEAD");
    expect(after.differences).toEqual([{ change: "ADDED", text: "Rapat berikutnya: Oktober 2026." }]);
    const old = await read(meeting, "MINUTES", "AGENCY_HEAD", 1);
    expect(old.paper).toMatchObject({ state: "REPLACED", sha256: first.sha256 });
    expect((await stored(paper?.id ?? "")).pdf.equals(first.pdf)).toBe(true);
    expect(await world.system((tx) => findByToken(tx, first.token))).toMatchObject({ version: 1, inForce: 2 });
    expect(await world.system((tx) => findByToken(tx, "x".repeat(32)))).toBeNull();
  });

  it("the database itself lets nobody check his own, skip the check, or keep bytes under another's digest", async () => {
    const meeting = await aMeeting();
    await save(meeting, "INVITATION");
    const { paper, contents } = await read(meeting, "INVITATION");
    const run = (sql: string, ...more: unknown[]) => world.system((tx) => tx.run(sql, [paper?.id, ...more]));
    await expect(run("update paper set state = 'CHECKED', contents = $2, checked_by = 'user-SECRETARIAT' where id = $1", JSON.stringify(contents))).rejects.toMatchObject({ code: "23514" });
    await expect(run("update paper set state = 'SIGNED', signed_by = 'x', pdf = '\\x01', sha256 = encode(sha256('\\x01'), 'hex'), token = 't', title = 't' where id = $1")).rejects.toMatchObject({ code: "23514" });
    await expect(run("update paper set state = 'SIGNED', contents = $2, checked_by = 'y', signed_by = 'x', pdf = '\\x01', sha256 = 'nonsense', token = 't', title = 't' where id = $1", JSON.stringify(contents))).rejects.toMatchObject({ code: "23514" });
  });

  it("remembers who signs and who gets copies for the next meeting", async () => {
    const first = await aMeeting();
    await save(first, "INVITATION", { ...WORDS, copies: ["Bupati"] });
    const next = await aMeeting({ title: "Rakor TKPK Oktober" });
    expect((await read(next, "INVITATION")).words).toMatchObject({ number: "", issuedOn: null, issuedIn: "Liwa", copies: ["Bupati"] });
  });
});

describe("who reads a paper", () => {
  const rows = (actor: Actor) => scoped(world.db, actor, { today: TODAY }, (tx) => tx.rows<{ kind: string; state: string }>("select kind, state from paper order by kind, version"));

  it("drafts are seen by those who write, check and sign; telephone numbers and signatures by no others", async () => {
    const meeting = await aMeeting();
    await save(meeting, "REPORT");
    await signed(meeting, "ATTENDANCE_LIST");
    await signed(meeting, "INVITATION");
    await signed(meeting, "MINUTES");
    const seen = async (role: Role) => (await list(meeting, role)).papers.filter(({ versions }) => versions.length > 0).map(({ kind }) => kind);
    expect(await seen("LEADER")).toEqual(["INVITATION", "ATTENDANCE_LIST", "MINUTES", "REPORT"]);
    expect(await seen("AGENCY_HEAD")).toEqual(["INVITATION", "MINUTES"]);
    expect(await seen("PARTNER")).toEqual(["INVITATION", "MINUTES"]);
    expect(await seen("COORDINATOR")).toEqual(["INVITATION", "MINUTES"]);
    for (const role of ["AGENCY_HEAD", "PARTNER", "COORDINATOR"] as const) {
      await expect(read(meeting, "REPORT", role)).rejects.toMatchObject({ message: "paper_not_found" });
      await expect(read(meeting, "ATTENDANCE_LIST", role, 1)).rejects.toMatchObject({ message: "paper_not_found" });
    }
    for (const role of ["FACILITATOR", "ADMIN", "AUDITOR"] as const) await expect(list(meeting, role)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("a partner that was not asked to come finds no meeting and no paper, beneath the procedures too", async () => {
    const meeting = await aMeeting();
    await signed(meeting, "MINUTES");
    await expect(world.callFrom("BANK", "PARTNER", "papers.list", { meetingId: meeting })).rejects.toMatchObject({ message: "meeting_not_found" });
    expect(await rows({ ...world.actor("PARTNER"), agency: "BANK" })).toEqual([]);
    expect((await rows(world.actor("PARTNER"))).length).toBeGreaterThan(0);
    for (const role of ["AGENCY_HEAD", "PARTNER"] as const) {
      const seen = await rows(world.actor(role));
      expect(seen.some(({ state, kind }) => state === "DRAFT" || state === "CHECKED" || kind === "ATTENDANCE_LIST"), role).toBe(false);
      await expect(scoped(world.db, world.actor(role), { today: TODAY }, (tx) => tx.run("update paper set changed = 'x'")).then((touched) => (touched === 0 ? Promise.reject(new Error("none touched")) : touched)), role).rejects.toThrow(/permission denied|none touched/);
    }
  });
});
