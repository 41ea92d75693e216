import type { FlowKind, LeaveReason } from "@sinergi/domain/targeting/flow";
import type { SnapshotRef } from "@sinergi/domain/targeting/snapshot-ref";
import { parseDay } from "@sinergi/domain/time/day";
import { allowTime, MAKING_ONCE_MS } from "#access/allow-time";
import type { Scoped } from "#access/scoped";
import { findSnapshot, LIVE_SNAPSHOT, lockForChange, type SnapshotRow } from "#targeting/snapshots.store";
import { statesSql } from "#trends/snapshot-pack";

/** Pairs of snapshots that are kept for the next question. Of frozen ones the next making gives the same. */
const KEPT = 6;

/** Two snapshots, the earlier one frozen; without a later one, today. */
export interface FlowPair {
  readonly from: SnapshotRef;
  readonly to?: SnapshotRef | undefined;
}

export interface FlowRow {
  readonly id: number;
  readonly from: SnapshotRow;
  readonly to: SnapshotRow;
}

/** The families of a pair as they moved, made now where they are not there or the later snapshot has moved since. Null where there is no such pair in order of days. */
export async function ensureFlow(tx: Scoped, pair: FlowPair): Promise<FlowRow | null> {
  const { today } = await tx.one<{ today: string }>("select current_setting('app.today') as today");
  const day = parseDay(today);
  if (day === null) return null;
  const [from, to] = [await findSnapshot(tx, { ref: pair.from, today: day }), await findSnapshot(tx, { ref: pair.to ?? null, today: day })];
  if (!from || !to || from.kind !== "FROZEN" || to.kind === "COMPUTED" || from.on >= to.on) return null;
  const fresh = await findFresh(tx, from, to);
  if (fresh !== null) return { id: fresh, from, to };
  const id = await tx.derive(async (system) => {
    await lockForChange(system);
    return (await findFresh(system, from, to)) ?? allowTime(system, MAKING_ONCE_MS, () => makeFlow(system, from, to));
  });
  return { id, from, to };
}

async function findFresh(tx: Scoped, from: SnapshotRow, to: SnapshotRow): Promise<number | null> {
  const row = await tx.find<{ id: number }>("select id from flow where from_snapshot = $1 and to_snapshot = $2 and revision = $3 and on_day = $4 order by id desc limit 1", [from.id, to.id, to.revision, to.on]);
  return row?.id ?? null;
}

async function makeFlow(system: Scoped, from: SnapshotRow, to: SnapshotRow): Promise<number> {
  // The live snapshot stands still while the lock of changes is held; what went before it is of no use any more.
  const stale = await system.rows<{ id: number }>(
    `select f.id from flow f left join snapshot s on s.id = f.to_snapshot
      where s.id is null or f.revision <> s.revision or f.on_day <> s.on_day or f.id not in (select id from flow order by id desc limit ${KEPT - 1})`,
  );
  const ids = stale.map(({ id }) => id);
  for (const table of ["family_flow", "flow_cell", "flow_reason"]) await system.run(`delete from ${table} where flow_id = any ($1::int[])`, [ids]);
  await system.run("delete from flow where id = any ($1::int[])", [ids]);
  const { id } = await system.one<{ id: number }>("insert into flow (from_snapshot, to_snapshot, revision, on_day) values ($1, $2, $3, $4) returning id", [from.id, to.id, to.revision, to.on]);
  await system.run(
    `insert into family_flow (flow_id, family_id, village_code, before, after, was_in, is_in, ends)
     with earlier as materialized (${statesSql(from)}), later as materialized (${statesSql(to)})
     select $1, family_id, coalesce(n.village_code, t.village_code), ${codesSql("t", from)}, ${codesSql("n", to)}, t.village_code is not null, n.village_code is not null, '{}'
       from earlier t full join later n using (family_id) where t.received like '%1%' or n.received like '%1%'`,
    [id],
  );
  await writeEnds(system, { id, from, to });
  await countCells(system, id, [...new Set([...from.programmes, ...to.programmes].map(({ code }) => code))]);
  return id;
}

/** The codes behind the letters of one side; none where the family is not there. */
function codesSql(side: "t" | "n", { programmes }: SnapshotRow): string {
  const parts = programmes.map(({ code }, at) => `case when substr(${side}.received, ${at + 1}, 1) = '1' then '${code}' end`);
  return parts.length === 0 ? "array[]::text[]" : `array_remove(array[${parts.join(", ")}]::text[], null)`;
}

/** How a row `f` of `family_flow` moved in the programme of the code. */
function kindSql(code: string): string {
  return `case when ${code} = any (f.after) then case when ${code} = any (f.before) then 'stayed' when f.was_in then 'entered' else 'arrived' end when f.is_in then 'left' else 'gone' end`;
}

/**
 * Why families left, from what people said when they ended an enrolment, as it was known when the later snapshot was made: an end that was
 * recorded or taken back since changes nothing of the past. One that the earlier snapshot knew already explains no later leaving.
 */
