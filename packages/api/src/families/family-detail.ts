import { findFamily } from "@sinergi/db/families/family-page.store";
import { snapshotOn } from "@sinergi/db/targeting/snapshots.store";
import { familyInputSchema, familySchema } from "#families/families.schema";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

/** One family within the reader's scope, numbers masked. Outside of it and not existing look the same. */
export const familyDetail = procedure({ permission: "families.read", scope: "people", audit: null })
  .input(familyInputSchema)
  .output(familySchema)
  .query(async ({ ctx, input }) => {
    const family = await ctx.read(async (tx) => findFamily(tx, await snapshotOn(tx, { on: null, today: ctx.clock.today() }), input.familyId));
    if (!family) throw refused({ code: "family_not_found" });
    return family;
  });
