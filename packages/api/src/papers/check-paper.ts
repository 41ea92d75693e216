import { writePaperChecked, writePaperSentBack } from "@sinergi/db/papers/papers.store";
import { moveOnce } from "#papers/move-once";
import { checkPaperInputSchema, notedPaperInputSchema } from "#papers/papers.schema";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const CHECKED = "paper.checked";
const SENT_BACK = "paper.sentBack";

/** A second person has read it: what he read is what will be signed, to the letter. */
export const checkPaper = procedure({ permission: "papers.check", scope: "agency", audit: CHECKED })
  .input(checkPaperInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      moveOnce(tx, {
        actor: ctx.actor, today: ctx.clock.today(), input, act: "check", step: "CHECKED", action: CHECKED, note: "",
        write: async ({ paper, gathered }) => {
          if (gathered.digest !== input.digest) throw refused({ code: "paper_changed" });
          await writePaperChecked(tx, paper.id, gathered.contents);
          return { digest: gathered.digest };
        },
      }),
    ),
  );

/** Back to the desk, and why: it is a draft again. */
export const sendPaperBack = procedure({ permission: "papers.check", scope: "agency", audit: SENT_BACK })
  .input(notedPaperInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      moveOnce(tx, {
        actor: ctx.actor, today: ctx.clock.today(), input, act: "sendBack", step: "SENT_BACK", action: SENT_BACK, note: input.note,
        write: async ({ paper }) => {
          await writePaperSentBack(tx, paper.id);
          return {};
        },
      }),
    ),
  );
