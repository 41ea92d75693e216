import { listPendingOfImport, lockBudgetChange } from "@sinergi/db/budgets/budget-changes.store";
import { applyChange } from "#budgets/apply-change";
import { changeActInputSchema, importActInputSchema } from "#budgets/budgets.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const APPROVED = "budget.approved";

/** Another person's yes to a proposal; the figures move with it. */
export const approveChange = procedure({ permission: "budgets.approve", scope: "agency", audit: APPROVED })
  .input(changeActInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const change = await lockBudgetChange(tx, input.id);
        if (!change) throw refused({ code: "budget_not_found" });
        await applyChange(tx, change, input);
        return null;
      }),
    ),
  );

/** Yes to everything a file proposed that still waits, all of it or nothing. Answers how many rows. */
export const approveImport = procedure({ permission: "budgets.approve", scope: "agency", audit: APPROVED })
  .input(importActInputSchema)
  .mutation(({ ctx, input }): Promise<{ readonly approved: number }> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const ids = await listPendingOfImport(tx, input.id);
        if (ids.length === 0) throw refused({ code: "budget_import_not_found" });
        for (const id of ids) {
          const change = await lockBudgetChange(tx, id);
          if (change) await applyChange(tx, change, input);
        }
        return { approved: ids.length };
      }),
    ),
  );
