import { listBudgetRows } from "@sinergi/db/budgets/budget-rows.store";
import type { Scoped } from "@sinergi/db/access/scoped";
import type { PlannedActivity } from "@sinergi/targeting/focus-budget";

/**
 * The approved activities of a year's action plan, loans left out; null where the year has no plan here. Read whole, also for an
 * agency: only the sums leave, and a share of its own rows alone would say something else.
 */
export async function plannedActivities(tx: Scoped, year: string): Promise<readonly PlannedActivity[] | null> {
  const rows = await tx.derive((system) => listBudgetRows(system, { document: "RAT", year }));
  if (rows.length === 0) return null;
  return rows.flatMap(({ content: { locations, ceilingIdr, side, linkedProgramme, benefitKind } }) =>
    side === null || benefitKind === "LOAN" ? [] : [{ areaCodes: locations, amountIdr: ceilingIdr, side, programmeCode: linkedProgramme }],
  );
}
