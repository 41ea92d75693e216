import { appendAudit } from "@sinergi/db/audit/audit.store";
import { showCode as writeCode } from "@sinergi/db/meetings/attendance-door.store";
import { mayOpenDoor } from "@sinergi/domain/meetings/attend";
import { attendanceOfInputSchema, type CodeAnswer } from "#attendance/attendance.schema";
import { getMeeting } from "#attendance/gather-attendance";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const OPENED = "attendance.opened";

/**
 * The code that is on the wall now. Asked for twice it is the same one, so it needs no operation id; one that kept answers would keep
 * the code too. The chain is told when the door opens, not at every turn of the code.
 */
export const showCode = procedure({ permission: "meetings.write", scope: "agency", audit: OPENED })
  .input(attendanceOfInputSchema)
  .mutation(({ ctx, input }): Promise<CodeAnswer> =>
    ctx.read(async (tx) => {
      const { meeting } = await getMeeting(tx, input.meetingId);

      if (!mayOpenDoor(meeting.state)) throw refused({ code: "attendance_closed", state: meeting.state });

      const { code, rotatesIn, isNew } = await writeCode(tx, meeting.id);
      if (isNew) await appendAudit(tx, { action: OPENED, entity: "meeting", entityId: meeting.id, detail: {} });
      return { code, rotatesIn };
    }),
  );
