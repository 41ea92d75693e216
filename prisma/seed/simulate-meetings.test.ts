import { FOLLOW_UP_STATES } from "@sinergi/domain/followups/vocabulary";
import { daysBetween, type Day } from "@sinergi/domain/time/day";
import { describe, expect, it } from "vitest";
import { parse } from "csv-parse/sync";
import { readFileSync } from "node:fs";
import { simulateMeetings } from "#simulate-meetings";

const TODAY = "2026-11-29" as Day;
const rows: Record<string, string>[] = parse(readFileSync(new URL("./data/organisations.csv", import.meta.url), "utf8"), { columns: true });
const offices = new Map(rows.map(({ code = "", name_id = "", kind = "" }) => [code, { code, name: name_id, kind }]));
const areaRows: Record<string, string>[] = parse(readFileSync(new URL("./data/areas-1804-mit.csv", import.meta.url), "utf8"), { columns: true });
const areas = new Set(areaRows.map(({ code = "" }) => code));
const secretary = { id: "s", name: "Sekretariat (simulasi)" };
const order = (today: Day) => ({
  today, seed: 2019, offices, areas, secretary, reporterOf: (code: string) => ({ id: code, name: `${code} (simulasi)` }),
  proposers: { head: { id: "h", name: "Kepala (simulasi)", agency: "DINSOS" }, operator: { id: "o", name: "Operator (simulasi)", agency: "PERTANIAN" }, facilitator: { id: "f", name: "Pendamping (simulasi)" } },
});
const past = simulateMeetings(order(TODAY));
const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();
/** What may follow what (`domain.md` §1.6), written down again here by hand. */
const MEETING_STEPS = "null>PLANNED PLANNED>INVITED INVITED>RUNNING RUNNING>MINUTES_DRAFT MINUTES_DRAFT>MINUTES_SIGNED MINUTES_SIGNED>CLOSED INVITED>CANCELLED".split(" ");
const FOLLOW_UP_STEPS = (
  "CREATED:null>NOT_STARTED REPORTED:NOT_STARTED>IN_PROGRESS REPORTED:IN_PROGRESS>IN_PROGRESS SUBMITTED:IN_PROGRESS>DONE_UNVERIFIED SENT_BACK:DONE_UNVERIFIED>IN_PROGRESS VERIFIED:DONE_UNVERIFIED>DONE " +
  "CANCELLED:IN_PROGRESS>CANCELLED BLOCKED:IN_PROGRESS>BLOCKED"
).split(" ");

