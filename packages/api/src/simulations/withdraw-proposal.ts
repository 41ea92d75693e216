import { appendAudit } from "@sinergi/db/audit/audit.store";
import { findProposalForChange, markProposal } from "@sinergi/db/simulations/proposals.store";
import { withdrawProposal as withdraw } from "@sinergi/domain/simulations/proposal";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";
import { proposalActInputSchema } from "#simulations/proposals.schema";

const WITHDRAWN = "proposal.withdrawn";

/** Takes a proposal of one's own back while nobody has decided; the record stays. */
export const withdrawProposal = procedure({ permission: "simulations.write", scope: "own", audit: WITHDRAWN })
  .input(proposalActInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const proposal = await findProposalForChange(tx, input.id);
        if (!proposal || proposal.proposedBy !== ctx.actor.id) throw refused({ code: "proposal_not_found" });

        const state = unwrap(withdraw(proposal));

        await markProposal(tx, input.id, { state, reason: "" });
        await appendAudit(tx, { action: WITHDRAWN, entity: "proposal", entityId: input.id, opId: input.opId, detail: { before: proposal.state, after: state } });
        return null;
      }),
    ),
  );
