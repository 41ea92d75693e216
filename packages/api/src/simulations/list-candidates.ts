import { listCandidates } from "@sinergi/db/simulations/proposal-candidates.store";
import { findProposal } from "@sinergi/db/simulations/proposals.store";
import { listProgrammes } from "@sinergi/db/programmes/programmes.store";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { reasonsOf } from "#simulations/list-chosen";
import { candidatesInputSchema, type CandidatesAnswer } from "#simulations/proposals.schema";

const PAGE_SIZE = 50;

/** The families of a proposal in their places, as they were on its day, with what became of each. */
export const listProposalCandidates = procedure({ permission: "simulations.write", scope: "people", audit: null })
  .input(candidatesInputSchema)
  .query(({ ctx, input: { proposal: id, area, state, text, ...paging } }): Promise<CandidatesAnswer> =>
    ctx.read(async (tx) => {
      const proposal = await findProposal(tx, id);
      if (!proposal) throw refused({ code: "proposal_not_found" });
      const side = (await listProgrammes(tx)).find(({ code }) => code === proposal.programme)?.side ?? "LIVELIHOOD";
      const { total, rows } = await listCandidates(tx, { proposalId: id, area: area ?? null, state: state ?? null, text: text || null, ...paging, pageSize: PAGE_SIZE });
      return { total, page: paging.page, pageSize: PAGE_SIZE, rows: rows.map(({ kind, ...row }) => ({ ...row, ...reasonsOf(kind, side) })) };
    }),
  );
