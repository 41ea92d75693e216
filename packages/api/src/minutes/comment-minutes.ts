import { appendAudit } from "@sinergi/db/audit/audit.store";
import { insertComment, lockComment, writeAnswer } from "@sinergi/db/meetings/minutes-talk.store";
import { findEntry } from "@sinergi/db/meetings/minutes.store";
import { announce } from "@sinergi/db/targeting/announce";
import { findPersonNumber } from "@sinergi/domain/meetings/person-number";
import { areMinutesOpen } from "@sinergi/domain/meetings/write-minutes";
import { getMeetingState } from "#minutes/gather-minutes";
import { answerInputSchema, commentInputSchema } from "#minutes/minutes.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const COMMENTED = "minutes.commented";
const ANSWERED = "minutes.answered";

/** A head or leader who reads the draft says something of one piece. */
export const commentPiece = procedure({ permission: "minutes.comment", scope: "agency", audit: COMMENTED })
  .input(commentInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const state = await getMeetingState(tx, input.meetingId);
        const entry = await findEntry(tx, input.entryId);
        if (entry?.meetingId !== input.meetingId || entry.removed) throw refused({ code: "minutes_piece_not_found" });
        if (!areMinutesOpen(state)) throw refused({ code: "minutes_state", state });
        if (findPersonNumber(input.text) !== null) throw refused({ code: "minutes_number" });

        await insertComment(tx, input);
        await appendAudit(tx, { action: COMMENTED, entity: "minutesEntry", entityId: input.entryId, opId: input.opId, detail: { meeting: input.meetingId, comment: input.id } });
        await announce(tx, { kind: "meeting", id: input.meetingId });
        return null;
      }),
    ),
  );

/** The secretary answers a comment and settles it, or opens it again. */
export const answerComment = procedure({ permission: "minutes.write", scope: "agency", audit: ANSWERED })
  .input(answerInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        await getMeetingState(tx, input.meetingId);
        const comment = await lockComment(tx, input.id);
        if (comment?.meetingId !== input.meetingId) throw refused({ code: "minutes_comment_not_found" });
        if (findPersonNumber(input.answer) !== null) throw refused({ code: "minutes_number" });

        await writeAnswer(tx, input);
        await appendAudit(tx, { action: ANSWERED, entity: "minutesComment", entityId: input.id, opId: input.opId, detail: { meeting: input.meetingId, before: comment.answeredAt !== null, after: input.settled } });
        await announce(tx, { kind: "meeting", id: input.meetingId });
        return null;
      }),
    ),
  );
