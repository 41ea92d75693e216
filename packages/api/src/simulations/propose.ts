import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { freezeList, PROPOSED } from "#simulations/freeze-list";
import { proposeInputSchema } from "#simulations/proposals.schema";

/** Freezes the list of a scenario as it is today, for a second person to decide on. It enrols nobody. */
export const propose = procedure({ permission: "simulations.write", scope: "own", audit: PROPOSED })
  .input(proposeInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        await freezeList(tx, { ...input, today: ctx.clock.today() });
        return null;
      }),
    ),
  );
