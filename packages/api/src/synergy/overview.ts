import { listOrganisations } from "@sinergi/db/organisations/organisations.store";
import { readCells } from "@sinergi/db/targeting/cells.store";
import { readLastPieces } from "@sinergi/db/targeting/last-pieces.store";
import { agenciesOf } from "@sinergi/targeting/agencies";
import { combinationsOf } from "@sinergi/targeting/combinations";
import { layersByDecile } from "@sinergi/targeting/layers-by-decile";
import { mixesOf } from "@sinergi/targeting/mixes";
import { agencyOverlapsOf, overlapsOf } from "@sinergi/targeting/overlap";
import { packageFiguresOf } from "@sinergi/targeting/package-figures";
import { packagePiecesOf } from "@sinergi/targeting/package-pieces";
import { receivedSets } from "@sinergi/targeting/received-sets";
import { recipientsOf } from "@sinergi/targeting/recipients";
import { procedure } from "#platform/procedures";
import { synergyInputSchema, type SynergyAnswer } from "#synergy/synergy.schema";
import { areaLabel, readViewed, snapshotLabel } from "#targeting/read-snapshot";

/** Combinations that are named; the rest are counted together. */
const NAMED_COMBINATIONS = 15;

/** Which programmes and agencies meet in the same families, how many reach each, and what the package lacks. */
export const overview = procedure({ permission: "figures.read", scope: "aggregates", audit: null })
  .input(synergyInputSchema)
  .query(async ({ ctx, input }): Promise<SynergyAnswer> => {
    const { viewed, cells, lastPieces, organisations } = await ctx.read(async (tx) => {
      const found = await readViewed(tx, { on: input.on, area: input.area, today: ctx.clock.today() });
      return {
        viewed: found,
        cells: await readCells(tx, found.snapshot, found.area.code),
        lastPieces: await readLastPieces(tx, found.snapshot, found.area.code),
        organisations: await listOrganisations(tx),
      };
    });

    const { snapshot, area } = viewed;
    const sets = receivedSets(cells.mixes, snapshot.programmes);
    const recipients = recipientsOf(sets);
    const nameOf = new Map(organisations.map(({ code, name }) => [code, name]));
    return {
      snapshot: snapshotLabel(snapshot),
      area: areaLabel(area),
      families: cells.mixes.reduce((sum, cell) => sum + cell.families, 0),
      programmes: snapshot.programmes.map(({ code, name, owner, side, inPackage }) => ({ code, name, owner, side, inPackage, recipients: recipients.get(code) ?? 0 })),
      overlap: overlapsOf(sets),
      agencies: agenciesOf(sets).map((agency) => ({ ...agency, name: nameOf.get(agency.code) ?? agency.code })),
      agencyOverlap: agencyOverlapsOf(sets),
      combinations: combinationsOf(mixesOf(sets), NAMED_COMBINATIONS),
      layers: layersByDecile(cells.mixes),
      package: { ...packageFiguresOf(cells.packages), ...packagePiecesOf({ programmes: snapshot.programmes, cells: cells.programmes, packages: cells.packages, lastPieces }) },
    };
  });
