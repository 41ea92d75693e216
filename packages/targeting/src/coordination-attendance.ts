import { normaliseName } from "@sinergi/domain/people/name";
import type { Day } from "@sinergi/domain/time/day";

/** A meeting that was held, as far as figures look at it. */
export interface HeldMeeting {
  readonly id: string;
  readonly heldOn: Day;
}

/** An organisation that was asked to a meeting; one that was asked twice stands twice. */
export interface AskedFact {
  readonly meetingId: string;
  readonly organisation: string;
}

/** Somebody who came for an organisation. */
export interface CameFact {
  readonly meetingId: string;
  readonly organisation: string;
  readonly name: string;
  readonly isRepresenting: boolean;
}

/** How an organisation stood at one meeting: there itself, by a representative alone, asked and not there, or not asked and not there. */
export const PRESENCES = ["PRESENT", "REPRESENTED", "ABSENT", "NOT_INVITED"] as const;
export type Presence = (typeof PRESENCES)[number];

export interface AttendanceRow {
  readonly organisation: string;
  /** In the order of the meetings. */
  readonly presences: readonly Presence[];
  /** Meetings it was asked to; the three add up to it, where nobody came without being asked. */
  readonly asked: number;
  readonly present: number;
  readonly represented: number;
  readonly absent: number;
}

export interface AttendanceFacts {
  /** In the order of time. */
  readonly meetings: readonly HeldMeeting[];
  readonly asked: readonly AskedFact[];
  readonly came: readonly CameFact[];
}

/** Every organisation that was asked or came, against every meeting, by code. */
export function attendanceStrip({ meetings, asked, came }: AttendanceFacts): readonly AttendanceRow[] {
  const organisations = [...new Set([...asked, ...came].map(({ organisation }) => organisation))].toSorted();
  const askedTo = new Set(asked.map(keyOf));
  const cameTo = Map.groupBy(came, keyOf);
  return organisations.map((organisation) => {
    const places = meetings.map(({ id }) => {
      const key = keyOf({ meetingId: id, organisation });
      return { wasAsked: askedTo.has(key), presence: presenceOf(cameTo.get(key) ?? [], askedTo.has(key)) };
    });
    const of = (presence: Presence): number => places.filter((place) => place.wasAsked && place.presence === presence).length;
    return { organisation, presences: places.map(({ presence }) => presence), asked: places.filter(({ wasAsked }) => wasAsked).length, present: of("PRESENT"), represented: of("REPRESENTED"), absent: of("ABSENT") };
  });
}

function keyOf({ meetingId, organisation }: { readonly meetingId: string; readonly organisation: string }): string {
  return `${meetingId} ${organisation}`;
}

function presenceOf(came: readonly CameFact[], wasAsked: boolean): Presence {
  if (came.some(({ isRepresenting }) => !isRepresenting)) return "PRESENT";
  if (came.length > 0) return "REPRESENTED";
  return wasAsked ? "ABSENT" : "NOT_INVITED";
}

export interface ContinuityRow {
  readonly organisation: string;
  /** Pairs of meetings one after the other, of those it was at. */
  readonly steps: number;
  /** Somebody was at both, at the second in his own right. */
  readonly samePerson: number;
  /** Nobody such, but who represents it at the second was at the first too. */
  readonly sameDeputy: number;
  /** Nobody who was at the first. */
  readonly another: number;
}

/**
 * Does an organisation send who knows what was agreed? From each meeting it was at to the next it was at; meetings it missed lie between
 * and are counted by the strip. Names are compared without titles and spelling and never told.
 */
export function attendanceContinuity({ meetings, came }: Pick<AttendanceFacts, "meetings" | "came">): readonly ContinuityRow[] {
  const place = new Map(meetings.map(({ id }, at) => [id, at]));
  const rows = [...Map.groupBy(came.filter(({ meetingId }) => place.has(meetingId)), ({ organisation }) => organisation)].map(([organisation, own]) => {
    const visits = [...Map.groupBy(own, ({ meetingId }) => place.get(meetingId) ?? -1)].toSorted(([a], [b]) => a - b).map(([, people]) => people);
    const steps = visits.slice(1).map((now, at) => stepOf(visits[at] ?? [], now));
    const of = (kind: ReturnType<typeof stepOf>): number => steps.filter((step) => step === kind).length;
    return { organisation, steps: steps.length, samePerson: of("samePerson"), sameDeputy: of("sameDeputy"), another: of("another") };
  });
  return rows.toSorted((a, b) => a.organisation.localeCompare(b.organisation));
}

function stepOf(before: readonly CameFact[], now: readonly CameFact[]): "samePerson" | "sameDeputy" | "another" {
  const known = new Set(before.map(({ name }) => normaliseName(name)));
  const again = now.filter(({ name }) => known.has(normaliseName(name)));
  if (again.some(({ isRepresenting }) => !isRepresenting)) return "samePerson";
  return again.length > 0 ? "sameDeputy" : "another";
}

/** Fewer organisations than this in a group say nothing about the others. */
export const LEAST_IN_GROUP = 3;
/** Absent from this share of the meetings it was asked to, an organisation is often absent. */
export const OFTEN_ABSENT = 1 / 3;

interface AbsenceGroup {
  readonly organisations: number;
  readonly late: number;
  /** Follow-ups they lead that were not cancelled. */
  readonly all: number;
}

export interface AbsenceAndLateness {
  /** Organisations that were asked to a meeting and lead a follow-up: only of them both are known. */
  readonly rows: readonly { readonly organisation: string; readonly absence: number; readonly asked: number; readonly absent: number; readonly late: number; readonly all: number }[];
  readonly often: AbsenceGroup;
  readonly seldom: AbsenceGroup;
  /** Both groups are large enough to be set side by side. */
  readonly isComparable: boolean;
}

/** Absence beside late follow-ups, organisation by organisation. It describes; what causes what is not in it. */
export function absenceAndLateness(strip: readonly AttendanceRow[], leads: readonly { readonly key: string | null; readonly late: number; readonly completion: { readonly denominator: number } }[]): AbsenceAndLateness {
  const rows = strip.flatMap(({ organisation, asked, absent }) => {
    const led = leads.find(({ key }) => key === organisation);
    return asked === 0 || !led || led.completion.denominator === 0 ? [] : [{ organisation, absence: absent / asked, asked, absent, late: led.late, all: led.completion.denominator }];
  });
  const groupOf = (members: typeof rows): AbsenceGroup => ({ organisations: members.length, late: sum(members, ({ late }) => late), all: sum(members, ({ all }) => all) });
  const [often, seldom] = [groupOf(rows.filter(({ absence }) => absence >= OFTEN_ABSENT)), groupOf(rows.filter(({ absence }) => absence < OFTEN_ABSENT))];
  return { rows, often, seldom, isComparable: often.organisations >= LEAST_IN_GROUP && seldom.organisations >= LEAST_IN_GROUP };
}

function sum<T>(rows: readonly T[], of: (row: T) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}
