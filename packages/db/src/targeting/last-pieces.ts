import type { Scoped } from "#access/scoped";
import { literal } from "#targeting/compile-rule";

/** A village's own row and those of its district and regency: the dotted code holds its parents. */
const AREA_LEVELS = "cross join lateral (values (d.village_code), (substr(d.village_code, 1, 8)), (substr(d.village_code, 1, 5))) as a (area_code)";

interface Moved {
  readonly snapshotId: number;
  readonly programmes: readonly { readonly code: string; readonly inPackage: boolean }[];
}

/** Moves the counts of families that lack exactly one piece of the package by the temporary table `state_delta`. */
export async function moveLastPieces(tx: Scoped, { snapshotId, programmes }: Moved): Promise<void> {
  const pieces = programmes.flatMap(({ code, inPackage }, at) => (inPackage ? [{ code, place: at + 1 }] : []));
  if (pieces.length === 0) return;
  const lacks = (place: number): string => `substr(eligibility, ${place}, 1) = 'y' and substr(received, ${place}, 1) = '0'`;
  const lacking = pieces.map(({ place }) => `(${lacks(place)})::int`).join(" + ");
  const which = pieces.map(({ code, place }) => `when ${lacks(place)} then ${literal(code)}`).join(" ");
  await tx.run(
    `insert into cell_last_piece (snapshot_id, area_code, programme_code, decile, families)
     select ${snapshotId}, a.area_code, d.programme_code, d.decile, sum(d.n) from (
       select village_code, decile, case ${which} end as programme_code, n from pg_temp.state_delta where ${lacking} = 1
     ) d ${AREA_LEVELS} group by 2, 3, 4 having sum(d.n) <> 0
     on conflict (snapshot_id, area_code, programme_code, decile) do update set families = cell_last_piece.families + excluded.families`,
  );
  await tx.run(`delete from cell_last_piece where snapshot_id = ${snapshotId} and families = 0`);
}
