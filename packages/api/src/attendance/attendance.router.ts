import { correctAttendee } from "#attendance/correct-attendee";
import { findSignature } from "#attendance/find-signature";
import { listAttendance } from "#attendance/list-attendance";
import { recordAttendee } from "#attendance/record-attendee";
import { removeAttendee, restoreAttendee } from "#attendance/remove-attendee";
import { showCode } from "#attendance/show-code";
import { router } from "#platform/procedures";

export const attendanceRouter = router({
  list: listAttendance, showCode, record: recordAttendee, correct: correctAttendee, remove: removeAttendee, restore: restoreAttendee, signature: findSignature,
});
