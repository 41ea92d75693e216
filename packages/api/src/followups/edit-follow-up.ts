import { appendAudit } from "@sinergi/db/audit/audit.store";
import { addFollowUpChange } from "@sinergi/db/followups/follow-up-changes.store";
import { writeFollowUp } from "@sinergi/db/followups/follow-ups.store";
import { announce } from "@sinergi/db/targeting/announce";
import { changedFields } from "@sinergi/domain/followups/changed-fields";
import { isOpen } from "@sinergi/domain/followups/overdue";
import { refuseUnknown } from "#followups/create-follow-up";
import { editFollowUpInputSchema } from "#followups/followups.schema";
import { lockOwn } from "#followups/move-once";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const EDITED = "followUp.edited";

/** The secretariat mends what was agreed while it is open; the history keeps each field before and after. */
export const editFollowUp = procedure({ permission: "followups.write", scope: "agency", audit: EDITED })
  .input(editFollowUpInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { draft, reason } = input;
        const followUp = await lockOwn(tx, ctx.actor, input.id);
        await refuseUnknown(tx, draft, { meetingId: null, agendaItemId: null, entryId: null, figureId: null });

        if (!isOpen(followUp)) throw refused({ code: "follow_up_state", state: followUp.state });
        if (followUp.revision !== input.basedOn) throw refused({ code: "follow_up_changed" });
        const changed = changedFields(followUp, draft);
        if (changed === null) return null;

        await writeFollowUp(tx, followUp.id, draft);
        await addFollowUpChange(tx, { followUpId: followUp.id, act: "EDITED", fromState: followUp.state, toState: followUp.state, progress: followUp.progress, note: reason, onDay: ctx.clock.today(), ...changed });
        await appendAudit(tx, { action: EDITED, entity: "followUp", entityId: followUp.id, opId: input.opId, detail: { number: followUp.number, before: JSON.stringify(changed.before), after: JSON.stringify(changed.after), reason: reason === "" ? null : reason } });
        await announce(tx, { kind: "followUp", id: followUp.id });
        return null;
      }),
    ),
  );
