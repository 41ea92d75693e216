import { writePledgeResult } from "@sinergi/db/partners/pledges.store";
import { moveOnce } from "#partners/move-once";
import { finishPledgeInputSchema } from "#partners/partners.schema";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const FINISHED = "pledge.finished";

/** What came of a pledge: recipients, a programme with its list, or works. */
export const finishPledge = procedure({ permission: "pledges.match", scope: "own", audit: FINISHED })
  .input(finishPledgeInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      moveOnce(tx, {
        actor: ctx.actor, input, act: "finish", action: FINISHED, reason: input.result.note,
        write: async (pledge) => {
          const today = ctx.clock.today();
          if (input.result.on > today) throw refused({ code: "result_in_future", today });

          await writePledgeResult(tx, pledge.id, input.result);
        },
      }),
    ),
  );
