import { closeSessions as endThem } from "@sinergi/db/access/account-acts.store";
import { closeSessionsInputSchema } from "#accounts/accounts.schema";
import { gatherAccount } from "#accounts/gather-account";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

/** Ends one session of an account, or all of them; the session that asks stays. */
export const closeSessions = procedure({ permission: "accounts.write", scope: "accounts", audit: "session.revoked" })
  .input(closeSessionsInputSchema)
  .mutation(async ({ ctx, input }) =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { account } = await gatherAccount(tx, input.id);
        const ended = await endThem(tx, { accountId: account.id, sessionId: input.sessionId, except: ctx.actor.sessionId });
        if (ended === 0 && input.sessionId !== null) throw refused({ code: "session_unknown" });
        return { ended };
      }),
    ),
  );
