import { findOrganisationName } from "@sinergi/db/organisations/organisations.store";
import { readRegency } from "@sinergi/db/areas/regency.store";
import { PERMISSIONS, mayAsk } from "@sinergi/domain/access/permissions";
import { procedure } from "#platform/procedures";
import type { SessionAnswer } from "#session/session.schema";

/** Who is signed in, what they may ask for, and the regency's own words. */
export const me = procedure({ permission: "session.read", scope: "own", audit: null }).query(async ({ ctx }): Promise<SessionAnswer> => {
  const { actor } = ctx;
  const { regency, simulated, agencyName } = await ctx.read(async (tx) => ({
    ...(await readRegency(tx)),
    agencyName: actor.agency === null ? null : await findOrganisationName(tx, actor.agency),
  }));

  return {
    user: {
      id: actor.id, name: actor.name, email: ctx.account?.email ?? "", role: actor.role, scope: actor.scope,
      agency: actor.agency === null ? null : { code: actor.agency, name: agencyName ?? actor.agency },
    },
    permissions: PERMISSIONS.filter((permission) => mayAsk(actor.role, permission)),
    regency,
    simulated,
  };
});
