import { listLinkedFollowUps, listMinutesItems, listSpeakers } from "@sinergi/db/meetings/minutes-around.store";
import { listApprovals, listComments } from "@sinergi/db/meetings/minutes-talk.store";
import { findEntry, listEntries, listVersions, readMoment } from "@sinergi/db/meetings/minutes.store";
import { mayAsk } from "@sinergi/domain/access/permissions";
import { areMinutesOpen } from "@sinergi/domain/meetings/write-minutes";
import { getMeetingState, shownComment, shownEntry } from "#minutes/gather-minutes";
import { minutesInputSchema, pieceInputSchema, type MinutesAnswer, type Speaker, type Version } from "#minutes/minutes.schema";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

/** The minutes as the reader's scope holds them: a facilitator reads outcomes only; what was said of a draft is for those who may say something. */
export const readMinutes = procedure({ permission: "meetings.read", scope: "agency", audit: null })
  .input(minutesInputSchema)
  .query(({ ctx, input }): Promise<MinutesAnswer> =>
    ctx.read(async (tx) => {
      const state = await getMeetingState(tx, input.meetingId);
      const writes = mayAsk(ctx.actor.role, "minutes.write");
      const talks = mayAsk(ctx.actor.role, "minutes.comment");
      return {
        state, open: areMinutesOpen(state),
        items: await listMinutesItems(tx, input.meetingId),
        readAt: await readMoment(tx),
        entries: (await listEntries(tx, input.meetingId)).filter(({ removed }) => writes || !removed).map(shownEntry),
        followUps: mayAsk(ctx.actor.role, "followups.read") ? await listLinkedFollowUps(tx, input.meetingId) : [],
        comments: talks ? (await listComments(tx, input.meetingId)).map(shownComment) : [],
        approvals: talks ? await listApprovals(tx, input.meetingId) : [],
      };
    }),
  );

/** Names to choose a speaker from: who is there and who was asked to come. */
export const speakersOfMeeting = procedure({ permission: "minutes.write", scope: "agency", audit: null })
  .input(minutesInputSchema)
  .query(({ ctx, input }): Promise<readonly Speaker[]> =>
    ctx.read(async (tx) => {
      await getMeetingState(tx, input.meetingId);
      return listSpeakers(tx, input.meetingId);
    }),
  );

/** Every text a piece ever had, with who wrote it when. */
export const historyOfPiece = procedure({ permission: "minutes.write", scope: "agency", audit: null })
  .input(pieceInputSchema)
  .query(({ ctx, input }): Promise<readonly Version[]> =>
    ctx.read(async (tx) => {
      const entry = await findEntry(tx, input.id);
      if (entry?.meetingId !== input.meetingId) throw refused({ code: "minutes_piece_not_found" });
      return listVersions(tx, input.id);
    }),
  );
