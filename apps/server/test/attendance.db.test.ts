import type { AttendanceAnswer } from "@sinergi/api/attendance/attendance.schema";
import type { CoordinationAnswer } from "@sinergi/api/coordination/coordination.schema";
import { scoped } from "@sinergi/db/access/scoped";
import { insertMeeting, insertSeries, writeMeetingState } from "@sinergi/db/meetings/meetings.store";
import type { Role } from "@sinergi/domain/access/roles";
import type { MeetingState } from "@sinergi/domain/meetings/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorld, TODAY, type World } from "./open-world.ts";

let world: World;
const series = crypto.randomUUID();
beforeAll(async () => {
  world = await openWorld();
  await world.system((tx) => insertSeries(tx, { id: series, kind: "RAKOR_TKPK", title: "Rakor uji", note: "", groupCode: null }));
});
afterAll(() => world.close());

const id = (): string => crypto.randomUUID();
const EMPTY = { area: null, basis: "", chairName: "", chairPosition: "", moderatorName: "", noteTakerName: "", noteTakerPosition: "" };

interface Asked {
  readonly organisation: string;
  readonly jobTitle: string;
}

/** A meeting that runs, with whom it asked; answers its id and theirs in order. */
async function hold(asked: readonly Asked[], { state = "RUNNING", heldOn = TODAY, inSeries = series as string | null }: { readonly state?: MeetingState; readonly heldOn?: string; readonly inSeries?: string | null } = {}) {
  const meetingId = id();
  const invitees = asked.map((one) => ({ ...one, id: id() }));
  await world.system(async (tx) => {
    await insertMeeting(tx, { ...EMPTY, id: meetingId, seriesId: inSeries, kind: "RAKOR_TKPK", title: "Rakor uji", heldOn: heldOn as Day, startsAt: "09:00", endsAt: null, place: "Aula" });
    await writeMeetingState(tx, { id: meetingId, from: "PLANNED", to: state, reason: "" });
    for (const [at, invitee] of invitees.entries()) {
      await tx.run("insert into invitee (id, meeting_id, position, organisation_code, organisation_name, name, job_title) values ($1, $2, $3, $4, $5, '', $6)", [invitee.id, meetingId, at, invitee.organisation, `Organisasi ${invitee.organisation}`, invitee.jobTitle]);
    }
  });
  return { meetingId, invitees };
}

const list = async (role: Role, meetingId: string): Promise<AttendanceAnswer> => (await world.call(role, "attendance.list", { meetingId })) as AttendanceAnswer;
const setState = (meetingId: string, to: MeetingState) => world.system((tx) => writeMeetingState(tx, { id: meetingId, from: "RUNNING", to, reason: "" }));
const someone = (more: object = {}) => ({ name: "Siti Simulasi", jobTitle: "Sekretaris", organisationCode: "DINSOS", organisationName: "Dinas Sosial", ...more });
async function record(meetingId: string, attendee: object, arrivedTime: string | null = "09:05"): Promise<string> {
  const own = id();
  await world.call("SECRETARIAT", "attendance.record", { opId: id(), id: own, meetingId, attendee, arrivedTime });
  return own;
}
const HEADS = [{ organisation: "DINSOS", jobTitle: "Kepala Dinas Sosial" }, { organisation: "DINKES", jobTitle: "Kepala Dinas Kesehatan" }, { organisation: "BAZNAS", jobTitle: "Ketua" }] as const;

