import { listAreas } from "@sinergi/db/areas/areas.store";
import { readCells } from "@sinergi/db/targeting/cells.store";
import { readChildSides } from "@sinergi/db/targeting/side-cells.store";
import { sideCoverageOf, sidesOf, sidesOfPoor, type SideFigures } from "@sinergi/targeting/sides";
import { procedure } from "#platform/procedures";
import { synergyInputSchema, type AreaSides, type SidesByAreaAnswer } from "#synergy/synergy.schema";
import { areaLabel, readViewed, snapshotLabel } from "#targeting/read-snapshot";

/** Livelihood and production in the same families, area by area beside the whole. */
export const sidesByArea = procedure({ permission: "figures.read", scope: "aggregates", audit: null })
  .input(synergyInputSchema)
  .query(async ({ ctx, input }): Promise<SidesByAreaAnswer> => {
    const { viewed, cells, children, areas } = await ctx.read(async (tx) => {
      const found = await readViewed(tx, { on: input.on, area: input.area, today: ctx.clock.today() });
      return {
        viewed: found,
        cells: await readCells(tx, found.snapshot, found.area.code),
        children: await readChildSides(tx, found.snapshot, found.area.code),
        areas: await listAreas(tx),
      };
    });

    const { snapshot, area } = viewed;
    const whole = rowOf(areaLabel(area), sidesOf(cells.mixes, snapshot.programmes));
    const labels = new Map(areas.map((one) => [one.code, areaLabel(one)]));
    const rows = children.flatMap((child) => {
      const label = labels.get(child.areaCode);
      return label ? [rowOf(label, sidesOfPoor(child.cells, snapshot.programmes))] : [];
    });
    return { snapshot: snapshotLabel(snapshot), whole, rows: rows.length > 0 ? rows : [whole] };
  });

function rowOf(area: AreaSides["area"], sides: SideFigures): AreaSides {
  return { area, sides, coverage: sideCoverageOf(sides) };
}
