import { readCells } from "@sinergi/db/targeting/cells.store";
import { figuresOf } from "@sinergi/targeting/figures";
import { cellsWithin } from "@sinergi/targeting/narrow";
import { procedure } from "#platform/procedures";
import { areaLabel, readViewed, snapshotLabel } from "#targeting/read-snapshot";
import { narrowedInputSchema, type FiguresAnswer } from "#targeting/targeting.schema";

/** Mixes that are named over HTTP; the rest are counted together. */
const NAMED_MIXES = 15;

/** Every figure of `formats.md` §5 for one area of one snapshot. */
export const figures = procedure({ permission: "figures.read", scope: "aggregates", audit: null })
  .input(narrowedInputSchema)
  .query(async ({ ctx, input }): Promise<FiguresAnswer> => {
    const { viewed, cells } = await ctx.read(async (tx) => {
      const found = await readViewed(tx, { on: input.on, area: input.area, today: ctx.clock.today() });
      return { viewed: found, cells: await readCells(tx, found.snapshot, found.area.code) };
    });

    const { snapshot, area, isRegency } = viewed;
    // Quotas and the CGH index speak of all families: of some deciles they say nothing.
    const isWhole = input.deciles === undefined;
    const all = figuresOf({ cells: cellsWithin(cells, input.deciles), programmes: snapshot.programmes, isRegency: isRegency && isWhole });
    const rest = all.mixes.slice(NAMED_MIXES);
    return {
      ...all,
      programmes: isWhole ? all.programmes : all.programmes.map((programme) => ({ ...programme, cgh: null })),
      mixes: all.mixes.slice(0, NAMED_MIXES),
      others: { mixes: rest.length, families: rest.reduce((sum, mix) => sum + mix.families, 0) },
      snapshot: snapshotLabel(snapshot),
      area: areaLabel(area),
      programmeNames: Object.fromEntries(snapshot.programmes.map(({ code, name, owner, side }) => [code, { name, owner, side }])),
    };
  });
