import { readRegencyCode } from "@sinergi/db/areas/settings.store";
import { listOrganisations } from "@sinergi/db/organisations/organisations.store";
import { readCells } from "@sinergi/db/targeting/cells.store";
import { snapshotOn } from "@sinergi/db/targeting/snapshots.store";
import { agencyProgrammes } from "@sinergi/targeting/agency-figures";
import { figuresOf } from "@sinergi/targeting/figures";
import { agencyInputSchema, type AgencyAnswer } from "#agency/agency.schema";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { snapshotLabel } from "#targeting/read-snapshot";

/** The programmes of one agency today: its own for an agency's account, any for those who see all figures. */
export const overview = procedure({ permission: "figures.read", scope: "aggregates", audit: null })
  .input(agencyInputSchema)
  .query(async ({ ctx, input }): Promise<AgencyAnswer> => {
    const gathered = await ctx.read(async (tx) => {
      const snapshot = await snapshotOn(tx, { on: null, today: ctx.clock.today() });
      return { snapshot, organisations: await listOrganisations(tx), cells: await readCells(tx, snapshot, await readRegencyCode(tx)) };
    });

    const { snapshot, cells, organisations } = gathered;
    const owners = new Set(snapshot.programmes.map(({ owner }) => owner));
    const choices = organisations.filter(({ code }) => owners.has(code)).map(({ code, name }) => ({ code, name }));
    const code = input.agency ?? ctx.actor.agency ?? choices[0]?.code ?? "";
    const agency = organisations.find((one) => one.code === code);
    if (!agency) throw refused({ code: "agency_unknown", agency: code });
    const figures = figuresOf({ cells, programmes: snapshot.programmes, isRegency: true });
    return {
      agency: { code: agency.code, name: agency.name },
      snapshot: snapshotLabel(snapshot),
      programmes: agencyProgrammes({ figures, programmes: snapshot.programmes, agency: agency.code }),
      choices,
    };
  });
