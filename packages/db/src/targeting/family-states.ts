import type { EligibilityRule } from "@sinergi/domain/programmes/eligibility-rule.schema";
import type { ProgrammeUnit, RelationKind, Side } from "@sinergi/domain/programmes/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";
import { createRuleCompiler, literal, workingAgeColumn } from "#targeting/compile-rule";
import { moveLastPieces } from "#targeting/last-pieces";

/** A programme of a snapshot's day. Its place in the list is its position in `eligibility` and `received`. */
export interface StateProgramme {
  readonly code: string;
  readonly name: string;
  readonly owner: string;
  readonly unit: ProgrammeUnit;
  readonly side: Side;
  readonly inPackage: boolean;
  readonly quota: number | null;
  readonly highestDecile: number | null;
  readonly relations: readonly { readonly with: string; readonly kind: RelationKind }[];
  readonly rule: EligibilityRule;
}

export interface StateBase {
  readonly snapshotId: number;
  readonly versionId: number;
  readonly on: Day;
  readonly programmes: readonly StateProgramme[];
}

/**
 * Whose states are made anew, and how much of them: everybody's, from the facts; those of the families in the temporary table
 * `touched`, from the facts (`touched`); or theirs, of whom only receipts of these programmes changed (facts and rules stand,
 * so eligibility is taken over).
 */
export type Reach = "all" | "touched" | ReceiptsReach;

interface ReceiptsReach {
  readonly receiptsOf: readonly string[];
  /** The one recipient whose match changed, where it is one: he alone moves the unlisted, by -1 or +1. */
  readonly recipient?: { readonly enrolmentId: string; readonly unlistedBy: -1 | 1 };
}

/**
 * Makes the states anew and moves the cells by the difference, in the caller's transaction: one path for one family
 * and for a million. Families that left the version lose their state.
 */
export async function deriveStates(tx: Scoped, base: StateBase, reach: Reach): Promise<void> {
  await tx.run("drop table if exists pg_temp.new_state, pg_temp.state_delta");
  await tx.run(typeof reach === "object" ? newReceiptsSql(base, reach) : newStatesSql(base, reach));
  if (reach === "all") await tx.run("analyze pg_temp.new_state (family_id, village_code, decile)");
  await tx.run(deltaSql(base.snapshotId, reach));
  await replaceStates(tx, base.snapshotId, reach);
  await moveCells(tx, base, reach);
  await forgetGroups(tx, base.snapshotId);
}

function onlyTouched(reach: Reach, column: string): string {
  return reach !== "all" ? `and ${column} in (select family_id from pg_temp.touched)` : "";
}

function newStatesSql({ versionId, on, programmes }: StateBase, reach: Reach): string {
  const compiler = createRuleCompiler(on);
  const eligibility = programmes.map((programme) => `substr('nuy', 1 + ${compiler.compile(programme.rule)}, 1)`);
  const memberColumns = [...compiler.memberColumns()].map(([name, sql]) => `${sql} as ${name}`);
  return `create temporary table new_state on commit drop as
    with m as (
      select ${["p.family_id", `${workingAgeColumn(on)} as working_age`, ...memberColumns].join(",\n")}
        from person_version p where p.version_id = ${versionId} ${onlyTouched(reach, "p.family_id")} group by p.family_id
    ), r as (${receivesSql({ versionId, on, programmes }, reach)}), raw as materialized (
      select f.family_id, f.village_code, coalesce(f.decile, 0)::smallint as decile,
             substr('nuy', 1 + greatest(coalesce(m.working_age, 0), case when f.roster_complete then 0 else 1 end), 1) as working_age,
             ${textOf(eligibility)} as eligibility, ${receivedSql(programmes)} as received
        from family_version f
        join area v on v.code = f.village_code
        left join m on m.family_id = f.family_id
        left join r on r.family_id = f.family_id
       where f.version_id = ${versionId} ${onlyTouched(reach, "f.family_id")} and ${notMerged("f.family_id", versionId)}
    )
    select raw.*, ${agenciesSql(programmes)} as agencies from raw ${asBytes("raw")}`;
}

/** A family that was said to be another one of the version has no state of its own: it is counted once. */
function notMerged(family: string, versionId: number): string {
  return `not exists (select from identity_link l join family_version k on k.version_id = ${versionId} and k.family_id = l.kept_id
    where l.subject = 'FAMILY' and l.undone_at is null and l.alias_id = ${family})`;
}

/** Only the letters of the programmes whose receipts changed are written anew. */
function newReceiptsSql(base: StateBase, reach: Reach): string {
  const places = movedPlaces(base.programmes, reach);
  const received = places.reduce((text, place) => `overlay(${text} placing case when coalesce(r.p${place - 1}, false) then '1' else '0' end from ${place} for 1)`, "s.received");
  return `create temporary table new_state on commit drop as
    with r as (${receivesSql(base, reach)}), raw as materialized (
      select s.family_id, s.village_code, s.decile, s.working_age, s.eligibility, ${received} as received
        from pg_temp.touched t
        join family_state s on s.snapshot_id = ${base.snapshotId} and s.family_id = t.family_id
        left join r on r.family_id = s.family_id
    )
    select raw.*, ${agenciesSql(base.programmes)} as agencies from raw ${asBytes("raw")}`;
}

