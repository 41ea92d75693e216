import { listOrganisations } from "@sinergi/db/organisations/organisations.store";
import { readCells } from "@sinergi/db/targeting/cells.store";
import { readLastPieces } from "@sinergi/db/targeting/last-pieces.store";
import { agenciesOf } from "@sinergi/targeting/agencies";
import type { MixCell, SnapshotProgramme } from "@sinergi/targeting/cells";
import { combinationsOf } from "@sinergi/targeting/combinations";
import { layersByDecile } from "@sinergi/targeting/layers-by-decile";
import { mixesOf } from "@sinergi/targeting/mixes";
import { mixesWithin, type MixFilter } from "@sinergi/targeting/narrow";
import { agencyOverlapsOf, overlapsOf } from "@sinergi/targeting/overlap";
import { besidesOwn, type SynergyCard } from "@sinergi/targeting/own-parts";
import { packageFiguresOf } from "@sinergi/targeting/package-figures";
import { packagePiecesOf } from "@sinergi/targeting/package-pieces";
import { receivedSets, type ReceivedSets } from "@sinergi/targeting/received-sets";
import { recipientsOf } from "@sinergi/targeting/recipients";
import { procedure } from "#platform/procedures";
import { synergyInputSchema, type SynergyAnswer } from "#synergy/synergy.schema";
import { areaLabel, readViewed, snapshotLabel } from "#targeting/read-snapshot";

/** Combinations that are named; the rest are counted together. */
const NAMED_COMBINATIONS = 15;

/** Which programmes and agencies meet in the same families, how many reach each, and what the package lacks. */
export const overview = procedure({ permission: "figures.read", scope: "aggregates", audit: null })
  .input(synergyInputSchema)
  .query(async ({ ctx, input: { on, area: areaCode, ...filter } }): Promise<SynergyAnswer> => {
    const { viewed, cells, lastPieces, organisations } = await ctx.read(async (tx) => {
      const found = await readViewed(tx, { on, area: areaCode, today: ctx.clock.today() });
      return {
        viewed: found,
        cells: await readCells(tx, found.snapshot, found.area.code),
        lastPieces: await readLastPieces(tx, found.snapshot, found.area.code),
        organisations: await listOrganisations(tx),
      };
    });

    const { snapshot: { programmes }, area } = viewed;
    const whole = countedBy(cells.mixes, programmes);
    const of = (card: SynergyCard) => whole(besidesOwn(card, filter));
    const recipients = recipientsOf(of("programmes").sets);
    const nameOf = new Map(organisations.map(({ code, name }) => [code, name]));
    return {
      snapshot: snapshotLabel(viewed.snapshot),
      area: areaLabel(area),
      families: whole(filter).families,
      counted: {
        programmes: of("programmes").families, agencies: of("agencies").families, combinations: of("combinations").families, layers: of("layers").families, sides: of("sides").families,
      },
      programmes: programmes.map(({ code, name, owner, side, inPackage }) => ({ code, name, owner, side, inPackage, recipients: recipients.get(code) ?? 0 })),
      overlap: overlapsOf(of("programmes").sets),
      agencies: agenciesOf(of("agencies").sets).map((agency) => ({ ...agency, name: nameOf.get(agency.code) ?? agency.code })),
      agencyOverlap: agencyOverlapsOf(of("agencies").sets),
      combinations: combinationsOf(mixesOf(of("combinations").sets), NAMED_COMBINATIONS),
      setSizes: Object.fromEntries(recipientsOf(of("combinations").sets)),
      layers: layersByDecile(of("layers").mixes),
      package: { ...packageFiguresOf(cells.packages), ...packagePiecesOf({ programmes, cells: cells.programmes, packages: cells.packages, lastPieces }) },
    };
  });

interface Counted {
  readonly mixes: readonly MixCell[];
  readonly sets: ReceivedSets;
  readonly families: number;
}

/** What a filter leaves, made once for all cards that share it: mostly no card has a part of its own. */
function countedBy(mixes: readonly MixCell[], programmes: readonly SnapshotProgramme[]): (filter: MixFilter) => Counted {
  const known = new Map<string, Counted>();
  return (filter) => {
    const key = JSON.stringify(filter);
    const found = known.get(key);
    if (found) return found;
    const left = mixesWithin(mixes, filter, programmes);
    const counted = { mixes: left, sets: receivedSets(left, programmes), families: left.reduce((sum, { families }) => sum + families, 0) };
    known.set(key, counted);
    return counted;
  };
}