describe("an attendance list typed by the secretary", () => {
  it("tells who is present, late, represented, uninvited and not there yet, and who was absent once it is over", async () => {
    const { meetingId, invitees } = await hold(HEADS);
    const [dinsos, dinkes] = invitees;
    await record(meetingId, someone({ inviteeId: dinsos?.id }), "09:16");
    await record(meetingId, someone({ name: "Joko Simulasi", inviteeId: dinkes?.id, represents: true }), "08:50");
    await record(meetingId, someone({ name: "Mbah Simulasi", organisationCode: null, organisationName: "Warga" }));
    const running = await list("SECRETARIAT", meetingId);
    expect(running.attendees.map(({ name, state, represents }) => [name, state, represents])).toEqual([
      ["Joko Simulasi", "represented", "Kepala Dinas Kesehatan"], ["Mbah Simulasi", "uninvited", null], ["Siti Simulasi", "late", null],
    ]);
    expect(running.counts).toMatchObject({ invited: 3, came: 3, present: 0, late: 1, represented: 1, uninvited: 1, expected: 1, absent: 0, cameLate: 1 });
    expect(running.may).toEqual({ take: true, openDoor: true });
    await setState(meetingId, "MINUTES_DRAFT");
    const over = await list("SECRETARIAT", meetingId);
    expect(over.missing.map(({ state, organisation }) => [state, organisation])).toEqual([["absent", "BAZNAS"]]);
    expect(over.may).toEqual({ take: true, openDoor: false });
  });

  it("takes one person an invitation, corrects with a look at the revision, removes and puts back", async () => {
    const { meetingId, invitees } = await hold(HEADS);
    const inviteeId = invitees[0]?.id;
    const own = await record(meetingId, someone({ inviteeId, phone: "0812 000 111" }));
    await expect(record(meetingId, someone({ name: "Joko Simulasi", inviteeId }))).rejects.toMatchObject({ message: "invitation_taken" });
    const correct = (revision: number, attendee: object) => world.call("SECRETARIAT", "attendance.correct", { opId: id(), id: own, revision, attendee, arrivedTime: "09:20" });
    await expect(correct(9, someone())).rejects.toMatchObject({ message: "attendance_changed" });
    await correct(1, someone({ name: "Siti Simulasi, S.Sos", inviteeId }));
    expect((await list("SECRETARIAT", meetingId)).attendees[0]).toMatchObject({ name: "Siti Simulasi, S.Sos", arrivedTime: "09:20", state: "late", revision: 2 });

    await world.call("SECRETARIAT", "attendance.remove", { opId: id(), id: own });
    expect((await list("SECRETARIAT", meetingId)).attendees).toEqual([]);
    const other = await record(meetingId, someone({ name: "Joko Simulasi", inviteeId, represents: true }));
    await expect(world.call("SECRETARIAT", "attendance.restore", { opId: id(), id: own })).rejects.toMatchObject({ message: "invitation_taken" });
    await world.call("SECRETARIAT", "attendance.remove", { opId: id(), id: other });
    await world.call("SECRETARIAT", "attendance.restore", { opId: id(), id: own });
    expect((await list("SECRETARIAT", meetingId)).attendees.map((row) => row.id)).toEqual([own]);
    await expect(world.call("SECRETARIAT", "attendance.restore", { opId: id(), id: own })).rejects.toMatchObject({ message: "attendance_changed" });
  });

  it("writes a line once, however often it is sent, and leaves who did it in the chain", async () => {
    const { meetingId } = await hold(HEADS);
    const sent = { opId: id(), id: id(), meetingId, attendee: someone(), arrivedTime: "09:01" };
    await world.call("SECRETARIAT", "attendance.record", sent);
    await world.call("SECRETARIAT", "attendance.record", sent);
    expect((await list("SECRETARIAT", meetingId)).attendees).toHaveLength(1);
    const chain = await world.system((tx) => tx.rows("select actor_name from audit_entry where entity_id = $1 and action = 'attendance.recorded'", [sent.id]));
    expect(chain).toEqual([{ actor_name: "Uji SECRETARIAT" }]);
  });

  it("is closed before the meeting and after its minutes are signed", async () => {
    for (const state of ["INVITED", "MINUTES_SIGNED", "CLOSED", "CANCELLED"] as const) {
      const { meetingId } = await hold([], { state });
      await expect(record(meetingId, someone()), state).rejects.toMatchObject({ message: "attendance_closed" });
      await expect(world.call("SECRETARIAT", "attendance.showCode", { meetingId }), state).rejects.toMatchObject({ message: "attendance_closed" });
    }
  });

  it("shows phones and signatures to the secretariat alone; a partner sees the meetings it was asked to", async () => {
    const { meetingId } = await hold(HEADS);
    const own = await record(meetingId, someone({ phone: "0812-345-678" }));
    await world.system((tx) => tx.run("update attendance set signature = 'M1 2L3 4' where id = $1", [own]));
    expect((await list("SECRETARIAT", meetingId)).attendees[0]?.kept).toEqual({ phone: "0812-345-678", isSigned: true });
    expect(await world.call("SECRETARIAT", "attendance.signature", { id: own })).toEqual({ path: "M1 2L3 4" });
    for (const role of ["LEADER", "AGENCY_HEAD", "AGENCY_OPERATOR", "COORDINATOR", "FACILITATOR", "PARTNER"] as const) {
      const seen = await list(role, meetingId);
      expect(seen.attendees.map(({ name, kept }) => [name, kept]), role).toEqual([["Siti Simulasi", null]]);
      expect(JSON.stringify(seen), role).not.toMatch(/345-678|M1 2L3/);
      // Counts are those of the whole meeting, whatever of its invitations the reader sees.
      expect(seen.counts, role).toMatchObject({ invited: 3, came: 1, expected: 3 });
      expect(seen.missing.map(({ organisation }) => organisation), role).toEqual(role === "PARTNER" ? ["BAZNAS"] : ["DINSOS", "DINKES", "BAZNAS"]);
      await expect(world.call(role, "attendance.signature", { id: own }), role).rejects.toMatchObject({ code: "FORBIDDEN" });
      // The coordinator's database role is the secretariat's; nothing he can ask for answers with them.
      if (role !== "COORDINATOR") await expect(scoped(world.db, world.actor(role), { today: TODAY }, (tx) => tx.rows("select phone, signature from attendance")), role).rejects.toMatchObject({ code: "42501" });
    }
    const { meetingId: unasked } = await hold([{ organisation: "DINSOS", jobTitle: "Kepala" }]);
    await expect(list("PARTNER", unasked)).rejects.toMatchObject({ message: "meeting_not_found" });
  });
});

