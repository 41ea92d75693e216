import { listFamilies as readFamilies } from "@sinergi/db/families/families.store";
import { snapshotOn } from "@sinergi/db/targeting/snapshots.store";
import { procedure } from "#platform/procedures";
import { familyListInputSchema, familyListSchema } from "#families/families.schema";

/** The families behind a number: its total for everybody, the rows within the reader's scope. */
export const listFamilies = procedure({ permission: "families.read", scope: "people", audit: null })
  .input(familyListInputSchema)
  .output(familyListSchema)
  .query(async ({ ctx, input }) => {
    const { filter: { on, ...filter }, ...paging } = input;
    const found = await ctx.read(async (tx) => {
      const snapshot = await snapshotOn(tx, { on: on ?? null, today: ctx.clock.today() });
      return readFamilies(tx, snapshot, { ...paging, filter });
    });
    return { ...found, page: paging.page, pageSize: paging.pageSize };
  });
