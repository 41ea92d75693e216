import { appendAudit } from "@sinergi/db/audit/audit.store";
import { insertAttendee, listAsked, listAttendees, lockList } from "@sinergi/db/meetings/attendance.store";
import { announce } from "@sinergi/db/targeting/announce";
import { acceptAttendee, refuseTaking } from "@sinergi/domain/meetings/attend";
import { recordInputSchema } from "#attendance/attendance.schema";
import { getMeeting } from "#attendance/gather-attendance";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";

const RECORDED = "attendance.recorded";

/** The secretary writes somebody down: whoever is asked by one press, anybody by name. */
export const recordAttendee = procedure({ permission: "meetings.write", scope: "agency", audit: RECORDED })
  .input(recordInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { meeting, timeZone } = await getMeeting(tx, input.meetingId);
        const closed = refuseTaking(meeting.state);
        if (closed) throw refused(closed);
        await lockList(tx, meeting.id);
        const facts = { invitees: await listAsked(tx, meeting.id), listed: await listAttendees(tx, meeting.id, timeZone), via: "TYPED" } as const;

        const attended = unwrap(acceptAttendee(input.attendee, facts));

        const arrived = input.arrivedTime === null ? null : { day: meeting.heldOn, time: input.arrivedTime };
        await insertAttendee(tx, { ...attended, id: input.id, meetingId: meeting.id, signature: null, via: "TYPED", arrived, timeZone });
        await appendAudit(tx, { action: RECORDED, entity: "attendance", entityId: input.id, opId: input.opId, detail: { meeting: meeting.id, before: null, after: `${attended.name} · ${attended.organisationName}` } });
        await announce(tx, { kind: "meeting", id: meeting.id });
        return null;
      }),
    ),
  );
