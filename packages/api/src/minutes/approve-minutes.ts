import type { Scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { writeApproval } from "@sinergi/db/meetings/minutes-talk.store";
import { announce } from "@sinergi/db/targeting/announce";
import { getMeetingState } from "#minutes/gather-minutes";
import { approveInputSchema } from "#minutes/minutes.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const APPROVED = "minutes.approved";
const UNAPPROVED = "minutes.unapproved";

/** Notes that the caller has read the draft and agrees with it as it stands. The formal check and signature come with the paper. */
export const approveMinutes = procedure({ permission: "minutes.comment", scope: "agency", audit: APPROVED })
  .input(approveInputSchema)
  .mutation(({ ctx, input }): Promise<null> => ctx.read((tx) => noteApproval(tx, { ...input, approved: true, action: APPROVED }, input)));

/** Takes the own word back. */
export const unapproveMinutes = procedure({ permission: "minutes.comment", scope: "agency", audit: UNAPPROVED })
  .input(approveInputSchema)
  .mutation(({ ctx, input }): Promise<null> => ctx.read((tx) => noteApproval(tx, { ...input, approved: false, action: UNAPPROVED }, input)));

interface Noted {
  readonly meetingId: string;
  readonly approved: boolean;
  readonly action: string;
}

function noteApproval(tx: Scoped, { meetingId, approved, action }: Noted, input: { readonly opId: string }): Promise<null> {
  return doOnce(tx, input, async () => {
    const state = await getMeetingState(tx, meetingId);
    if (state !== "MINUTES_DRAFT") throw refused({ code: "minutes_not_draft", state });

    if (await writeApproval(tx, { meetingId, approved })) {
      await appendAudit(tx, { action, entity: "meeting", entityId: meetingId, opId: input.opId });
      await announce(tx, { kind: "meeting", id: meetingId });
    }
    return null;
  });
}
