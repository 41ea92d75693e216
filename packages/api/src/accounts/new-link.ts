import { issueLink } from "@sinergi/db/access/account-links.store";
import { refuseLink } from "@sinergi/domain/access/accounts.policy";
import { newLinkInputSchema, type LinkAnswer } from "#accounts/accounts.schema";
import { gatherAccount, requireAllowed } from "#accounts/gather-account";
import { linkPath } from "#accounts/link-path";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";

/** A new link: for whoever has not used the first one yet, and for a forgotten password, which ends with it. */
export const newLink = procedure({ permission: "accounts.write", scope: "accounts", audit: "account.passwordReset" })
  .input(newLinkInputSchema)
  .mutation(async ({ ctx, input }): Promise<LinkAnswer> => {
    const done = await ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { account, act } = await gatherAccount(tx, input.id);

        requireAllowed(refuseLink(act));

        const kind = account.state === "INVITED" && account.lastSignInAt === null ? "INVITATION" : "RESET";
        const link = await issueLink(tx, account, { kind, secondFactorToo: input.secondFactorToo });
        return { id: account.id, name: account.name, email: account.email, link };
      }),
    );
    return { id: done.id, name: done.name, email: done.email, path: linkPath(ctx.db.keys, done.link.id), expiresAt: done.link.expiresAt };
  });
