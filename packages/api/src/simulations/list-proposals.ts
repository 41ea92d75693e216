import { listProposals } from "@sinergi/db/simulations/proposals.store";
import { procedure } from "#platform/procedures";
import { proposalAnswer } from "#simulations/proposal-answer";
import { proposalsInputSchema, type ProposalsAnswer } from "#simulations/proposals.schema";

/** Proposals and the lists of candidates they became: an organisation those of its own programmes, the secretariat all. */
export const listAllProposals = procedure({ permission: "simulations.write", scope: "own", audit: null })
  .input(proposalsInputSchema)
  .query(async ({ ctx, input: { text, programme, state, ...paging } }): Promise<ProposalsAnswer> => {
    const { total, rows } = await ctx.read((tx) => listProposals(tx, { text: text || null, programme: programme ?? null, state: state ?? null, ...paging }));
    return { total, page: paging.page, pageSize: paging.pageSize, rows: rows.map((row) => proposalAnswer(row, ctx.actor)) };
  });
