import type { Scoped } from "#access/scoped";
import type { HousingCounts } from "#targeting/housing-cells.store";
import { readHousing } from "#targeting/housing-cells.store";
import type { SnapshotRow } from "#targeting/snapshots.store";

export interface FocusCellRow {
  readonly code: string;
  readonly parentCode: string | null;
  readonly name: string;
  readonly localType: string;
  readonly level: "regency" | "district" | "village";
  readonly families: number;
  readonly withoutDecile: number;
  /** Deciles 1-4. */
  readonly poor: number;
  readonly poorest: number;
  readonly villages: number;
  readonly weakVillages: number;
  /** Null while no families were imported. */
  readonly houses: HousingCounts | null;
}

export interface ProgrammeReachRow {
  readonly area: string;
  readonly programme: string;
  readonly eligible: number;
  /** Eligible families that receive it. */
  readonly reached: number;
}

export interface AreasWanted {
  readonly regencyCode: string;
  readonly level: "district" | "village";
}

const AREAS = "(a.code = $2 or (a.level = $3 and a.code like $2 || '.%'))";

/** Every area of a level and the regency, with what its priority is measured from: counts of cells, no family is looked at. */
export async function readFocusCells(tx: Scoped, snapshot: SnapshotRow, { regencyCode, level }: AreasWanted): Promise<FocusCellRow[]> {
  const rows = await tx.rows<Omit<FocusCellRow, "houses"> & Record<string, unknown>>(
    `select a.code, a.parent_code as "parentCode", a.name, a.local_type as "localType", a.level,
            coalesce(c.families, 0)::int as families, coalesce(c.unknown, 0)::int as "withoutDecile", coalesce(c.poor, 0)::int as poor, coalesce(c.poorest, 0)::int as poorest,
            case a.level when 'village' then 1 else (select count(*) from area v where v.level = 'village' and v.code like a.code || '.%')::int end as villages,
            (select count(*) from weak_signal w where w.area_code = a.code or w.area_code like a.code || '.%')::int as "weakVillages"
       from area a left join lateral (
              select sum(families) as families, sum(families) filter (where decile = 0) as unknown,
                     sum(families) filter (where decile between 1 and 4) as poor, sum(families) filter (where decile = 1) as poorest
                from cell_package where snapshot_id = $1 and area_code = a.code) c on true
      where ${AREAS} order by a.code`,
    [snapshot.id, regencyCode, level],
  );
  const housing = await readHousing(tx, snapshot);
  return rows.map((row) => ({ ...row, houses: housing?.get(row.code) ?? null }));
}

/** The given programmes in every area of a level: eligible families and those that receive. A programme the snapshot does not have has no rows. */
export async function readProgrammeReach(tx: Scoped, snapshot: SnapshotRow, { regencyCode, level, programmes }: AreasWanted & { readonly programmes: readonly string[] }): Promise<ProgrammeReachRow[]> {
  return tx.rows<ProgrammeReachRow & Record<string, unknown>>(
    `select c.area_code as area, c.programme_code as programme,
            coalesce(sum(c.families) filter (where c.eligibility = 'y'), 0)::int as eligible,
            coalesce(sum(c.families) filter (where c.eligibility = 'y' and c.receives), 0)::int as reached
       from area a join cell_programme c on c.snapshot_id = $1 and c.area_code = a.code and c.programme_code = any ($4::text[])
      where ${AREAS} group by 1, 2 order by 1, 2`,
    [snapshot.id, regencyCode, level, programmes],
  );
}
