import type { Trilean } from "@sinergi/domain/programmes/three-values";
import type { Scoped } from "#access/scoped";
import { decileOf, type AreaCellRows, type ProgrammeCellRow, trileanOf } from "#targeting/cells.store";
import { sideMask } from "#targeting/family-class";
import type { SnapshotRow } from "#targeting/snapshots.store";

/** Families of deciles 1-4 by the sides of help that reach them. */
export interface MeetingRow {
  readonly workingAge: Trilean;
  readonly livelihood: boolean;
  readonly production: boolean;
  /** Receives anything at all. */
  readonly helped: boolean;
  readonly families: number;
}

export interface SimulationCellRows {
  /** Cells of the programme by area: the regency and each of its districts. */
  readonly programme: ReadonlyMap<string, readonly ProgrammeCellRow[]>;
  readonly unlisted: AreaCellRows["unlisted"];
  readonly meetings: readonly MeetingRow[];
  readonly packages: AreaCellRows["packages"];
}

type ProgrammeTuple = readonly [string, number, string, boolean, number];
type MeetingTuple = readonly [string, boolean, boolean, boolean, number];
type PackageTuple = readonly [number, number, number, number];
interface StoredCells extends Record<string, unknown> {
  readonly programme: readonly ProgrammeTuple[];
  readonly areas: readonly string[];
  readonly unlisted: number;
  readonly meetings: readonly MeetingTuple[];
  readonly packages: readonly PackageTuple[];
}

/** The counts a simulation moves: of the regency as a whole, and of the programme in every district. One statement over cells. */
export async function readSimulationCells(tx: Scoped, snapshot: SnapshotRow, { regency, programme }: { readonly regency: string; readonly programme: string }): Promise<SimulationCellRows> {
  const width = snapshot.programmes.length;
  const some = (mask: string): string => `(received::bit(${width}) & B'${mask}') <> B'${"0".repeat(width)}'`;
  const found = await tx.one<StoredCells>(
    `select (select coalesce(json_agg(json_build_array(c.area_code, c.decile, c.eligibility, c.receives, c.families)), '[]') from cell_programme c
              where c.snapshot_id = $1 and c.programme_code = $3 and c.area_code in (select code from area where code = $2 or parent_code = $2)) as programme,
            (select coalesce(json_agg(code order by code), '[]') from area where code = $2 or parent_code = $2) as areas,
            coalesce((select rows from cell_unlisted where snapshot_id = $1 and area_code = $2 and programme_code = $3), 0) as unlisted,
            (select coalesce(json_agg(json_build_array(working_age, livelihood, production, helped, n)), '[]') from (
               select working_age, ${some(sideMask(snapshot.programmes, "LIVELIHOOD"))} as livelihood, ${some(sideMask(snapshot.programmes, "PRODUCTION"))} as production, received like '%1%' as helped, sum(families)::int as n
                 from cell_mix where snapshot_id = $1 and area_code = $2 and decile between 1 and 4 group by 1, 2, 3, 4) m) as meetings,
            (select coalesce(json_agg(json_build_array(decile, eligible, received, families)), '[]') from cell_package where snapshot_id = $1 and area_code = $2) as packages`,
    [snapshot.id, regency, programme],
  );
  const byArea = Map.groupBy(found.programme, ([area]) => area);
  return {
    programme: new Map(found.areas.map((area) => [area, (byArea.get(area) ?? []).map(([, decile, eligibility, receives, families]) => ({
      programme, decile: decileOf(decile), eligibility: trileanOf(eligibility), receives, families,
    }))])),
    unlisted: [{ programme, rows: found.unlisted }],
    meetings: found.meetings.map(([workingAge, livelihood, production, helped, families]) => ({ workingAge: trileanOf(workingAge), livelihood, production, helped, families })),
    packages: found.packages.map(([decile, eligible, received, families]) => ({ decile: decileOf(decile), eligible, received, families })),
  };
}

export interface PoorAreaRow {
  readonly code: string;
  readonly families: number;
  /** Deciles 1-4. */
  readonly poor: number;
}

/** Every area of a level with its families and those of deciles 1-4. */
export async function readPoorAreas(tx: Scoped, { id }: SnapshotRow, level: "district" | "village"): Promise<PoorAreaRow[]> {
  return tx.rows<PoorAreaRow & Record<string, unknown>>(
    `select a.code, coalesce(sum(c.families), 0)::int as families, coalesce(sum(c.families) filter (where c.decile between 1 and 4), 0)::int as poor
       from area a left join cell_package c on c.snapshot_id = $1 and c.area_code = a.code where a.level = $2 group by a.code`,
    [id, level],
  );
}
