import { changeRole as giveRole } from "@sinergi/db/access/account-acts.store";
import { insertAccountRequest } from "@sinergi/db/access/account-requests.store";
import type { AccountRow } from "@sinergi/db/access/accounts.store";
import type { Scoped } from "@sinergi/db/access/scoped";
import { listOrganisations } from "@sinergi/db/organisations/organisations.store";
import { refuseRole } from "@sinergi/domain/access/accounts.policy";
import { refuseAgency } from "@sinergi/domain/access/check-account";
import { guardedRole, type GuardedRole } from "@sinergi/domain/access/guarded-roles";
import { changeRoleInputSchema, type Waiting } from "#accounts/accounts.schema";
import { gatherAccount, requireAllowed } from "#accounts/gather-account";
import { gatherGranting } from "#accounts/gather-granting";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

/** Another role or organisation. It holds from the next request on, and open sessions end. The keys of the house wait for a second administrator. */
export const changeRole = procedure({ permission: "accounts.write", scope: "accounts", audit: "account.roleChanged" })
  .input(changeRoleInputSchema)
  .mutation(async ({ ctx, input }): Promise<Waiting | null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { account, act } = await gatherAccount(tx, input.id);
        const known = new Set((await listOrganisations(tx)).map(({ code }) => code));

        requireAllowed(refuseRole(act, input.role));
        const unfit = refuseAgency(input.role, input.agency, (agency) => known.has(agency));
        if (unfit !== null) throw refused(unfit);
        const how = await gatherGranting(tx, { before: account.role, after: input.role });
        const guarded = guardedRole(input.role);

        if (how === "WAITS" && guarded !== null) return askForRole(tx, account, guarded, input.agency);
        await giveRole(tx, account, input, how === "ALONE" ? { aloneAdmin: true } : null);
        return null;
      }),
    ),
  );

async function askForRole(tx: Scoped, { id, email, name, role: roleBefore }: AccountRow, role: GuardedRole, agency: string | null): Promise<Waiting> {
  const asked = await insertAccountRequest(tx, { id: crypto.randomUUID(), kind: "ROLE", accountId: id, email, name, role, roleBefore, agency });
  if (!asked) throw refused({ code: "approval_waiting" });
  return { waiting: true };
}
