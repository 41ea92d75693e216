import { readCells } from "@sinergi/db/targeting/cells.store";
import { figuresOf } from "@sinergi/targeting/figures";
import { procedure } from "#platform/procedures";
import { areaLabel, readViewed, snapshotLabel } from "#targeting/read-snapshot";
import { figuresInputSchema, type FiguresAnswer } from "#targeting/targeting.schema";

/** Mixes that are named over HTTP; the rest are counted together. */
const NAMED_MIXES = 15;

/** Every figure of `formats.md` §5 for one area of one snapshot. */
export const figures = procedure({ permission: "figures.read", scope: "aggregates", audit: null })
  .input(figuresInputSchema)
  .query(async ({ ctx, input }): Promise<FiguresAnswer> => {
    const { viewed, cells } = await ctx.read(async (tx) => {
      const found = await readViewed(tx, { on: input.on, area: input.area, today: ctx.clock.today() });
      return { viewed: found, cells: await readCells(tx, found.snapshot, found.area.code) };
    });

    const { snapshot, area, isRegency } = viewed;
    const all = figuresOf({ cells, programmes: snapshot.programmes, isRegency });
    const rest = all.mixes.slice(NAMED_MIXES);
    return {
      ...all,
      mixes: all.mixes.slice(0, NAMED_MIXES),
      others: { mixes: rest.length, families: rest.reduce((sum, mix) => sum + mix.families, 0) },
      snapshot: snapshotLabel(snapshot),
      area: areaLabel(area),
      programmeNames: Object.fromEntries(snapshot.programmes.map(({ code, name, owner, side }) => [code, { name, owner, side }])),
    };
  });
