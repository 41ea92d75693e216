import { appendAudit } from "@sinergi/db/audit/audit.store";
import { putRealisation } from "@sinergi/db/budgets/budget-realisations.store";
import { lockBudgetRow } from "@sinergi/db/budgets/budget-rows.store";
import { acceptRealisation } from "@sinergi/domain/budgets/accept-realisation";
import { mayWriteFor } from "@sinergi/domain/budgets/decide-change";
import { recordInputSchema } from "#budgets/budgets.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";

const RECORDED = "budget.reported";

/** What an office reached by the end of a quarter. A correction needs a reason; what was reported before is kept. */
export const recordRealisation = procedure({ permission: "budgets.propose", scope: "agency", audit: RECORDED })
  .input(recordInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const row = await lockBudgetRow(tx, input.rowId);
        if (!row || row.document !== "RAT" || !mayWriteFor(ctx.actor, row.content.agency)) throw refused({ code: "budget_not_found" });
        const before = row.reports.find(({ quarter }) => quarter === input.report.quarter) ?? null;

        const report = unwrap(acceptRealisation(input.report, { year: row.year, ceilingIdr: row.content.ceilingIdr, before, today: ctx.clock.today(), reason: input.reason }));

        await putRealisation(tx, row.id, { report, reason: input.reason });
        await appendAudit(tx, {
          action: RECORDED, entity: "budget_row", entityId: row.id, opId: input.opId,
          detail: { quarter: report.quarter, before: before === null ? null : JSON.stringify(before), after: JSON.stringify(report), reason: input.reason === "" ? null : input.reason },
        });
        return null;
      }),
    ),
  );
