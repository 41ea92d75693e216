import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acceptAttendee, findSame, mayOpenDoor, refuseTaking, type Invited } from "#meetings/attend";
import { attendeeSchema, signatureSchema } from "#meetings/attendance.schema";
import { ATTENDANCE_STATES, attendanceStanding, countAttendance, isLateAt, LATE_GRACE_MINUTES } from "#meetings/attendance-states";
import { drawPoint, SIGNATURE_HEIGHT, SIGNATURE_MAX_LENGTH, SIGNATURE_WIDTH } from "#meetings/signature";
import { MEETING_STATES } from "#meetings/vocabulary";
import type { Day } from "#time/day";

const DAY = "2026-11-24" as Day;
const HEAD = "018f0000-0000-7000-8000-000000000001";
const PLAIN = "018f0000-0000-7000-8000-000000000002";
const INVITED: readonly Invited[] = [
  { id: HEAD, organisationCode: "DINSOS", organisationName: "Dinas Sosial", name: "", jobTitle: "Kepala Dinas" },
  { id: PLAIN, organisationCode: null, organisationName: "Forum Peratin", name: "Ketua Uji", jobTitle: "Ketua" },
];
const attendee = (more: object = {}) => attendeeSchema.parse({ name: "Siti Simulasi", jobTitle: "Sekretaris", organisationName: "Dinas Sosial", ...more });
const listed = (more: object = {}) => ({ id: "a", inviteeId: null, name: "Siti Simulasi", organisationCode: "DINSOS", organisationName: "Dinas Sosial", ...more });
const meeting = { state: "RUNNING", heldOn: DAY, startsAt: "09:00", opened: null } as const;
const came = (id: string, time: string, more: object = {}) => ({ id, inviteeId: null as string | null, represents: null as string | null, arrived: { day: DAY, time }, ...more });

describe("an attendance list", () => {
  it("has its door open while the meeting runs alone, and is typed until the minutes are signed", () => {
    expect(MEETING_STATES.filter(mayOpenDoor)).toEqual(["RUNNING"]);
    expect(MEETING_STATES.filter((state) => refuseTaking(state) === null)).toEqual(["RUNNING", "MINUTES_DRAFT"]);
  });

  it("takes the organisation of the invitation, and says whom a deputy stands for", () => {
    const own = acceptAttendee(attendee({ inviteeId: HEAD, organisationName: "Dinas lain" }), { invitees: INVITED, listed: [], via: "QR" });
    expect(own).toMatchObject({ ok: true, value: { organisationCode: "DINSOS", organisationName: "Dinas Sosial", represents: null, inviteeId: HEAD } });
    const deputy = (inviteeId: string) => acceptAttendee(attendee({ inviteeId, represents: true }), { invitees: INVITED, listed: [], via: "TYPED" });
    expect(deputy(HEAD)).toMatchObject({ value: { represents: "Kepala Dinas" } });
    expect(deputy(PLAIN)).toMatchObject({ value: { represents: "Ketua Uji (Ketua)" } });
  });

  it("lets one invitation bring one person: the next at the door comes without it, the secretary is told", () => {
    const facts = { invitees: INVITED, listed: [listed({ inviteeId: HEAD })] };
    expect(acceptAttendee(attendee({ inviteeId: HEAD, represents: true }), { ...facts, via: "QR" })).toMatchObject({ ok: true, value: { inviteeId: null, represents: null } });
    expect(acceptAttendee(attendee({ inviteeId: HEAD }), { ...facts, via: "TYPED" })).toEqual({ ok: false, refusal: { code: "invitation_taken" } });
    expect(acceptAttendee(attendee({ inviteeId: "018f0000-0000-7000-8000-00000000000f" }), { ...facts, via: "QR" })).toEqual({ ok: false, refusal: { code: "invitation_unknown" } });
  });

  it("is full at some point: a code in wrong hands does not fill it for ever", () => {
    const many = Array.from({ length: 1_000 }, (_, at) => listed({ id: String(at), name: `Orang ${at}` }));
    expect(acceptAttendee(attendee(), { invitees: [], listed: many, via: "QR" })).toEqual({ ok: false, refusal: { code: "attendance_full", most: 1_000 } });
  });

  it("knows who signs again under another spelling, and not who has the same name elsewhere", () => {
    const others = [listed(), listed({ id: "b", name: "Drs. H. Moh. Yusuf, M.Si", organisationCode: null, organisationName: "Forum Peratin" })];
    expect(findSame(others, { name: "siti  simulasi", organisationCode: "DINSOS", organisationName: "x" })?.id).toBe("a");
    expect(findSame(others, { name: "Muhammad Yusuf", organisationCode: null, organisationName: "forum peratin " })?.id).toBe("b");
    expect(findSame(others, { name: "Siti Simulasi", organisationCode: "DINKES", organisationName: "Dinas Kesehatan" })).toBeNull();
  });

  it("takes no sheet that stands for nobody, and no letters in a phone number", () => {
    expect(attendeeSchema.safeParse({ name: "Siti", jobTitle: "Kabid", organisationName: "Dinas", represents: true }).success).toBe(false);
    expect(attendeeSchema.safeParse({ name: "Siti", jobTitle: "Kabid", organisationName: "Dinas", phone: "0812<b>" }).success).toBe(false);
    expect(attendee({ phone: "" }).phone).toBeNull();
  });
});

