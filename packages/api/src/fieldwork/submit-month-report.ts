import { appendAudit } from "@sinergi/db/audit/audit.store";
import { findReportOf, writeReport } from "@sinergi/db/fieldwork/month-reports.store";
import { announce } from "@sinergi/db/targeting/announce";
import { refuseSubmit } from "@sinergi/domain/fieldwork/move-month-report";
import { submitReportInputSchema } from "#fieldwork/month-reports.schema";
import { countsOf } from "#fieldwork/read-month-reports";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const SUBMITTED = "monthReport.submitted";

/** Hands in the caller's month: the figures are the server's, as its log stands at this moment, and stay as they are then. */
export const submitMonthReport = procedure({ permission: "field.log", scope: "own", audit: SUBMITTED })
  .input(submitReportInputSchema)
  .mutation(({ ctx, input }): Promise<{ readonly id: string }> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { month, words } = input;
        const before = await findReportOf(tx, ctx.actor.id, month);

        const refusal = refuseSubmit(before, month, ctx.clock.today());
        if (refusal) throw refused(refusal);

        const id = before?.id ?? input.id;
        await writeReport(tx, { id, month, words, counts: await countsOf(tx, ctx.actor.id, month) });
        await appendAudit(tx, { action: SUBMITTED, entity: "monthReport", entityId: id, opId: input.opId, detail: { month, before: before?.state ?? null, after: "SUBMITTED" } });
        await announce(tx, { kind: "field", id });
        return { id };
      }),
    ),
  );
