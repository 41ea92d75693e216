import { listStandings } from "@sinergi/db/sync/receipts.store";
import { verifyInputSchema, type VerifyAnswer } from "#sync/sync.schema";
import { procedure } from "#platform/procedures";

/** Which of the records that a phone holds receipts for are not here: after a restore from last night's backup it sends those again. */
export const verify = procedure({ permission: "field.log", scope: "own", audit: null })
  .input(verifyInputSchema)
  .query(async ({ ctx, input }): Promise<VerifyAnswer> => {
    const here = new Set((await ctx.read((tx) => listStandings(tx, input.ids))).map(({ recordId }) => recordId));
    return { missing: input.ids.filter((id) => !here.has(id.toLowerCase())) };
  });
