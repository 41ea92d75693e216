import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ROLES } from "#access/roles";
import { FOLLOW_UP_STATES } from "#followups/vocabulary";
import { INVITATION_ANSWERS, MEETING_STATES } from "#meetings/vocabulary";
import { addressNotices } from "#notices/address-notices";
import { noticesDue, type DayFacts, type FollowUpToday, type MeetingToday } from "#notices/notices-due";
import { daysBetween, type Day } from "#time/day";
import { shiftDay } from "#time/shift-day";

const TODAY = "2026-09-30" as Day;
const day = (days: number): Day => shiftDay(TODAY, days);
const aFollowUp = (more: Partial<FollowUpToday> = {}): FollowUpToday => ({
  id: "f", number: 12, text: "Padankan data", lead: "DINSOS", supporters: [], state: "IN_PROGRESS", dueOn: day(30), createdOn: day(-60), submittedOn: null, sentBackOn: null, declinedOn: null, ...more,
});
const aMeeting = (more: Partial<MeetingToday> = {}): MeetingToday => ({ id: "m", title: "Rakor", state: "INVITED", heldOn: day(10), startsAt: "09:00", place: "Aula", invitations: [], ...more });
const facts = (more: Partial<DayFacts>): DayFacts => ({ followUps: [], meetings: [], proposals: [], papers: [], ...more });
const kindsOn = (of: DayFacts, on: Day) => noticesDue(of, on).map(({ kind, dayKey }) => `${kind} ${dayKey}`);

/** Everything somebody is told who asks on every one of these days and keeps what he has heard. */
function heardFrom(of: DayFacts, first: number, last: number): string[] {
  const heard = new Set<string>();
  for (let at = first; at <= last; at += 1) for (const line of kindsOn(of, day(at))) heard.add(line);
  return [...heard];
}

describe("a follow-up with a due day", () => {
  it("is told of a week before, the day before, the day after, and every week from then on", () => {
    expect(heardFrom(facts({ followUps: [aFollowUp({ dueOn: day(0) })] }), -20, 16)).toEqual([
      `FOLLOW_UP_IN_7 ${day(-7)}`, `FOLLOW_UP_IN_1 ${day(-1)}`, `FOLLOW_UP_OVERDUE ${day(1)}`, `FOLLOW_UP_OVERDUE ${day(8)}`, `FOLLOW_UP_OVERDUE ${day(15)}`,
    ]);
  });

  it("is told of late, and only the latest reminder, when the machine stood still meanwhile", () => {
    const of = facts({ followUps: [aFollowUp({ dueOn: day(0) })] });
    expect(kindsOn(of, day(-4))).toEqual([`FOLLOW_UP_IN_7 ${day(-7)}`]);
    expect(kindsOn(of, day(20))).toEqual([`FOLLOW_UP_OVERDUE ${day(15)}`]);
  });

  it("that moves to another day is told of anew", () => {
    const due = (dueOn: Day) => kindsOn(facts({ followUps: [aFollowUp({ dueOn })] }), day(-5));
    expect(due(day(0))).not.toEqual(due(day(1)));
  });

  it("given three days before it is due does not say that it is due in a week", () => {
    expect(kindsOn(facts({ followUps: [aFollowUp({ createdOn: day(0), dueOn: day(3) })] }), day(0))).toEqual([`FOLLOW_UP_GIVEN ${day(0)}`]);
  });

  it("that is handed in waits for the secretariat alone; sent back it comes to its lead", () => {
    const [handedIn] = noticesDue(facts({ followUps: [aFollowUp({ state: "DONE_UNVERIFIED", dueOn: day(-3), submittedOn: day(-1) })] }), TODAY);
    expect(handedIn).toMatchObject({ kind: "REPORT_WAITS", to: { all: "SECRETARIAT" } });
    const back = noticesDue(facts({ followUps: [aFollowUp({ sentBackOn: day(-1) })] }), TODAY);
    expect(back).toMatchObject([{ kind: "REPORT_SENT_BACK", to: { office: "DINSOS" } }]);
  });

  it("that its lead declines is told to the secretariat, which has to find another", () => {
    const of = facts({ followUps: [aFollowUp({ declinedOn: day(-1) })] });
    expect(noticesDue(of, TODAY)).toMatchObject([{ kind: "FOLLOW_UP_DECLINED", dayKey: day(-1), to: { all: "SECRETARIAT" } }]);
    expect(kindsOn(of, day(20))).toEqual([]);
  });

  it("without a lead is the secretariat's to chase", () => {
    expect(noticesDue(facts({ followUps: [aFollowUp({ lead: null, dueOn: day(-1) })] }), TODAY)).toMatchObject([{ to: { all: "SECRETARIAT" } }]);
  });
});

