import { revokeLink as takeBack } from "@sinergi/db/access/account-links.store";
import { accountActInputSchema } from "#accounts/accounts.schema";
import { gatherAccount } from "#accounts/gather-account";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";

/** Takes back a link that nobody has used. */
export const revokeLink = procedure({ permission: "accounts.write", scope: "accounts", audit: "account.linkRevoked" })
  .input(accountActInputSchema)
  .mutation(async ({ ctx, input }) =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { account } = await gatherAccount(tx, input.id);
        await takeBack(tx, account);
        return null;
      }),
    ),
  );
