import type { Scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { announce } from "@sinergi/db/targeting/announce";
import { findCheckers } from "@sinergi/db/updates/checkers.store";
import { addProposalChange, lockProposal, writeCheck, writeCheckAsked } from "@sinergi/db/updates/proposals.store";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { stepOnce } from "#updates/move-updates";
import { askGroundCheckInputSchema, recordGroundCheckInputSchema } from "#updates/updates.schema";

const ASKED = "update.groundCheckAsked";
const RECORDED = "update.groundCheckRecorded";

/** Whoever the family is assigned to today, or who was named; of somebody unlisted, who proposed him. */
export const askGroundCheck = procedure({ permission: "updates.write", scope: "agency", audit: ASKED })
  .input(askGroundCheckInputSchema)
  .mutation(({ ctx, input }): Promise<null> => {
    const today = ctx.clock.today();
    return ctx.read((tx) =>
      stepOnce(tx, {
        input, move: "askGroundCheck", note: input.note, today, action: ASKED,
        before: async (proposal) => {
          const checker = await checkerOf(tx, { userId: input.userId, familyId: proposal.familyId, proposedBy: proposal.proposedBy });
          await writeCheckAsked(tx, proposal.id, checker);
        },
      }),
    );
  });

async function checkerOf(tx: Scoped, asked: { readonly userId: string | null; readonly familyId: string | null; readonly proposedBy: string }): Promise<{ readonly userId: string; readonly name: string }> {
  const [checker] = await tx.derive((system) => findCheckers(system, asked));
  if (checker === undefined) throw refused({ code: "update_facilitator_unknown" });
  return checker;
}

/** What came back on paper; it stays in the state it is in. */
export const recordGroundCheck = procedure({ permission: "updates.write", scope: "agency", audit: RECORDED })
  .input(recordGroundCheckInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const proposal = await lockProposal(tx, input.id);
        if (proposal === null) throw refused({ code: "update_not_found" });
        if (proposal.state !== "GROUND_CHECK" || proposal.fileId !== null) throw refused({ code: "update_state", state: proposal.state });
        if (input.on > ctx.clock.today()) throw refused({ code: "update_day_in_future" });

        await writeCheck(tx, proposal.id, input);
        await addProposalChange(tx, { proposalId: proposal.id, fromState: proposal.state, toState: proposal.state, note: input.note, onDay: input.on });
        await appendAudit(tx, { action: RECORDED, entity: "update", entityId: proposal.id, opId: input.opId, detail: { number: proposal.number, result: input.result, on: input.on } });
        await announce(tx, { kind: "update", id: proposal.id });
        return null;
      }),
    ),
  );
