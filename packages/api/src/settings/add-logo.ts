import { saveLogo } from "@sinergi/db/areas/letterhead-logo.store";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { readLogo } from "@sinergi/domain/settings/read-logo";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { unwrap } from "#platform/refusals";
import { addLogoInputSchema } from "#settings/settings.schema";

/** Checks and keeps a picture. It is on no paper until the letterhead that names it is saved. */
export const addLogo = procedure({ permission: "settings.write", scope: "settings", audit: "logo.added" })
  .input(addLogoInputSchema)
  .mutation(async ({ ctx, input }) =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const logo = unwrap(readLogo(Buffer.from(input.image, "base64")));

        const digest = await saveLogo(tx, logo);
        await appendAudit(tx, { action: "logo.added", entity: "setting", entityId: "letterhead", detail: { digest, width: logo.width, height: logo.height } });
        return { digest, width: logo.width, height: logo.height };
      }),
    ),
  );
