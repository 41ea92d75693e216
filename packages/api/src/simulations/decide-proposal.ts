import { appendAudit } from "@sinergi/db/audit/audit.store";
import { findProposalForChange, markProposal } from "@sinergi/db/simulations/proposals.store";
import { decideProposal } from "@sinergi/domain/simulations/proposal";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";
import { decideProposalInputSchema } from "#simulations/proposals.schema";

const DECIDED = "proposal.decided";

/** The second person's yes or no. After a yes the list is the organisation's list of candidates; nobody is enrolled by it. */
export const decideOnProposal = procedure({ permission: "proposals.approve", scope: "own", audit: DECIDED })
  .input(decideProposalInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { opId, id, verdict, reason } = input;
        const proposal = await findProposalForChange(tx, id);
        if (!proposal) throw refused({ code: "proposal_not_found" });

        const state = unwrap(decideProposal(proposal, { actor: ctx.actor, verdict, reason }));

        await markProposal(tx, id, { state, reason });
        await appendAudit(tx, { action: DECIDED, entity: "proposal", entityId: id, opId, detail: { before: proposal.state, after: state, programme: proposal.programme, families: proposal.families, reason } });
        return null;
      }),
    ),
  );
