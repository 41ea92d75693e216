import type { Scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { lockMonthReport, writeReportDecision } from "@sinergi/db/fieldwork/month-reports.store";
import { announce } from "@sinergi/db/targeting/announce";
import { moveReport, type ReportMove } from "@sinergi/domain/fieldwork/move-month-report";
import { approveReportInputSchema, returnReportInputSchema, undoReportDecisionInputSchema } from "#fieldwork/month-reports.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";

const APPROVED = "monthReport.approved";
const RETURNED = "monthReport.returned";
const UNDONE = "monthReport.decisionUndone";

interface Move {
  readonly input: { readonly opId: string; readonly id: string; readonly basedOn?: number; readonly note?: string };
  readonly move: ReportMove;
  readonly action: string;
}

function moveOnce(tx: Scoped, { input, move, action }: Move): Promise<null> {
  return doOnce(tx, input, async () => {
    const found = await lockMonthReport(tx, input.id);
    if (!found) throw refused({ code: "month_report_not_found" });
    // Handed in anew since it was read: the figures are others.
    if (input.basedOn !== undefined && found.revision !== input.basedOn) throw refused({ code: "month_report_changed" });

    const state = unwrap(moveReport(found, move, tx.actor));

    const note = input.note ?? "";
    await writeReportDecision(tx, found.id, { state, note });
    await appendAudit(tx, { action, entity: "monthReport", entityId: found.id, opId: input.opId, detail: { month: found.month, before: found.state, after: state, reason: note || null } });
    await announce(tx, { kind: "field", id: found.id });
    return null;
  });
}

export const approveMonthReport = procedure({ permission: "monthReports.approve", scope: "own", audit: APPROVED })
  .input(approveReportInputSchema)
  .mutation(({ ctx, input }): Promise<null> => ctx.read((tx) => moveOnce(tx, { input, move: "approve", action: APPROVED })));

/** Back to the facilitator, with what is missing. */
export const returnMonthReport = procedure({ permission: "monthReports.approve", scope: "own", audit: RETURNED })
  .input(returnReportInputSchema)
  .mutation(({ ctx, input }): Promise<null> => ctx.read((tx) => moveOnce(tx, { input, move: "return", action: RETURNED })));

/** Whoever decided takes it back: the report waits again. */
export const undoMonthReport = procedure({ permission: "monthReports.approve", scope: "own", audit: UNDONE })
  .input(undoReportDecisionInputSchema)
  .mutation(({ ctx, input }): Promise<null> => ctx.read((tx) => moveOnce(tx, { input, move: "undo", action: UNDONE })));
