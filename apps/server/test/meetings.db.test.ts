import type { MeetingsAnswer } from "@sinergi/api/meetings/meetings.schema";
import type { Preparation, ProposalsAnswer } from "@sinergi/api/meetings/preparation.schema";
import { scoped } from "@sinergi/db/access/scoped";
import type { Role } from "@sinergi/domain/access/roles";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { meetingCalendarOf } from "#meetings/meeting-calendar";
import { openWorld, TODAY, type World } from "./open-world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const id = (): string => crypto.randomUUID();
const DRAFT = { title: "Rakor TKPK Triwulan III", kind: "RAKOR_TKPK", heldOn: "2026-10-06", startsAt: "09:00", endsAt: "12:00", place: "Aula Pekuon Bappeda", chairPosition: "Wakil Bupati" };
const sec = (path: string, input: unknown) => world.call("SECRETARIAT", `meetings.${path}`, input);
async function plan(more: object = {}, draft: object = {}): Promise<string> {
  const own = id();
  await sec("create", { opId: id(), id: own, draft: { ...DRAFT, ...draft }, ...more });
  return own;
}
const prepared = async (meeting: string, role: Role = "SECRETARIAT"): Promise<Preparation> => (await world.call(role, "meetings.preparation", { id: meeting })) as Preparation;
const found = async (meeting: string) => (await sec("find", { id: meeting })) as { state: string; revision: number; heldOn: string; openedAt: string | null; closedAt: string | null; place: string };
const move = async (meeting: string, act: string, reason?: string) => sec("move", { opId: id(), id: meeting, basedOn: (await found(meeting)).revision, act, ...(reason === undefined ? {} : { reason }) });
const invite = (meeting: string, ...organisations: string[]) => sec("inviteOrganisations", { opId: id(), meetingId: meeting, organisations });
async function promise(meeting: string, text: string, state = "NOT_STARTED"): Promise<string> {
  const own = id();
  const closed = state === "CANCELLED" || state === "DONE";
  await world.system((tx) => tx.run(
    "insert into follow_up (id, meeting_id, text, type, lead_code, support_codes, area_codes, programme_codes, state, created_on, created_by, closed_on, verified_by) values ($1, $2, $3, 'COORDINATION', 'DINSOS', '{}', '{}', '{}', $4, $5, 'uji', $6, $7)",
    [own, meeting, text, state, TODAY, closed ? TODAY : null, state === "DONE" ? "uji" : null],
  ));
  return own;
}
const carriedIn = async (meeting: string) => (await prepared(meeting)).agenda.filter(({ origin }) => origin === "CARRIED").map(({ title }) => title);