describe("figures of coordination", () => {
  const overview = async (role: Role, input: object = {}): Promise<CoordinationAnswer> => (await world.call(role, "coordination.overview", input)) as CoordinationAnswer;
  const own = id();
  let first: Awaited<ReturnType<typeof hold>>;
  let second: Awaited<ReturnType<typeof hold>>;
  beforeAll(async () => {
    await world.system((tx) => insertSeries(tx, { id: own, kind: "RAKOR_TKPK", title: "Rangkaian angka", note: "", groupCode: null }));
    first = await hold(HEADS, { heldOn: "2026-03-10", inSeries: own });
    second = await hold(HEADS.slice(0, 2), { heldOn: "2026-06-09", inSeries: own });
    await record(first.meetingId, someone({ name: "H. Moh. Rahasia", inviteeId: first.invitees[0]?.id }));
    await record(first.meetingId, someone({ name: "Wakil Rahasia", inviteeId: first.invitees[1]?.id, represents: true }));
    await record(second.meetingId, someone({ name: "Muhammad Rahasia", inviteeId: second.invitees[0]?.id }));
    for (const { meetingId } of [first, second]) await setState(meetingId, "CLOSED");
    const rows = [
      [first.meetingId, "DINSOS", "DONE", "2026-03-10", "2026-04-01", "2026-03-30"], [first.meetingId, "DINKES", "IN_PROGRESS", "2026-03-10", "2026-05-01", null],
      [second.meetingId, "DINKES", "DONE_UNVERIFIED", "2026-06-09", "2026-07-01", null], [second.meetingId, "DINSOS", "CANCELLED", "2026-06-09", null, "2026-07-01"], [null, "DPUPR", "BLOCKED", "2026-08-01", "2026-12-31", null],
    ];
    await world.system(async (tx) => {
      for (const [meeting, lead, state, created, due, closed] of rows) {
        await tx.run("insert into follow_up (id, meeting_id, text, type, lead_code, support_codes, area_codes, programme_codes, state, created_on, due_on, closed_on, created_by, verified_by) values ($1, $2, 'Uji', 'DATA', $3, '{}', '{}', '{}', $4, $5, $6, $7, 'x', $8)", [id(), meeting, lead, state, created, due, closed, state === "DONE" ? "x" : null]);
      }
    });
  });

  it("tell how much is settled, late and how old, by organisation and by meeting", async () => {
    const answer = await overview("SECRETARIAT", { series: own });
    expect(answer.total).toMatchObject({ all: 4, open: 2, late: 1, completion: { value: 1 / 3, numerator: 1, denominator: 3 } });
    expect(answer.byLead.map(({ key, late, open }) => [key, late, open])).toEqual([["DINKES", 1, 2], ["DINSOS", 0, 0]]);
    expect(answer.byMeeting.map(({ meeting, all }) => [meeting?.heldOn, all])).toEqual([["2026-03-10", 2], ["2026-06-09", 2]]);
    expect(answer.burndown.findLast(({ open }) => open !== null)).toMatchObject({ on: TODAY, open: 2 });
  });

  it("tell who was at which meeting and whether the same people come, without a single name", async () => {
    const answer = await overview("AGENCY_HEAD", { series: own });
    expect(answer.strip.map(({ organisation, presences }) => [organisation, presences])).toEqual([
      ["BAZNAS", ["ABSENT", "NOT_INVITED"]], ["DINKES", ["REPRESENTED", "ABSENT"]], ["DINSOS", ["PRESENT", "PRESENT"]],
    ]);
    expect(answer.continuity.find(({ organisation }) => organisation === "DINSOS")).toMatchObject({ steps: 1, samePerson: 1 });
    expect(answer.absence).toMatchObject({ isComparable: false });
    expect(JSON.stringify(answer)).not.toMatch(/Rahasia/i);
  });

  it("are narrowed by series, days and organisation; follow-ups outside of meetings belong to no series", async () => {
    expect((await overview("LEADER", { series: own, organisation: "DINKES" })).total).toMatchObject({ all: 2, late: 1 });
    expect((await overview("LEADER", { series: own, from: "2026-05-01" })).meetings.map(({ id: meeting }) => meeting)).toEqual([second.meetingId]);
    expect((await overview("LEADER", { from: "2026-07-15" })).byLead.map(({ key }) => key)).toEqual(["DPUPR"]);
    expect((await overview("LEADER", { series: own })).byLead.some(({ key }) => key === "DPUPR")).toBe(false);
  });

  it("are the same to everybody who may see them", async () => {
    const [secretariat, ...others] = await Promise.all((["SECRETARIAT", "LEADER", "AGENCY_HEAD", "AGENCY_OPERATOR"] as const).map((role) => overview(role, { series: own })));
    for (const other of others) expect(other).toEqual(secretariat);
  });
});
