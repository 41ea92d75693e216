import { appendAudit } from "@sinergi/db/audit/audit.store";
import { listBudgetMatches, putBudgetMatch, removeBudgetMatch } from "@sinergi/db/budgets/budget-matches.store";
import { findBudgetRow, type BudgetRowStored } from "@sinergi/db/budgets/budget-rows.store";
import type { Scoped } from "@sinergi/db/access/scoped";
import { mayWriteFor } from "@sinergi/domain/budgets/decide-change";
import { matchInputSchema, unmatchInputSchema } from "#budgets/budgets.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const MATCHED = "budget.matched";
const UNMATCHED = "budget.unmatched";

/** Says which row of a later document a row of the plan is, or that it is none of them. */
export const matchRow = procedure({ permission: "budgets.propose", scope: "agency", audit: MATCHED })
  .input(matchInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { ratId, document, otherId } = input;
        const row = await findPlanned(tx, ratId);
        const other = otherId === null ? null : await findBudgetRow(tx, otherId);
        if (otherId !== null && (other === null || other.document !== document || other.year !== row.year)) throw refused({ code: "budget_not_found" });
        const taken = (await listBudgetMatches(tx, { year: row.year, document })).find((hand) => hand.ratId !== ratId && hand.otherId !== null && hand.otherId === otherId);
        if (taken) throw refused({ code: "budget_taken" });

        await putBudgetMatch(tx, { ratId, document, otherId });
        await appendAudit(tx, { action: MATCHED, entity: "budget_row", entityId: ratId, opId: input.opId, detail: { document, other: otherId, activity: other?.content.activity ?? null } });
        return null;
      }),
    ),
  );

/** Takes back what was said by hand: code and name decide again. */
export const unmatchRow = procedure({ permission: "budgets.propose", scope: "agency", audit: UNMATCHED })
  .input(unmatchInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        await findPlanned(tx, input.ratId);
        if (!(await removeBudgetMatch(tx, input))) throw refused({ code: "budget_not_found" });
        await appendAudit(tx, { action: UNMATCHED, entity: "budget_row", entityId: input.ratId, opId: input.opId, detail: { document: input.document } });
        return null;
      }),
    ),
  );

async function findPlanned(tx: Scoped, ratId: string): Promise<BudgetRowStored> {
  const row = await findBudgetRow(tx, ratId);
  if (!row || row.document !== "RAT" || !mayWriteFor(tx.actor, row.content.agency)) throw refused({ code: "budget_not_found" });
  return row;
}
