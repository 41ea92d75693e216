import { closeSessions } from "@sinergi/db/access/account-acts.store";
import { closeOwnSessionsInputSchema } from "#accounts/accounts.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

/** Ends one's own session on another device, or on all others. The one that asks ends by signing out. */
export const closeOwnSessions = procedure({ permission: "session.read", scope: "own", audit: "session.revoked" })
  .input(closeOwnSessionsInputSchema)
  .mutation(async ({ ctx, input }) =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const ended = await closeSessions(tx, { accountId: ctx.actor.id, sessionId: input.sessionId, except: ctx.actor.sessionId });
        if (ended === 0 && input.sessionId !== null) throw refused({ code: "session_unknown" });
        return { ended };
      }),
    ),
  );
