import { classifyOrganisation as writeClass } from "@sinergi/db/organisations/organisations.store";
import { gatherOwned } from "#organisations/gather-organisation";
import { noteAct } from "#organisations/note-act";
import { classifyInputSchema } from "#organisations/organisations.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";

const CLASSIFIED = "organisation.classified";

/** What kind of office it is, and which of the five groups it belongs to. */
export const classifyOrganisation = procedure({ permission: "organisations.write", scope: "own", audit: CLASSIFIED })
  .input(classifyInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const before = await gatherOwned(tx, ctx.actor, input.code);

        await writeClass(tx, input.code, input);
        await noteAct(tx, { action: CLASSIFIED, code: input.code, opId: input.opId, before: `${before.kind} · ${before.group}`, after: `${input.kind} · ${input.group}` });
        return null;
      }),
    ),
  );
