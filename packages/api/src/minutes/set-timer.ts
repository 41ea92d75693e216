import { appendAudit } from "@sinergi/db/audit/audit.store";
import { isItemOfMeeting, writeTimer } from "@sinergi/db/meetings/minutes-around.store";
import { holdMeetingState } from "@sinergi/db/meetings/minutes.store";
import { announce } from "@sinergi/db/targeting/announce";
import { timerInputSchema } from "#minutes/minutes.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const TIMED = "agendaItem.timed";

/** Lets the time of an agenda item run or stand, while the meeting runs; of one meeting one item runs at a time. */
export const setTimer = procedure({ permission: "minutes.write", scope: "agency", audit: TIMED })
  .input(timerInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const state = await holdMeetingState(tx, input.meetingId);
        if (state === null) throw refused({ code: "meeting_not_found" });
        if (!(await isItemOfMeeting(tx, input))) throw refused({ code: "minutes_item_not_found" });
        if (input.run && state !== "RUNNING") throw refused({ code: "minutes_state", state });

        if (await writeTimer(tx, input)) {
          await appendAudit(tx, { action: TIMED, entity: "agendaItem", entityId: input.itemId, opId: input.opId, detail: { meeting: input.meetingId, run: input.run } });
          await announce(tx, { kind: "meeting", id: input.meetingId });
        }
        return null;
      }),
    ),
  );