describe("a meeting", () => {
  const invitations = [
    { office: "DINSOS", leader: false, answer: "WAITING" as const }, { office: "DPUPR", leader: false, answer: "NOT_COMING" as const }, { office: "WABUP", leader: true, answer: "COMING" as const },
  ];

  it("is told of three days and one day before, to those who have not said no", () => {
    const of = facts({ meetings: [aMeeting({ heldOn: day(0), invitations })] });
    expect(heardFrom(of, -9, 2)).toEqual([`INVITATION_WAITS ${day(0)}`, `MEETING_IN_3 ${day(-3)}`, `MEETING_IN_1 ${day(-1)}`]);
    const to = noticesDue(of, day(-2)).filter(({ kind }) => kind === "MEETING_IN_3").map((notice) => notice.to);
    expect(to).toEqual([{ all: "SECRETARIAT" }, { all: "LEADER" }, { office: "DINSOS" }, { office: "WABUP" }]);
  });

  it("that nobody has been invited to is the secretariat's alone", () => {
    expect(noticesDue(facts({ meetings: [aMeeting({ state: "PLANNED", heldOn: day(1), invitations })] }), TODAY).map(({ to }) => to)).toEqual([{ all: "SECRETARIAT" }]);
  });
});

describe("a paper that waits for a second person", () => {
  it("is told to those who may check it, but not to who wrote it", () => {
    const due = noticesDue(facts({ papers: [{ id: "p", title: "Notula", meetingId: "m", since: day(-1), authors: ["a"] }] }), TODAY);
    const readers = [{ id: "a", role: "SECRETARIAT" as const, office: null }, { id: "b", role: "SECRETARIAT" as const, office: null }, { id: "c", role: "LEADER" as const, office: null }, { id: "d", role: "ADMIN" as const, office: null }];
    expect(addressNotices(due, readers).map(({ account, notice }) => `${account} ${notice.link}`)).toEqual(["b /rapat/m/naskah", "c /rapat/m/naskah"]);
  });
});

const anOffice = fc.constantFrom("DINSOS", "DPUPR", "PERTANIAN", "BAZNAS");
const aSpan = fc.integer({ min: -60, max: 60 }).map(day);
const aFollowUpAtAll = fc.record({
  id: fc.uuid(), number: fc.nat(), text: fc.string(), lead: fc.option(anOffice), supporters: fc.array(anOffice), state: fc.constantFrom(...FOLLOW_UP_STATES),
  dueOn: fc.option(aSpan), createdOn: aSpan, submittedOn: fc.option(aSpan), sentBackOn: fc.option(aSpan), declinedOn: fc.option(aSpan),
});
const aMeetingAtAll = fc.record({
  id: fc.uuid(), title: fc.string(), state: fc.constantFrom(...MEETING_STATES), heldOn: aSpan, startsAt: fc.constant("09:00"), place: fc.string(),
  invitations: fc.array(fc.record({ office: fc.option(anOffice), leader: fc.boolean(), answer: fc.constantFrom(...INVITATION_ANSWERS) })),
});
const theFacts = fc.record({
  followUps: fc.array(aFollowUpAtAll), meetings: fc.array(aMeetingAtAll),
  proposals: fc.array(fc.record({ id: fc.uuid(), title: fc.string(), by: fc.constantFrom("a", "b"), accepted: fc.boolean(), answeredOn: aSpan, meetingId: fc.option(fc.uuid()) })),
  papers: fc.array(fc.record({ id: fc.uuid(), title: fc.string(), meetingId: fc.uuid(), since: aSpan, authors: fc.array(fc.constantFrom("a", "b", "c")) })),
});
const theReaders = fc.uniqueArray(fc.record({ id: fc.constantFrom("a", "b", "c", "d", "e", "f"), role: fc.constantFrom(...ROLES), office: fc.option(anOffice) }), { selector: ({ id }) => id });

describe("whatever stands on a day", () => {
  it("nobody hears of one subject twice for one kind and day", () => {
    fc.assert(
      fc.property(theFacts, theReaders, (of, readers) => {
        const keys = addressNotices(noticesDue(of, TODAY), readers).map(({ account, notice }) => [account, notice.kind, notice.subject, notice.dayKey].join(" "));
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it("what is done or called off is told of no more", () => {
    fc.assert(
      fc.property(theFacts, (of) => {
        const ended = new Set(of.followUps.filter(({ state }) => state === "DONE" || state === "CANCELLED").map(({ id }) => id));
        const over = new Set(of.meetings.filter(({ state }) => state !== "PLANNED" && state !== "INVITED").map(({ id }) => id));
        for (const { subject } of noticesDue(of, TODAY)) expect(ended.has(subject) || over.has(subject)).toBe(false);
      }),
    );
  });

  it("before a due day nothing is overdue, after it nothing is due soon, and no notice is of tomorrow", () => {
    fc.assert(
      fc.property(theFacts, (of) => {
        const dueOf = new Map(of.followUps.map(({ id, dueOn }) => [id, dueOn]));
        for (const { kind, subject, dayKey } of noticesDue(of, TODAY)) {
          const dueOn = dueOf.get(subject);
          if (kind === "FOLLOW_UP_OVERDUE") expect(dueOn && dueOn < TODAY).toBe(true);
          if (kind === "FOLLOW_UP_IN_7" || kind === "FOLLOW_UP_IN_1") expect(dueOn && daysBetween(TODAY, dueOn) >= 0).toBe(true);
          if (kind !== "INVITATION_WAITS") expect(dayKey <= TODAY).toBe(true);
        }
      }),
    );
  });

  it("somebody of another office hears nothing of it", () => {
    fc.assert(
      fc.property(theFacts, (of) => {
        const stranger = addressNotices(noticesDue(of, TODAY), [{ id: "x", role: "AGENCY_HEAD", office: "KEMENAG" }]);
        expect(stranger).toEqual([]);
      }),
    );
  });
});
