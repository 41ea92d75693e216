import { appendAudit } from "@sinergi/db/audit/audit.store";
import { lockExportRequest, writeExportDecision } from "@sinergi/db/lists/export-requests.store";
import { announce } from "@sinergi/db/targeting/announce";
import { decideExport } from "@sinergi/domain/lists/export-request";
import { decideExportInputSchema } from "#exports/exports.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const DECIDED = "list.exportDecided";

/** The second person's yes or no. With a yes the asker may fetch the file for a day. */
export const decideRequest = procedure({ permission: "lists.approve", scope: "agency", audit: DECIDED })
  .input(decideExportInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { id, verdict, note } = input;
        const request = await lockExportRequest(tx, id);
        if (!request) throw refused({ code: "approval_not_found" });

        const refusal = decideExport(ctx.actor, request, { verdict, note });
        if (refusal !== null) throw refused(refusal);

        await writeExportDecision(tx, id, { state: verdict, note });
        await appendAudit(tx, { action: DECIDED, entity: "export_request", entityId: id, opId: input.opId, detail: { before: "WAITING", after: verdict, askedBy: request.askedName, rows: request.rows, reason: note === "" ? null : note } });
        await announce(tx, { kind: "approval", id });
        return null;
      }),
    ),
  );
