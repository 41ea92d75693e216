import { insertAccountRequest } from "@sinergi/db/access/account-requests.store";
import { findAccount, lockAccounts } from "@sinergi/db/access/accounts.store";
import type { Scoped } from "@sinergi/db/access/scoped";
import { listOrganisations } from "@sinergi/db/organisations/organisations.store";
import { checkAccount, type CheckedAccount } from "@sinergi/domain/access/check-account";
import { guardedRole } from "@sinergi/domain/access/guarded-roles";
import { inviteInputSchema, type LinkAnswer, type Waiting } from "#accounts/accounts.schema";
import { gatherGranting } from "#accounts/gather-granting";
import { linkAnswer, makeInvited } from "#accounts/make-invited";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";

/** Invites somebody at once with a link for him; to a role with the keys of the house only once a second administrator agrees. */
export const inviteAccount = procedure({ permission: "accounts.write", scope: "accounts", audit: "account.invited" })
  .input(inviteInputSchema)
  .mutation(async ({ ctx, input }): Promise<LinkAnswer | Waiting> => {
    const done = await ctx.read((tx) =>
      doOnce(tx, input, async () => {
        await lockAccounts(tx);
        const known = new Set((await listOrganisations(tx)).map(({ code }) => code));

        const checked = unwrap(checkAccount(input, (agency) => known.has(agency)));
        const how = await gatherGranting(tx, { before: null, after: checked.role });

        if (how === "WAITS") return askForInvitation(tx, checked);
        return makeInvited(tx, checked, how === "ALONE" ? { aloneAdmin: true } : null);
      }),
    );
    return "waiting" in done ? done : linkAnswer(ctx.db.keys, done);
  });

async function askForInvitation(tx: Scoped, { email, name, role, agency }: CheckedAccount): Promise<Waiting> {
  const guarded = guardedRole(role);
  if (guarded === null || (await findAccount(tx, { email })) !== null) throw refused({ code: "email_taken" });
  const asked = await insertAccountRequest(tx, { id: crypto.randomUUID(), kind: "INVITATION", accountId: null, email, name, role: guarded, roleBefore: null, agency });
  if (!asked) throw refused({ code: "approval_waiting" });
  return { waiting: true };
}
