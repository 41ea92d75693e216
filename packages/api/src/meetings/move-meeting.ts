import { listInvitees } from "@sinergi/db/meetings/invitees.store";
import { measureForMeeting } from "#kept-figures/measure-for-meeting";
import { carryOpen } from "#meetings/carry-open";
import { moveMeetingInputSchema } from "#meetings/meetings.schema";
import { moveOnce } from "#meetings/move-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const MOVED = "meeting.moved";

/** A step of a meeting's life, or one step back. Signing the minutes is not among them: that is done with the papers. */
export const moveMeeting = procedure({ permission: "meetings.write", scope: "own", audit: MOVED })
  .input(moveMeetingInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      moveOnce(tx, {
        actor: ctx.actor, input, acts: [{ act: input.act, reason: input.reason }], action: MOVED,
        check: async ({ id }) => {
          if (input.act === "invite" && (await listInvitees(tx, id)).length === 0) throw refused({ code: "meeting_nobody_invited" });
        },
        write: async (meeting, state) => {
          // What became due to be spoken of since the meeting was planned comes along too.
          if (input.act === "invite" || input.act === "open") await carryOpen(tx, meeting.id);
          // The figures of the series as they stand when people sit down.
          if (input.act === "open") await measureForMeeting(tx, { ...meeting, state }, ctx.clock.today());
        },
      }),
    ),
  );
