import { listFigureHistory, type SeriesRow } from "@sinergi/db/series/poverty-series.store";
import { procedure } from "#platform/procedures";
import { historyInputSchema } from "#series/series.schema";

/** Everything that stood in one place of the series: who wrote it, when, and from which source. The newest first. */
export const figureHistory = procedure({ permission: "figures.read", scope: "aggregates", audit: null })
  .input(historyInputSchema)
  .query(({ ctx, input }): Promise<readonly SeriesRow[]> => ctx.read((tx) => listFigureHistory(tx, input)));
