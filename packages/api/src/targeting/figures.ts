import { procedure } from "#platform/procedures";
import { readFigures } from "#targeting/read-figures";
import { areaLabel, readViewed, snapshotLabel } from "#targeting/read-snapshot";
import { narrowedInputSchema, type FiguresAnswer } from "#targeting/targeting.schema";

/** Every figure of `formats.md` §5 for one area of one snapshot. */
export const figures = procedure({ permission: "figures.read", scope: "aggregates", audit: null })
  .input(narrowedInputSchema)
  .query(async ({ ctx, input }): Promise<FiguresAnswer> => {
    const { viewed, read } = await ctx.read(async (tx) => {
      const found = await readViewed(tx, { on: input.on, area: input.area, today: ctx.clock.today() });
      return { viewed: found, read: await readFigures(tx, found.snapshot, { area: found.area.code, isRegency: found.isRegency, deciles: input.deciles }) };
    });

    const { snapshot, area } = viewed;
    return {
      ...read.figures,
      snapshot: snapshotLabel(snapshot),
      area: areaLabel(area),
      programmeNames: Object.fromEntries(snapshot.programmes.map(({ code, name, owner, side }) => [code, { name, owner, side }])),
    };
  });
