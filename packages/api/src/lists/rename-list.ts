import { appendAudit } from "@sinergi/db/audit/audit.store";
import { renameSavedList } from "@sinergi/db/lists/saved-lists.store";
import { renameListInputSchema } from "#lists/lists.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const RENAMED = "list.renamed";

/** Another name, purpose, note or circle of readers for a list of one's own. */
export const renameList = procedure({ permission: "families.read", scope: "own", audit: RENAMED })
  .input(renameListInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { id, name, purpose, note, visibility } = input;
        if (!(await renameSavedList(tx, id, { name, purpose, note, visibility }))) throw refused({ code: "list_not_found" });
        await appendAudit(tx, { action: RENAMED, entity: "saved_list", entityId: id, opId: input.opId, detail: { name, visibility } });
        return null;
      }),
    ),
  );
