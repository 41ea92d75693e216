import type { Scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { lockProgrammes, writeProgramme } from "@sinergi/db/programmes/change-programme.store";
import { decideProposal, findProposal, type ProposalRow } from "@sinergi/db/programmes/proposals.store";
import { changeProgramme } from "@sinergi/domain/programmes/change-programme";
import { mayDecideProposals } from "@sinergi/domain/programmes/programmes.policy";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";
import { ACTION_OF } from "#programmes/change-programme";
import { proposalActSchema, rejectInputSchema } from "#programmes/definitions.schema";
import { gatherProgramme, refuseOutdated } from "#programmes/gather-programme";

/** The proposal as somebody who decides may find it: another person's, still waiting. */
async function getDecidable(tx: Scoped, id: string): Promise<ProposalRow> {
  const proposal = mayDecideProposals(tx.actor) ? await findProposal(tx, id) : null;
  if (proposal === null) throw refused({ code: "proposal_not_found" });
  if (proposal.proposedBy === tx.actor.id) throw refused({ code: "proposal_own" });
  if (proposal.state !== "PENDING") throw refused({ code: "proposal_decided" });
  return proposal;
}

/** Says yes: the change is made as if it were made now, on the revision it was proposed on, and figures move with it. */
export const approveProposal = procedure({ permission: "proposals.approve", scope: "own", audit: "programme.proposalApproved" })
  .input(proposalActSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const today = ctx.clock.today();
        await lockProgrammes(tx);
        const proposal = await getDecidable(tx, input.id);
        const gathered = await gatherProgramme(tx, proposal.code, today);

        refuseOutdated(gathered, proposal.basedOn);
        const after = unwrap(changeProgramme(proposal.change, gathered.facts));

        if (!(await decideProposal(tx, input.id, { state: "APPROVED", reason: null }))) throw refused({ code: "proposal_decided" });
        await writeProgramme(tx, { before: gathered.facts.current, after, revision: gathered.revision, action: ACTION_OF[proposal.change.kind], proposalId: input.id, opId: input.opId, today });
        await appendAudit(tx, { action: "programme.proposalApproved", entity: "programme_proposal", entityId: input.id, opId: input.opId, detail: { code: proposal.code, proposer: proposal.proposer } });
        return null;
      }),
    ),
  );

/** Says no, and why. */
export const rejectProposal = procedure({ permission: "proposals.approve", scope: "own", audit: "programme.proposalRejected" })
  .input(rejectInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const proposal = await getDecidable(tx, input.id);

        if (!(await decideProposal(tx, input.id, { state: "REJECTED", reason: input.reason }))) throw refused({ code: "proposal_decided" });
        await appendAudit(tx, { action: "programme.proposalRejected", entity: "programme_proposal", entityId: input.id, opId: input.opId, detail: { code: proposal.code, proposer: proposal.proposer, reason: input.reason } });
        return null;
      }),
    ),
  );

/** Takes a proposal of one's own organisation back while it waits. */
export const withdrawProposal = procedure({ permission: "programmes.write", scope: "own", audit: "programme.proposalWithdrawn" })
  .input(proposalActSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const proposal = await findProposal(tx, input.id);
        if (proposal === null || proposal.agency !== ctx.actor.agency) throw refused({ code: "proposal_not_found" });

        if (proposal.state !== "PENDING" || !(await decideProposal(tx, input.id, { state: "WITHDRAWN", reason: null }))) throw refused({ code: "proposal_decided" });
        await appendAudit(tx, { action: "programme.proposalWithdrawn", entity: "programme_proposal", entityId: input.id, opId: input.opId, detail: { code: proposal.code } });
        return null;
      }),
    ),
  );
