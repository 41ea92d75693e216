import { writeName } from "@sinergi/db/organisations/organisations.store";
import { gatherOwned } from "#organisations/gather-organisation";
import { noteAct } from "#organisations/note-act";
import { renameInputSchema } from "#organisations/organisations.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const RENAMED = "organisation.renamed";

/** A name from a day on. Papers of earlier days keep the name of their day; the same day again mends a slip. */
export const renameOrganisation = procedure({ permission: "organisations.write", scope: "own", audit: RENAMED })
  .input(renameInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const before = await gatherOwned(tx, ctx.actor, input.code);

        const today = ctx.clock.today();
        if (input.fromDay > today) throw refused({ code: "day_in_future", today });

        await writeName(tx, input.code, input);
        await noteAct(tx, { action: RENAMED, code: input.code, opId: input.opId, before: before.name, after: `${input.name} · ${input.fromDay}` });
        return null;
      }),
    ),
  );
