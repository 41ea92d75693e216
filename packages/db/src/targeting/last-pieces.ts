import type { Scoped } from "#access/scoped";
import { AREA_LEVELS } from "#targeting/area-levels";
import { literal } from "#targeting/compile-rule";

interface Moved {
  readonly snapshotId: number;
  readonly programmes: readonly { readonly code: string; readonly inPackage: boolean }[];
}

/** Moves the counts of families that lack exactly one piece of the package by the temporary table `state_delta`; those that came to nothing stay, as 0. */
export async function moveLastPieces(tx: Scoped, { snapshotId, programmes }: Moved): Promise<void> {
  const pieces = programmes.flatMap(({ code, inPackage }, at) => (inPackage ? [{ code, at }] : []));
  if (pieces.length === 0) return;
  const lacks = (at: number): string => `get_byte(b.letters, ${at}) = ascii('y') and get_byte(b.marks, ${at}) = ascii('0')`;
  const lacking = pieces.map(({ at }) => `(${lacks(at)})::int`).join(" + ");
  const which = pieces.map(({ code, at }) => `when ${lacks(at)} then ${literal(code)}`).join(" ");
  await tx.run(
    `insert into cell_last_piece (snapshot_id, area_code, programme_code, decile, families)
     select ${snapshotId}, a.area_code, d.programme_code, d.decile, sum(d.n) from (
       select village_code, decile, case ${which} end as programme_code, n from pg_temp.state_delta s
         cross join lateral (select s.eligibility::bytea as letters, s.received::bytea as marks offset 0) b where ${lacking} = 1
     ) d ${AREA_LEVELS} group by 2, 3, 4 having sum(d.n) <> 0
     on conflict (snapshot_id, area_code, programme_code, decile) do update set families = cell_last_piece.families + excluded.families`,
  );
}
