import { listHousingChecksOf, listVisitsOfFamily, seesFamily } from "@sinergi/db/fieldwork/family-visits.store";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { visitsOfFamilyInputSchema, type VisitsOfFamilyAnswer } from "#visits/visits.schema";

/** What was logged of a family in the field. Outside of the reader's scope and not existing look the same. */
export const visitsOfFamily = procedure({ permission: "field.read", scope: "people", audit: null })
  .input(visitsOfFamilyInputSchema)
  .query(({ ctx, input: { familyId } }): Promise<VisitsOfFamilyAnswer> =>
    ctx.read(async (tx) => {
      if (!(await seesFamily(tx, familyId))) throw refused({ code: "family_not_found" });
      return { visits: await listVisitsOfFamily(tx, familyId), checks: await listHousingChecksOf(tx, familyId) };
    }),
  );
