import type { Scoped } from "#access/scoped";
import { AREA_LEVELS } from "#targeting/area-levels";
import { literal } from "#targeting/compile-rule";
import { moveLastPieces } from "#targeting/last-pieces";
import { dropEmptyMeetings, moveMeetings } from "#targeting/meetings";
import { movedPlaces, type Reach, type StateBase, type StateProgramme } from "#targeting/state-base";
import { asBytes, BYTE } from "#targeting/state-bytes";

/** Moves every cell by the temporary table `state_delta`. */
export async function moveCells(tx: Scoped, { snapshotId, programmes }: StateBase, reach: Reach): Promise<void> {
  const places = movedPlaces(programmes, reach);
  await tx.run(
    `insert into cell_mix (snapshot_id, area_code, decile, working_age, received, families)
     select ${snapshotId}, a.area_code, d.decile, d.working_age, d.received, sum(d.n)
       from pg_temp.state_delta d ${AREA_LEVELS} group by 2, 3, 4, 5 having sum(d.n) <> 0
     on conflict (snapshot_id, area_code, decile, working_age, received) do update set families = cell_mix.families + excluded.families`,
  );
  await dropEmpty(tx, "cell_mix", { snapshotId, reach });
  await moveMeetings(tx, { snapshotId, programmes });
  await dropEmptyMeetings(tx, snapshotId, reach === "all" ? "all" : "some");
  if (typeof reach !== "object" || places.some((place) => programmes[place - 1]?.inPackage)) {
    await tx.run(packageCellsSql(snapshotId, programmes));
    await dropEmpty(tx, "cell_package", { snapshotId, reach });
    await moveLastPieces(tx, { snapshotId, programmes });
    await dropEmpty(tx, "cell_last_piece", { snapshotId, reach });
  }
  if (places.length > 0) {
    await tx.run(programmeCellsSql(snapshotId, programmes, places));
    await dropEmpty(tx, "cell_programme", { snapshotId, reach });
  }
}

/** Drops the cells that came to nothing. After a change of a few families only theirs are looked at: a regency has hundreds of thousands. */
async function dropEmpty(tx: Scoped, table: "cell_mix" | "cell_package" | "cell_last_piece" | "cell_programme", { snapshotId, reach }: { readonly snapshotId: number; readonly reach: Reach }): Promise<void> {
  if (reach === "all") {
    await tx.run(`delete from ${table} where snapshot_id = ${snapshotId} and families = 0`);
    return;
  }
  const receiptsOf = table === "cell_programme" && typeof reach === "object" ? reach.receiptsOf : null;
  const programmes = receiptsOf === null ? "" : "and c.programme_code = any ($1::text[])";
  await tx.run(
    `delete from ${table} c using (select distinct a.area_code, d.decile from pg_temp.state_delta d ${AREA_LEVELS}) moved
      where c.snapshot_id = ${snapshotId} and c.area_code = moved.area_code and c.decile = moved.decile ${programmes} and c.families = 0`,
    receiptsOf === null ? [] : [receiptsOf],
  );
}

function packageCellsSql(snapshotId: number, programmes: readonly StateProgramme[]): string {
  const places = programmes.flatMap((programme, at) => (programme.inPackage ? [at] : []));
  const eligible = places.map((at) => `(get_byte(b.letters, ${at}) = ${BYTE.y})::int`);
  const received = places.map((at) => `(get_byte(b.letters, ${at}) = ${BYTE.y} and get_byte(b.marks, ${at}) = ${BYTE["1"]})::int`);
  return `insert into cell_package (snapshot_id, area_code, decile, eligible, received, families)
    select ${snapshotId}, a.area_code, d.decile, d.eligible, d.received, sum(d.n) from (
      select village_code, decile, ${eligible.join(" + ") || "0"} as eligible, ${received.join(" + ") || "0"} as received, sum(n)::int as n from pg_temp.state_delta s ${asBytes("s")} group by 1, 2, 3, 4
    ) d ${AREA_LEVELS} group by 2, 3, 4, 5 having sum(d.n) <> 0
    on conflict (snapshot_id, area_code, decile, eligible, received) do update set families = cell_package.families + excluded.families`;
}

function programmeCellsSql(snapshotId: number, programmes: readonly StateProgramme[], places: readonly number[]): string {
  // Millions of pairs of state and programme are grouped by small numbers; villages come back by their block.
  const codes = programmes.map((programme) => literal(programme.code)).join(", ");
  return `insert into cell_programme (snapshot_id, area_code, programme_code, decile, eligibility, receives, families)
    with state as materialized (
      select dense_rank() over (order by village_code, decile)::int as block, village_code, decile, b.letters, b.marks, n from pg_temp.state_delta s ${asBytes("s")}
    ), block as (select distinct block, village_code, decile from state), counted as (
      select block, place, get_byte(letters, place - 1) as letter, get_byte(marks, place - 1) as mark, sum(n)::int as n
        from state cross join unnest(array[${places.join(", ")}]) as place group by 1, 2, 3, 4
    ), by_village as (
      select village_code, place, decile, chr(letter) as eligibility, mark = ascii('1') as receives, n from counted join block using (block)
    )
    select ${snapshotId}, a.area_code, (array[${codes}]::text[])[d.place], d.decile, d.eligibility, d.receives, sum(d.n)
      from by_village d ${AREA_LEVELS} group by 2, 3, 4, 5, 6 having sum(d.n) <> 0
    on conflict (snapshot_id, area_code, programme_code, decile, eligibility, receives) do update set families = cell_programme.families + excluded.families`;
}
