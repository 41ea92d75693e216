import { appendAudit } from "@sinergi/db/audit/audit.store";
import { removeSavedList } from "@sinergi/db/lists/saved-lists.store";
import { listActInputSchema } from "#lists/lists.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

/** Takes a list of one's own away; `lists.restore` brings it back. */
export const removeList = procedure({ permission: "families.read", scope: "own", audit: "list.removed" })
  .input(listActInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        if (!(await removeSavedList(tx, input.id, true))) throw refused({ code: "list_not_found" });
        await appendAudit(tx, { action: "list.removed", entity: "saved_list", entityId: input.id, opId: input.opId });
        return null;
      }),
    ),
  );

export const restoreList = procedure({ permission: "families.read", scope: "own", audit: "list.restored" })
  .input(listActInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        if (!(await removeSavedList(tx, input.id, false))) throw refused({ code: "list_not_found" });
        await appendAudit(tx, { action: "list.restored", entity: "saved_list", entityId: input.id, opId: input.opId });
        return null;
      }),
    ),
  );
