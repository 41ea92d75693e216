import { insertOrganisation } from "@sinergi/db/organisations/organisations.store";
import { mayEditOrganisations } from "@sinergi/domain/organisations/organisations.policy";
import { noteAct } from "#organisations/note-act";
import { addOrganisationInputSchema } from "#organisations/organisations.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const ADDED = "organisation.added";

/** A new office or partner; its code stays its identity whatever it is called later. */
export const addOrganisation = procedure({ permission: "organisations.write", scope: "own", audit: ADDED })
  .input(addOrganisationInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        if (!mayEditOrganisations(ctx.actor)) throw refused({ code: "organisation_not_found" });
        if (!(await insertOrganisation(tx, input))) throw refused({ code: "organisation_taken" });
        await noteAct(tx, { action: ADDED, code: input.code, opId: input.opId, before: null, after: input.name });
        return null;
      }),
    ),
  );
