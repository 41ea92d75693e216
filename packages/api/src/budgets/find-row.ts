import { listRowChanges } from "@sinergi/db/budgets/budget-changes.store";
import { listRealisations } from "@sinergi/db/budgets/budget-realisations.store";
import { findBudgetRow } from "@sinergi/db/budgets/budget-rows.store";
import { readRegencyCode } from "@sinergi/db/areas/settings.store";
import { readPerFamily } from "#budgets/budget-overview";
import { rowInputSchema, type BudgetRowPage } from "#budgets/budgets.schema";
import { officeNames } from "#budgets/list-rows";
import { readPlan } from "#budgets/read-plan";
import { rowAnswer } from "#budgets/row-answer";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { getSnapshot, snapshotLabel } from "#targeting/read-snapshot";

/** One row of a plan with its reports, its history and what waits on it. Another office's looks like none. */
export const findRow = procedure({ permission: "budgets.read", scope: "agency", audit: null })
  .input(rowInputSchema)
  .query(({ ctx, input: { id } }): Promise<BudgetRowPage> =>
    ctx.read(async (tx) => {
      const today = ctx.clock.today();
      const stored = await findBudgetRow(tx, id);
      const changes = await listRowChanges(tx, id);
      const year = stored?.year ?? changes[0]?.year;
      if (year === undefined) throw refused({ code: "budget_not_found" });
      const plan = await readPlan(tx, { year, today });
      const row = plan.rows.find((one) => one.id === id);
      if (!row) throw refused({ code: "budget_not_found" });
      const snapshot = await getSnapshot(tx, { on: undefined, today });

      const perFamily = row.isNew ? [] : await readPerFamily(tx, { rows: [row], snapshot, regency: await readRegencyCode(tx), year });
      return {
        year, quarter: plan.quarter,
        row: rowAnswer(row, { actor: ctx.actor, nameOf: await officeNames(tx) }),
        extra: stored?.extra ?? row.pending?.carried?.extra ?? {},
        reports: await listRealisations(tx, id),
        history: changes.map(({ id: changeId, kind, state, before, after, reason, proposedName, proposedAt, decidedName, decidedAt, decisionNote }) => ({
          id: changeId, kind, state, before, after, reason, proposedName, proposedAt, decidedName, decidedAt, decisionNote,
        })),
        perFamily: perFamily[0] ?? null,
        snapshot: snapshotLabel(snapshot),
      };
    }),
  );
