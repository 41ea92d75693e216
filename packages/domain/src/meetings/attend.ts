import { MOST_ATTENDEES, type Attendee, type Sex } from "#meetings/attendance.schema";
import type { AttendanceRefusal } from "#meetings/attendance-refusal";
import type { AttendanceWay, MeetingState } from "#meetings/vocabulary";
import { normaliseName } from "#people/name";
import { accept, refuse, type Result } from "#result";

/** Somebody asked to come, as far as the rules look at him. */
export interface Invited {
  readonly id: string;
  readonly organisationCode: string | null;
  readonly organisationName: string;
  readonly name: string;
  readonly jobTitle: string;
}

/** Somebody on the list already. */
export interface Listed {
  readonly id: string;
  readonly inviteeId: string | null;
  readonly name: string;
  readonly organisationCode: string | null;
  readonly organisationName: string;
}

/** What is written down of somebody who came. */
export interface Attended {
  readonly inviteeId: string | null;
  readonly name: string;
  readonly jobTitle: string;
  readonly organisationCode: string | null;
  readonly organisationName: string;
  readonly sex: Sex | null;
  readonly phone: string | null;
  /** Whom he stands for, in words; null for who came in his own right. */
  readonly represents: string | null;
}

/** The code at the door works while the meeting runs, and at no other time. */
export function mayOpenDoor(state: MeetingState): boolean {
  return state === "RUNNING";
}

/** The secretary types what is on paper until the minutes are signed; the list belongs to them. */
export function refuseTaking(state: MeetingState): AttendanceRefusal | null {
  return state === "RUNNING" || state === "MINUTES_DRAFT" ? null : { code: "attendance_closed", state };
}

interface AttendFacts {
  readonly invitees: readonly Invited[];
  /** Who is on the list, without the one that is being corrected. */
  readonly listed: readonly Listed[];
  readonly via: AttendanceWay;
}

/**
 * What is written down of an attendee, or why nothing is.
 *
 * One invitation brings one person. Whoever signs at the door on one that is used comes beside it, as an uninvited: he is there all the
 * same, and the secretary mends what was mixed up. The secretary himself is told at once.
 */
export function acceptAttendee(attendee: Attendee, { invitees, listed, via }: AttendFacts): Result<Attended, AttendanceRefusal> {
  if (listed.length >= MOST_ATTENDEES) return refuse({ code: "attendance_full", most: MOST_ATTENDEES });
  const { inviteeId, represents, ...self } = attendee;
  if (inviteeId === null) return accept({ ...self, inviteeId, represents: null });
  const invited = invitees.find(({ id }) => id === inviteeId);
  if (!invited) return refuse({ code: "invitation_unknown" });
  const own = { ...self, organisationCode: invited.organisationCode, organisationName: invited.organisationName };
  if (!listed.some((one) => one.inviteeId === inviteeId)) return accept({ ...own, inviteeId, represents: represents ? wordsOf(invited) : null });
  return via === "QR" ? accept({ ...own, inviteeId: null, represents: null }) : refuse({ code: "invitation_taken" });
}

function wordsOf({ name, jobTitle }: Invited): string {
  return name === "" ? jobTitle : `${name} (${jobTitle})`;
}

/** Whoever is on the list already under this name and for this organisation: signing again is the same attendance. */
export function findSame<L extends Listed>(listed: readonly L[], attended: Pick<Attended, "name" | "organisationCode" | "organisationName">): L | null {
  const key = keyOf(attended);
  return listed.find((one) => keyOf(one) === key) ?? null;
}

function keyOf({ name, organisationCode, organisationName }: Pick<Attended, "name" | "organisationCode" | "organisationName">): string {
  return `${normaliseName(name)}|${organisationCode ?? organisationName.trim().toUpperCase()}`;
}
