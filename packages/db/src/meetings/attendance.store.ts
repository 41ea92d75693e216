import type { Sex } from "@sinergi/domain/meetings/attendance.schema";
import type { LocalMoment } from "@sinergi/domain/meetings/attendance-states";
import type { Attended } from "@sinergi/domain/meetings/attend";
import type { AttendanceWay, InvitationAnswer } from "@sinergi/domain/meetings/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

export interface AttendeeRow {
  readonly id: string;
  readonly inviteeId: string | null;
  readonly name: string;
  readonly jobTitle: string;
  readonly organisationCode: string | null;
  readonly organisationName: string;
  readonly sex: Sex | null;
  readonly represents: string | null;
  /** ISO moment in UTC. */
  readonly arrivedAt: string;
  /** The same on the clocks of the regency. */
  readonly arrived: LocalMoment;
  readonly via: AttendanceWay;
  readonly revision: number;
  readonly isRemoved: boolean;
}

/** What only the secretariat reads of it. */
export interface AttendeePrivate {
  readonly id: string;
  readonly phone: string | null;
  readonly isSigned: boolean;
}

interface AttendeeData extends Omit<AttendeeRow, "arrived"> {
  readonly localDay: Day;
  readonly localTime: string;
}

const MOMENT = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
/** `$2` is the time zone of the regency. */
const ATTENDEE = `select a.id, a.invitee_id as "inviteeId", a.name, a.job_title as "jobTitle", a.organisation_code as "organisationCode", a.organisation_name as "organisationName", a.sex, a.represents,
  ${MOMENT("a.arrived_at")} as "arrivedAt", to_char(a.arrived_at at time zone $2, 'YYYY-MM-DD') as "localDay", to_char(a.arrived_at at time zone $2, 'HH24:MI') as "localTime",
  a.via, a.revision, a.removed_at is not null as "isRemoved" from attendance a`;

function attendeeOf({ localDay, localTime, ...row }: AttendeeData): AttendeeRow {
  return { ...row, arrived: { day: localDay, time: localTime } };
}

/** Who is on the list, in the order of arrival. */
export async function listAttendees(tx: Scoped, meetingId: string, timeZone: string): Promise<AttendeeRow[]> {
  const rows = await tx.rows<AttendeeData & Record<string, unknown>>(`${ATTENDEE} where a.meeting_id = $1 and a.removed_at is null order by a.arrived_at, a.id`, [meetingId, timeZone]);
  return rows.map(attendeeOf);
}

/** One line of a list, with its meeting; nobody else changes it until the transaction ends. Removed ones too. */
export async function lockAttendee(tx: Scoped, id: string, timeZone: string): Promise<(AttendeeRow & { readonly meetingId: string }) | null> {
  const held = await tx.find<{ meetingId: string }>('select meeting_id as "meetingId" from attendance where id = $1 for update', [id]);
  if (!held) return null;
  const row = await tx.one<AttendeeData & Record<string, unknown>>(`${ATTENDEE} where a.id = $1`, [id, timeZone]);
  return { ...attendeeOf(row), meetingId: held.meetingId };
}

/** Phones and whether there is a signature. */
export async function listPrivate(tx: Scoped, meetingId: string): Promise<AttendeePrivate[]> {
  return tx.rows<AttendeePrivate & Record<string, unknown>>('select id, phone, signature is not null as "isSigned" from attendance where meeting_id = $1 and removed_at is null', [meetingId]);
}

export async function findSignature(tx: Scoped, id: string): Promise<string | null> {
  return (await tx.find<{ signature: string | null }>("select signature from attendance where id = $1 and removed_at is null", [id]))?.signature ?? null;
}

/** One list at a time is written to: of two who take the same invitation at the same moment the second meets the first. */
export async function lockList(tx: Scoped, meetingId: string): Promise<void> {
  await tx.rows("select pg_advisory_xact_lock(hashtextextended('attendance:' || $1, 0))", [meetingId]);
}

