import { listAreas } from "@sinergi/db/areas/areas.store";
import { readCells, readChildCells } from "@sinergi/db/targeting/cells.store";
import { programmeFigures } from "@sinergi/targeting/programme-figures";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { areaLabel, readViewed, snapshotLabel } from "#targeting/read-snapshot";
import { breakdownInputSchema, type ByAreaAnswer } from "#targeting/targeting.schema";

/** One programme in every area right below the one asked for, beside the whole. */
export const byArea = procedure({ permission: "figures.read", scope: "aggregates", audit: null })
  .input(breakdownInputSchema)
  .query(async ({ ctx, input }): Promise<ByAreaAnswer> => {
    const { viewed, cells, children, areas } = await ctx.read(async (tx) => {
      const found = await readViewed(tx, { on: input.on, area: input.area, today: ctx.clock.today() });
      return {
        viewed: found,
        cells: await readCells(tx, found.snapshot, found.area.code),
        children: await readChildCells(tx, found.snapshot, { parent: found.area.code, programme: input.programme }),
        areas: await listAreas(tx),
      };
    });

    const { snapshot, isRegency } = viewed;
    const programme = snapshot.programmes.find((candidate) => candidate.code === input.programme);
    if (!programme) throw refused({ code: "programme_unknown", programme: input.programme });
    const byCode = new Map(areas.map((area) => [area.code, area]));
    const unlistedOf = (rows: number) => [{ programme: programme.code, rows }];
    return {
      snapshot: snapshotLabel(snapshot),
      whole: programmeFigures({ programme, cells: cells.programmes.filter((cell) => cell.programme === programme.code), unlisted: cells.unlisted, isRegency }),
      rows: children.flatMap((child) => {
        const area = byCode.get(child.areaCode);
        if (!area) return [];
        const figures = programmeFigures({ programme, cells: child.cells, unlisted: unlistedOf(child.unlisted), isRegency: false });
        return [{ area: areaLabel(area), families: child.families, poor: child.poor, figures }];
      }),
    };
  });
