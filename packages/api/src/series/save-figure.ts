import { readRegencyCode } from "@sinergi/db/areas/settings.store";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { findFigure, lockSeries, writeFigure } from "@sinergi/db/series/poverty-series.store";
import { acceptFigure } from "@sinergi/domain/series/accept-figure";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";
import { auditDetail } from "#series/audit-detail";
import { saveFigureInputSchema } from "#series/series.schema";

const SAVED = "figure.saved";

/** Adds a figure or a target, or corrects one: what stood before stays in its history. */
export const saveFigure = procedure({ permission: "series.write", scope: "aggregates", audit: SAVED })
  .input(saveFigureInputSchema)
  .mutation(({ ctx, input }): Promise<{ readonly id: string }> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        await lockSeries(tx);
        const before = await findFigure(tx, input.figure);

        if ((before?.id ?? null) !== input.basedOn) throw refused({ code: "series_changed" });
        const figure = unwrap(acceptFigure(input.figure, { regency: await readRegencyCode(tx) }));

        const id = await writeFigure(tx, figure, before);
        await appendAudit(tx, { action: SAVED, entity: "poverty_series", entityId: id, opId: input.opId, detail: auditDetail(figure, before) });
        return { id };
      }),
    ),
  );
