import type { Side } from "@sinergi/domain/programmes/vocabulary";
import type { Scoped } from "#access/scoped";
import { AREA_LEVELS } from "#targeting/area-levels";
import { literal } from "#targeting/compile-rule";
import type { StateProgramme } from "#targeting/state-base";

interface Moved {
  readonly snapshotId: number;
  /** In the order of the letters of `received`. */
  readonly programmes: readonly Pick<StateProgramme, "code" | "owner" | "side" | "unit">[];
}

/**
 * Moves by the temporary table `state_delta` what is counted of programmes that meet: the exact sets, and of them the pairs of
 * programmes and of agencies, the number of programmes, the two sides and who receives anything. Figures read these few rows
 * instead of every mix of an area; a change touches only the rows of the sets it moves.
 */
export async function moveMeetings(tx: Scoped, { snapshotId, programmes }: Moved): Promise<void> {
  await tx.run(
    `insert into cell_set (snapshot_id, area_code, received, families)
     select ${snapshotId}, a.area_code, d.received, sum(d.n) from ${SET_DELTA} d ${AREA_LEVELS} group by 2, 3 having sum(d.n) <> 0
     on conflict (snapshot_id, area_code, received) do update set families = cell_set.families + excluded.families`,
  );
  await tx.run(
    `insert into cell_meeting (snapshot_id, area_code, kind, a, b, families)
     with set_delta as materialized ${SET_DELTA}, ${meetingsSql(programmes)}, moved as (
       select d.village_code, m.kind, m.a, m.b, sum(d.n)::int as n from set_delta d join meeting m using (received) group by 1, 2, 3, 4
       union all
       select village_code, 'HELPED', decile::text, '', sum(n)::int from pg_temp.state_delta where received like '%1%' group by 1, 3
       union all
       select village_code, 'SIDES', working_age, ${sideLetter(programmes, "LIVELIHOOD")} || ${sideLetter(programmes, "PRODUCTION")}, sum(n)::int
         from pg_temp.state_delta where decile between 1 and 4 group by 1, 3, 4
     )
     select ${snapshotId}, a.area_code, d.kind, d.a, d.b, sum(d.n) from moved d ${AREA_LEVELS} group by 2, 3, 4, 5 having sum(d.n) <> 0
     on conflict (snapshot_id, area_code, kind, a, b) do update set families = cell_meeting.families + excluded.families`,
  );
}

/** Families that came to or left each exact set, village by village. */
const SET_DELTA = "(select village_code, received, sum(n)::int as n from pg_temp.state_delta group by 1, 2 having sum(n) <> 0)";

/** Of every set that moved, what meets in it: once per set, however many families and villages have it. */
function meetingsSql(programmes: Moved["programmes"]): string {
  const codes = programmes.map(({ code }) => literal(code)).join(", ");
  const owners = programmes.map(({ owner }) => literal(owner)).join(", ");
  return `moved_set as materialized (select distinct received from set_delta),
     place as materialized (
       select s.received, p.code collate "C" as code, p.owner collate "C" as owner
         from moved_set s cross join lateral unnest(array[${codes}]::text[], array[${owners}]::text[]) with ordinality as p (code, owner, place)
        where substr(s.received, p.place::int, 1) = '1'
     ), owner as materialized (select distinct received, owner from place),
     meeting as materialized (
       select x.received, 'PROGRAMMES' as kind, x.code as a, y.code as b from place x join place y on y.received = x.received and x.code <= y.code
       union all
       select x.received, 'AGENCIES', x.owner, y.owner from owner x join owner y on y.received = x.received and x.owner < y.owner
       union all
       select received, 'LAYER', length(replace(received, '0', ''))::text, '' from moved_set
     )`;
}

/** '1' where the family receives a programme of the side. Works for a whole area reach nobody in particular: they never make a side. */
function sideLetter(programmes: Moved["programmes"], side: Side): string {
  const mask = programmes.map((programme) => (programme.side === side && programme.unit !== "AREA" ? "1" : "0")).join("");
  if (!mask.includes("1")) return "'0'";
  return `case when (received::bit(${mask.length}) & B'${mask}') <> B'${"0".repeat(mask.length)}' then '1' else '0' end`;
}

/** Drops the rows that came to nothing; after a change of a few families only those of their areas are looked at. */
export async function dropEmptyMeetings(tx: Scoped, snapshotId: number, reach: "all" | "some"): Promise<void> {
  if (reach === "all") {
    for (const table of ["cell_set", "cell_meeting"]) await tx.run(`delete from ${table} where snapshot_id = ${snapshotId} and families = 0`);
    return;
  }
  await tx.run(
    `delete from cell_set c using (select distinct a.area_code, d.received from pg_temp.state_delta d ${AREA_LEVELS}) moved
      where c.snapshot_id = ${snapshotId} and c.area_code = moved.area_code and c.received = moved.received and c.families = 0`,
  );
  await tx.run(
    `delete from cell_meeting c using (select distinct a.area_code from pg_temp.state_delta d ${AREA_LEVELS}) moved
      where c.snapshot_id = ${snapshotId} and c.area_code = moved.area_code and c.families = 0`,
  );
}
