import { findSavedList } from "@sinergi/db/lists/saved-lists.store";
import { listAnswer } from "#lists/list-answer";
import { listInputSchema, savedListSchema } from "#lists/lists.schema";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

/** One list the reader may open: what it is called and the filter it was saved with. */
export const findList = procedure({ permission: "families.read", scope: "own", audit: null })
  .input(listInputSchema)
  .output(savedListSchema)
  .query(async ({ ctx, input }) => {
    const row = await ctx.read((tx) => findSavedList(tx, input.id));
    if (!row) throw refused({ code: "list_not_found" });
    return listAnswer(row);
  });
