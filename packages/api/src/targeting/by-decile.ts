import { readCells } from "@sinergi/db/targeting/cells.store";
import { byDecile as breakdown } from "@sinergi/targeting/breakdowns";
import { procedure } from "#platform/procedures";
import { readViewed, snapshotLabel } from "#targeting/read-snapshot";
import { breakdownInputSchema, type ByDecileAnswer } from "#targeting/targeting.schema";

/** One programme by decile: reached, missed, not eligible and unknown, each with and without help. */
export const byDecile = procedure({ permission: "figures.read", scope: "aggregates", audit: null })
  .input(breakdownInputSchema)
  .query(async ({ ctx, input }): Promise<ByDecileAnswer> => {
    const { snapshot, cells } = await ctx.read(async (tx) => {
      const viewed = await readViewed(tx, { on: input.on, area: input.area, today: ctx.clock.today() });
      return { snapshot: viewed.snapshot, cells: await readCells(tx, viewed.snapshot, viewed.area.code) };
    });

    return { snapshot: snapshotLabel(snapshot), rows: breakdown(cells, input.programme) };
  });
