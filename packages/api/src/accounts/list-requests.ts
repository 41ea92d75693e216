import { listAccountRequests } from "@sinergi/db/access/account-requests.store";
import { listOrganisations } from "@sinergi/db/organisations/organisations.store";
import type { AccountRequestListed } from "#accounts/accounts.schema";
import { procedure } from "#platform/procedures";

/** Roles that wait for a second administrator, and the last that were decided. */
export const listRequests = procedure({ permission: "accounts.read", scope: "accounts", audit: null }).query(async ({ ctx }): Promise<readonly AccountRequestListed[]> => {
  const { requests, organisations } = await ctx.read(async (tx) => ({ requests: await listAccountRequests(tx), organisations: await listOrganisations(tx) }));
  const nameOf = new Map(organisations.map(({ code, name }) => [code, name]));
  return requests.map((request) => ({ ...request, agencyName: request.agency === null ? null : (nameOf.get(request.agency) ?? request.agency), own: request.askedBy === ctx.actor.id }));
});