describe("how somebody stands", () => {
  it("late is more than the grace after the beginning, never the minute of it", () => {
    const at = (time: string, opened: string | null = null) => isLateAt({ day: DAY, time }, { heldOn: DAY, startsAt: "09:00", opened: opened === null ? null : { day: DAY, time: opened } });
    expect([at("08:10"), at("09:15"), at("09:16")]).toEqual([false, false, true]);
    // Nobody is late to what has not begun, and an early opening makes nobody late.
    expect([at("09:40", "09:30"), at("09:46", "09:30"), at("09:10", "08:30")]).toEqual([false, true, false]);
    expect(isLateAt({ day: DAY, time: "09:16" }, { heldOn: DAY, startsAt: "09:00", opened: { day: "2026-12-01" as Day, time: "11:00" } })).toBe(true);
    expect(isLateAt({ day: "2026-11-25" as Day, time: "00:05" }, { heldOn: DAY, startsAt: "23:30", opened: null })).toBe(true);
  });

  it("present, late, represented and uninvited are who came; expected turns into absent when the meeting is over", () => {
    const attendees = [came("p", "09:00", { inviteeId: HEAD }), came("u", "09:30")];
    const running = attendanceStanding(meeting, INVITED, attendees);
    expect([...running.came.values()].map(({ state }) => state)).toEqual(["present", "uninvited"]);
    expect([...running.missing]).toEqual([[PLAIN, "expected"]]);
    expect([...attendanceStanding({ ...meeting, state: "CLOSED" }, INVITED, attendees).missing.values()]).toEqual(["absent"]);
    expect(attendanceStanding({ ...meeting, state: "CANCELLED" }, INVITED, []).missing.size).toBe(0);
    const deputy = attendanceStanding(meeting, INVITED, [came("d", "10:00", { inviteeId: HEAD, represents: "Kepala Dinas" }), came("l", "09:16", { inviteeId: PLAIN })]);
    expect([...deputy.came.values()]).toEqual([{ state: "represented", isLate: true }, { state: "late", isLate: true }]);
  });

  it("on an invitation that was taken back somebody is uninvited", () => {
    expect(attendanceStanding(meeting, [], [came("p", "09:00", { inviteeId: HEAD })]).came.get("p")?.state).toBe("uninvited");
  });

  it("the counts add up to everybody who came and everybody who was asked", () => {
    const times = fc.constantFrom("08:00", "09:00", "09:15", "09:16", "11:00");
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom("i1", "i2", "i3", "i4"), { minLength: 0 }),
        fc.array(fc.record({ invitee: fc.constantFrom(null, "i1", "i2", "i3", "i4"), deputy: fc.boolean(), time: times }), { maxLength: 8 }),
        fc.constantFrom(...MEETING_STATES),
        (asked, arrivals, state) => {
          // One invitation brings one person, as the database holds it too.
          const seen = new Set<string>();
          const attendees = arrivals.map(({ invitee, deputy, time }, at) => {
            const own = invitee !== null && !seen.has(invitee) ? invitee : null;
            if (own !== null) seen.add(own);
            return came(String(at), time, { inviteeId: own, represents: own !== null && deputy ? "x" : null });
          });
          const standing = attendanceStanding({ ...meeting, state }, asked.map((id) => ({ id })), attendees);
          const counts = countAttendance(standing, asked.length);
          expect(counts.came).toBe(attendees.length);
          expect(counts.present + counts.late + counts.represented + counts.uninvited).toBe(counts.came);
          const held = state !== "CANCELLED" && state !== "POSTPONED";
          expect(counts.present + counts.late + counts.represented + counts.expected + counts.absent).toBe(held ? asked.length : attendees.filter(({ inviteeId }) => asked.some((one) => one === inviteeId)).length);
          expect(ATTENDANCE_STATES.reduce((total, one) => total + counts[one], 0)).toBe(counts.came + standing.missing.size);
          expect(counts.cameLate).toBe(attendees.filter(({ arrived }) => Number(arrived.time.slice(0, 2)) * 60 + Number(arrived.time.slice(3)) > 540 + LATE_GRACE_MINUTES).length);
        },
      ),
    );
  });
});

describe("a signature", () => {
  it("is strokes inside the field and nothing else of SVG", () => {
    for (const good of ["M1 2L3.5 4", "M0 0L300 100M5 5L6 6"]) expect(signatureSchema.safeParse(good).success, good).toBe(true);
    for (const bad of ["", "L1 2", "M1 2C1 2 3 4 5 6", "M301 2L3 4", "M1 101L1 2", "M1 2L3 4\"/><script>", "M1 2 L3 4", "M1e3 2L3 4", "M1 2".repeat(6_000)]) expect(signatureSchema.safeParse(bad).success, bad.slice(0, 30)).toBe(false);
  });

  it("that is drawn is always one that is taken, wherever the finger goes", () => {
    const point = fc.record({ x: fc.double({ min: -500, max: 900 }), y: fc.double({ min: -500, max: 900 }), begins: fc.boolean() });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 60 }), (points) => {
        const path = points.reduce((drawn, { x, y, begins }, at) => drawPoint(drawn, { x, y }, begins || at === 0), "");
        expect(signatureSchema.safeParse(path).success, path).toBe(true);
      }),
    );
  });

  it("grows no longer than the sheet takes, and leaves out a resting finger", () => {
    expect(drawPoint("M1 1L1 1", { x: 1.4, y: 1 }, false)).toBe("M1 1L1 1");
    let path = drawPoint("", { x: 0, y: 0 }, true);
    for (let at = 0; at < 4_000; at += 1) path = drawPoint(path, { x: at % 2 === 0 ? SIGNATURE_WIDTH : 0, y: at % SIGNATURE_HEIGHT }, false);
    expect(path.length).toBeLessThanOrEqual(SIGNATURE_MAX_LENGTH);
    expect(signatureSchema.safeParse(path).success).toBe(true);
  });
});
