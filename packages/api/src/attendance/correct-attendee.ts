import { appendAudit } from "@sinergi/db/audit/audit.store";
import { listAsked, listAttendees, lockList, writeAttendee } from "@sinergi/db/meetings/attendance.store";
import { announce } from "@sinergi/db/targeting/announce";
import { acceptAttendee, refuseTaking } from "@sinergi/domain/meetings/attend";
import { correctInputSchema } from "#attendance/attendance.schema";
import { findLine } from "#attendance/find-line";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";

const CORRECTED = "attendance.corrected";

/** Mends a line of the list: a name misspelt at the door, an invitation mixed up, the time. */
export const correctAttendee = procedure({ permission: "meetings.write", scope: "agency", audit: CORRECTED })
  .input(correctInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { line, meeting, timeZone } = await findLine(tx, input.id);
        const closed = refuseTaking(meeting.state);
        if (closed) throw refused(closed);
        if (line.isRemoved || line.revision !== input.revision) throw refused({ code: "attendance_changed" });
        await lockList(tx, meeting.id);
        const listed = (await listAttendees(tx, meeting.id, timeZone)).filter(({ id }) => id !== line.id);

        const attended = unwrap(acceptAttendee(input.attendee, { invitees: await listAsked(tx, meeting.id), listed, via: "TYPED" }));

        await writeAttendee(tx, line.id, { ...attended, arrived: { day: line.arrived.day, time: input.arrivedTime }, timeZone });
        await appendAudit(tx, {
          action: CORRECTED, entity: "attendance", entityId: line.id, opId: input.opId,
          detail: { meeting: meeting.id, before: wordsOf(line, line.arrived.time), after: wordsOf(attended, input.arrivedTime) },
        });
        await announce(tx, { kind: "meeting", id: meeting.id });
        return null;
      }),
    ),
  );

function wordsOf({ name, jobTitle, organisationName, represents }: { readonly name: string; readonly jobTitle: string; readonly organisationName: string; readonly represents: string | null }, time: string): string {
  return [name, jobTitle, organisationName, represents, time].filter((part) => part !== null).join(" · ");
}
