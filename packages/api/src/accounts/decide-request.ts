import { changeRole as giveRole } from "@sinergi/db/access/account-acts.store";
import { findAccountRequest, writeAccountDecision, type AccountRequestRow } from "@sinergi/db/access/account-requests.store";
import { lockAccounts } from "@sinergi/db/access/accounts.store";
import type { Scoped } from "@sinergi/db/access/scoped";
import { listOrganisations } from "@sinergi/db/organisations/organisations.store";
import { refuseRole } from "@sinergi/domain/access/accounts.policy";
import { checkAccount, refuseAgency } from "@sinergi/domain/access/check-account";
import { refuseDecision } from "@sinergi/domain/access/second-person";
import { decideRequestInputSchema, type LinkAnswer } from "#accounts/accounts.schema";
import { gatherAccount, requireAllowed } from "#accounts/gather-account";
import { linkAnswer, makeInvited, type Invited } from "#accounts/make-invited";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";

/** The second administrator's yes or no. A yes to an invitation shows its link, once, to whoever said it. */
export const decideRequest = procedure({ permission: "accounts.write", scope: "accounts", audit: "account.roleApproved" })
  .input(decideRequestInputSchema)
  .mutation(async ({ ctx, input }): Promise<LinkAnswer | null> => {
    const done = await ctx.read((tx) =>
      doOnce(tx, input, async () => {
        await lockAccounts(tx);
        const request = await findAccountRequest(tx, input.id);
        if (!request) throw refused({ code: "approval_not_found" });

        const refusal = refuseDecision(request, ctx.actor.id, input);
        if (refusal !== null) throw refused(refusal);

        const invited = input.verdict === "APPROVED" ? await give(tx, request) : null;
        await writeAccountDecision(tx, request, { state: input.verdict, note: input.note });
        return invited;
      }),
    );
    return done === null ? null : linkAnswer(ctx.db.keys, done);
  });

/** Between asking and deciding an address may have been taken, an organisation closed, an account disabled: the rules are asked again. */
async function give(tx: Scoped, request: AccountRequestRow): Promise<Invited | null> {
  const known = new Set((await listOrganisations(tx)).map(({ code }) => code));
  const grant = { askedBy: request.askedName };
  if (request.accountId === null) return makeInvited(tx, unwrap(checkAccount(request, (agency) => known.has(agency))), grant);
  const { account, act } = await gatherAccount(tx, request.accountId);
  requireAllowed(refuseRole(act, request.role));
  const unfit = refuseAgency(request.role, request.agency, (agency) => known.has(agency));
  if (unfit !== null) throw refused(unfit);
  await giveRole(tx, account, request, grant);
  return null;
}
