import type { Entry, MinutesAnswer, SearchAnswer, Version } from "@sinergi/api/minutes/minutes.schema";
import { scoped } from "@sinergi/db/access/scoped";
import { insertMeeting, writeMeetingState } from "@sinergi/db/meetings/meetings.store";
import type { Role } from "@sinergi/domain/access/roles";
import type { PieceChange } from "@sinergi/domain/meetings/minutes.schema";
import type { MeetingState } from "@sinergi/domain/meetings/vocabulary";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorld, TODAY, type World } from "./open-world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const id = (): string => crypto.randomUUID();
const STATES: readonly MeetingState[] = ["PLANNED", "INVITED", "RUNNING", "MINUTES_DRAFT", "MINUTES_SIGNED"];

/** A meeting in a state, with one agenda item. */
async function aMeeting(state: MeetingState = "RUNNING"): Promise<{ readonly meetingId: string; readonly itemId: string }> {
  const [meetingId, itemId] = [id(), id()];
  await world.system(async (tx) => {
    const nobody = { chairName: "", chairPosition: "", moderatorName: "", noteTakerName: "", noteTakerPosition: "" };
    await insertMeeting(tx, { id: meetingId, seriesId: null, kind: "RAKOR_TKPK", title: `Rakor uji ${meetingId.slice(0, 4)}`, heldOn: TODAY, startsAt: "09:00", endsAt: null, place: "Aula", area: null, basis: "", ...nobody });
    await tx.run("insert into agenda_item (id, meeting_id, position, title, minutes, origin) values ($1, $2, 1, 'Data ganda', 30, 'SECRETARIAT')", [itemId, meetingId]);
  });
  await move(meetingId, state);
  return { meetingId, itemId };
}
async function move(meetingId: string, to: MeetingState): Promise<void> {
  await world.system(async (tx) => {
    for (const state of STATES.slice(1, STATES.indexOf(to) + 1)) await writeMeetingState(tx, { id: meetingId, from: "PLANNED", to: state, reason: "" });
  });
}
interface Save {
  readonly meetingId: string;
  readonly piece?: string;
  readonly base?: number;
  readonly change: PieceChange;
}
const saveInput = ({ meetingId, piece = id(), base = 0, change }: Save) => ({ opId: id(), meetingId, id: piece, base, change });
const save = async (wanted: Save, from = "A"): Promise<Entry> => (await world.callFrom(from, "SECRETARIAT", "minutes.save", saveInput(wanted))) as Entry;
const NEW = { agendaItemId: null, kind: "DISCUSSION", position: 1, speaker: "", organisationCode: null, text: "", figureId: null, removed: false } as const;
const read = async (role: Role, meetingId: string): Promise<MinutesAnswer> => (await world.call(role, "minutes.read", { meetingId })) as MinutesAnswer;
const history = async (meetingId: string, piece: string): Promise<readonly Version[]> => (await world.call("SECRETARIAT", "minutes.history", { meetingId, id: piece })) as readonly Version[];

