import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ROLES } from "#access/roles";
import { actsOnMeeting, MEETING_ACTS, mayFollow, type MeetingMoved, moveMeeting, refuseAnotherDay } from "#meetings/move-meeting";
import { MEETING_STATES, type MeetingState } from "#meetings/vocabulary";

const SECRETARIAT = { role: "SECRETARIAT" } as const;
const aMeeting = (overrides: Partial<MeetingMoved> = {}): MeetingMoved => ({ state: "PLANNED", before: null, answered: 0, written: 0, ...overrides });
/** The life of a meeting as domain.md §1.6 draws it. */
const LINE = ["PLANNED", "INVITED", "RUNNING", "MINUTES_DRAFT", "MINUTES_SIGNED", "CLOSED"] as const;
const meetings = fc.record({ state: fc.constantFrom(...MEETING_STATES), before: fc.option(fc.constantFrom(...MEETING_STATES)), answered: fc.nat(3), written: fc.nat(3) });

describe("the life of a meeting", () => {
  it("goes from planned to closed, one step at a time", () => {
    const steps = (["invite", "open", "end", "sign", "close"] as const).reduce<MeetingState[]>((states, act) => {
      const moved = moveMeeting(aMeeting({ state: states.at(-1) ?? "PLANNED" }), act, SECRETARIAT);
      return [...states, moved.ok ? moved.value : "CANCELLED"];
    }, ["PLANNED"]);
    expect(steps).toEqual(LINE);
  });

  it("skips no state: of all pairs of states only neighbours follow each other", () => {
    const allowed = MEETING_STATES.flatMap((from) => MEETING_STATES.filter((to) => mayFollow(from, to)).map((to) => `${from}>${to}`));
    expect(allowed.toSorted()).toEqual(
      [
        "PLANNED>INVITED", "INVITED>RUNNING", "RUNNING>MINUTES_DRAFT", "MINUTES_DRAFT>MINUTES_SIGNED", "MINUTES_SIGNED>CLOSED",
        "PLANNED>POSTPONED", "INVITED>POSTPONED", "POSTPONED>PLANNED", "PLANNED>CANCELLED", "INVITED>CANCELLED", "POSTPONED>CANCELLED",
      ].toSorted(),
    );
  });

  it("whatever is done to whatever meeting, it goes one place on, one back, or aside", () => {
    fc.assert(
      fc.property(meetings, fc.constantFrom(...MEETING_ACTS), (meeting, act) => {
        const moved = moveMeeting(meeting, act, SECRETARIAT);
        if (!moved.ok) return;
        const [from, to] = [LINE.indexOf(meeting.state as never), LINE.indexOf(moved.value as never)];
        if (act === "takeBack") {
          expect(moved.value).toBe(meeting.before);
          if (from >= 0) expect(to).toBe(from - 1);
        } else {
          expect(mayFollow(meeting.state, moved.value)).toBe(true);
          if (from >= 0 && to >= 0) expect(to).toBe(from + 1);
        }
      }),
    );
  });

  it("signed minutes stay signed, and what was held is not unheld", () => {
    for (const before of MEETING_STATES) expect(moveMeeting(aMeeting({ state: "MINUTES_SIGNED", before }), "takeBack", SECRETARIAT).ok).toBe(false);
    expect(moveMeeting(aMeeting({ state: "RUNNING", before: "INVITED", written: 2 }), "takeBack", SECRETARIAT)).toMatchObject({ refusal: { code: "meeting_held" } });
    expect(moveMeeting(aMeeting({ state: "INVITED", before: "PLANNED", answered: 1 }), "takeBack", SECRETARIAT)).toMatchObject({ refusal: { code: "meeting_answered" } });
    expect(moveMeeting(aMeeting({ state: "CANCELLED", before: "POSTPONED" }), "takeBack", SECRETARIAT)).toEqual({ ok: true, value: "POSTPONED" });
  });

  it("is moved by the secretariat alone; a leader who signs papers may only sign", () => {
    fc.assert(
      fc.property(meetings, (meeting) => {
        for (const role of ROLES.filter((one) => one !== "SECRETARIAT" && one !== "LEADER")) expect(actsOnMeeting(meeting, { role })).toEqual([]);
        expect(actsOnMeeting(meeting, { role: "LEADER" })).toEqual(meeting.state === "MINUTES_DRAFT" ? ["sign"] : []);
      }),
    );
  });

  it("is held on another day only by postponing once people are invited", () => {
    expect(refuseAnotherDay("PLANNED", { before: "2026-10-06", after: "2026-10-07" })).toBeNull();
    expect(refuseAnotherDay("INVITED", { before: "2026-10-06", after: "2026-10-06" })).toBeNull();
    expect(refuseAnotherDay("INVITED", { before: "2026-10-06", after: "2026-10-07" })).toEqual({ code: "meeting_day_fixed" });
  });
});
