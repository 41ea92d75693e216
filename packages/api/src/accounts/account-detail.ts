import { findAccount, listSessions } from "@sinergi/db/access/accounts.store";
import { listAccountHistory } from "@sinergi/db/audit/account-history.store";
import { findOrganisationName } from "@sinergi/db/organisations/organisations.store";
import { accountInputSchema, type AccountDetail } from "#accounts/accounts.schema";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

/** One account with its open sessions and what was done to it. */
export const accountDetail = procedure({ permission: "accounts.read", scope: "accounts", audit: null })
  .input(accountInputSchema)
  .query(async ({ ctx, input }): Promise<AccountDetail> =>
    ctx.read(async (tx) => {
      const account = await findAccount(tx, input);
      if (!account) throw refused({ code: "account_unknown" });
      const agencyName = account.agency === null ? null : ((await findOrganisationName(tx, account.agency)) ?? account.agency);
      const sessions = await listSessions(tx, account.id);
      return {
        account: { ...account, agencyName, own: account.id === ctx.actor.id },
        sessions: sessions.map((session) => ({ ...session, current: session.id === ctx.actor.sessionId })),
        history: await listAccountHistory(tx, account.id),
      };
    }),
  );
