import { appendAudit } from "@sinergi/db/audit/audit.store";
import { findCandidate, markCandidate } from "@sinergi/db/simulations/proposal-candidates.store";
import { findProposalForChange } from "@sinergi/db/simulations/proposals.store";
import { decideCandidate } from "@sinergi/domain/simulations/proposal";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";
import { decideCandidateInputSchema } from "#simulations/proposals.schema";

const DECIDED = "candidate.decided";

/** Whether one family of an approved list is taken; CALON takes that back. Enrolling it is a step of its own. */
export const decideOnCandidate = procedure({ permission: "simulations.write", scope: "people", audit: DECIDED })
  .input(decideCandidateInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { opId, proposal: id, place, verdict, reason } = input;
        const proposal = await findProposalForChange(tx, id);
        const before = proposal && (await findCandidate(tx, { proposalId: id, place }));
        if (!proposal || !before) throw refused({ code: "proposal_not_found" });

        const state = unwrap(decideCandidate(proposal, { verdict, reason }));

        await markCandidate(tx, { proposalId: id, place, state, reason: state === "CALON" ? "" : reason });
        await appendAudit(tx, { action: DECIDED, entity: "proposal", entityId: id, opId, detail: { place, before: before.state, after: state, reason } });
        return null;
      }),
    ),
  );