describe("a meeting", () => {
  it("is planned once, however often it is sent, and stands in the list with its history", async () => {
    const [own, opId] = [id(), id()];
    for (let twice = 0; twice < 2; twice += 1) await sec("create", { opId, id: own, stated: "Selasa, 6 Oktober 2026", draft: DRAFT });
    const { rows } = (await world.call("AGENCY_OPERATOR", "meetings.list", undefined)) as MeetingsAnswer;
    expect(rows.filter((row) => row.id === own)).toMatchObject([{ state: "PLANNED", heldOn: "2026-10-06", invited: 0, own: null }]);
    expect((await prepared(own)).steps).toMatchObject([{ from: null, to: "PLANNED", actor: "Uji SECRETARIAT" }]);
  });

  it("is not planned for a day whose weekday is another", async () => {
    await expect(plan({ stated: "Senin, 6 Oktober 2026" })).rejects.toMatchObject({ message: "weekday_mismatch" });
    await expect(plan({ stated: "Rabu, 7 Oktober 2026" })).rejects.toMatchObject({ message: "weekday_mismatch" });
    await expect(plan({}, { area: "18.04.99" })).rejects.toMatchObject({ message: "area_unknown" });
  });

  it("goes step by step; a skipped state is refused, and opening and ending are timed", async () => {
    const own = await plan();
    await expect(move(own, "invite")).rejects.toMatchObject({ message: "meeting_nobody_invited" });
    await invite(own, "DINSOS");
    for (const act of ["open", "end", "close"]) await expect(move(own, act), act).rejects.toMatchObject({ message: "meeting_state" });
    await move(own, "invite");
    await move(own, "open");
    expect(await found(own)).toMatchObject({ state: "RUNNING", closedAt: null });
    expect((await found(own)).openedAt).not.toBeNull();
    await move(own, "end");
    expect((await found(own)).closedAt).not.toBeNull();
    await expect(move(own, "close")).rejects.toMatchObject({ message: "meeting_state" });
    await expect(sec("move", { opId: id(), id: own, basedOn: 1, act: "sign" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await move(own, "takeBack");
    expect(await found(own)).toMatchObject({ state: "RUNNING", closedAt: null });
    expect((await prepared(own)).steps.map(({ to }) => to)).toEqual(["PLANNED", "INVITED", "RUNNING", "MINUTES_DRAFT", "RUNNING"]);
  });

  it("is not changed by who looked at it before somebody else changed it", async () => {
    const own = await plan();
    const edit = (basedOn: number, place: string) => sec("edit", { opId: id(), id: own, basedOn, draft: { ...DRAFT, place } });
    await edit(1, "Ruang Kagungan");
    await expect(edit(1, "Ruang lain")).rejects.toMatchObject({ message: "meeting_changed" });
    await expect(sec("move", { opId: id(), id: own, basedOn: 1, act: "callOff", reason: "Tidak jadi" })).rejects.toMatchObject({ message: "meeting_changed" });
    expect(await found(own)).toMatchObject({ place: "Ruang Kagungan", revision: 2 });
  });

  it("is postponed with a reason to a day for which everybody is asked again, or until one is known", async () => {
    const own = await plan();
    await invite(own, "DINSOS");
    await move(own, "invite");
    const [invitee] = (await prepared(own)).invitees;
    await world.callFrom("DINSOS", "AGENCY_HEAD", "meetings.answer", { opId: id(), id: invitee?.id, basedOn: 1, answer: { answer: "COMING" } });
    await expect(sec("edit", { opId: id(), id: own, basedOn: 2, draft: { ...DRAFT, heldOn: "2026-10-08" } })).rejects.toMatchObject({ message: "meeting_day_fixed" });
    const to = { heldOn: "2026-10-13", startsAt: "13:00", endsAt: null };
    await expect(sec("postpone", { opId: id(), id: own, basedOn: 2, reason: "Bupati dinas luar", stated: "Senin, 13 Oktober 2026", to })).rejects.toMatchObject({ message: "weekday_mismatch" });
    await sec("postpone", { opId: id(), id: own, basedOn: 2, reason: "Bupati dinas luar", stated: "Selasa, 13 Oktober 2026", to });
    expect(await found(own)).toMatchObject({ state: "PLANNED", heldOn: "2026-10-13" });
    const after = await prepared(own);
    expect(after.counts).toEqual({ WAITING: 1, COMING: 0, REPRESENTED: 0, NOT_COMING: 0 });
    expect(after.steps.slice(-2)).toMatchObject([{ to: "POSTPONED", reason: "Bupati dinas luar" }, { from: "POSTPONED", to: "PLANNED" }]);
    await sec("postpone", { opId: id(), id: own, basedOn: (await found(own)).revision, reason: "Belum ada kepastian", to: null });
    expect(await found(own)).toMatchObject({ state: "POSTPONED" });
    await move(own, "takeBack");
    expect(await found(own)).toMatchObject({ state: "PLANNED", heldOn: "2026-10-13" });
  });

  it("is called off with a reason and that is taken back", async () => {
    const own = await plan();
    await expect(sec("move", { opId: id(), id: own, basedOn: 1, act: "callOff" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await move(own, "callOff", "Digabung dengan rapat lain");
    await expect(invite(own, "DINSOS")).rejects.toMatchObject({ message: "meeting_state" });
    await move(own, "takeBack");
    expect(await found(own)).toMatchObject({ state: "PLANNED" });
  });

  it("leaves what was done in the audit chain with before, after and why", async () => {
    const own = await plan();
    await move(own, "callOff", "Tidak ada anggaran");
    const entries = await world.system((tx) => tx.rows<{ action: string; detail: string }>("select action, detail from audit_entry where entity_id = $1 order by seq", [own]));
    expect(entries.map(({ action }) => action)).toEqual(["meeting.created", "meeting.moved"]);
    expect(JSON.parse(entries[1]?.detail ?? "{}")).toMatchObject({ before: "PLANNED", after: "CANCELLED", reason: "Tidak ada anggaran" });
  });
});

describe("the next meeting of a series", () => {
  it("asks the same people and has what is still open on its agenda, each once", async () => {
    const series = id();
    const first = await plan({ newSeries: { id: series, title: "Rakor TKPK" } }, { heldOn: "2026-03-03" });
    await invite(first, "DINSOS", "PERTANIAN");
    await promise(first, "Cocokkan data PKH");
    await promise(first, "Sudah selesai", "DONE");
    await promise(first, "Batal", "CANCELLED");
    const second = await plan({ seriesId: series, after: first }, { heldOn: "2026-06-02" });
    expect(await carriedIn(second)).toEqual(["Cocokkan data PKH"]);
    expect((await prepared(second)).invitees.map(({ organisation, answer }) => [organisation, answer])).toEqual(expect.arrayContaining([["DINSOS", "WAITING"], ["PERTANIAN", "WAITING"]]));

    await promise(second, "Bantu tiga pekon", "DONE_UNVERIFIED");
    const third = await plan({ seriesId: series, after: second }, { heldOn: "2026-09-01" });
    expect(await carriedIn(third)).toEqual(["Cocokkan data PKH", "Bantu tiga pekon"]);
    // One that was taken off stays off; one that was made after the meeting was planned comes along when people are invited.
    const item = (await prepared(third)).agenda.find(({ title }) => title === "Cocokkan data PKH");
    await sec("removeAgendaItem", { opId: id(), id: item?.id });
    await promise(second, "Rapikan daftar");
    expect((await prepared(third)).left).toBe(1);
    await move(third, "invite");
    await sec("carryAlong", { opId: id(), id: third });
    expect(await carriedIn(third)).toEqual(["Bantu tiga pekon", "Rapikan daftar"]);
    expect((await prepared(third)).agenda[0]).toMatchObject({ followUpState: "DONE_UNVERIFIED", organisation: "DINSOS" });
    // What a later meeting promised does not go back in time.
    expect(await carriedIn(first)).toEqual([]);
  });

  it("is of the kind of its series, and a series there is not is refused", async () => {
    const series = id();
    await plan({ newSeries: { id: series, title: "Pokja bulanan" } }, { kind: "RAPAT_POKJA" });
    await expect(plan({ seriesId: series })).rejects.toMatchObject({ message: "meeting_kind_of_series" });
    await expect(plan({ seriesId: id() })).rejects.toMatchObject({ message: "series_of_meetings_not_found" });
  });

  it("that is closed takes no further meeting until it is opened again; two people who rename it at once do not undo each other", async () => {
    const series = id();
    await plan({ newSeries: { id: series, title: "Rakor lama" } });
    const change = (basedOn: string, title: string, closed: boolean) => sec("changeSeries", { opId: id(), id: series, basedOn, title, closed });
    await change("Rakor lama", "Rakor baru", true);
    await expect(plan({ seriesId: series })).rejects.toMatchObject({ message: "series_of_meetings_closed" });
    await expect(change("Rakor lama", "Rakor lain", false)).rejects.toMatchObject({ message: "series_of_meetings_changed" });
    await change("Rakor baru", "Rakor baru", false);
    await plan({ seriesId: series });
    const { series: all } = (await world.call("AGENCY_OPERATOR", "meetings.list", undefined)) as MeetingsAnswer;
    expect(all.find((one) => one.id === series)).toMatchObject({ title: "Rakor baru", closed: false });
  });

  it("brings a follow-up along once when two people ask at the same moment", async () => {
    const series = id();
    const first = await plan({ newSeries: { id: series, title: "Rapat bersama" } }, { heldOn: "2026-05-05" });
    const second = await plan({ seriesId: series }, { heldOn: "2026-08-04" });
    await promise(first, "Satu kali saja");
    await Promise.all([1, 2, 3].map(() => sec("carryAlong", { opId: id(), id: second })));
    expect(await carriedIn(second)).toEqual(["Satu kali saja"]);
  });
});

describe("the agenda", () => {
  it("is added to, put in order, edited, emptied and filled again", async () => {
    const own = await plan();
    const add = async (title: string, minutes: number | null = null) => {
      const item = id();
      await sec("addAgendaItem", { opId: id(), id: item, meetingId: own, item: { title, minutes } });
      return item;
    };
    const [opening, , data] = [await add("Pembukaan", 15), await add("Paparan", 60), await add("Data PKH", 150)];
    const titles = async () => (await prepared(own)).agenda.map(({ title }) => title);
    await sec("stepAgendaItem", { opId: id(), id: data, step: -1 });
    expect(await titles()).toEqual(["Pembukaan", "Data PKH", "Paparan"]);
    await sec("removeAgendaItem", { opId: id(), id: opening });
    await sec("restoreAgendaItem", { opId: id(), id: opening });
    expect(await titles()).toEqual(["Pembukaan", "Data PKH", "Paparan"]);
    await sec("editAgendaItem", { opId: id(), id: opening, basedOn: 3, item: { title: "Pembukaan dan arahan", minutes: 20, organisation: "BAPPEDA" } });
    await expect(sec("editAgendaItem", { opId: id(), id: opening, basedOn: 3, item: { title: "Lain" } })).rejects.toMatchObject({ message: "agenda_item_changed" });
    expect((await prepared(own)).time).toEqual({ planned: 230, open: 0, length: 180, over: 50 });
    await expect(add("Keluarga 1804044101809001")).rejects.toMatchObject({ message: "person_number_in_text" });
  });

  it("takes up what an office proposed; the office reads what became of it", async () => {
    const [own, proposal] = [await plan(), id()];
    const propose = (more: object) => world.call("AGENCY_OPERATOR", "meetings.propose", { opId: id(), id: id(), proposal: { title: "Tambah kuota BIBIT", reason: "1.240 keluarga di 3 pekon menunggu", ...more } });
    await expect(propose({ reason: "NIK 1804 0441 0180 9001 belum dibantu" })).rejects.toMatchObject({ message: "person_number_in_text" });
    await world.call("AGENCY_OPERATOR", "meetings.propose", { opId: id(), id: proposal, proposal: { title: "Tambah kuota BIBIT", reason: "1.240 keluarga di 3 pekon menunggu" } });
    const [accept, item] = [{ opId: id(), id: proposal, meetingId: own, answer: "Dibahas" }, id()];
    await sec("acceptProposal", { ...accept, itemId: item });
    expect((await prepared(own)).agenda).toMatchObject([{ id: item, origin: "PROPOSED", title: "Tambah kuota BIBIT", organisation: "PERTANIAN", proposedName: "Uji AGENCY_OPERATOR" }]);
    const mine = ((await world.call("AGENCY_OPERATOR", "meetings.proposals", undefined)) as ProposalsAnswer).rows.find((row) => row.id === proposal);
    expect(mine).toMatchObject({ state: "ACCEPTED", own: true, meetingId: own, answer: "Dibahas", decidedName: "Uji SECRETARIAT" });
    await expect(world.call("AGENCY_OPERATOR", "meetings.withdrawProposal", { opId: id(), id: proposal })).rejects.toMatchObject({ code: "NOT_FOUND" });

    await sec("reopenProposal", { opId: id(), id: proposal });
    expect((await prepared(own)).agenda).toEqual([]);
    await expect(sec("restoreAgendaItem", { opId: id(), id: item })).rejects.toMatchObject({ message: "agenda_item_changed" });
    await sec("declineProposal", { opId: id(), id: proposal, answer: "Sudah dibahas bulan lalu" });
    await expect(sec("declineProposal", { opId: id(), id: proposal, answer: "Sekali lagi" })).rejects.toMatchObject({ message: "agenda_proposal_decided" });
  });

  it("keeps proposals between the office and the secretariat, and each is withdrawn by who made it", async () => {
    const proposal = id();
    await world.call("FACILITATOR", "meetings.propose", { opId: id(), id: proposal, proposal: { title: "Sinyal di tiga pekon", reason: "Laporan lapangan terlambat" } });
    const seen = async (role: Role) => ((await world.call(role, "meetings.proposals", undefined)) as ProposalsAnswer).rows.some((row) => row.id === proposal);
    expect([await seen("SECRETARIAT"), await seen("FACILITATOR"), await seen("AGENCY_HEAD"), await seen("COORDINATOR"), await seen("LEADER")]).toEqual([true, true, false, false, false]);
    await expect(world.call("COORDINATOR", "meetings.withdrawProposal", { opId: id(), id: proposal })).rejects.toMatchObject({ message: "agenda_proposal_not_found" });
    await world.call("FACILITATOR", "meetings.withdrawProposal", { opId: id(), id: proposal });
    await expect(sec("acceptProposal", { opId: id(), id: proposal, meetingId: await plan(), itemId: id() })).rejects.toMatchObject({ message: "agenda_proposal_decided" });
  });
});

describe("invitations", () => {
  it("go to offices by their main contact, in the order of the seats, none of them twice", async () => {
    const own = await plan();
    await world.call("SECRETARIAT", "organisations.addSeat", { opId: id(), id: id(), code: "PERTANIAN", seat: "WAKIL_SEKRETARIS", decreeNumber: "SK 1", fromDay: "2026-01-01" });
    await world.call("AGENCY_OPERATOR", "organisations.addPerson", { opId: id(), id: id(), code: "PERTANIAN", name: "Kontak Uji", position: "Kepala Dinas", phone: "0728-000-777", email: "kontak@simulasi.invalid", isMain: true, fromDay: "2026-01-01" });
    await invite(own, "DINSOS", "PERTANIAN");
    await invite(own, "PERTANIAN");
    await sec("addInvitee", { opId: id(), id: id(), meetingId: own, invitee: { organisation: "PERTANIAN", name: "Wakil Uji", jobTitle: "Sekretaris Dinas" } });
    await sec("addInvitee", { opId: id(), id: id(), meetingId: own, invitee: { organisationName: "Universitas Lampung", jobTitle: "Akademisi", phone: "0812" } });
    const { invitees } = await prepared(own);
    expect(invitees.map(({ organisationName, name }) => [organisationName, name])).toMatchObject([[expect.stringMatching(/Pertanian|Tanaman|Perkebunan/i), "Kontak Uji"], [expect.any(String), "Wakil Uji"], [expect.stringMatching(/Sosial/), expect.any(String)], ["Universitas Lampung", ""]]);
    expect(invitees[0]).toMatchObject({ seat: "WAKIL_SEKRETARIS", phone: "0728-000-777", email: "kontak@simulasi.invalid" });
  });

  it("tell nobody but the secretariat a phone or an address, nor does the database", async () => {
    const own = await plan();
    await sec("addInvitee", { opId: id(), id: id(), meetingId: own, invitee: { organisation: "PERTANIAN", name: "Kontak", jobTitle: "Kabid", phone: "0728-111", email: "kabid@simulasi.invalid" } });
    for (const role of ["AGENCY_HEAD", "AGENCY_OPERATOR", "LEADER", "COORDINATOR", "FACILITATOR"] as const) {
      const { invitees } = await prepared(own, role);
      expect(invitees, role).toMatchObject([{ jobTitle: "Kabid", phone: null, email: null }]);
    }
    for (const role of ["AGENCY_HEAD", "LEADER", "FACILITATOR", "PARTNER"] as const) await expect(scoped(world.db, world.actor(role), { today: TODAY }, (tx) => tx.rows("select phone from invitee")), role).rejects.toMatchObject({ code: "42501" });
  });

  it("are answered by the office itself, by whoever stands for it, and noted by the secretariat", async () => {
    const own = await plan();
    await invite(own, "DINSOS", "PERTANIAN");
    const of = async (code: string) => (await prepared(own)).invitees.find(({ organisation }) => organisation === code);
    const answer = { answer: "REPRESENTED", representativeName: "Sekretaris Dinas", representativeJobTitle: "Sekretaris" };
    const say = async (role: Role, code: string, more: object = answer) => world.call(role, "meetings.answer", { opId: id(), id: (await of(code))?.id, basedOn: (await of(code))?.revision, answer: more });
    await expect(say("AGENCY_HEAD", "PERTANIAN")).rejects.toMatchObject({ message: "answer_early" });
    await move(own, "invite");
    await expect(say("AGENCY_HEAD", "DINSOS")).rejects.toMatchObject({ message: "invitee_not_found" });
    await expect(say("AGENCY_HEAD", "PERTANIAN", { answer: "REPRESENTED" })).rejects.toMatchObject({ message: "representative_missing" });
    await say("AGENCY_HEAD", "PERTANIAN");
    await say("SECRETARIAT", "DINSOS", { answer: "NOT_COMING", note: "Lewat telepon" });
    expect((await prepared(own)).counts).toEqual({ WAITING: 0, COMING: 0, REPRESENTED: 1, NOT_COMING: 1 });
    expect(await of("PERTANIAN")).toMatchObject({ representativeName: "Sekretaris Dinas" });
    await expect(move(own, "takeBack")).rejects.toMatchObject({ message: "meeting_answered" });
    const { rows } = (await world.call("AGENCY_HEAD", "meetings.list", undefined)) as MeetingsAnswer;
    expect(rows.find((row) => row.id === own)).toMatchObject({ own: "REPRESENTED", coming: 1, invited: 2 });
    await move(own, "open");
    await expect(say("AGENCY_HEAD", "PERTANIAN")).rejects.toMatchObject({ message: "answer_late" });
  });

  it("are taken back and given again with what was answered", async () => {
    const own = await plan();
    await invite(own, "DINSOS");
    const invitee = (await prepared(own)).invitees[0];
    await sec("answer", { opId: id(), id: invitee?.id, basedOn: 1, answer: { answer: "COMING" } });
    await sec("removeInvitee", { opId: id(), id: invitee?.id });
    expect((await prepared(own)).invitees).toEqual([]);
    await sec("restoreInvitee", { opId: id(), id: invitee?.id });
    expect((await prepared(own)).invitees).toMatchObject([{ id: invitee?.id, answer: "COMING" }]);
  });
});

describe("who sees a meeting", () => {
  it("works inside and leads: all of them; a partner those it is asked to, and there its own invitation alone", async () => {
    const [own, other] = [await plan(), await plan()];
    await invite(own, "BAZNAS", "DINSOS");
    const seen = async (role: Role) => ((await world.call(role, "meetings.list", undefined)) as MeetingsAnswer).rows.map((row) => row.id);
    for (const role of ["SECRETARIAT", "LEADER", "AGENCY_HEAD", "AGENCY_OPERATOR", "COORDINATOR", "FACILITATOR"] as const) expect(await seen(role), role).toEqual(expect.arrayContaining([own, other]));
    const partner = await seen("PARTNER");
    expect(partner).toContain(own);
    expect(partner).not.toContain(other);
    expect((await prepared(own, "PARTNER")).invitees.map(({ organisation }) => organisation)).toEqual(["BAZNAS"]);
    for (const path of ["meetings.find", "meetings.preparation"]) await expect(world.call("PARTNER", path, { id: other }), path).rejects.toMatchObject({ message: "meeting_not_found", code: "NOT_FOUND" });
    await expect(world.callFrom("BANK", "PARTNER", "meetings.find", { id: own })).rejects.toMatchObject({ message: "meeting_not_found" });
  });

  it("takes it into his calendar in UTC, in the same scope, with a number that grows", async () => {
    const own = await plan();
    await sec("addAgendaItem", { opId: id(), id: id(), meetingId: own, item: { title: "Sinergi program, lokus; data" } });
    const calendar = meetingCalendarOf({ db: world.db, clock: { today: () => TODAY } });
    const text = async () => (await calendar(world.actor("AGENCY_HEAD"), own))?.body.replaceAll("\r\n ", "") ?? "";
    const before = await text();
    for (const line of [`UID:${own}@18.04.sinergi`, "DTSTART:20261006T020000Z", "DTEND:20261006T050000Z", "SEQUENCE:1", "STATUS:TENTATIVE", String.raw`DESCRIPTION:1. Sinergi program\, lokus\; data`]) expect(before.split("\r\n")).toContain(line);
    await move(own, "callOff", "Tidak jadi");
    expect((await text()).split("\r\n")).toEqual(expect.arrayContaining([`UID:${own}@18.04.sinergi`, "SEQUENCE:2", "STATUS:CANCELLED", "METHOD:CANCEL"]));
    expect(await calendar(world.actor("PARTNER"), own)).toBeNull();
  });
});
