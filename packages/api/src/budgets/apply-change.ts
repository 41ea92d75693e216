import type { BudgetChangeStored } from "@sinergi/db/budgets/budget-changes.store";
import { closeBudgetChange } from "@sinergi/db/budgets/budget-changes.store";
import { putRealisations } from "@sinergi/db/budgets/budget-realisations.store";
import { lockBudgetRow, nextPosition, putBudgetRows, removeBudgetRows } from "@sinergi/db/budgets/budget-rows.store";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import type { Scoped } from "@sinergi/db/access/scoped";
import { reachedBy } from "@sinergi/domain/budgets/accept-realisation";
import { decideOn } from "@sinergi/domain/budgets/decide-change";
import { changeDetail } from "#budgets/change-detail";
import { refused, unwrap } from "#platform/refusals";

/** Says yes to a change that is locked: the row is what the proposal says from now on, and figures count it. */
export async function applyChange(tx: Scoped, change: BudgetChangeStored, { opId }: { readonly opId: string }): Promise<void> {
  const row = change.kind === "NEW" ? null : await lockBudgetRow(tx, change.rowId);
  if (change.kind !== "NEW" && row === null) throw refused({ code: "budget_changed" });
  unwrap(decideOn(change, { actor: tx.actor, revision: row?.revision ?? null }));
  const spentIdr = row === null ? null : (reachedBy(row.reports, 4)?.spentIdr ?? null);
  // More may have been reported as spent since the proposal was made.
  if (spentIdr !== null && spentIdr > (change.after?.ceilingIdr ?? 0)) throw refused({ code: "budget_below_spent", spentIdr });

  if (change.after === null) await removeBudgetRows(tx, [change.rowId]);
  else {
    const position = row?.position ?? (await nextPosition(tx, { document: "RAT", year: change.year }));
    await putBudgetRows(tx, { document: "RAT", year: change.year }, [{ id: change.rowId, position, content: change.after, extra: { ...row?.extra, ...change.carried?.extra } }]);
    await putRealisations(tx, (change.carried?.quarters ?? []).map((report) => ({ ...report, rowId: change.rowId, reason: change.reason })));
  }
  await closeBudgetChange(tx, change.id, { state: "APPROVED", note: "" });
  await appendAudit(tx, { action: "budget.approved", entity: "budget_row", entityId: change.rowId, opId, detail: { ...changeDetail(change), proposedBy: change.proposedName } });
}
