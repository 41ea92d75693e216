import { keepQuarter as keep, quartersOpen } from "@sinergi/db/trends/quarters.store";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { keepQuarterInputSchema, type KeptQuarter } from "#trends/trends.schema";

/** Freezes a quarter of the past by hand: where the data of an older time came only later. */
export const keepQuarter = procedure({ permission: "series.write", scope: "aggregates", audit: "quarter.frozen" })
  .input(keepQuarterInputSchema)
  .mutation(({ ctx, input }): Promise<KeptQuarter> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { quarter } = input;
        const today = ctx.clock.today();
        if (!(await quartersOpen(tx, today)).includes(quarter)) throw refused({ code: "quarter_not_open", quarter });

        const kept = await keep(tx, { quarter, today });
        if (!kept) throw refused({ code: "quarter_not_open", quarter });
        return { ref: kept.ref, quarter };
      }),
    ),
  );
