import { listAreas } from "@sinergi/db/areas/areas.store";
import { readSides } from "@sinergi/db/targeting/side-cells.store";
import { sideCoverageOf, sidesOfPoor, type SideFigures } from "@sinergi/targeting/sides";
import { procedure } from "#platform/procedures";
import { synergyInputSchema, type AreaSides, type SidesByAreaAnswer } from "#synergy/synergy.schema";
import { areaLabel, readViewed, snapshotLabel } from "#targeting/read-snapshot";

/** Livelihood and production in the same families, area by area beside the whole. */
export const sidesByArea = procedure({ permission: "figures.read", scope: "aggregates", audit: null })
  .input(synergyInputSchema)
  .query(async ({ ctx, input }): Promise<SidesByAreaAnswer> => {
    const { viewed, cells, areas } = await ctx.read(async (tx) => {
      const found = await readViewed(tx, { on: input.on, area: input.area, today: ctx.clock.today() });
      return {
        viewed: found,
        cells: await readSides(tx, found.snapshot, found.area.code),
        areas: await listAreas(tx),
      };
    });

    const { snapshot, area } = viewed;
    const labels = new Map(areas.map((one) => [one.code, areaLabel(one)]));
    const rows = cells.flatMap((one) => {
      const label = labels.get(one.areaCode);
      return label ? [rowOf(label, sidesOfPoor(one.cells, snapshot.programmes))] : [];
    });
    const whole = rows.find((row) => row.area.code === area.code) ?? rowOf(areaLabel(area), sidesOfPoor([], snapshot.programmes));
    const below = rows.filter((row) => row !== whole);
    return { snapshot: snapshotLabel(snapshot), whole, rows: below.length > 0 ? below : [whole] };
  });

function rowOf(area: AreaSides["area"], sides: SideFigures): AreaSides {
  return { area, sides, coverage: sideCoverageOf(sides) };
}
