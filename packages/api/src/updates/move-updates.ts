import type { Scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { readReferralRules } from "@sinergi/db/referrals/referral-rules.store";
import { announce } from "@sinergi/db/targeting/announce";
import { addProposalChange, listProposalChanges, lockProposal, writeProposalState, type ProposalRow } from "@sinergi/db/updates/proposals.store";
import type { Day } from "@sinergi/domain/time/day";
import { moveProposal, proposalUndo, type ProposalMove } from "@sinergi/domain/updates/move-proposal";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";
import { checkUpdatesInputSchema, moveUpdatesInputSchema, undoUpdateInputSchema } from "#updates/updates.schema";

const MOVED = "update.moved";
const CHECKED = "update.checked";
const UNDONE = "update.undone";

export interface Step {
  readonly move: ProposalMove;
  readonly note: string;
  readonly today: Day;
  readonly opId: string;
  readonly action: string;
  /** Written before the step, while the proposal is locked. */
  readonly before?: (proposal: ProposalRow) => Promise<void>;
}

/** One step of one proposal: looked at under a lock, decided, written, noted. */
export async function stepProposal(tx: Scoped, id: string, { move, note, today, opId, action, before }: Step): Promise<void> {
  const { rules } = await readReferralRules(tx);
  const proposal = await lockProposal(tx, id);
  if (proposal === null) throw refused({ code: "update_not_found" });

  const state = unwrap(moveProposal(proposal, move, { actor: tx.actor, rules }));

  await before?.(proposal);
  await addProposalChange(tx, { proposalId: id, fromState: proposal.state, toState: state, note, onDay: today });
  await writeProposalState(tx, id, state);
  await appendAudit(tx, { action, entity: "update", entityId: id, opId, detail: { number: proposal.number, kind: proposal.kind, before: proposal.state, after: state } });
}

interface Steps extends Omit<Step, "opId"> {
  readonly input: { readonly opId: string; readonly ids: readonly string[] };
}

/** The same step for many, in the order of their ids so that two who step at once do not wait for each other: all or none. */
export function stepOnce(tx: Scoped, { input, ...step }: Steps): Promise<null> {
  return doOnce(tx, input, async () => {
    for (const id of [...new Set(input.ids)].toSorted()) await stepProposal(tx, id, { ...step, opId: input.opId });
    await announce(tx, { kind: "update" });
    return null;
  });
}

/** Steps of the secretariat and of coordinators. */
export const moveUpdates = procedure({ permission: "updates.write", scope: "agency", audit: MOVED })
  .input(moveUpdatesInputSchema)
  .mutation(({ ctx, input }): Promise<null> => ctx.read((tx) => stepOnce(tx, { input, move: input.move, note: input.note, today: ctx.clock.today(), action: MOVED })));

/** Steps of the social office. */
export const checkUpdates = procedure({ permission: "updates.check", scope: "agency", audit: CHECKED })
  .input(checkUpdatesInputSchema)
  .mutation(({ ctx, input }): Promise<null> => ctx.read((tx) => stepOnce(tx, { input, move: input.move, note: input.note, today: ctx.clock.today(), action: CHECKED })));

/** The last step is taken back by who made it, while nobody has acted since and nothing has left the house. */
export const undoUpdate = procedure({ permission: "updates.write", scope: "agency", audit: UNDONE })
  .input(undoUpdateInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const proposal = await lockProposal(tx, input.id);
        if (proposal === null) throw refused({ code: "update_not_found" });
        const last = (await listProposalChanges(tx, [proposal.id])).at(-1) ?? null;

        const state = unwrap(proposalUndo(last, proposal, ctx.actor));
        if (proposal.fileId !== null) throw refused({ code: "update_nothing_to_undo" });

        await addProposalChange(tx, { proposalId: proposal.id, fromState: proposal.state, toState: state, note: "", onDay: ctx.clock.today() });
        await writeProposalState(tx, proposal.id, state);
        await appendAudit(tx, { action: UNDONE, entity: "update", entityId: proposal.id, opId: input.opId, detail: { number: proposal.number, before: proposal.state, after: state } });
        await announce(tx, { kind: "update", id: proposal.id });
        return null;
      }),
    ),
  );
