import { listUses, lockOrganisation, removeOrganisation, wasAdded } from "@sinergi/db/organisations/organisation-uses.store";
import { lockProgrammes } from "@sinergi/db/programmes/change-programme.store";
import { takeBackOrganisation as decide } from "@sinergi/domain/organisations/take-back";
import { gatherOwned } from "#organisations/gather-organisation";
import { noteAct } from "#organisations/note-act";
import { takeBackInputSchema } from "#organisations/organisations.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { unwrap } from "#platform/refusals";

const TAKEN_BACK = "organisation.takenBack";

/** An organisation added by mistake goes again, while nothing points at it. Its code is free afterwards; the audit chain keeps what was. */
export const takeBackOrganisation = procedure({ permission: "organisations.write", scope: "own", audit: TAKEN_BACK })
  .input(takeBackInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        await lockProgrammes(tx);
        const before = await gatherOwned(tx, ctx.actor, input.code);
        await lockOrganisation(tx, input.code);

        unwrap(decide({ addedHere: await wasAdded(tx, input.code), uses: await listUses(tx, input.code) }));

        await removeOrganisation(tx, input.code);
        await noteAct(tx, { action: TAKEN_BACK, code: input.code, opId: input.opId, before: before.name, after: null });
        return null;
      }),
    ),
  );
