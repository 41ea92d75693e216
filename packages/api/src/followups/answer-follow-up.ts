import { writeAnswer } from "@sinergi/db/followups/follow-ups.store";
import { answerFollowUpInputSchema } from "#followups/followups.schema";
import { moveOnce } from "#followups/move-once";
import { procedure } from "#platform/procedures";

const ANSWERED = "followUp.answered";

/** The head of the lead takes it on, or says no and why: then it is the secretariat's to give to somebody else. */
export const answerFollowUp = procedure({ permission: "followups.report", scope: "agency", audit: ANSWERED })
  .input(answerFollowUpInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      moveOnce(tx, {
        actor: ctx.actor, input, move: input.move, action: ANSWERED, note: input.note, today: ctx.clock.today(),
        write: async ({ id, progress }) => {
          await writeAnswer(tx, id, input.move === "accept" ? "ACCEPTED" : "DECLINED");
          return progress;
        },
      }),
    ),
  );
