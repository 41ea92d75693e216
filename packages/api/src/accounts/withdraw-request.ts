import { findAccountRequest, writeAccountDecision } from "@sinergi/db/access/account-requests.store";
import { refuseWithdrawal } from "@sinergi/domain/access/second-person";
import { withdrawRequestInputSchema } from "#accounts/accounts.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

/** The asker takes back what no second administrator has decided on. */
export const withdrawRequest = procedure({ permission: "accounts.write", scope: "accounts", audit: "account.roleWithdrawn" })
  .input(withdrawRequestInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const request = await findAccountRequest(tx, input.id);
        if (!request) throw refused({ code: "approval_not_found" });

        const refusal = refuseWithdrawal(request, ctx.actor.id);
        if (refusal !== null) throw refused(refusal);

        await writeAccountDecision(tx, request, { state: "WITHDRAWN", note: "" });
        return null;
      }),
    ),
  );
