import { listActs } from "@sinergi/db/enrolments/hand-enrolments.store";
import { listRecipients } from "@sinergi/db/enrolments/recipients.store";
import { findFamily } from "@sinergi/db/families/family-page.store";
import { linkedFamilies } from "@sinergi/db/problems/merge-identities";
import { snapshotOn } from "@sinergi/db/targeting/snapshots.store";
import { enrolmentHistorySchema, recipientsInputSchema, recipientsSchema } from "#enrolments/enrolments.schema";
import { familyInputSchema } from "#families/families.schema";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

/** What people did to a family's enrolments by hand, the last first. */
export const enrolmentHistory = procedure({ permission: "families.read", scope: "people", audit: null })
  .input(familyInputSchema)
  .output(enrolmentHistorySchema)
  .query(({ ctx, input }) =>
    ctx.read(async (tx) => {
      const snapshot = await snapshotOn(tx, { on: null, today: ctx.clock.today() });
      if (!(await findFamily(tx, snapshot, input.familyId))) throw refused({ code: "family_not_found" });
      return listActs(tx, await linkedFamilies(tx, input.familyId));
    }),
  );

/** A programme's recipients of a year within the reader's scope. */
export const recipients = procedure({ permission: "enrolments.write", scope: "people", audit: null })
  .input(recipientsInputSchema)
  .output(recipientsSchema)
  .query(async ({ ctx, input }) => {
    const { filter, page, pageSize, sort, descending } = input;
    const found = await ctx.read((tx) => listRecipients(tx, { ...filter, area: filter.area ?? null, sort, descending, page, pageSize }));
    return { ...found, page, pageSize };
  });
