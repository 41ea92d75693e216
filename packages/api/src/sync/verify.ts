import { listWholePhotos } from "@sinergi/db/sync/attachments.store";
import { listStandings } from "@sinergi/db/sync/receipts.store";
import { verifyInputSchema, type VerifyAnswer } from "#sync/sync.schema";
import { procedure } from "#platform/procedures";

/** Which of the records that a phone holds receipts for, and of the photos it has sent, are not here: after a restore from last night's backup it sends those again. */
export const verify = procedure({ permission: "field.log", scope: "own", audit: null })
  .input(verifyInputSchema)
  .query(async ({ ctx, input }): Promise<VerifyAnswer> => {
    const { records, photos } = await ctx.read(async (tx) => ({
      records: new Set((await listStandings(tx, input.ids)).map(({ recordId }) => recordId)),
      photos: new Set(await listWholePhotos(tx, input.photos)),
    }));

    return { missing: input.ids.filter((id) => !records.has(id.toLowerCase())), missingPhotos: input.photos.filter((id) => !photos.has(id.toLowerCase())) };
  });
