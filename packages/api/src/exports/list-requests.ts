import { listExportRequests } from "@sinergi/db/lists/export-requests.store";
import { mayAsk } from "@sinergi/domain/access/permissions";
import { mayDecideExport } from "@sinergi/domain/lists/export-request";
import { exportRequestsInputSchema, type ExportRequestsPage } from "#exports/exports.schema";
import { procedure } from "#platform/procedures";

const PAGE_SIZE = 25;

/** Long lists asked for: one's own, and for a second person those of his office or of the regency. */
export const listRequests = procedure({ permission: "lists.export", scope: "own", audit: null })
  .input(exportRequestsInputSchema)
  .query(async ({ ctx, input }): Promise<ExportRequestsPage> => {
    const { text, state, page, ...order } = input;
    const { total, rows } = await ctx.read((tx) =>
      listExportRequests(tx, { ...order, text: text || null, state: state ?? null, ownOnly: !mayAsk(ctx.actor.role, "lists.approve"), page, pageSize: PAGE_SIZE }),
    );
    return {
      total, page, pageSize: PAGE_SIZE,
      rows: rows.map(({ what: _what, askedBy, ...row }) => ({ ...row, own: askedBy === ctx.actor.id, mayDecide: row.state === "WAITING" && mayDecideExport(ctx.actor, { ...row, askedBy }) })),
    };
  });
