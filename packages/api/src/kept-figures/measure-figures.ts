import { appendAudit } from "@sinergi/db/audit/audit.store";
import { findMeeting } from "@sinergi/db/meetings/meetings.store";
import { announce } from "@sinergi/db/targeting/announce";
import { measureInputSchema } from "#kept-figures/kept-figures.schema";
import { measureForMeeting } from "#kept-figures/measure-for-meeting";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const MEASURED = "figures.measured";

/** Reads the figures of the series for a meeting that has begun. */
export const measureFigures = procedure({ permission: "meetings.write", scope: "agency", audit: MEASURED })
  .input(measureInputSchema)
  .mutation(({ ctx, input }): Promise<{ readonly read: number; readonly snapshotRef: string | null }> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const meeting = await findMeeting(tx, input.meetingId);
        if (!meeting) throw refused({ code: "meeting_not_found" });
        const measured = await measureForMeeting(tx, meeting, ctx.clock.today());
        await appendAudit(tx, { action: MEASURED, entity: "meeting", entityId: meeting.id, opId: input.opId, detail: { read: measured.read, snapshot: measured.snapshotRef } });
        await announce(tx, { kind: "meeting", id: meeting.id });
        return measured;
      }),
    ),
  );
