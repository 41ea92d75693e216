import type { Scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { listAttendees, lockList, writeRemoved } from "@sinergi/db/meetings/attendance.store";
import { announce } from "@sinergi/db/targeting/announce";
import { refuseTaking } from "@sinergi/domain/meetings/attend";
import { attendeeActInputSchema } from "#attendance/attendance.schema";
import { findLine } from "#attendance/find-line";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const REMOVED = "attendance.removed";
const RESTORED = "attendance.restored";

/** Takes a line off the list; it can be put back. */
export const removeAttendee = procedure({ permission: "meetings.write", scope: "agency", audit: REMOVED })
  .input(attendeeActInputSchema)
  .mutation(({ ctx, input }): Promise<null> => ctx.read((tx) => setRemoved(tx, input, true)));

/** Puts a line back, unless its invitation brought somebody else meanwhile. */
export const restoreAttendee = procedure({ permission: "meetings.write", scope: "agency", audit: RESTORED })
  .input(attendeeActInputSchema)
  .mutation(({ ctx, input }): Promise<null> => ctx.read((tx) => setRemoved(tx, input, false)));

function setRemoved(tx: Scoped, input: { readonly opId: string; readonly id: string }, isRemoved: boolean): Promise<null> {
  return doOnce(tx, input, async () => {
    const { line, meeting, timeZone } = await findLine(tx, input.id);
    const closed = refuseTaking(meeting.state);
    if (closed) throw refused(closed);
    if (line.isRemoved === isRemoved) throw refused({ code: "attendance_changed" });
    await lockList(tx, meeting.id);
    const listed = isRemoved ? [] : await listAttendees(tx, meeting.id, timeZone);
    if (line.inviteeId !== null && listed.some(({ inviteeId }) => inviteeId === line.inviteeId)) throw refused({ code: "invitation_taken" });

    await writeRemoved(tx, line.id, isRemoved);
    const words = `${line.name} · ${line.organisationName}`;
    await appendAudit(tx, {
      action: isRemoved ? REMOVED : RESTORED, entity: "attendance", entityId: line.id, opId: input.opId,
      detail: { meeting: meeting.id, before: isRemoved ? words : null, after: isRemoved ? null : words },
    });
    await announce(tx, { kind: "meeting", id: meeting.id });
    return null;
  });
}
