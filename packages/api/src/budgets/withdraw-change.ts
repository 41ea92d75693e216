import { appendAudit } from "@sinergi/db/audit/audit.store";
import { closeBudgetChange, lockBudgetChange } from "@sinergi/db/budgets/budget-changes.store";
import { withdrawChange as decide } from "@sinergi/domain/budgets/decide-change";
import { changeActInputSchema } from "#budgets/budgets.schema";
import { changeDetail } from "#budgets/change-detail";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";

const WITHDRAWN = "budget.withdrawn";

/** Takes one's own waiting proposal back. */
export const withdrawChange = procedure({ permission: "budgets.propose", scope: "agency", audit: WITHDRAWN })
  .input(changeActInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const change = await lockBudgetChange(tx, input.id);
        if (!change) throw refused({ code: "budget_not_found" });
        unwrap(decide(change, ctx.actor));

        await closeBudgetChange(tx, change.id, { state: "WITHDRAWN", note: "" });
        await appendAudit(tx, { action: WITHDRAWN, entity: "budget_row", entityId: change.rowId, opId: input.opId, detail: changeDetail(change) });
        return null;
      }),
    ),
  );
