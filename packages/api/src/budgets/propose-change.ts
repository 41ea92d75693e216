import { appendAudit } from "@sinergi/db/audit/audit.store";
import { findPendingOfRow, insertBudgetChanges } from "@sinergi/db/budgets/budget-changes.store";
import { lockBudgetRow, type BudgetRowStored } from "@sinergi/db/budgets/budget-rows.store";
import type { Scoped } from "@sinergi/db/access/scoped";
import { reachedBy } from "@sinergi/domain/budgets/accept-realisation";
import { acceptProposal, mayWriteFor, type ApprovedRow } from "@sinergi/domain/budgets/decide-change";
import { changeDetail } from "#budgets/change-detail";
import { proposeInputSchema } from "#budgets/budgets.schema";
import { refuseUnknown } from "#budgets/check-references";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";

const PROPOSED = "budget.proposed";

/** A new row, a change of one or its end, which waits for another person's yes. Nothing a figure counts has changed yet. */
export const proposeChange = procedure({ permission: "budgets.propose", scope: "agency", audit: PROPOSED })
  .input(proposeInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { proposal, rowId } = input;
        const row = proposal.kind === "NEW" ? null : await lockBudgetRow(tx, rowId);
        const agency = proposal.kind === "REMOVE" ? row?.content.agency : (row?.content.agency ?? proposal.content.agency);
        if (agency === undefined || !mayWriteFor(ctx.actor, agency) || (row !== null && row.document !== "RAT")) throw refused({ code: "budget_not_found" });
        if (proposal.kind === "EDIT" && !mayWriteFor(ctx.actor, proposal.content.agency)) throw refused({ code: "budget_not_found" });

        const content = unwrap(acceptProposal(proposal, row === null ? null : await approved(tx, row)));
        const unknown = content === null ? null : await refuseUnknown(tx, content);
        if (unknown !== null) throw refused(unknown);
        if (proposal.kind === "NEW" && (await isTaken(tx, rowId))) throw refused({ code: "budget_taken" });

        const before = row?.content ?? null;
        await insertBudgetChanges(tx, [{
          id: input.id, rowId, year: proposal.kind === "NEW" ? proposal.year : (row?.year ?? ""), agency, kind: proposal.kind, before, after: content, carried: null, basedOn: row?.revision ?? null,
          reason: input.reason, importId: null, state: "PENDING",
        }]);
        await appendAudit(tx, { action: PROPOSED, entity: "budget_row", entityId: rowId, opId: input.opId, detail: changeDetail({ kind: proposal.kind, before, after: content, reason: input.reason }) });
        return null;
      }),
    ),
  );

async function approved(tx: Scoped, { id, content, revision, reports }: BudgetRowStored): Promise<ApprovedRow> {
  return { content, revision, hasPending: (await findPendingOfRow(tx, id)) !== null, spentIdr: reachedBy(reports, 4)?.spentIdr ?? null };
}

/** The id of a new row is the client's: another row's, or a waiting one's, cannot be taken over. */
async function isTaken(tx: Scoped, rowId: string): Promise<boolean> {
  return tx.derive(async (system) => (await lockBudgetRow(system, rowId)) !== null || (await findPendingOfRow(system, rowId)) !== null);
}
