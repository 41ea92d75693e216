import { findAccount, listSessions } from "@sinergi/db/access/accounts.store";
import type { OwnAccount } from "#accounts/accounts.schema";
import { procedure } from "#platform/procedures";

/** One's own account: where one is signed in, and whether a second factor guards it. */
export const ownAccount = procedure({ permission: "session.read", scope: "own", audit: null }).query(async ({ ctx }): Promise<OwnAccount> =>
  ctx.read(async (tx) => {
    const account = await findAccount(tx, { id: ctx.actor.id });
    const sessions = await listSessions(tx, ctx.actor.id);
    return {
      demo: account?.demo ?? false,
      secondFactor: account?.secondFactor ?? false,
      sessions: sessions.map((session) => ({ ...session, current: session.id === ctx.actor.sessionId })),
    };
  }),
);