describe("writing minutes", () => {
  it("two who write in one piece at the same time both have their words in it, and every text stays", async () => {
    const { meetingId } = await aMeeting();
    const first = await save({ meetingId, change: { ...NEW, text: "Dinsos memadankan data" } });
    const piece = first.id;
    await save({ meetingId, piece, base: 1, change: { text: "Besok Dinsos memadankan data" } }, "B");
    const both = await save({ meetingId, piece, base: 1, change: { text: "Dinsos memadankan data segera" } }, "C");
    expect(both).toMatchObject({ text: "Besok Dinsos memadankan data segera", revision: 3 });
    expect((await history(meetingId, piece)).map(({ revision, text }) => [revision, text])).toEqual([
      [3, "Besok Dinsos memadankan data segera"], [2, "Besok Dinsos memadankan data"], [1, "Dinsos memadankan data"],
    ]);
  });

  it("ten who write at the very same moment lose nothing", async () => {
    const { meetingId } = await aMeeting();
    const { id: piece } = await save({ meetingId, change: { ...NEW, text: Array.from({ length: 10 }, (_, n) => `baris ${n}`).join("\n") } });
    await Promise.all(Array.from({ length: 10 }, (_, n) => save({ meetingId, piece, base: 1, change: { text: Array.from({ length: 10 }, (__, at) => (at === n ? `baris ${at} oleh W${n}` : `baris ${at}`)).join("\n") } }, `W${n}`)));
    const { entries } = await read("SECRETARIAT", meetingId);
    for (let n = 0; n < 10; n += 1) expect(entries[0]?.text).toContain(`baris ${n} oleh W${n}`);
    expect(entries[0]?.revision).toBe(11);
  });

  it("the same words changed by two are both kept, in a mark", async () => {
    const { meetingId } = await aMeeting();
    const { id: piece } = await save({ meetingId, change: { ...NEW, text: "hadir 60 orang" } });
    await save({ meetingId, piece, base: 1, change: { text: "hadir 61 orang" } }, "B");
    expect((await save({ meetingId, piece, base: 1, change: { text: "hadir 62 orang" } }, "C")).text).toBe("hadir ⟦61¦62⟧ orang");
  });

  it("a change whose answer was lost and that is sent again counts once and is answered the same", async () => {
    const { meetingId } = await aMeeting();
    const input = saveInput({ meetingId, change: { ...NEW, text: "sekali" } });
    const answers = [await world.call("SECRETARIAT", "minutes.save", input), await world.call("SECRETARIAT", "minutes.save", input)];
    expect(answers[0]).toEqual(answers[1]);
    expect((await read("SECRETARIAT", meetingId)).entries).toHaveLength(1);
    expect(await history(meetingId, input.id)).toHaveLength(1);
    await expect(world.call("SECRETARIAT", "minutes.save", { ...input, change: { text: "lain" } })).rejects.toMatchObject({ message: "operation_mismatch" });
  });

  it("is possible while the meeting runs and as a draft, and refused in words before and after", async () => {
    for (const state of ["PLANNED", "INVITED", "MINUTES_SIGNED"] as const) {
      const { meetingId } = await aMeeting(state);
      await expect(save({ meetingId, change: { ...NEW, text: "x" } }), state).rejects.toMatchObject({ message: "minutes_state" });
      expect((await read("SECRETARIAT", meetingId)).open).toBe(false);
    }
    const { meetingId } = await aMeeting("MINUTES_DRAFT");
    expect((await save({ meetingId, change: { ...NEW, kind: "DECISION", text: "Keputusan susulan" } })).kind).toBe("DECISION");
  });

  it("takes no number of a person, no item of another meeting and no figure that nobody kept", async () => {
    const [{ meetingId }, other] = [await aMeeting(), await aMeeting()];
    await expect(save({ meetingId, change: { ...NEW, text: "NIK 1804044101809001" } })).rejects.toMatchObject({ message: "minutes_number" });
    await expect(save({ meetingId, change: { ...NEW, agendaItemId: other.itemId } })).rejects.toMatchObject({ message: "minutes_item_not_found" });
    await expect(save({ meetingId, change: { ...NEW, kind: "DECISION", figureId: id() } })).rejects.toMatchObject({ message: "minutes_figure_not_found" });
    const { id: piece } = await save({ meetingId: other.meetingId, change: { ...NEW, text: "x" } });
    await expect(save({ meetingId, piece, base: 1, change: { text: "y" } })).rejects.toMatchObject({ message: "minutes_piece_not_found" });
    await expect(history(meetingId, piece)).rejects.toMatchObject({ message: "minutes_piece_not_found" });
    expect((await read("SECRETARIAT", meetingId)).entries).toEqual([]);
  });

  it("a piece taken away is gone for readers, stands among those taken away for writers, and comes back with what somebody wrote meanwhile", async () => {
    const { meetingId } = await aMeeting();
    const { id: piece } = await save({ meetingId, change: { ...NEW, kind: "DECISION", text: "tetap" } });
    await save({ meetingId, piece, base: 1, change: { removed: true } });
    for (const role of ["LEADER", "AGENCY_HEAD", "COORDINATOR", "FACILITATOR"] as const) expect((await read(role, meetingId)).entries, role).toEqual([]);
    expect((await read("SECRETARIAT", meetingId)).entries).toMatchObject([{ removed: true }]);
    expect(await save({ meetingId, piece, base: 1, change: { text: "tetap ada" } }, "B")).toMatchObject({ removed: false, text: "tetap ada" });
  });
});

