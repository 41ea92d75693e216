import { listAreas } from "@sinergi/db/areas/areas.store";
import { readSides } from "@sinergi/db/targeting/side-cells.store";
import { receivesAsAsked } from "@sinergi/targeting/narrow";
import { sideCoverageOf, sidesOfPoor, type SideFigures } from "@sinergi/targeting/sides";
import { procedure } from "#platform/procedures";
import { synergyInputSchema, type AreaSides, type SidesByAreaAnswer } from "#synergy/synergy.schema";
import { areaLabel, readViewed, snapshotLabel } from "#targeting/read-snapshot";

/**
 * Livelihood and production in the same families, area by area beside the whole. Narrowed by every part of the filter but
 * `sides`, which is what it shows.
 */
export const sidesByArea = procedure({ permission: "figures.read", scope: "aggregates", audit: null })
  .input(synergyInputSchema)
  .query(async ({ ctx, input: { on, area: areaCode, ...filter } }): Promise<SidesByAreaAnswer> => {
    const { viewed, cells, areas } = await ctx.read(async (tx) => {
      const found = await readViewed(tx, { on, area: areaCode, today: ctx.clock.today() });
      return {
        viewed: found,
        cells: await readSides(tx, found.snapshot, { area: found.area.code, deciles: filter.deciles }),
        areas: await listAreas(tx),
      };
    });

    const { snapshot, area } = viewed;
    const wanted = receivesAsAsked(filter, snapshot.programmes);
    const labels = new Map(areas.map((one) => [one.code, areaLabel(one)]));
    const rows = cells.flatMap((one) => {
      const label = labels.get(one.areaCode);
      return label ? [rowOf(label, sidesOfPoor(one.cells.filter(({ programmes }) => wanted(programmes)), snapshot.programmes))] : [];
    });
    const whole = rows.find((row) => row.area.code === area.code) ?? rowOf(areaLabel(area), sidesOfPoor([], snapshot.programmes));
    const below = rows.filter((row) => row !== whole);
    return { snapshot: snapshotLabel(snapshot), whole, rows: below.length > 0 ? below : [whole] };
  });

function rowOf(area: AreaSides["area"], sides: SideFigures): AreaSides {
  return { area, sides, coverage: sideCoverageOf(sides) };
}
