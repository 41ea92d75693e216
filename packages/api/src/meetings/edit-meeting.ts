import { appendAudit } from "@sinergi/db/audit/audit.store";
import { lockMeeting, updateMeeting } from "@sinergi/db/meetings/meetings.store";
import { announce } from "@sinergi/db/targeting/announce";
import { mayPrepare, refuseAnotherDay } from "@sinergi/domain/meetings/move-meeting";
import { checkArea } from "#meetings/create-meeting";
import { checkStatedDay } from "#meetings/check-stated-day";
import { editMeetingInputSchema } from "#meetings/meetings.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const EDITED = "meeting.edited";

/** What, when, where and who leads it. Once people are invited its day is moved by postponing. */
export const editMeeting = procedure({ permission: "meetings.write", scope: "own", audit: EDITED })
  .input(editMeetingInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const meeting = await lockMeeting(tx, input.id);
        if (!meeting) throw refused({ code: "meeting_not_found" });
        if (meeting.revision !== input.basedOn) throw refused({ code: "meeting_changed" });
        if (!mayPrepare(meeting.state)) throw refused({ code: "meeting_state", state: meeting.state });
        if (meeting.seriesId !== null && meeting.kind !== input.draft.kind) throw refused({ code: "meeting_kind_of_series" });
        const fixed = refuseAnotherDay(meeting.state, { before: meeting.heldOn, after: input.draft.heldOn });
        if (fixed) throw refused(fixed);
        checkStatedDay(input.stated, input.draft.heldOn);
        await checkArea(tx, input.draft);

        await updateMeeting(tx, input.id, input.draft);
        const told = ({ title, heldOn, startsAt, endsAt, place }: typeof input.draft): string => [title, heldOn, `${startsAt}–${endsAt ?? ""}`, place].join(" · ");
        await appendAudit(tx, { action: EDITED, entity: "meeting", entityId: input.id, opId: input.opId, detail: { before: told(meeting), after: told(input.draft) } });
        await announce(tx, { kind: "meeting", id: input.id });
        return null;
      }),
    ),
  );