describe("who reads minutes", () => {
  it("all who see the meeting; a facilitator the outcomes alone; a partner only where it is concerned; nobody but secretaries writes", async () => {
    const { meetingId, itemId } = await aMeeting();
    for (const [position, kind] of (["OPENING", "DISCUSSION", "PROBLEM", "CONCLUSION", "DECISION", "RECOMMENDATION"] as const).entries()) await save({ meetingId, change: { ...NEW, kind, position, agendaItemId: itemId, text: kind } });
    const kinds = async (role: Role) => (await read(role, meetingId)).entries.map(({ kind }) => kind);
    for (const role of ["LEADER", "AGENCY_HEAD", "AGENCY_OPERATOR"] as const) expect(await kinds(role), role).toHaveLength(6);
    expect(await kinds("FACILITATOR")).toEqual(["CONCLUSION", "DECISION", "RECOMMENDATION"]);
    await expect(read("PARTNER", meetingId)).rejects.toMatchObject({ message: "meeting_not_found" });
    await world.system((tx) => tx.run("insert into invitee (id, meeting_id, position, organisation_code, organisation_name, name, job_title) values ($1, $2, 1, 'BAZNAS', 'Baznas', 'Undangan Uji', 'Ketua')", [id(), meetingId]));
    expect(await kinds("PARTNER")).toHaveLength(6);
    for (const role of ["LEADER", "AGENCY_HEAD", "FACILITATOR", "PARTNER"] as const) {
      // Beneath the procedures the rows themselves say no.
      await expect(scoped(world.db, world.actor(role), { today: TODAY }, (tx) => tx.run("update minutes_entry set text = 'x' where meeting_id = $1", [meetingId])), role).rejects.toMatchObject({ code: "42501" });
      await expect(scoped(world.db, world.actor(role), { today: TODAY }, (tx) => tx.rows("select text from minutes_version")), role).rejects.toMatchObject({ code: "42501" });
    }
  });

  it("finds what was said in all meetings, with all its words, for each reader what he may read", async () => {
    const { meetingId, itemId } = await aMeeting();
    await save({ meetingId, change: { ...NEW, agendaItemId: itemId, kind: "PROBLEM", text: "Kartu **hilang** di Sukau, 100% belum" } });
    await save({ meetingId, change: { ...NEW, kind: "DECISION", text: "Kartu hilang diganti di Sukau" } });
    const found = async (role: Role, text: string, kind: string | null = null) => ((await world.call(role, "minutes.search", { text, kind })) as SearchAnswer).rows;
    expect((await found("SECRETARIAT", "hilang sukau")).map(({ kind }) => kind).toSorted()).toEqual(["DECISION", "PROBLEM"]);
    expect(await found("SECRETARIAT", "hilang", "PROBLEM")).toMatchObject([{ itemTitle: "Data ganda", snippet: { before: "Kartu ", found: "hilang", after: " di Sukau, 100% belum" } }]);
    expect(await found("SECRETARIAT", "100%")).toHaveLength(1);
    expect(await found("SECRETARIAT", "_ilang")).toEqual([]);
    expect((await found("FACILITATOR", "hilang")).map(({ kind }) => kind)).toEqual(["DECISION"]);
    expect(await found("PARTNER", "hilang")).toEqual([]);
  });
});

