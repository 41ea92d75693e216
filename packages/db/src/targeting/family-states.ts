import type { Scoped } from "#access/scoped";
import { createRuleCompiler, literal, workingAgeColumn } from "#targeting/compile-rule";
import { familyClassSql } from "#targeting/family-class";
import { moveCells } from "#targeting/move-cells";
import { movedPlaces, type Reach, type StateBase, type StateProgramme } from "#targeting/state-base";
import { asBytes, BYTE } from "#targeting/state-bytes";

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
    ${withClass(programmes)}`;
}

/** What follows of a state's letters, beside them. */
function withClass(programmes: readonly StateProgramme[]): string {
  return `select raw.*, ${agenciesSql(programmes)} as agencies, ${familyClassSql("raw", programmes)} as class_code from raw ${asBytes("raw")}`;
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
    ${withClass(base.programmes)}`;
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
    `insert into family_state (snapshot_id, family_id, ${STATE_KEY}, agencies, class_code)
     select ${snapshotId}, family_id, ${STATE_KEY}, agencies, class_code from pg_temp.new_state
     on conflict (snapshot_id, family_id) do update
       set village_code = excluded.village_code, decile = excluded.decile, working_age = excluded.working_age,
           eligibility = excluded.eligibility, received = excluded.received, agencies = excluded.agencies, class_code = excluded.class_code
     where (family_state.village_code, family_state.decile, family_state.working_age, family_state.eligibility, family_state.received)
       is distinct from (excluded.village_code, excluded.decile, excluded.working_age, excluded.eligibility, excluded.received)`,
  );
}

/** Counts of candidates in the villages that changed are made anew when somebody simulates; see `simulations/candidate-groups.store.ts`. */
async function forgetGroups(tx: Scoped, snapshotId: number): Promise<void> {
  await tx.run("delete from candidate_group where snapshot_id = $1 and village_code in (select distinct village_code from pg_temp.state_delta)", [snapshotId]);
}
