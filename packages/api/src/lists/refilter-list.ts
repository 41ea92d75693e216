import { appendAudit } from "@sinergi/db/audit/audit.store";
import { countFamilies } from "@sinergi/db/families/families.store";
import { refilterSavedList } from "@sinergi/db/lists/saved-lists.store";
import { refilterListInputSchema } from "#lists/lists.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { getSnapshot } from "#targeting/read-snapshot";

const REFILTERED = "list.refiltered";

/** Saves the filter a list was changed to, with the number it has now. Only its owner may. */
export const refilterList = procedure({ permission: "families.read", scope: "own", audit: REFILTERED })
  .input(refilterListInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { filter: { on, ...filter }, id } = input;
        const snapshot = await getSnapshot(tx, { on, today: ctx.clock.today() });
        const { total } = await countFamilies(tx, snapshot, filter);

        if (!(await refilterSavedList(tx, { id, filter, on: on ?? null, savedOn: snapshot.on, savedTotal: total }))) throw refused({ code: "list_not_found" });
        await appendAudit(tx, { action: REFILTERED, entity: "saved_list", entityId: id, opId: input.opId, detail: { families: total } });
        return null;
      }),
    ),
  );