describe("what is said of a draft", () => {
  it("a head comments on a piece, the secretary answers and settles it; a partner reads none of it", async () => {
    const { meetingId } = await aMeeting("MINUTES_DRAFT");
    const { id: entryId } = await save({ meetingId, change: { ...NEW, kind: "DECISION", text: "Padankan" } });
    const comment = { opId: id(), meetingId, entryId, id: id(), text: "Sebut tenggatnya" };
    await world.call("AGENCY_HEAD", "minutes.comment", comment);
    await world.call("AGENCY_HEAD", "minutes.comment", comment);
    await world.call("LEADER", "minutes.comment", { opId: id(), meetingId, entryId, id: id(), text: "Setuju" });
    await world.call("SECRETARIAT", "minutes.answer", { opId: id(), meetingId, id: comment.id, answer: "Sudah ditambah", settled: true });
    const { comments } = await read("LEADER", meetingId);
    expect(comments.map(({ text, by, answer, answeredBy }) => [text, by, answer, answeredBy])).toEqual([["Sebut tenggatnya", "Uji AGENCY_HEAD", "Sudah ditambah", "Uji SECRETARIAT"], ["Setuju", "Uji LEADER", "", null]]);
    await world.system((tx) => tx.run("insert into invitee (id, meeting_id, position, organisation_code, organisation_name, name, job_title) values ($1, $2, 1, 'BAZNAS', 'Baznas', 'Undangan Uji', 'Ketua')", [id(), meetingId]));
    expect((await read("PARTNER", meetingId)).comments).toEqual([]);
    expect(await scoped(world.db, world.actor("PARTNER"), { today: TODAY }, (tx) => tx.rows("select text from minutes_comment"))).toEqual([]);
    await expect(scoped(world.db, world.actor("PARTNER"), { today: TODAY }, (tx) => tx.run("insert into minutes_comment (id, meeting_id, entry_id, text, created_by, created_name, agency) values ($1, $2, $3, 'x', 'user-PARTNER', 'x', 'BAZNAS')", [id(), meetingId, entryId]))).rejects.toMatchObject({ code: "42501" });
    await move(meetingId, "MINUTES_SIGNED");
    await expect(world.call("AGENCY_HEAD", "minutes.comment", { ...comment, opId: id(), id: id() })).rejects.toMatchObject({ message: "minutes_state" });
  });

  it("approval is noted with who and when, holds until the next change, and is taken back by who gave it", async () => {
    const { meetingId } = await aMeeting("RUNNING");
    const { id: piece } = await save({ meetingId, change: { ...NEW, text: "a" } });
    await expect(world.call("LEADER", "minutes.approve", { opId: id(), meetingId })).rejects.toMatchObject({ message: "minutes_not_draft" });
    await move(meetingId, "MINUTES_DRAFT");
    await world.call("LEADER", "minutes.approve", { opId: id(), meetingId });
    await world.call("AGENCY_HEAD", "minutes.approve", { opId: id(), meetingId });
    const approvals = async () => (await read("SECRETARIAT", meetingId)).approvals.map(({ name, holds }) => [name, holds]);
    expect(await approvals()).toEqual([["Uji LEADER", true], ["Uji AGENCY_HEAD", true]]);
    await save({ meetingId, piece, base: 1, change: { text: "a b" } });
    expect(await approvals()).toEqual([["Uji LEADER", false], ["Uji AGENCY_HEAD", false]]);
    await world.call("LEADER", "minutes.approve", { opId: id(), meetingId });
    await world.call("AGENCY_HEAD", "minutes.unapprove", { opId: id(), meetingId });
    expect(await approvals()).toEqual([["Uji LEADER", true]]);
    await save({ meetingId, piece, base: 2, change: { removed: true } });
    expect((await read("LEADER", meetingId)).approvals).toMatchObject([{ name: "Uji LEADER", holds: false }]);
  });
});

describe("the time of an item", () => {
  it("runs for one item at a time and is added up", async () => {
    const { meetingId, itemId } = await aMeeting();
    const second = id();
    await world.system((tx) => tx.run("insert into agenda_item (id, meeting_id, position, title, origin) values ($1, $2, 2, 'Kedua', 'SECRETARIAT')", [second, meetingId]));
    const set = (item: string, run: boolean) => world.call("SECRETARIAT", "minutes.setTimer", { opId: id(), meetingId, itemId: item, run });
    await set(itemId, true);
    await world.system((tx) => tx.run("update agenda_timer set running_since = now() - interval '90 seconds' where agenda_item_id = $1", [itemId]));
    await set(second, true);
    const times = async () => (await read("LEADER", meetingId)).items.map(({ spentSeconds, running }) => [spentSeconds, running]);
    const [first, other] = await times();
    expect(first).toEqual([90, false]);
    expect(other?.[1]).toBe(true);
    await set(second, false);
    expect((await times()).map((one) => one[1])).toEqual([false, false]);
    await move(meetingId, "MINUTES_DRAFT");
    await expect(set(itemId, true)).rejects.toMatchObject({ message: "minutes_state" });
  });
});
