import type { Scoped } from "@sinergi/db/access/scoped";
import { readRegencyCode } from "@sinergi/db/areas/settings.store";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { findFigure, lockSeries, writeFigure, type SeriesRow } from "@sinergi/db/series/poverty-series.store";
import { acceptFigure } from "@sinergi/domain/series/accept-figure";
import type { SeriesFigure } from "@sinergi/domain/series/poverty-series.schema";
import { readSeries } from "@sinergi/domain/series/read-series";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";
import { auditDetail } from "#series/audit-detail";
import { importSeriesInputSchema, type ImportedSeries } from "#series/series.schema";

const IMPORTED = "series.imported";

/** Takes a whole table of figures and targets in, all or nothing. Figures that stand as they are already are left alone. */
export const importSeries = procedure({ permission: "series.write", scope: "aggregates", audit: IMPORTED })
  .input(importSeriesInputSchema)
  .mutation(({ ctx, input }): Promise<ImportedSeries> =>
    ctx.read(async (tx) => (input.dryRun ? bring(tx, input.table, { write: false }) : doOnce(tx, input, () => bring(tx, input.table, { write: true, opId: input.opId })))),
  );

type Bringing = { readonly write: false } | { readonly write: true; readonly opId: string };

async function bring(tx: Scoped, table: string, bringing: Bringing): Promise<ImportedSeries> {
  await lockSeries(tx);
  const { rows, passedOver } = unwrap(readSeries(table));
  const regency = await readRegencyCode(tx);
  const refusedRows = rows.filter((figure) => !acceptFigure(figure, { regency }).ok).map(({ row }) => row);
  if (refusedRows.length > 0) throw refused({ code: "series_table", rows: refusedRows.slice(0, 20) });

  const counts = { added: 0, changed: 0, same: 0 };
  for (const { row: _, ...figure } of rows) {
    const before = await findFigure(tx, figure);
    const what = comparison(figure, before);
    counts[what] += 1;
    if (what === "same" || !bringing.write) continue;
    const id = await writeFigure(tx, figure, before);
    await appendAudit(tx, { action: "figure.saved", entity: "poverty_series", entityId: id, opId: bringing.opId, detail: auditDetail(figure, before) });
  }
  if (bringing.write) await appendAudit(tx, { action: IMPORTED, entity: "poverty_series", opId: bringing.opId, detail: { ...counts, passedOver } });
  return { ...counts, passedOver };
}

function comparison(figure: SeriesFigure, before: SeriesRow | null): "added" | "changed" | "same" {
  if (before === null || before.value === null) return "added";
  const keys = ["value", "certainty", "source", "isBreak", "note"] as const;
  return keys.every((key) => before[key] === figure[key]) ? "same" : "changed";
}
