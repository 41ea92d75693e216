import { exportInputSchema, type AskExportInput } from "@sinergi/api/lists/lists.schema";
import type { Clock } from "@sinergi/api/platform/context";
import type { Database } from "@sinergi/db/access/database";
import { scoped } from "@sinergi/db/access/scoped";
import { readSettings } from "@sinergi/db/areas/regency-settings.store";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { findExportRequest, insertExportRequest } from "@sinergi/db/lists/export-requests.store";
import { announce } from "@sinergi/db/targeting/announce";
import type { Actor } from "@sinergi/domain/access/actor";
import { EXPORT_APPROVED_MAX_ROWS, mayAskFor, refuseFetching, type ExportRequestRefusal } from "@sinergi/domain/lists/export-request";
import { accept, refuse, type Result } from "@sinergi/domain/result";
import { gatherTable, writeFile, type MadeExport } from "./make-export.ts";
import type { TableRefusal } from "./export-tables.ts";

export interface ExportRequests {
  /** Writes the wish down with what it is and how long it is. Sent twice it is written once. */
  ask(actor: Actor, input: AskExportInput): Promise<Result<{ readonly id: string; readonly rows: number }, ExportRequestRefusal | TableRefusal>>;
  /** The file, once a second person said yes and before the time is over. Each time it is made anew, in the asker's scope of that moment. */
  fetch(actor: Actor, id: string): Promise<Result<MadeExport, ExportRequestRefusal | TableRefusal>>;
}

/** One file of twenty thousand rows takes longer than a page may. */
const TIMEOUT_MS = 120_000;

export function exportRequestsOf({ db, clock }: { readonly db: Database; readonly clock: Clock }): ExportRequests {
  const inScope = <T>(actor: Actor, work: Parameters<typeof scoped<T>>[3]): Promise<T> => scoped(db, actor, { today: clock.today(), statementTimeoutMs: TIMEOUT_MS }, work);
  return {
    ask: (actor, { id, wanted }) =>
      inScope(actor, async (tx) => {
        const before = await findExportRequest(tx, id);
        if (before !== null) return before.askedBy === actor.id ? accept({ id, rows: before.rows }) : refuse({ code: "approval_not_found" });
        const table = await gatherTable({ tx, today: clock.today() }, wanted, EXPORT_APPROVED_MAX_ROWS);
        if (!table.ok) return refuse(table.refusal.code === "export_too_large" ? { ...table.refusal, code: "export_beyond" } : table.refusal);

        const rows = mayAskFor(table.value.lines.length, { alone: (await readSettings(tx)).settings.limits.exportRows });
        if (!rows.ok) return rows;

        const { what, format, purpose, reason } = wanted;
        await insertExportRequest(tx, { id, what, format, purpose, reason, title: table.value.title, filters: table.value.filters, rows: rows.value });
        await appendAudit(tx, { action: "list.exportAsked", entity: "export_request", entityId: id, detail: { kind: what.kind, purpose, reason, rows: rows.value } });
        await announce(tx, { kind: "approval", id });
        return accept({ id, rows: rows.value });
      }),

    fetch: (actor, id) =>
      inScope(actor, async (tx) => {
        const request = await findExportRequest(tx, id);
        if (request === null || request.askedBy !== actor.id) return refuse({ code: "approval_not_found" });
        const early = refuseFetching(request, 0);
        if (early !== null) return refuse(early);
        const { what, format, purpose, reason } = request;
        const wanted = exportInputSchema.parse({ what, format, purpose, reason });
        const table = await gatherTable({ tx, today: clock.today() }, wanted, EXPORT_APPROVED_MAX_ROWS);
        if (!table.ok) return refuse(table.refusal);

        const refusal = refuseFetching(request, table.value.lines.length);
        return refusal === null ? accept(await writeFile({ tx, today: clock.today() }, table.value, wanted, request.decidedName)) : refuse(refusal);
      }),
  };
}