/** When the meeting really began, on the clocks of the regency. */
export async function findOpening(tx: Scoped, meetingId: string, timeZone: string): Promise<LocalMoment | null> {
  return tx.find<{ day: Day; time: string }>(
    "select to_char(opened_at at time zone $2, 'YYYY-MM-DD') as day, to_char(opened_at at time zone $2, 'HH24:MI') as time from meeting where id = $1 and opened_at is not null",
    [meetingId, timeZone],
  );
}

interface NewAttendee extends Attended {
  readonly id: string;
  readonly meetingId: string;
  readonly signature: string | null;
  readonly via: AttendanceWay;
  /** Null: now. */
  readonly arrived: LocalMoment | null;
  readonly timeZone: string;
}

/** Puts somebody on the list; answers when he came, as an ISO moment. */
export async function insertAttendee(tx: Scoped, attendee: NewAttendee): Promise<string> {
  const { arrivedAt } = await tx.one<{ arrivedAt: string }>(
    `insert into attendance (id, meeting_id, invitee_id, name, job_title, organisation_code, organisation_name, sex, phone, represents, arrived_at, signature, via, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, coalesce((($11::text || ' ' || $12::text)::timestamp) at time zone $13, now()), $14, $15, $16)
     returning ${MOMENT("arrived_at")} as "arrivedAt"`,
    [
      attendee.id, attendee.meetingId, attendee.inviteeId, attendee.name, attendee.jobTitle, attendee.organisationCode, attendee.organisationName, attendee.sex, attendee.phone, attendee.represents,
      attendee.arrived?.day ?? null, attendee.arrived?.time ?? null, attendee.timeZone, attendee.signature, attendee.via, attendee.via === "TYPED" ? tx.actor.id : null,
    ],
  );
  return arrivedAt;
}

/** Mends a line; the signature stays, it is that of who signed. */
export async function writeAttendee(tx: Scoped, id: string, { arrived, timeZone, ...attended }: Attended & { readonly arrived: LocalMoment; readonly timeZone: string }): Promise<void> {
  await tx.run(
    `update attendance set invitee_id = $2, name = $3, job_title = $4, organisation_code = $5, organisation_name = $6, sex = $7, phone = $8, represents = $9,
       arrived_at = case when to_char(arrived_at at time zone $12, 'YYYY-MM-DD HH24:MI') = $10::text || ' ' || $11::text then arrived_at else (($10::text || ' ' || $11::text)::timestamp) at time zone $12 end,
       revision = revision + 1 where id = $1`,
    [id, attended.inviteeId, attended.name, attended.jobTitle, attended.organisationCode, attended.organisationName, attended.sex, attended.phone, attended.represents, arrived.day, arrived.time, timeZone],
  );
}

/** What the person at the door adds to a line that is there already: never instead of what stands. */
export async function completeAttendee(tx: Scoped, id: string, { phone, sex, signature }: { readonly phone: string | null; readonly sex: Sex | null; readonly signature: string | null }): Promise<void> {
  await tx.run("update attendance set phone = coalesce(phone, $2), sex = coalesce(sex, $3), signature = coalesce(signature, $4), revision = revision + 1 where id = $1", [id, phone, sex, signature]);
}

export async function writeRemoved(tx: Scoped, id: string, isRemoved: boolean): Promise<void> {
  await tx.run("update attendance set removed_at = case when $2 then now() end, revision = revision + 1 where id = $1", [id, isRemoved]);
}

export interface AskedRow {
  readonly id: string;
  readonly organisationCode: string | null;
  readonly organisationName: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly answer: InvitationAnswer;
  readonly representativeName: string | null;
  readonly representativeJobTitle: string | null;
}

/** Whom a meeting asked to come, in the order of the invitation. */
export async function listAsked(tx: Scoped, meetingId: string): Promise<AskedRow[]> {
  return tx.rows<AskedRow & Record<string, unknown>>(
    `select id, organisation_code as "organisationCode", organisation_name as "organisationName", name, job_title as "jobTitle", answer,
            representative_name as "representativeName", representative_job_title as "representativeJobTitle"
       from invitee where meeting_id = $1 and removed_at is null order by position, organisation_name, id`,
    [meetingId],
  );
}
