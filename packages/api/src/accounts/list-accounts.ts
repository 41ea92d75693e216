import { listAccounts as readAccounts } from "@sinergi/db/access/accounts.store";
import { listOrganisations } from "@sinergi/db/organisations/organisations.store";
import { ACCOUNTS_PAGE_SIZE, listAccountsInputSchema, type AccountsPage } from "#accounts/accounts.schema";
import { procedure } from "#platform/procedures";

/** One page of accounts, searched, narrowed and sorted. */
export const listAccounts = procedure({ permission: "accounts.read", scope: "accounts", audit: null })
  .input(listAccountsInputSchema)
  .query(async ({ ctx, input }): Promise<AccountsPage> => {
    const { text, role, state, agency, page, ...order } = input;
    const { found, organisations } = await ctx.read(async (tx) => ({
      found: await readAccounts(tx, { ...order, text: text || null, role: role ?? null, state: state ?? null, agency: agency ?? null, page, pageSize: ACCOUNTS_PAGE_SIZE }),
      organisations: await listOrganisations(tx),
    }));
    const nameOf = new Map(organisations.map(({ code, name }) => [code, name]));

    return {
      total: found.total,
      page,
      pageSize: ACCOUNTS_PAGE_SIZE,
      rows: found.rows.map((row) => ({ ...row, agencyName: row.agency === null ? null : (nameOf.get(row.agency) ?? row.agency), own: row.id === ctx.actor.id })),
    };
  });
