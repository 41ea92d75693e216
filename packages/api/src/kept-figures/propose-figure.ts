import { appendAudit } from "@sinergi/db/audit/audit.store";
import { insertFigureProposal } from "@sinergi/db/meetings/kept-figures.store";
import { announce } from "@sinergi/db/targeting/announce";
import { keepFigure } from "#kept-figures/keep-figure";
import { type BroughtAnswer, proposeInputSchema } from "#kept-figures/kept-figures.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";

const PROPOSED = "figure.proposed";

/** Usulkan ke rakor: freezes a figure and asks the secretariat to put it on the table. */
export const proposeFigure = procedure({ permission: "meetings.propose", scope: "own", audit: PROPOSED })
  .input(proposeInputSchema)
  .mutation(({ ctx, input }): Promise<BroughtAnswer> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const kept = await keepFigure(tx, input, ctx.clock.today());
        await insertFigureProposal(tx, { id: input.proposalId, title: input.title, reason: input.reason, figureId: kept.figureId });
        await appendAudit(tx, {
          action: PROPOSED, entity: "agendaProposal", entityId: input.proposalId, opId: input.opId,
          detail: { figure: kept.figureId, kind: input.figure.kind, title: input.title, snapshot: kept.snapshotRef, value: kept.reading.value },
        });
        await announce(tx, { kind: "meeting" });
        return kept;
      }),
    ),
  );
