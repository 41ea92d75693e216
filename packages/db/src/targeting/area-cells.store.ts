import type { Side } from "@sinergi/domain/programmes/vocabulary";
import type { Trilean } from "@sinergi/domain/programmes/three-values";
import type { Scoped } from "#access/scoped";
import { trileanOf } from "#targeting/cells.store";
import type { SnapshotRow } from "#targeting/snapshots.store";

type PoorDecile = 1 | 2 | 3 | 4;

interface AreaMixRow {
  readonly decile: PoorDecile | null;
  readonly workingAge: Trilean;
  readonly livelihood: boolean;
  readonly production: boolean;
  readonly helped: boolean;
  readonly families: number;
}

interface AreaReachRow {
  readonly eligibility: Trilean;
  readonly receives: boolean;
  readonly families: number;
}

export interface AreaCellRows {
  readonly code: string;
  readonly parentCode: string | null;
  readonly name: string;
  readonly localType: string;
  readonly level: "regency" | "district" | "village";
  /** Deciles 1-4 and families without a decile. */
  readonly mixes: readonly AreaMixRow[];
  /** Families of deciles 5-10. */
  readonly richer: number;
  /** Of the programme looked at; empty without one. */
  readonly reach: readonly AreaReachRow[];
}

type MixTuple = readonly [number, string, boolean, boolean, boolean, number];
type ReachTuple = readonly [string, boolean, number];
interface StoredCells extends Omit<AreaCellRows, "mixes" | "reach">, Record<string, unknown> {
  readonly mixes: readonly MixTuple[] | null;
  readonly reach: readonly ReachTuple[] | null;
}

interface AreaCellsWanted {
  readonly regencyCode: string;
  readonly level: "district" | "village";
  readonly programme: string | null;
}

/**
 * Every area of a level, and the regency itself, with its families grouped by what the measures of areas need: one statement
 * over cells. The many sets of programmes are put together by side, and those of deciles 5-10 are not looked at: their number
 * stands in the far fewer cells of the package.
 */
export async function readAreaCells(tx: Scoped, snapshot: SnapshotRow, { regencyCode, level, programme }: AreaCellsWanted): Promise<AreaCellRows[]> {
  const rows = await tx.rows<StoredCells>(
    `select a.code, a.parent_code as "parentCode", a.name, a.local_type as "localType", a.level,
            (select json_agg(json_build_array(decile, working_age, livelihood, production, helped, n)) from (
               select decile, working_age, ${receivesAny(snapshot, "LIVELIHOOD")} as livelihood, ${receivesAny(snapshot, "PRODUCTION")} as production,
                      received like '%1%' as helped, sum(families)::int as n
                 from cell_mix where snapshot_id = $1 and area_code = a.code and decile <= 4 group by 1, 2, 3, 4, 5) m) as mixes,
            coalesce((select sum(families) from cell_package where snapshot_id = $1 and area_code = a.code and decile > 4), 0)::int as richer,
            (select json_agg(json_build_array(eligibility, receives, n)) from (
               select eligibility, receives, sum(families)::int as n from cell_programme
                where snapshot_id = $1 and area_code = a.code and programme_code = $4 group by 1, 2) r) as reach
       from area a where a.code = $2 or (a.level = $3 and a.code like $2 || '.%') order by a.code`,
    [snapshot.id, regencyCode, level, programme],
  );
  return rows.map(({ mixes, reach, ...area }) => ({
    ...area,
    mixes: (mixes ?? []).map(([decile, workingAge, livelihood, production, helped, families]) => ({
      decile: decile === 0 ? null : (decile as PoorDecile), workingAge: trileanOf(workingAge), livelihood, production, helped, families,
    })),
    reach: (reach ?? []).map(([eligibility, receives, families]) => ({ eligibility: trileanOf(eligibility), receives, families })),
  }));
}

/**
 * Whether a family receives a programme of a side, as one look at all letters: each letter by itself would take three times as
 * long. Works for a whole area reach nobody in particular: programmes of unit AREA never make a side.
 */
function receivesAny({ programmes }: SnapshotRow, side: Side): string {
  const mask = programmes.map((programme) => (programme.side === side && programme.unit !== "AREA" ? "1" : "0")).join("");
  return mask.includes("1") ? `(received::bit(${mask.length}) & B'${mask}') <> B'${"0".repeat(mask.length)}'` : "false";
}

/**
 * The programme with a list of recipients that misses the most eligible families of an area, one of the package before any
 * other: for a loan or a training, "eligible" is far wider than what the programme is for. Null where none has a list.
 */
export async function findWidestGap(tx: Scoped, snapshot: SnapshotRow, areaCode: string): Promise<string | null> {
  const row = await tx.find<{ code: string }>(
    `select programme_code as code from cell_programme where snapshot_id = $1 and area_code = $2
      group by 1 having bool_or(receives)
      order by programme_code = any ($3::text[]) desc, coalesce(sum(families) filter (where eligibility = 'y' and not receives), 0) desc, 1 limit 1`,
    [snapshot.id, areaCode, snapshot.programmes.filter((programme) => programme.inPackage).map((programme) => programme.code)],
  );
  return row?.code ?? null;
}
