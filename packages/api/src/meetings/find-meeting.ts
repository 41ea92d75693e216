import { findMeeting as findMeetingRow } from "@sinergi/db/meetings/meetings.store";
import { meetingInputSchema, meetingSchema } from "#meetings/meetings.schema";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

/** One meeting: when, where, who leads it, and how far it has come. */
export const findMeeting = procedure({ permission: "meetings.read", scope: "agency", audit: null })
  .input(meetingInputSchema)
  .output(meetingSchema)
  .query(async ({ ctx, input }) => {
    const meeting = await ctx.read((tx) => findMeetingRow(tx, input.id));
    if (!meeting) throw refused({ code: "meeting_not_found" });
    return meeting;
  });
