import { FOLLOW_UP_STATES } from "@sinergi/domain/followups/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import { shiftDay } from "@sinergi/domain/time/shift-day";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tallyByLead, tallyByMeeting, tallyFollowUps, type FollowUpFact } from "#coordination";
import { absenceAndLateness, attendanceContinuity, attendanceStrip, type AttendanceFacts } from "#coordination-attendance";
import { burndown } from "#coordination-burndown";
import { slowContinuity, slowDay, slowPresence, slowTally, weeksBack } from "./coordination-oracle.ts";

const TODAY = "2026-11-28" as Day;
const day = (from: number, to: number) => fc.integer({ min: from, max: to }).map((days) => shiftDay(TODAY, days));

/** Follow-ups as the rules leave them: closed ones have a day of closing, between making and today. */
const followUp: fc.Arbitrary<FollowUpFact> = fc
  .record({
    meetingId: fc.constantFrom(null, "m1", "m2", "m3"), lead: fc.constantFrom(null, "DINSOS", "DINKES", "DPUPR", "BAPPEDA"), state: fc.constantFrom(...FOLLOW_UP_STATES),
    age: fc.integer({ min: 0, max: 500 }), dueOn: fc.option(day(-300, 300), { nil: null }), part: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ age, part, state, ...rest }) => ({
    ...rest, state, createdOn: shiftDay(TODAY, -age), closedOn: state === "DONE" || state === "CANCELLED" ? shiftDay(TODAY, -Math.floor(age * part)) : null,
  }));
const followUps = fc.array(followUp, { maxLength: 40 });

describe("follow-ups in figures", () => {
  it("agree with counting them one by one", () => {
    fc.assert(fc.property(followUps, (facts) => {
      expect(tallyFollowUps(facts, TODAY)).toMatchObject(slowTally(facts, TODAY));
    }));
  });

  it("the states add up to all, and leads and meetings each to the whole", () => {
    fc.assert(fc.property(followUps, (facts) => {
      const whole = tallyFollowUps(facts, TODAY);
      expect(Object.values(whole.states).reduce((a, b) => a + b, 0)).toBe(facts.length);
      for (const groups of [tallyByLead(facts, TODAY), tallyByMeeting(facts, TODAY)]) {
        for (const key of ["all", "open", "late"] as const) expect(groups.reduce((total, group) => total + group[key], 0)).toBe(whole[key]);
        expect(groups.reduce((total, { completion }) => total + completion.numerator, 0)).toBe(whole.completion.numerator);
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
      }
    }));
  });

  it("of leads stand with the most late first", () => {
    fc.assert(fc.property(followUps, (facts) => {
      const late = tallyByLead(facts, TODAY).map((row) => row.late);
      expect(late).toEqual(late.toSorted((a, b) => b - a));
    }));
  });

  it("none is unknown, not nothing", () => {
    expect(tallyFollowUps([], TODAY)).toMatchObject({ completion: { value: null, denominator: 0 }, medianAge: null, open: 0 });
    const cancelled: FollowUpFact = { meetingId: null, lead: null, state: "CANCELLED", createdOn: TODAY, dueOn: null, closedOn: TODAY };
    expect(tallyFollowUps([cancelled], TODAY).completion).toEqual({ value: null, numerator: 0, denominator: 0 });
  });

  it("on its due day a follow-up is not late, on the day after it is, and not once it is reported as done", () => {
    const late = (dueOn: string, state: FollowUpFact["state"]) => tallyFollowUps([{ meetingId: null, lead: null, state, createdOn: "2026-01-01" as Day, dueOn: dueOn as Day, closedOn: null }], TODAY).late;
    expect([late("2026-11-28", "BLOCKED"), late("2026-11-27", "BLOCKED"), late("2026-11-27", "DONE_UNVERIFIED")]).toEqual([0, 1, 0]);
  });
});

describe("the burndown", () => {
  it("ends with what is open today, and each of its days agrees with looking at them one by one", () => {
    fc.assert(fc.property(followUps, (facts) => {
      const points = burndown(facts, TODAY);
      expect(points.length === 0).toBe(facts.length === 0);
      if (facts.length === 0) return;
      const past = points.filter(({ open }) => open !== null);
      expect(past.at(-1)).toMatchObject({ on: TODAY, open: tallyFollowUps(facts, TODAY).open });
      for (const { on, open, planned } of points) expect({ planned, open }).toEqual({ planned: slowDay(facts, on).planned, open: on > TODAY ? null : slowDay(facts, on).open });
      past.forEach(({ on }, at) => expect(on).toBe(weeksBack(TODAY, past.length - 1 - at)));
    }));
  });

  it("goes by weeks, is never longer than its picture, and plans on to the last due day", () => {
    fc.assert(fc.property(followUps, (facts) => {
      const points = burndown(facts, TODAY);
      expect(points.length).toBeLessThanOrEqual(104 + 26 + 1);
      points.slice(1).forEach(({ on }, at) => expect(on).toBe(shiftDay(points[at]?.on ?? TODAY, 7)));
    }));
  });
});

