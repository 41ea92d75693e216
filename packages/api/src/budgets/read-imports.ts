import { listPendingOfImport } from "@sinergi/db/budgets/budget-changes.store";
import { findBudgetImport, listBudgetImports, type BudgetImportListed } from "@sinergi/db/budgets/budget-imports.store";
import type { Actor } from "@sinergi/domain/access/actor";
import { mayAsk } from "@sinergi/domain/access/permissions";
import { periodOf } from "@sinergi/domain/time/day";
import { importInputSchema, yearInputSchema, type BudgetImportAnswer, type BudgetImportPage } from "#budgets/budgets.schema";
import { compareFile, countChanges } from "#budgets/take-over-import";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

/** The files a year's documents came from. */
export const listImports = procedure({ permission: "budgets.propose", scope: "agency", audit: null })
  .input(yearInputSchema)
  .query(({ ctx, input }): Promise<BudgetImportAnswer[]> => ctx.read(async (tx) => (await listBudgetImports(tx, input.year ?? periodOf(ctx.clock.today()))).map((row) => importAnswer(row, ctx.actor))));

/** One file: its faults with row and column, and what taking it over would change. */
export const findImport = procedure({ permission: "budgets.propose", scope: "agency", audit: null })
  .input(importInputSchema)
  .query(({ ctx, input }): Promise<BudgetImportPage> =>
    ctx.read(async (tx) => {
      const row = await findBudgetImport(tx, input.id);
      if (!row) throw refused({ code: "budget_import_not_found" });
      const changes = row.state === "CHECKED" ? countChanges(await compareFile(tx, row)) : { added: 0, changed: 0, same: 0, removed: 0 };
      const waiting = (await listPendingOfImport(tx, row.id)).length;
      const answer = importAnswer(row, ctx.actor);
      return { ...answer, issues: row.issues, changes, waiting, mayDecide: waiting > 0 && !answer.own && mayAsk(ctx.actor.role, "budgets.approve") };
    }),
  );

function importAnswer({ id, document, year, fileName, rowsRead, rowsGood, state, uploadedName, uploadedAt, uploadedBy }: BudgetImportListed, actor: Actor): BudgetImportAnswer {
  return { id, document, year, fileName, rowsRead, rowsGood, state, uploadedName, uploadedAt, own: uploadedBy === actor.id };
}
