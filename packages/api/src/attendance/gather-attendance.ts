import type { Scoped } from "@sinergi/db/access/scoped";
import { readRegency } from "@sinergi/db/areas/regency.store";
import { findOpening, listAsked, listAttendees, type AskedRow, type AttendeeRow } from "@sinergi/db/meetings/attendance.store";
import { findMeeting, type MeetingRow } from "@sinergi/db/meetings/meetings.store";
import { attendanceStanding, type AttendanceStanding } from "@sinergi/domain/meetings/attendance-states";
import { refused } from "#platform/refusals";

interface Gathered {
  readonly attendees: readonly AttendeeRow[];
  readonly asked: readonly AskedRow[];
  readonly standing: AttendanceStanding;
}

/** A meeting of the reader's scope, with the time zone its clocks go by. */
export async function getMeeting(tx: Scoped, id: string): Promise<{ readonly meeting: MeetingRow; readonly timeZone: string }> {
  const meeting = await findMeeting(tx, id);
  if (!meeting) throw refused({ code: "meeting_not_found" });
  return { meeting, timeZone: (await readRegency(tx)).regency.timeZone };
}

/** Who came, who was asked, and how they stand, as far as the transaction sees them. */
export async function gatherAttendance(tx: Scoped, meeting: MeetingRow, timeZone: string): Promise<Gathered> {
  const attendees = await listAttendees(tx, meeting.id, timeZone);
  const asked = await listAsked(tx, meeting.id);
  const opened = await findOpening(tx, meeting.id, timeZone);
  return { attendees, asked, standing: attendanceStanding({ state: meeting.state, heldOn: meeting.heldOn, startsAt: meeting.startsAt, opened }, asked, attendees) };
}
