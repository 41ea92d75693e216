import type { Trilean } from "@sinergi/domain/programmes/three-values";
import type { Scoped } from "#access/scoped";
import { trileanOf } from "#targeting/cells.store";
import type { SnapshotRow } from "#targeting/snapshots.store";

/** Families of deciles 1-4 by who could work and what they receive. */
export interface SideCellRow {
  readonly workingAge: Trilean;
  readonly programmes: readonly string[];
  readonly families: number;
}

export interface AreaSideCells {
  readonly areaCode: string;
  readonly cells: readonly SideCellRow[];
}

/** Working age, received and families of the cells of one area, column by column. */
type SideColumns = readonly [string, readonly string[], readonly number[]];

interface Asked {
  readonly area: string;
  /** Of deciles 1-4 these alone; all four where undefined. */
  readonly deciles: readonly number[] | undefined;
}

/** Cells of deciles 1-4 of an area and of every area right below it, put together over the deciles; an area without such families has none. */
export async function readSides(tx: Scoped, snapshot: SnapshotRow, { area, deciles }: Asked): Promise<AreaSideCells[]> {
  const rows = await tx.rows<{ areaCode: string; columns: SideColumns }>(
    `select a.code as "areaCode", coalesce(
       (select json_build_array(string_agg(working_age, ''), array_agg(received), array_agg(families)) from (
          select working_age, received, sum(families)::int as families from cell_mix c
           where c.snapshot_id = $1 and c.area_code = a.code and c.decile between 1 and 4 and ($3::int[] is null or c.decile = any ($3::int[])) group by 1, 2
        ) s having count(*) > 0), '["", [], []]') as columns
       from area a where a.code = $2 or a.parent_code = $2 order by a.code`,
    [snapshot.id, area, deciles ?? null],
  );
  const codes = snapshot.programmes.map((programme) => programme.code);
  return rows.map(({ areaCode, columns: [workingAge, received, families] }) => ({
    areaCode,
    cells: received.map((letters, at) => ({
      workingAge: trileanOf(workingAge.charAt(at)), programmes: codes.filter((_, place) => letters[place] === "1"), families: families[at] ?? 0,
    })),
  }));
}
