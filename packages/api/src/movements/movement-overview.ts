import type { Scoped } from "@sinergi/db/access/scoped";
import { listProgrammes } from "@sinergi/db/programmes/programmes.store";
import { ensureMovement, listStandingVersions, readMovementCells, readProgrammesByKind, readSimilarCells, type VersionChoice } from "@sinergi/db/targeting/movements.store";
import { HELPED_GROUPS } from "@sinergi/domain/targeting/movement";
import { movementFigures } from "@sinergi/targeting/movements";
import { compareSimilar } from "@sinergi/targeting/similar-families";
import type { z } from "zod";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { areaLabel, readViewed } from "#targeting/read-snapshot";
import { movementInputSchema, type MovementAnswer } from "#movements/movements.schema";

const NAMED_PROGRAMMES = 5;

/** Which families stay in deciles 1-2 through the versions, which rise and fall, and what they received meanwhile. */
export const movementOverview = procedure({ permission: "figures.read", scope: "aggregates", audit: null })
  .input(movementInputSchema)
  .query(({ ctx, input }): Promise<MovementAnswer> =>
    ctx.read(async (tx) => {
      const viewed = await readViewed(tx, { on: undefined, area: input.area, today: ctx.clock.today() });
      const versions = await listStandingVersions(tx);
      const ends = endsOf(versions, input);
      const movement = ends && { ...ends, toIsLive: viewed.snapshot.versionId === ends.to.version, ...(await readMovement(tx, { ...ends, area: viewed.area.code, likeness: input.likeness })) };
      return { area: areaLabel(viewed.area), versions, movement };
    }),
  );

interface Ends {
  readonly from: VersionChoice;
  readonly to: VersionChoice;
  readonly between: readonly VersionChoice[];
}

/** The ends asked for, else the earliest and the newest; null where there are no two. */
function endsOf(versions: readonly VersionChoice[], { from, to }: z.infer<typeof movementInputSchema>): Ends | null {
  const placeOf = (wanted: string | undefined, otherwise: number): number => (wanted === undefined ? otherwise : versions.findIndex(({ asOf }) => asOf === wanted));
  const [first, last] = [placeOf(from, 0), placeOf(to, versions.length - 1)];
  const [start, end] = [versions[first], versions[last]];
  if (versions.length < 2) return null;
  if (!start || !end || first >= last) throw refused({ code: "versions_in_order" });
  return { from: start, to: end, between: versions.slice(first + 1, last) };
}

type Wanted = Ends & { readonly area: string; readonly likeness: z.infer<typeof movementInputSchema>["likeness"] };

async function readMovement(tx: Scoped, { from, to, area, likeness }: Wanted) {
  const movement = await ensureMovement(tx, { from: from.asOf, to: to.asOf });
  if (!movement) throw refused({ code: "versions_in_order" });
  const programmes = new Map((await listProgrammes(tx)).map((programme) => [programme.code, programme]));
  const received = Map.groupBy(await readProgrammesByKind(tx, movement, area), ({ kind }) => kind);
  const similar = await readSimilarCells(tx, movement, { area, likeness });
  return {
    figures: movementFigures(await readMovementCells(tx, movement, area)),
    programmes: [...received.values()].flatMap((rows) =>
      rows.slice(0, NAMED_PROGRAMMES).flatMap((row) => {
        const known = programmes.get(row.programme);
        return known ? [{ ...row, name: known.name, side: known.side }] : [];
      }),
    ),
    similar: HELPED_GROUPS.map((group) => compareSimilar(similar, group)),
  };
}
