import { lockPhoto, markPhotoLost } from "@sinergi/db/sync/attachments.store";
import { announce } from "@sinergi/db/targeting/announce";
import { photoLostInputSchema } from "#sync/sync.schema";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

/** The phone can no longer read a photo that its record names: the record stays, and whoever looks at it sees that one is lost (row 40). */
export const photoLost = procedure({ permission: "field.log", scope: "own", audit: null })
  .input(photoLostInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read(async (tx) => {
      if ((await lockPhoto(tx, input.id)) === null) throw refused({ code: "photo_not_found" });
      if (await markPhotoLost(tx, input.id)) await announce(tx, { kind: "field" });
      return null;
    }),
  );
