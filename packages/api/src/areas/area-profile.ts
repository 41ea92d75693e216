import { readCells } from "@sinergi/db/targeting/cells.store";
import { readHousing } from "@sinergi/db/targeting/housing-cells.store";
import { daysBetween, parseDay } from "@sinergi/domain/time/day";
import { helpersOf, missingPieces } from "@sinergi/targeting/area-profile";
import { areaProfileInputSchema, type AreaProfileAnswer } from "#areas/areas.schema";
import { procedure } from "#platform/procedures";
import { areaLabel, readViewed, snapshotLabel } from "#targeting/read-snapshot";

/** Who helps in an area, what its poorest lack of the package, and what houses there lack. */
export const areaProfile = procedure({ permission: "figures.read", scope: "aggregates", audit: null })
  .input(areaProfileInputSchema)
  .query(async ({ ctx, input }): Promise<AreaProfileAnswer> => {
    const { snapshot, area, cells, housing } = await ctx.read(async (tx) => {
      const viewed = await readViewed(tx, { on: input.on, area: input.area, today: ctx.clock.today() });
      return {
        ...viewed,
        cells: await readCells(tx, viewed.snapshot, viewed.area.code),
        housing: await readHousing(tx, viewed.snapshot),
      };
    });

    const asOf = snapshot.dataset === null ? null : parseDay(snapshot.dataset.asOf);
    return {
      snapshot: snapshotLabel(snapshot),
      area: areaLabel(area),
      helpers: helpersOf(cells.mixes, snapshot.programmes),
      missingPieces: missingPieces(cells.programmes, snapshot.programmes),
      housing: housing?.get(area.code) ?? null,
      decileAgeDays: asOf === null ? null : daysBetween(asOf, snapshot.on),
    };
  });
