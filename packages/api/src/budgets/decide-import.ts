import { appendAudit } from "@sinergi/db/audit/audit.store";
import { closeBudgetImport, isTakenOver, lockBudgetImport, type BudgetImportStored } from "@sinergi/db/budgets/budget-imports.store";
import type { Scoped } from "@sinergi/db/access/scoped";
import { importActInputSchema } from "#budgets/budgets.schema";
import { proposeFile, takeOverFile } from "#budgets/take-over-import";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const COMMITTED = "budget.imported";
const DISCARDED = "budget.importDiscarded";

/**
 * Takes the readable rows of a checked file over. Rows of a plan become proposals, which another person approves; RKPD and DPA are
 * signed elsewhere and stand at once.
 */
export const commitImport = procedure({ permission: "budgets.propose", scope: "agency", audit: COMMITTED })
  .input(importActInputSchema)
  .mutation(({ ctx, input }): Promise<{ readonly rows: number; readonly passedOver: number }> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const checked = await getChecked(tx, input.id);
        if (await isTakenOver(tx, checked)) throw refused({ code: "already_imported", importId: checked.id });

        const done = await takeOver(tx, checked);
        await appendAudit(tx, { action: COMMITTED, entity: "budget_import", entityId: checked.id, opId: input.opId, detail: { document: checked.document, year: checked.year, sha256: checked.sha256, ...done } });
        return done;
      }),
    ),
  );

async function takeOver(tx: Scoped, checked: BudgetImportStored): Promise<{ readonly rows: number; readonly passedOver: number }> {
  if (checked.document === "RAT") {
    const { proposed, passedOver } = await proposeFile(tx, checked);
    return { rows: proposed, passedOver };
  }
  const { added, changed, removed } = await takeOverFile(tx, checked);
  return { rows: added + changed + removed, passedOver: 0 };
}

/** Throws a checked file away. */
export const discardImport = procedure({ permission: "budgets.propose", scope: "agency", audit: DISCARDED })
  .input(importActInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { id, document, year } = await getChecked(tx, input.id);
        await closeBudgetImport(tx, id, "DISCARDED");
        await appendAudit(tx, { action: DISCARDED, entity: "budget_import", entityId: id, opId: input.opId, detail: { document, year } });
        return null;
      }),
    ),
  );

async function getChecked(tx: Scoped, id: string): Promise<BudgetImportStored> {
  const row = await lockBudgetImport(tx, id);
  if (!row) throw refused({ code: "budget_import_not_found" });
  if (row.state !== "CHECKED") throw refused({ code: "budget_import_state", state: row.state });
  return row;
}
