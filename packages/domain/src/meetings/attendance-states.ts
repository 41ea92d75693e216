import type { MeetingState } from "#meetings/vocabulary";
import { daysBetween, type Day } from "#time/day";

/** Minutes after the beginning until which nobody is late. */
export const LATE_GRACE_MINUTES = 15;

/**
 * How somebody stands on the attendance list. `late` is present after the grace; `represented` came instead of whoever was asked;
 * `uninvited` came on no invitation; `expected` was asked and is not there yet; `absent` was asked and did not come.
 */
export const ATTENDANCE_STATES = ["present", "late", "represented", "uninvited", "expected", "absent"] as const;
export type AttendanceState = (typeof ATTENDANCE_STATES)[number];

/** A moment as the regency's clocks show it. */
export interface LocalMoment {
  readonly day: Day;
  /** HH:MM */
  readonly time: string;
}

interface MeetingTimes {
  readonly state: MeetingState;
  readonly heldOn: Day;
  readonly startsAt: string;
  /** When it really began; null where nobody said so. */
  readonly opened: LocalMoment | null;
}

interface Came {
  readonly id: string;
  readonly inviteeId: string | null;
  readonly represents: string | null;
  readonly arrived: LocalMoment;
}

export interface AttendanceStanding {
  /** By id of the attendance. */
  readonly came: ReadonlyMap<string, { readonly state: AttendanceState; readonly isLate: boolean }>;
  /** By id of the invitation, for those without an attendance; nobody of a meeting that is not held. */
  readonly missing: ReadonlyMap<string, "expected" | "absent">;
}

export interface AttendanceCounts extends Readonly<Record<AttendanceState, number>> {
  readonly invited: number;
  /** Everybody who came. */
  readonly came: number;
  /** Of all who came, those who came late, in whatever right. */
  readonly cameLate: number;
}

const ENDED: readonly MeetingState[] = ["MINUTES_DRAFT", "MINUTES_SIGNED", "CLOSED"];
const NOT_HELD: readonly MeetingState[] = ["POSTPONED", "CANCELLED"];

export function hasEnded(state: MeetingState): boolean {
  return ENDED.includes(state);
}

/** Who stands how on the list, computed anew whenever it is asked: no state of it is stored. */
export function attendanceStanding(meeting: MeetingTimes, invitees: readonly { readonly id: string }[], attendees: readonly Came[]): AttendanceStanding {
  const used = new Set(attendees.map(({ inviteeId }) => inviteeId));
  const rest = NOT_HELD.includes(meeting.state) ? [] : invitees.filter(({ id }) => !used.has(id));
  const asked = new Set(invitees.map(({ id }) => id));
  return {
    came: new Map(attendees.map((one) => [one.id, standingOf(one, meeting, asked)])),
    missing: new Map(rest.map(({ id }) => [id, hasEnded(meeting.state) ? "absent" : "expected"])),
  };
}

function standingOf({ inviteeId, represents, arrived }: Came, meeting: MeetingTimes, asked: ReadonlySet<string>): { readonly state: AttendanceState; readonly isLate: boolean } {
  const isLate = isLateAt(arrived, meeting);
  if (inviteeId === null || !asked.has(inviteeId)) return { state: "uninvited", isLate };
  if (represents !== null) return { state: "represented", isLate };
  return { state: isLate ? "late" : "present", isLate };
}

/**
 * Late is after the grace, counted from when the meeting was called for; where it began later that day, from when it began. One that was
 * declared open on another day was written down afterwards: its clock says nothing.
 */
export function isLateAt(arrived: LocalMoment, { heldOn, startsAt, opened }: Pick<MeetingTimes, "heldOn" | "startsAt" | "opened">): boolean {
  const since = (moment: LocalMoment): number => daysBetween(heldOn, moment.day) * 1_440 + minutesOf(moment.time);
  const began = Math.max(minutesOf(startsAt), opened === null || opened.day !== heldOn ? Number.NEGATIVE_INFINITY : minutesOf(opened.time));
  return since(arrived) > began + LATE_GRACE_MINUTES;
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** How many stand how; the six states add up to everybody who came and everybody who was asked and is not there. */
export function countAttendance({ came, missing }: AttendanceStanding, invited: number): AttendanceCounts {
  const standings = [...came.values()];
  const all: readonly AttendanceState[] = [...standings.map(({ state }) => state), ...missing.values()];
  const of = (state: AttendanceState): number => all.filter((one) => one === state).length;
  return {
    present: of("present"), late: of("late"), represented: of("represented"), uninvited: of("uninvited"), expected: of("expected"), absent: of("absent"),
    invited, came: standings.length, cameLate: standings.filter(({ isLate }) => isLate).length,
  };
}
