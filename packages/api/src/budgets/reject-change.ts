import { appendAudit } from "@sinergi/db/audit/audit.store";
import { closeBudgetChange, lockBudgetChange } from "@sinergi/db/budgets/budget-changes.store";
import { decideOn, REASON_MIN_LENGTH } from "@sinergi/domain/budgets/decide-change";
import { rejectInputSchema } from "#budgets/budgets.schema";
import { changeDetail } from "#budgets/change-detail";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";

const REJECTED = "budget.rejected";

/** Another person's no, with the reason the proposer is owed. The row stays as it was. */
export const rejectChange = procedure({ permission: "budgets.approve", scope: "agency", audit: REJECTED })
  .input(rejectInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const change = await lockBudgetChange(tx, input.id);
        if (!change) throw refused({ code: "budget_not_found" });
        // A row that has moved on since is no reason to keep its proposal waiting.
        unwrap(decideOn(change, { actor: ctx.actor, revision: change.basedOn }));
        if (input.note.length < REASON_MIN_LENGTH) throw refused({ code: "budget_reason" });

        await closeBudgetChange(tx, change.id, { state: "REJECTED", note: input.note });
        await appendAudit(tx, { action: REJECTED, entity: "budget_row", entityId: change.rowId, opId: input.opId, detail: { ...changeDetail(change), reason: input.note, proposedBy: change.proposedName } });
        return null;
      }),
    ),
  );