/** Per family, which programmes it receives on the day: one column for each that can have moved. */
function receivesSql({ versionId, on, programmes }: Omit<StateBase, "snapshotId">, reach: Reach): string {
  const moved = movedPlaces(programmes, reach).flatMap((place) => {
    const code = programmes[place - 1]?.code;
    return code === undefined ? [] : [{ place, code }];
  });
  const columns = moved.map(({ place, code }) => `bool_or(e.programme_code = ${literal(code)}) as p${place - 1}`);
  const codes = moved.map(({ code }) => literal(code)).join(", ");
  return `select ${["em.family_id", ...columns].join(", ")}
    from enrolment_match em
    join enrolment e on e.id = em.enrolment_id
    left join recipient_list l on l.id = e.list_id
   where em.version_id = ${versionId} and em.family_id is not null ${onlyTouched(reach, "em.family_id")}
     and e.status = 'AKTIF' and e.active_from <= ${literal(on)} and e.active_to >= ${literal(on)}
     and e.programme_code = any (array[${codes}]::text[])
     and (e.list_id is null or l.state = 'CURRENT')
   group by em.family_id`;
}

function receivedSql(programmes: readonly StateProgramme[]): string {
  return textOf(programmes.map((_, at) => `case when coalesce(r.p${at}, false) then '1' else '0' end`));
}

function textOf(parts: readonly string[]): string {
  return parts.length === 0 ? "''" : parts.join(" || ");
}

/** The n-th byte is found at once, the n-th letter of a text only by counting: a quarter of the time. */
function asBytes(table: string): string {
  return `cross join lateral (select ${table}.eligibility::bytea as letters, ${table}.received::bytea as marks offset 0) b`;
}

const BYTE = { n: "n".charCodeAt(0), y: "y".charCodeAt(0), "1": "1".charCodeAt(0) } as const;

/** Rows of states with the owners that have to do with each family: how a state says whose it is. */
export function withAgencies(states: string, programmes: readonly StateProgramme[]): string {
  return `select raw.*, ${agenciesSql(programmes)} as agencies from (${states}) raw ${asBytes("raw")}`;
}

/** Owners of a programme that the family receives, is eligible for or is unknown for. */
function agenciesSql(programmes: readonly StateProgramme[]): string {
  const conditions = new Map<string, string[]>();
  programmes.forEach((programme, at) => {
    const concerned = `get_byte(b.letters, ${at}) <> ${BYTE.n} or get_byte(b.marks, ${at}) = ${BYTE["1"]}`;
    conditions.set(programme.owner, [...(conditions.get(programme.owner) ?? []), concerned]);
  });
  if (conditions.size === 0) return "array[]::text[]";
  const owners = [...conditions].map(([owner, parts]) => `case when ${parts.join(" or ")} then ${literal(owner)} end`);
  return `array_remove(array[${owners.join(", ")}]::text[], null)`;
}

const STATE_KEY = "village_code, decile, working_age, eligibility, received";

function deltaSql(snapshotId: number, reach: Reach): string {
  return `create temporary table state_delta on commit drop as
    select ${STATE_KEY}, sum(n)::int as n from (
      select ${STATE_KEY}, count(*) as n from pg_temp.new_state group by ${STATE_KEY}
      union all
      select ${STATE_KEY}, -count(*) from family_state where snapshot_id = ${snapshotId} ${onlyTouched(reach, "family_id")} group by ${STATE_KEY}
    ) both_sides group by ${STATE_KEY} having sum(n) <> 0`;
}

async function replaceStates(tx: Scoped, snapshotId: number, reach: Reach): Promise<void> {
  await tx.run(
    `delete from family_state s where s.snapshot_id = ${snapshotId} ${onlyTouched(reach, "s.family_id")}
       and not exists (select from pg_temp.new_state n where n.family_id = s.family_id)`,
  );
  await tx.run(
    `insert into family_state (snapshot_id, family_id, ${STATE_KEY}, agencies)
     select ${snapshotId}, family_id, ${STATE_KEY}, agencies from pg_temp.new_state
     on conflict (snapshot_id, family_id) do update
       set village_code = excluded.village_code, decile = excluded.decile, working_age = excluded.working_age,
           eligibility = excluded.eligibility, received = excluded.received, agencies = excluded.agencies
     where (family_state.village_code, family_state.decile, family_state.working_age, family_state.eligibility, family_state.received)
       is distinct from (excluded.village_code, excluded.decile, excluded.working_age, excluded.eligibility, excluded.received)`,
  );
}

/** Counts of candidates in the villages that changed are made anew when somebody simulates; see `simulations/candidate-groups.store.ts`. */
async function forgetGroups(tx: Scoped, snapshotId: number): Promise<void> {
  await tx.run("delete from candidate_group where snapshot_id = $1 and village_code in (select distinct village_code from pg_temp.state_delta)", [snapshotId]);
}

/** A village's own row and those of its district and regency: the dotted code holds its parents. */
const AREA_LEVELS = "cross join lateral (values (d.village_code), (substr(d.village_code, 1, 8)), (substr(d.village_code, 1, 5))) as a (area_code)";

/** Programmes whose cells can have moved; those of the others would be counted only to cancel out. */
function movedPlaces(programmes: readonly StateProgramme[], reach: Reach): number[] {
  return programmes.flatMap(({ code }, at) => (typeof reach !== "object" || reach.receiptsOf.includes(code) ? [at + 1] : []));
}

async function moveCells(tx: Scoped, { snapshotId, programmes }: StateBase, reach: Reach): Promise<void> {
  const places = movedPlaces(programmes, reach);
  await tx.run(
    `insert into cell_mix (snapshot_id, area_code, decile, working_age, received, families)
     select ${snapshotId}, a.area_code, d.decile, d.working_age, d.received, sum(d.n)
       from pg_temp.state_delta d ${AREA_LEVELS} group by 2, 3, 4, 5 having sum(d.n) <> 0
     on conflict (snapshot_id, area_code, decile, working_age, received) do update set families = cell_mix.families + excluded.families`,
  );
  await dropEmpty(tx, "cell_mix", { snapshotId, reach });
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