describe("the simulated loop", () => {
  it("begins with the rakor of Tuesday 20 August 2019, as its report has it", () => {
    const [first] = past.meetings;
    expect(first).toMatchObject({ heldOn: "2019-08-20", place: "Aula Pekuon Bappeda", chairName: "Hi. Mad Hasnurin", kind: "RAKOR_TKPK", state: "CLOSED" });
    const speakers = new Set(past.entries.filter(({ meetingId }) => meetingId === first?.id).map(({ speaker }) => speaker));
    for (const name of ["Hi. Mad Hasnurin", "Ir. Okmal, M.Si.", "Raswan, S.H."]) expect(speakers).toContain(name);
  });

  it("names nobody else: everybody is marked as simulated", () => {
    const officials = ["Hi. Mad Hasnurin", "Ir. Okmal, M.Si.", "Raswan, S.H."];
    const firstId = past.meetings[0]?.id;
    const names = [
      ...past.invitees.flatMap(({ name, representativeName, meetingId }) => [[name, meetingId], [representativeName, meetingId]] as const), ...past.attendances.flatMap(({ name, represents, meetingId }) => [[name, meetingId], [represents, meetingId]] as const),
      ...past.entries.map(({ speaker, meetingId }) => [speaker, meetingId] as const), ...past.meetings.flatMap(({ chairName, noteTakerName, id }) => [[chairName, id], [noteTakerName, id]] as const),
      ...past.agenda.map(({ presenter, meetingId }) => [presenter, meetingId] as const),
    ].filter(([name]) => name !== null && name !== "");
    for (const [name, meetingId] of names) expect(name?.endsWith("(simulasi)") || (meetingId === firstId && officials.includes(name ?? "")), name ?? "").toBe(true);
  });

  it("has rakor on Tuesdays, nothing on a weekend, and one rakor in the coming days", () => {
    for (const { heldOn, kind } of past.meetings) {
      expect([0, 6], heldOn).not.toContain(weekday(heldOn));
      if (kind === "RAKOR_TKPK") expect(weekday(heldOn), heldOn).toBe(2);
    }
    const coming = past.meetings.filter(({ state }) => state === "INVITED");
    expect(coming).toHaveLength(1);
    const days = daysBetween(TODAY, coming[0]?.heldOn ?? TODAY);
    expect(days >= 5 && days <= 11).toBe(true);
    const answers = new Set(past.invitees.filter(({ meetingId }) => meetingId === coming[0]?.id).map(({ answer }) => answer));
    expect(answers).toContain("WAITING");
    expect(answers).toContain("COMING");
  });

  it("has every meeting in a state that the rules lead to, and everything after today still to come", () => {
    for (const meeting of past.meetings) {
      const changes = past.changes.filter(({ meetingId }) => meetingId === meeting.id);
      expect(changes.at(-1)?.toState).toBe(meeting.state);
      for (const { fromState, toState } of changes) expect(MEETING_STEPS).toContain(`${fromState}>${toState}`);
      expect(changes.map(({ at }) => at)).toEqual(changes.map(({ at }) => at).toSorted());
      if (meeting.heldOn > TODAY) expect(["PLANNED", "INVITED"]).toContain(meeting.state);
      for (const { at } of changes) expect(at.slice(0, 10) <= TODAY, at).toBe(true);
    }
    expect(past.meetings.some(({ state }) => state === "MINUTES_DRAFT")).toBe(true);
  });

  it("has follow-ups in every state, each by steps the rules allow and on days that follow each other", () => {
    expect(new Set(past.followUps.map(({ state }) => state))).toEqual(new Set(FOLLOW_UP_STATES));
    for (const followUp of past.followUps) {
      const changes = past.followUpChanges.filter(({ followUpId }) => followUpId === followUp.id);
      for (const [at, { act, fromState, toState, onDay }] of changes.entries()) {
        expect(FOLLOW_UP_STEPS, followUp.text).toContain(`${act}:${fromState}>${toState}`);
        expect(fromState).toBe(changes[at - 1]?.toState ?? null);
        expect(onDay >= (changes[at - 1]?.onDay ?? followUp.createdOn) && onDay <= TODAY, followUp.text).toBe(true);
      }
      expect(followUp).toMatchObject({ state: changes.at(-1)?.toState, progress: changes.at(-1)?.progress });
      const reporters = changes.filter(({ act }) => act === "SUBMITTED").map(({ actorId }) => actorId);
      expect(reporters).not.toContain(followUp.verifiedBy);
      for (const area of followUp.areaCodes) expect(areas.has(area), area).toBe(true);
    }
    expect(past.followUps.filter(({ state, dueOn }) => dueOn !== null && dueOn < TODAY && !["DONE", "CANCELLED", "DONE_UNVERIFIED"].includes(state)).length).toBeGreaterThan(2);
  });

  it("ties what was agreed to its item and its piece of the minutes, and brings open follow-ups along, each once", () => {
    for (const { entryId, agendaItemId, meetingId } of past.followUps) {
      expect(past.entries.find(({ id }) => id === entryId)).toMatchObject({ meetingId, agendaItemId });
      expect(past.agenda.find(({ id }) => id === agendaItemId)).toMatchObject({ meetingId });
    }
    const carried = past.agenda.filter(({ origin }) => origin === "CARRIED");
    expect(carried.length).toBeGreaterThan(3);
    expect(new Set(carried.map(({ meetingId, followUpId }) => `${meetingId} ${followUpId}`)).size).toBe(carried.length);
  });

  it("has offices that come, that are represented, that are absent and that come late, and somebody nobody invited", () => {
    const held = new Set(past.meetings.filter(({ openedAt }) => openedAt !== null).map(({ id }) => id));
    const invited = past.invitees.filter(({ meetingId }) => held.has(meetingId));
    const came = past.attendances.filter(({ inviteeId }) => inviteeId !== null);
    const share = came.length / invited.length;
    expect(share > 0.6 && share < 0.95, String(share)).toBe(true);
    expect(new Set(came.map(({ inviteeId }) => inviteeId)).size).toBe(came.length);
    expect(came.filter(({ represents }) => represents !== null).length).toBeGreaterThan(20);
    expect(past.attendances.filter(({ inviteeId }) => inviteeId === null).length).toBeGreaterThan(1);
    expect(came.filter(({ arrivedAt }) => arrivedAt.slice(11, 16) > "02:15").length).toBeGreaterThan(5);
    for (const { meetingId } of past.attendances) expect(held.has(meetingId)).toBe(true);
  });

  it("is the same for the same day and seed, and lives on with the days", () => {
    expect(simulateMeetings(order(TODAY))).toEqual(past);
    for (const today of ["2026-01-01", "2027-06-15", "2028-02-29"] as Day[]) {
      const other = simulateMeetings(order(today));
      expect(other.meetings.some(({ heldOn, state }) => heldOn > today && state === "INVITED")).toBe(true);
      expect(new Set(other.meetings.map(({ id }) => id)).size).toBe(other.meetings.length);
      expect(other.followUps.some(({ dueOn, state, leadCode }) => leadCode === "DINSOS" && state === "IN_PROGRESS" && dueOn !== null && daysBetween(today, dueOn) === 6)).toBe(true);
    }
  });
});
