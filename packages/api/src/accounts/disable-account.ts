import { disableAccount as shutOut } from "@sinergi/db/access/account-acts.store";
import { refuseDisabling } from "@sinergi/domain/access/accounts.policy";
import { accountActInputSchema } from "#accounts/accounts.schema";
import { gatherAccount, requireAllowed } from "#accounts/gather-account";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";

/** Nothing is answered to the account from the next request on. */
export const disableAccount = procedure({ permission: "accounts.write", scope: "accounts", audit: "account.disabled" })
  .input(accountActInputSchema)
  .mutation(async ({ ctx, input }) =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { account, act } = await gatherAccount(tx, input.id);

        requireAllowed(refuseDisabling(act));

        await shutOut(tx, account);
        return null;
      }),
    ),
  );
