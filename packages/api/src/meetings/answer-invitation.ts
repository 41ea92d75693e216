import { appendAudit } from "@sinergi/db/audit/audit.store";
import { lockInvitee, writeAnswer } from "@sinergi/db/meetings/invitees.store";
import { findMeeting } from "@sinergi/db/meetings/meetings.store";
import { announce } from "@sinergi/db/targeting/announce";
import { mayAnswer, refuseAnswer } from "@sinergi/domain/meetings/invitees";
import { refusePersonNumber } from "@sinergi/domain/meetings/agenda-proposal";
import { answerInputSchema } from "#meetings/preparation.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const ANSWERED = "invitation.answered";

/** An office says whether it comes and who stands for it; the secretariat writes down what it was told. */
export const answerInvitation = procedure({ permission: "meetings.answer", scope: "own", audit: ANSWERED })
  .input(answerInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const invitee = await lockInvitee(tx, input.id);
        if (!invitee || invitee.removed || !mayAnswer(ctx.actor, invitee.organisation)) throw refused({ code: "invitee_not_found" });
        const meeting = await findMeeting(tx, invitee.meetingId);
        if (!meeting) throw refused({ code: "invitee_not_found" });
        const refusal = refuseAnswer(input.answer, { state: meeting.state, isSecretariat: ctx.actor.role === "SECRETARIAT" }) ?? refusePersonNumber(input.answer.note);
        if (refusal) throw refused(refusal);
        if (invitee.revision !== input.basedOn) throw refused({ code: "invitee_changed" });

        await writeAnswer(tx, input.id, input.answer);
        await appendAudit(tx, { action: ANSWERED, entity: "invitee", entityId: input.id, opId: input.opId, detail: { meeting: meeting.id, before: invitee.answer, after: input.answer.answer } });
        await announce(tx, { kind: "meeting", id: meeting.id });
        return null;
      }),
    ),
  );