async function writeEnds(system: Scoped, { id, from, to }: FlowRow): Promise<void> {
  await system.run(
    `update family_flow f set ends = r.ends from (
       select family_id, array_agg(programme_code || ':' || reason order by programme_code) as ends from (
         select distinct on (n.family_id, n.programme_code) n.family_id, n.programme_code, n.reason
           from enrolment_end n cross join (select made_at from snapshot where id = $2) a cross join (select kind, made_at, on_day from snapshot where id = $3) b
          where n.ended_on <= b.on_day and (b.kind <> 'FROZEN' or n.ended_at <= b.made_at)
            and (n.undone_at is null or (b.kind = 'FROZEN' and n.undone_at > b.made_at))
            and (n.ended_on > $4 or n.ended_at > a.made_at)
          order by n.family_id, n.programme_code, n.ended_on desc, n.id desc
       ) last group by family_id
     ) r where f.flow_id = $1 and f.family_id = r.family_id and f.is_in and f.was_in`,
    [id, from.id, to.id, from.on],
  );
}

/** Why a family `f` left the programme of the code. */
function reasonSql(code: string): string {
  return `coalesce((select substr(e, length(${code}) + 2) from unnest(f.ends) as e where left(e, length(${code}) + 1) = ${code} || ':' limit 1), 'UNKNOWN')`;
}

async function countCells(system: Scoped, id: number, codes: readonly string[]): Promise<void> {
  await system.run(
    `insert into flow_cell (flow_id, area_code, programme_code, kind, families)
     with counted as (
       select f.village_code, p.code, ${kindSql("p.code")} as kind, count(*) as n from family_flow f cross join unnest($2::text[]) as p (code)
        where f.flow_id = $1 and (p.code = any (f.before) or p.code = any (f.after)) group by 1, 2, 3
     )
     select $1, a.area_code, c.code, c.kind, sum(c.n) from counted c
       cross join lateral (values (c.village_code), (substr(c.village_code, 1, 8)), (substr(c.village_code, 1, 5))) as a (area_code) group by 2, 3, 4`,
    [id, codes],
  );
  await system.run(
    `insert into flow_reason (flow_id, area_code, programme_code, reason, families)
     with counted as (
       select f.village_code, p.code, ${reasonSql("p.code")} as reason, count(*) as n from family_flow f cross join unnest($2::text[]) as p (code)
        where f.flow_id = $1 and (p.code = any (f.before) or p.code = any (f.after)) and ${kindSql("p.code")} = 'left' group by 1, 2, 3
     )
     select $1, a.area_code, c.code, c.reason, sum(c.n) from counted c
       cross join lateral (values (c.village_code), (substr(c.village_code, 1, 8)), (substr(c.village_code, 1, 5))) as a (area_code) group by 2, 3, 4`,
    [id, codes],
  );
}

export interface FlowCellRow {
  readonly area: string;
  readonly programme: string;
  readonly kind: FlowKind;
  readonly families: number;
}

/** An area and every area right below it, by programme and kind. Counts: the same for every reader. */
export async function readFlowCells(tx: Scoped, { id }: FlowRow, area: string): Promise<FlowCellRow[]> {
  return tx.rows<FlowCellRow & Record<string, unknown>>(
    `select c.area_code as area, c.programme_code as programme, c.kind, c.families from flow_cell c
      where c.flow_id = $1 and (c.area_code = $2 or c.area_code in (select code from area where parent_code = $2)) order by 1, 2, 3`,
    [id, area],
  );
}

export interface FlowReasonRow {
  readonly area: string;
  readonly programme: string;
  readonly reason: LeaveReason;
  readonly families: number;
}

/** The same of those who left, by why they did. */
export async function readFlowReasons(tx: Scoped, { id }: FlowRow, area: string): Promise<FlowReasonRow[]> {
  return tx.rows<FlowReasonRow & Record<string, unknown>>(
    `select r.area_code as area, r.programme_code as programme, r.reason, r.families from flow_reason r
      where r.flow_id = $1 and (r.area_code = $2 or r.area_code in (select code from area where parent_code = $2)) order by 1, 2, 3`,
    [id, area],
  );
}

/** What a list is narrowed to: families that moved so in a programme between two snapshots. */
export interface FlowFilter extends FlowPair {
  readonly programme: string;
  readonly kinds: readonly FlowKind[];
  /** Of those who left: only these reasons. */
  readonly reasons?: readonly LeaveReason[] | undefined;
}

/** The filter as a condition on `family_state s`. The pair must have been made before: `ensureFlow`. */
export function flowCondition({ from, to, programme, kinds, reasons }: FlowFilter, bind: (value: unknown) => string): string {
  // A plain day in a pair can only be today: that is the live snapshot.
  const number = (ref: SnapshotRef | undefined): number => Number(ref?.split("@")[1] ?? LIVE_SNAPSHOT);
  const code = bind(programme);
  return `s.family_id in (select f.family_id from family_flow f
    where f.flow_id = (select max(id) from flow where from_snapshot = ${bind(number(from))} and to_snapshot = ${bind(number(to))})
      and (${code} = any (f.before) or ${code} = any (f.after)) and ${kindSql(code)} = any (${bind(kinds)}::text[])
      ${reasons === undefined ? "" : `and ${reasonSql(code)} = any (${bind(reasons)}::text[])`})`;
}
