import { appendAudit } from "@sinergi/db/audit/audit.store";
import { findFigure, findFigureById, lockSeries, writeFigure } from "@sinergi/db/series/poverty-series.store";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { auditDetail } from "#series/audit-detail";
import { figureInputSchema } from "#series/series.schema";

const REMOVED = "figure.removed";

/** Takes a figure away; its history stays, and undo brings it back. */
export const removeFigure = procedure({ permission: "series.write", scope: "aggregates", audit: REMOVED })
  .input(figureInputSchema)
  .mutation(({ ctx, input }): Promise<{ readonly id: string }> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        await lockSeries(tx);
        const named = await findFigureById(tx, input.id);
        const before = named && (await findFigure(tx, named));

        if (!before || before.value === null) throw refused({ code: "series_not_found" });
        if (before.id !== input.id) throw refused({ code: "series_changed" });

        const figure = { ...before, value: null };
        const id = await writeFigure(tx, figure, before);
        await appendAudit(tx, { action: REMOVED, entity: "poverty_series", entityId: id, opId: input.opId, detail: auditDetail(figure, before) });
        return { id };
      }),
    ),
  );
