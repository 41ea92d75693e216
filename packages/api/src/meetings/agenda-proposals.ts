import { appendAudit } from "@sinergi/db/audit/audit.store";
import { insertAgendaProposal, listAgendaProposals, lockAgendaProposal, withdrawAgendaProposal } from "@sinergi/db/meetings/agenda-proposals.store";
import { announce } from "@sinergi/db/targeting/announce";
import { mayAsk } from "@sinergi/domain/access/permissions";
import { refuseDecided, refusePersonNumber } from "@sinergi/domain/meetings/agenda-proposal";
import { oneInputSchema, proposeInputSchema, type ProposalsAnswer } from "#meetings/preparation.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const PROPOSED = "agendaProposal.proposed";
const WITHDRAWN = "agendaProposal.withdrawn";

/** Proposals for the table: all of them for who decides, one's own and one's office's for everybody else. */
export const listProposals = procedure({ permission: "meetings.read", scope: "agency", audit: null }).query(async ({ ctx }): Promise<ProposalsAnswer> => {
  const rows = await ctx.read(listAgendaProposals);
  const mayDecide = mayAsk(ctx.actor.role, "meetings.write");
  const { id: reader, agency } = ctx.actor;
  return {
    mayDecide,
    rows: rows
      .filter(({ proposedBy, organisation }) => mayDecide || proposedBy === reader || (agency !== null && organisation === agency))
      .map(({ proposedBy, organisation: _organisation, ...row }) => ({ ...row, own: proposedBy === reader })),
  };
});

/** "Usulkan ke rakor": in numbers of families, never by a person's. */
export const proposeAgenda = procedure({ permission: "meetings.propose", scope: "own", audit: PROPOSED })
  .input(proposeInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const refusal = refusePersonNumber(input.proposal.title, input.proposal.reason);
        if (refusal) throw refused(refusal);

        await insertAgendaProposal(tx, { ...input.proposal, id: input.id });
        await appendAudit(tx, { action: PROPOSED, entity: "agendaProposal", entityId: input.id, opId: input.opId, detail: { title: input.proposal.title, before: null, after: "WAITING" } });
        await announce(tx, { kind: "meeting" });
        return null;
      }),
    ),
  );

/** Takes one's own back while nobody has decided it. */
export const withdrawProposal = procedure({ permission: "meetings.propose", scope: "own", audit: WITHDRAWN })
  .input(oneInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const proposal = await lockAgendaProposal(tx, input.id);
        if (!proposal || proposal.proposedBy !== ctx.actor.id) throw refused({ code: "agenda_proposal_not_found" });
        const decided = refuseDecided(proposal.state);
        if (decided) throw refused(decided);

        await withdrawAgendaProposal(tx, input.id);
        await appendAudit(tx, { action: WITHDRAWN, entity: "agendaProposal", entityId: input.id, opId: input.opId, detail: { before: proposal.state, after: "WITHDRAWN" } });
        await announce(tx, { kind: "meeting" });
        return null;
      }),
    ),
  );
