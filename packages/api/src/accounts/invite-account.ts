import { addAccount } from "@sinergi/db/access/account-acts.store";
import { issueLink } from "@sinergi/db/access/account-links.store";
import { findAccount } from "@sinergi/db/access/accounts.store";
import { listOrganisations } from "@sinergi/db/organisations/organisations.store";
import { checkAccount } from "@sinergi/domain/access/check-account";
import { inviteInputSchema, type LinkAnswer } from "#accounts/accounts.schema";
import { linkPath } from "#accounts/link-path";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";

/** Makes an account that nobody can sign in to yet, and the link by which its owner chooses a password. */
export const inviteAccount = procedure({ permission: "accounts.write", scope: "accounts", audit: "account.invited" })
  .input(inviteInputSchema)
  .mutation(async ({ ctx, input }): Promise<LinkAnswer> => {
    const done = await ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const known = new Set((await listOrganisations(tx)).map(({ code }) => code));

        const checked = unwrap(checkAccount(input, (agency) => known.has(agency)));

        const id = await addAccount(tx, checked, null);
        const account = id === null ? null : await findAccount(tx, { id });
        if (!account) throw refused({ code: "email_taken" });
        const link = await issueLink(tx, account, { kind: "INVITATION", secondFactorToo: false });
        return { id: account.id, name: account.name, email: account.email, link };
      }),
    );
    // The secret is made anew from the link's id: the answer that is kept for a repeated request holds none.
    return { id: done.id, name: done.name, email: done.email, path: linkPath(ctx.db.keys, done.link.id), expiresAt: done.link.expiresAt };
  });
