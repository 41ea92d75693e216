import { listOrganisations } from "@sinergi/db/organisations/organisations.store";
import type { Scoped } from "@sinergi/db/access/scoped";
import { periodOf } from "@sinergi/domain/time/day";
import { isLoan, moneyOf } from "@sinergi/targeting/budget-figures";
import { listInputSchema, type BudgetListAnswer } from "#budgets/budgets.schema";
import { filterRows, sortRows } from "#budgets/filter-rows";
import { readPlan } from "#budgets/read-plan";
import { rowAnswer } from "#budgets/row-answer";
import { procedure } from "#platform/procedures";

const PAGE_SIZE = 25;

/** The rows of a year's plan that a filter leaves, a page at a time, with the money of all of them. */
export const listRows = procedure({ permission: "budgets.read", scope: "agency", audit: null })
  .input(listInputSchema)
  .query(({ ctx, input }): Promise<BudgetListAnswer> =>
    ctx.read(async (tx) => {
      const today = ctx.clock.today();
      const plan = await readPlan(tx, { year: input.year ?? periodOf(today), today });
      const nameOf = await officeNames(tx);

      const found = sortRows(filterRows(plan.rows, input.filter), input);
      const counted = found.filter((row) => !row.isNew);
      return {
        year: plan.year, total: found.length, page: input.page, pageSize: PAGE_SIZE,
        grants: moneyOf(counted.filter((row) => !isLoan(row))), loans: moneyOf(counted.filter(isLoan)),
        rows: found.slice((input.page - 1) * PAGE_SIZE, input.page * PAGE_SIZE).map((row) => rowAnswer(row, { actor: ctx.actor, nameOf })),
      };
    }),
  );

/** The name of an office by its code; the code where it is gone. */
export async function officeNames(tx: Scoped): Promise<(code: string) => string> {
  const names = new Map((await listOrganisations(tx)).map(({ code, name }) => [code, name]));
  return (code) => names.get(code) ?? code;
}
