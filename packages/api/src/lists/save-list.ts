import { appendAudit } from "@sinergi/db/audit/audit.store";
import { countFamilies } from "@sinergi/db/families/families.store";
import { insertSavedList } from "@sinergi/db/lists/saved-lists.store";
import { saveListInputSchema } from "#lists/lists.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { getSnapshot } from "#targeting/read-snapshot";

const SAVED = "list.saved";

/** Keeps a filter under a name, with the day and the number it has now. */
export const saveList = procedure({ permission: "families.read", scope: "own", audit: SAVED })
  .input(saveListInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { filter: { on, ...filter }, id, name, purpose, note, visibility } = input;
        const snapshot = await getSnapshot(tx, { on, today: ctx.clock.today() });
        const { total } = await countFamilies(tx, snapshot, filter);

        await insertSavedList(tx, { id, name, purpose, note, visibility, filter, on: on ?? null, savedOn: snapshot.on, savedTotal: total });
        await appendAudit(tx, { action: SAVED, entity: "saved_list", entityId: id, opId: input.opId, detail: { name, visibility, families: total, reason: purpose === "" ? null : purpose } });
        return null;
      }),
    ),
  );
