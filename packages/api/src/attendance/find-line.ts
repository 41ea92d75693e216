import type { Scoped } from "@sinergi/db/access/scoped";
import { readRegency } from "@sinergi/db/areas/regency.store";
import { lockAttendee } from "@sinergi/db/meetings/attendance.store";
import { findMeeting, type MeetingRow } from "@sinergi/db/meetings/meetings.store";
import { refused } from "#platform/refusals";

type Line = NonNullable<Awaited<ReturnType<typeof lockAttendee>>>;

/** A line of a list with its meeting, held until the transaction ends. */
export async function findLine(tx: Scoped, id: string): Promise<{ readonly line: Line; readonly meeting: MeetingRow; readonly timeZone: string }> {
  const { timeZone } = (await readRegency(tx)).regency;
  const line = await lockAttendee(tx, id, timeZone);
  const meeting = line === null ? null : await findMeeting(tx, line.meetingId);
  if (!line || !meeting) throw refused({ code: "attendance_not_found" });
  return { line, meeting, timeZone };
}
