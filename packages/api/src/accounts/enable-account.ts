import { enableAccount as letIn } from "@sinergi/db/access/account-acts.store";
import { accountActInputSchema } from "#accounts/accounts.schema";
import { gatherAccount } from "#accounts/gather-account";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";

/** Lets a disabled account in again, with the password it had. */
export const enableAccount = procedure({ permission: "accounts.write", scope: "accounts", audit: "account.enabled" })
  .input(accountActInputSchema)
  .mutation(async ({ ctx, input }) =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { account } = await gatherAccount(tx, input.id);
        await letIn(tx, account);
        return null;
      }),
    ),
  );
