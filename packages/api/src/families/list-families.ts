import { listFamilies as readFamilies } from "@sinergi/db/families/families.store";
import { ensureFlow } from "@sinergi/db/trends/flows.store";
import { ensureMovement } from "@sinergi/db/targeting/movements.store";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { getSnapshot } from "#targeting/read-snapshot";
import { familyListInputSchema, familyListSchema } from "#families/families.schema";

/** The families behind a number: its total for everybody, the rows within the reader's scope. */
export const listFamilies = procedure({ permission: "families.read", scope: "people", audit: null })
  .input(familyListInputSchema)
  .output(familyListSchema)
  .query(async ({ ctx, input }) => {
    const { filter: { on, ...filter }, ...paging } = input;
    const found = await ctx.read(async (tx) => {
      const snapshot = await getSnapshot(tx, { on, today: ctx.clock.today() });
      if (filter.movement && !(await ensureMovement(tx, filter.movement))) throw refused({ code: "versions_in_order" });
      if (filter.flow && !(await ensureFlow(tx, filter.flow))) throw refused({ code: "snapshots_in_order" });
      return readFamilies(tx, snapshot, { ...paging, filter });
    });
    return { ...found, page: paging.page, pageSize: paging.pageSize };
  });
