import { appendAudit } from "@sinergi/db/audit/audit.store";
import { lockExportRequest, writeExportDecision } from "@sinergi/db/lists/export-requests.store";
import { announce } from "@sinergi/db/targeting/announce";
import { refuseWithdrawal } from "@sinergi/domain/access/second-person";
import { withdrawExportInputSchema } from "#exports/exports.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const WITHDRAWN = "list.exportWithdrawn";

/** The asker takes back what nobody has decided on. */
export const withdrawRequest = procedure({ permission: "lists.export", scope: "own", audit: WITHDRAWN })
  .input(withdrawExportInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const request = await lockExportRequest(tx, input.id);
        if (!request) throw refused({ code: "approval_not_found" });

        const refusal = refuseWithdrawal(request, ctx.actor.id);
        if (refusal !== null) throw refused(refusal);

        await writeExportDecision(tx, input.id, { state: "WITHDRAWN", note: "" });
        await appendAudit(tx, { action: WITHDRAWN, entity: "export_request", entityId: input.id, opId: input.opId, detail: { before: "WAITING", after: "WITHDRAWN" } });
        await announce(tx, { kind: "approval", id: input.id });
        return null;
      }),
    ),
  );
