import { findProposal } from "@sinergi/db/simulations/proposals.store";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { proposalAnswer } from "#simulations/proposal-answer";
import { proposalInputSchema, type ProposalAnswer } from "#simulations/proposals.schema";

/** One proposal: what was asked, what it changes, who proposed and who decided. */
export const findProposalById = procedure({ permission: "simulations.write", scope: "own", audit: null })
  .input(proposalInputSchema)
  .query(async ({ ctx, input }): Promise<ProposalAnswer> => {
    const row = await ctx.read((tx) => findProposal(tx, input.id));
    if (!row) throw refused({ code: "proposal_not_found" });
    return proposalAnswer(row, ctx.actor);
  });
