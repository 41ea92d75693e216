import { changeRole as giveRole } from "@sinergi/db/access/account-acts.store";
import { listOrganisations } from "@sinergi/db/organisations/organisations.store";
import { refuseRole } from "@sinergi/domain/access/accounts.policy";
import { refuseAgency } from "@sinergi/domain/access/check-account";
import { changeRoleInputSchema } from "#accounts/accounts.schema";
import { gatherAccount, requireAllowed } from "#accounts/gather-account";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

/** Another role or organisation. It holds from the next request on, and open sessions end. */
export const changeRole = procedure({ permission: "accounts.write", scope: "accounts", audit: "account.roleChanged" })
  .input(changeRoleInputSchema)
  .mutation(async ({ ctx, input }) =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { account, act } = await gatherAccount(tx, input.id);
        const known = new Set((await listOrganisations(tx)).map(({ code }) => code));

        requireAllowed(refuseRole(act, input.role));
        const unfit = refuseAgency(input.role, input.agency, (agency) => known.has(agency));
        if (unfit !== null) throw refused(unfit);

        await giveRole(tx, account, input);
        return null;
      }),
    ),
  );
