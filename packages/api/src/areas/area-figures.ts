import type { Scoped } from "@sinergi/db/access/scoped";
import { readRegencyCode } from "@sinergi/db/areas/settings.store";
import { listWeakSignal } from "@sinergi/db/areas/weak-signal.store";
import { type AreaCellRows, findWidestGap, readAreaCells } from "@sinergi/db/targeting/area-cells.store";
import type { SnapshotRow } from "@sinergi/db/targeting/snapshots.store";
import { areaCountsOf } from "@sinergi/targeting/area-measures";
import { type AreaFigures, type AreaFiguresAnswer, areaFiguresInputSchema } from "#areas/areas.schema";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { areaLabel, getSnapshot, snapshotLabel } from "#targeting/read-snapshot";

/** Every area of a level with what all measures of the map are made of, beside the regency: changing the measure asks nothing. */
export const areaFigures = procedure({ permission: "figures.read", scope: "aggregates", audit: null })
  .input(areaFiguresInputSchema)
  .query(async ({ ctx, input }): Promise<AreaFiguresAnswer> => {
    const { snapshot, programme, cells, regencyCode, weakSignal } = await ctx.read(async (tx) => {
      const viewed = await getSnapshot(tx, { on: input.on, today: ctx.clock.today() });
      const regency = await readRegencyCode(tx);
      const looked = await programmeLookedAt(tx, viewed, { asked: input.programme, regencyCode: regency });
      return {
        snapshot: viewed, regencyCode: regency, programme: looked, weakSignal: await listWeakSignal(tx),
        cells: await readAreaCells(tx, viewed, { regencyCode: regency, level: input.level, programme: looked?.code ?? null }),
      };
    });

    const whole = cells.find((area) => area.code === regencyCode);
    if (!whole) throw refused({ code: "area_unknown", area: regencyCode });
    return {
      snapshot: snapshotLabel(snapshot),
      programme: programme && { code: programme.code, name: programme.name, owner: programme.owner },
      whole: figuresOfArea(whole),
      rows: cells.filter((area) => area.code !== regencyCode).map(figuresOfArea),
      weakSignal,
    };
  });

async function programmeLookedAt(tx: Scoped, snapshot: SnapshotRow, { asked, regencyCode }: { readonly asked: string | undefined; readonly regencyCode: string }): Promise<SnapshotRow["programmes"][number] | null> {
  const code = asked ?? (await findWidestGap(tx, snapshot, regencyCode));
  const programme = snapshot.programmes.find((candidate) => candidate.code === code);
  if (!programme && asked !== undefined) throw refused({ code: "programme_unknown", programme: asked });
  return programme ?? null;
}

function figuresOfArea({ mixes, richer, reach, ...area }: AreaCellRows): AreaFigures {
  return { area: areaLabel(area), parentCode: area.parentCode, kind: area.localType, counts: areaCountsOf({ mixes, richer, reach }) };
}
