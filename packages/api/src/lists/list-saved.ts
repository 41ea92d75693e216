import { countFamilies } from "@sinergi/db/families/families.store";
import { listSavedLists } from "@sinergi/db/lists/saved-lists.store";
import { findSnapshot } from "@sinergi/db/targeting/snapshots.store";
import { listAnswer } from "#lists/list-answer";
import { savedListsInputSchema, savedListsSchema, type SavedLists } from "#lists/lists.schema";
import { procedure } from "#platform/procedures";

/** Each costs a count; nobody compares more at a time. */
const PAGE_SIZE = 20;

/** One's own lists and those shared with one, each with the number when it was saved beside the number today. */
export const listSaved = procedure({ permission: "families.read", scope: "own", audit: null })
  .input(savedListsInputSchema)
  .output(savedListsSchema)
  .query(({ ctx, input: { page } }) =>
    ctx.read(async (tx) => {
      const found = await listSavedLists(tx, { page, pageSize: PAGE_SIZE });
      const live = await findSnapshot(tx, { ref: null, today: ctx.clock.today() });
      const rows: SavedLists["rows"] = [];
      for (const row of found.rows) {
        const counts = live?.versionId ? await countFamilies(tx, live, row.filter) : null;
        rows.push({ ...listAnswer(row), now: counts?.total ?? null, inScope: counts?.inScope ?? null });
      }
      return { total: found.total, page, pageSize: PAGE_SIZE, rows };
    }),
  );
