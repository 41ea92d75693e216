import { findKeptFigure, findMeetingOfFigure } from "@sinergi/db/meetings/kept-figures.store";
import { keptFigureAnswer } from "#kept-figures/kept-figure-answer";
import { keptFigureInputSchema, type KeptFigureAnswer } from "#kept-figures/kept-figures.schema";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { getSnapshot } from "#targeting/read-snapshot";

/** One kept figure: what it was, what it is today, and at every meeting between. */
export const findFigure = procedure({ permission: "figures.read", scope: "aggregates", audit: null })
  .input(keptFigureInputSchema)
  .query(({ ctx, input }): Promise<KeptFigureAnswer> =>
    ctx.read(async (tx) => {
      const row = await findKeptFigure(tx, input.id);
      if (!row) throw refused({ code: "figure_not_found" });
      const today = ctx.clock.today();
      return keptFigureAnswer(tx, row, { live: await getSnapshot(tx, { on: undefined, today }), today, broughtTo: await findMeetingOfFigure(tx, row.id) });
    }),
  );