const NAMES = ["Siti Simulasi", "SITI  SIMULASI, S.Sos", "Joko Simulasi", "Drs. H. Moh. Yusuf", "Muhammad Yusuf"] as const;
const ORGANISATIONS = ["DINSOS", "DINKES", "DPUPR"] as const;
const attendance: fc.Arbitrary<AttendanceFacts> = fc.integer({ min: 0, max: 5 }).chain((count) => {
  const ids = Array.from({ length: count }, (_, at) => `m${at}`);
  const meetings = fc.constant(ids.map((id, at) => ({ id, heldOn: shiftDay(TODAY, -100 + at) })));
  // Without a meeting nobody is asked to one and nobody comes.
  const most = (length: number) => ({ maxLength: count === 0 ? 0 : length });
  const where = { meetingId: fc.nat(Math.max(0, count - 1)).map((at) => `m${at}`), organisation: fc.constantFrom(...ORGANISATIONS) };
  return fc.record({ meetings, asked: fc.array(fc.record(where), most(15)), came: fc.array(fc.record({ ...where, name: fc.constantFrom(...NAMES), isRepresenting: fc.boolean() }), most(20)) });
});

describe("attendance of organisations", () => {
  it("agrees cell by cell with looking at every line", () => {
    fc.assert(fc.property(attendance, (facts) => {
      const strip = attendanceStrip(facts);
      expect(strip.map(({ organisation }) => organisation)).toEqual([...new Set([...facts.asked, ...facts.came].map(({ organisation }) => organisation))].toSorted());
      for (const row of strip) expect(row.presences).toEqual(facts.meetings.map(({ id }) => slowPresence(facts, row.organisation, id)));
    }));
  });

  it("present, represented and absent add up to what an organisation was asked to", () => {
    fc.assert(fc.property(attendance, (facts) => {
      for (const { organisation, asked, present, represented, absent } of attendanceStrip(facts)) {
        expect(present + represented + absent).toBe(asked);
        expect(asked).toBe(new Set(facts.asked.filter((one) => one.organisation === organisation).map(({ meetingId }) => meetingId)).size);
      }
    }));
  });

  it("continuity agrees with going through the meetings one by one, and its three kinds add up to the steps", () => {
    fc.assert(fc.property(attendance, (facts) => {
      for (const row of attendanceContinuity(facts)) {
        expect(row.samePerson + row.sameDeputy + row.another).toBe(row.steps);
        expect(row).toMatchObject(slowContinuity(facts, row.organisation));
      }
    }));
  });

  it("the same person is one under another spelling and with titles; a meeting missed lies between", () => {
    const meetings = ["a", "b", "c"].map((id, at) => ({ id, heldOn: shiftDay(TODAY, at) }));
    const came = [
      { meetingId: "a", organisation: "DINSOS", name: "Drs. H. Moh. Yusuf", isRepresenting: false },
      { meetingId: "c", organisation: "DINSOS", name: "MUHAMMAD YUSUF", isRepresenting: false },
    ];
    expect(attendanceContinuity({ meetings, came })).toEqual([{ organisation: "DINSOS", steps: 1, samePerson: 1, sameDeputy: 0, another: 0 }]);
  });
});

describe("absence beside late follow-ups", () => {
  it("both groups hold every organisation of which both are known, once", () => {
    fc.assert(fc.property(attendance, followUps, (facts, items) => {
      const leads = tallyByLead(items, TODAY);
      const { rows, often, seldom, isComparable } = absenceAndLateness(attendanceStrip(facts), leads);
      expect(often.organisations + seldom.organisations).toBe(rows.length);
      expect(often.late + seldom.late).toBe(rows.reduce((total, { late }) => total + late, 0));
      expect(isComparable).toBe(often.organisations >= 3 && seldom.organisations >= 3);
      for (const { absence, late, all } of rows) expect(absence >= 0 && absence <= 1 && late <= all && all > 0).toBe(true);
    }));
  });
});
