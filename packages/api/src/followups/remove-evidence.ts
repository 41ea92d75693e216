import type { Scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { findEvidence, writeEvidenceRemoved } from "@sinergi/db/followups/follow-up-evidence.store";
import { findFollowUp } from "@sinergi/db/followups/follow-ups.store";
import { announce } from "@sinergi/db/targeting/announce";
import type { Actor } from "@sinergi/domain/access/actor";
import { isOpen } from "@sinergi/domain/followups/overdue";
import { evidenceInputSchema } from "#followups/followups.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const REMOVED = "followUp.evidenceRemoved";
const RESTORED = "followUp.evidenceRestored";

interface Taken {
  readonly actor: Actor;
  readonly input: { readonly opId: string; readonly id: string };
  readonly removed: boolean;
  readonly action: string;
}

/** A file is taken away by who added it, as long as the follow-up is open: what was verified on it stays. */
function takeOnce(tx: Scoped, { actor, input, removed, action }: Taken): Promise<null> {
  return doOnce(tx, input, async () => {
    const file = await findEvidence(tx, input.id);
    const followUp = file && (await findFollowUp(tx, file.followUpId));

    if (!file || !followUp || file.addedBy !== actor.id || file.removed === removed) throw refused({ code: "evidence_not_found" });
    if (!isOpen(followUp)) throw refused({ code: "evidence_closed" });

    if (!(await writeEvidenceRemoved(tx, file.id, removed))) throw refused({ code: "evidence_not_found" });
    await appendAudit(tx, { action, entity: "followUp", entityId: followUp.id, opId: input.opId, detail: { number: followUp.number, file: file.fileName, bytes: file.bytes } });
    await announce(tx, { kind: "followUp", id: followUp.id });
    return null;
  });
}

export const removeEvidence = procedure({ permission: "followups.report", scope: "agency", audit: REMOVED })
  .input(evidenceInputSchema)
  .mutation(({ ctx, input }): Promise<null> => ctx.read((tx) => takeOnce(tx, { actor: ctx.actor, input, removed: true, action: REMOVED })));

/** The way back from a slip. */
export const restoreEvidence = procedure({ permission: "followups.report", scope: "agency", audit: RESTORED })
  .input(evidenceInputSchema)
  .mutation(({ ctx, input }): Promise<null> => ctx.read((tx) => takeOnce(tx, { actor: ctx.actor, input, removed: false, action: RESTORED })));
