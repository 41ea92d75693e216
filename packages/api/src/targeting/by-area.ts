import { listAreas } from "@sinergi/db/areas/areas.store";
import { readCells, readChildCells } from "@sinergi/db/targeting/cells.store";
import { cellsWithin, isWithin } from "@sinergi/targeting/narrow";
import { programmeFigures } from "@sinergi/targeting/programme-figures";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { areaLabel, readViewed, snapshotLabel } from "#targeting/read-snapshot";
import { byAreaInputSchema, type ByAreaAnswer } from "#targeting/targeting.schema";

const POOREST_DECILES = 4;
const total = (cells: readonly { readonly families: number }[]): number => cells.reduce((sum, { families }) => sum + families, 0);

/** One programme in every area right below the one asked for, beside the whole. */
export const byArea = procedure({ permission: "figures.read", scope: "aggregates", audit: null })
  .input(byAreaInputSchema)
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
    const within = { isRegency: isRegency && input.deciles === undefined, ...cellsWithin(cells, input.deciles) };
    const unlistedOf = (rows: number) => [{ programme: programme.code, rows }];
    return {
      snapshot: snapshotLabel(snapshot),
      whole: programmeFigures({ ...within, programme, cells: within.programmes.filter((cell) => cell.programme === programme.code) }),
      rows: children.flatMap((child) => {
        const area = byCode.get(child.areaCode);
        if (!area) return [];
        const here = child.cells.filter(({ decile }) => isWithin(input.deciles, decile));
        const figures = programmeFigures({ programme, cells: here, unlisted: unlistedOf(child.unlisted), isRegency: false });
        return [{ area: areaLabel(area), families: total(here), poor: total(here.filter(({ decile }) => decile !== null && decile <= POOREST_DECILES)), figures }];
      }),
    };
  });
