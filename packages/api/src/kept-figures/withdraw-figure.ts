import { appendAudit } from "@sinergi/db/audit/audit.store";
import { withdrawFigureProposal } from "@sinergi/db/meetings/kept-figures.store";
import { announce } from "@sinergi/db/targeting/announce";
import { withdrawInputSchema } from "#kept-figures/kept-figures.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const WITHDRAWN = "figure.withdrawn";

/** Undo of usulkan ke rakor, while nobody has answered. */
export const withdrawFigure = procedure({ permission: "meetings.propose", scope: "own", audit: WITHDRAWN })
  .input(withdrawInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const withdrawn = await withdrawFigureProposal(tx, input.proposalId);
        if (!withdrawn) throw refused({ code: "figure_not_found" });
        await appendAudit(tx, { action: WITHDRAWN, entity: "agendaProposal", entityId: input.proposalId, opId: input.opId, detail: { title: withdrawn.title } });
        await announce(tx, { kind: "meeting" });
        return null;
      }),
    ),
  );
