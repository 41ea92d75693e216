import type { Scoped } from "@sinergi/db/access/scoped";
import { forgetAnswers } from "@sinergi/db/meetings/invitees.store";
import { type MeetingRow, writeMeetingDay } from "@sinergi/db/meetings/meetings.store";
import { checkStatedDay } from "#meetings/check-stated-day";
import { postponeMeetingInputSchema, replanMeetingInputSchema } from "#meetings/meetings.schema";
import { moveOnce } from "#meetings/move-once";
import { procedure } from "#platform/procedures";

const POSTPONED = "meeting.postponed";
const REPLANNED = "meeting.replanned";

/** Whoever answered for the day before is asked again. */
async function giveDay(tx: Scoped, id: string, to: Pick<MeetingRow, "heldOn" | "startsAt" | "endsAt">): Promise<void> {
  await writeMeetingDay(tx, id, to);
  await forgetAnswers(tx, id);
}

/** Not then: to another day, where one is known, else until further notice. */
export const postponeMeeting = procedure({ permission: "meetings.write", scope: "own", audit: POSTPONED })
  .input(postponeMeetingInputSchema)
  .mutation(({ ctx, input }): Promise<null> => {
    const { to, reason, stated } = input;
    return ctx.read((tx) =>
      moveOnce(tx, {
        actor: ctx.actor, input, action: POSTPONED,
        acts: to === null ? [{ act: "postpone", reason }] : [{ act: "postpone", reason }, { act: "replan", reason: "" }],
        check: () => (to === null ? undefined : checkStatedDay(stated, to.heldOn)),
        write: async ({ id }) => (to === null ? undefined : giveDay(tx, id, to)),
      }),
    );
  });

/** A postponed meeting gets its day. */
export const replanMeeting = procedure({ permission: "meetings.write", scope: "own", audit: REPLANNED })
  .input(replanMeetingInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      moveOnce(tx, {
        actor: ctx.actor, input, action: REPLANNED, acts: [{ act: "replan", reason: "" }],
        check: () => checkStatedDay(input.stated, input.to.heldOn), write: ({ id }) => giveDay(tx, id, input.to),
      }),
    ),
  );
