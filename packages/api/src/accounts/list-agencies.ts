import { listOrganisations } from "@sinergi/db/organisations/organisations.store";
import { procedure } from "#platform/procedures";

/** Organisations an account may belong to, by name. */
export const listAgencies = procedure({ permission: "accounts.read", scope: "reference", audit: null }).query(async ({ ctx }) => {
  const organisations = await ctx.read(listOrganisations);
  return organisations.map(({ code, name, kind }) => ({ code, name, kind })).toSorted((a, b) => a.name.localeCompare(b.name, "id"));
});
