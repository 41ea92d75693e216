import { appendAudit } from "@sinergi/db/audit/audit.store";
import { findFigure, findFigureById, lockSeries, writeFigure } from "@sinergi/db/series/poverty-series.store";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { auditDetail } from "#series/audit-detail";
import { figureInputSchema } from "#series/series.schema";

const UNDONE = "figure.undone";

/** Brings back what stood before the last change of a figure; of one that was only added, nothing. Done twice it brings the change itself back. */
export const undoFigure = procedure({ permission: "series.write", scope: "aggregates", audit: UNDONE })
  .input(figureInputSchema)
  .mutation(({ ctx, input }): Promise<{ readonly id: string }> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        await lockSeries(tx);
        const named = await findFigureById(tx, input.id);
        const now = named && (await findFigure(tx, named));

        if (!now) throw refused({ code: "series_not_found" });
        if (now.id !== input.id) throw refused({ code: "series_changed" });
        const earlier = now.replaces === null ? null : await findFigureById(tx, now.replaces);
        if (earlier === null && now.value === null) throw refused({ code: "series_nothing_to_undo" });

        const figure = earlier ?? { ...now, value: null };
        const id = await writeFigure(tx, figure, now);
        await appendAudit(tx, { action: UNDONE, entity: "poverty_series", entityId: id, opId: input.opId, detail: auditDetail(figure, now) });
        return { id };
      }),
    ),
  );
