import { freezeSnapshot } from "@sinergi/db/targeting/freeze-snapshot";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { getSnapshot } from "#targeting/read-snapshot";
import { freezeInputSchema, type FrozenAnswer } from "#targeting/targeting.schema";

/** Keeps what is on the screen for ever, so that a link sent today shows today's number on any other day. */
export const freeze = procedure({ permission: "figures.read", scope: "aggregates", audit: "snapshot.frozen" })
  .input(freezeInputSchema)
  .mutation(({ ctx, input }): Promise<FrozenAnswer> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => freezeSnapshot(tx, await getSnapshot(tx, { on: input.on, today: ctx.clock.today() }), input.name ?? null)),
    ),
  );
