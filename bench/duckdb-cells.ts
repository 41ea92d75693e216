import { createRuleCompiler, literal, workingAgeColumn } from "@sinergi/db/targeting/compile-rule";
import type { Data } from "./live-stage.ts";

/** Tables of cells in the order of their columns, with the columns that name a cell. */
export const CELLS = {
  cell_programme: "area_code, programme_code, decile, eligibility, receives, families",
  cell_mix: "area_code, decile, working_age, received, families",
  cell_package: "area_code, decile, eligible, received, families",
  cell_set: "area_code, received, families",
  cell_meeting: "area_code, kind, a, b, families",
} as const;

/**
 * All states and all cells as somebody at home in DuckDB would make them: one wide table with a column per programme, then a
 * grouping for each cube with grouping sets for the three levels of areas.
 */
export function cellStatements(data: Data): string[] {
  return ["begin", statesSql(data), mixesSql(data), packagesSql(data), SETS, meetingsSql(data), ...programmesSql(data), "commit"];
}

function statesSql({ versionId, today, programmes }: Data): string {
  const compiler = createRuleCompiler(today);
  const eligibility = programmes.map(({ rule }, at) => `${compiler.compile(rule)} as e${at}`);
  const members = [...compiler.memberColumns()].map(([name, sql]) => `${sql} as ${name}`);
  const receives = programmes.map(({ code }, at) => `bool_or(e.programme_code = ${literal(code)}) as p${at}`);
  const codes = programmes.map(({ code }) => literal(code)).join(", ");
  const wide = programmes.map((_, at) => `coalesce(r.p${at}, false) as p${at}`);
  return `create or replace table family_state as
    with m as (select p.family_id, ${[`${workingAgeColumn(today)} as working_age`, ...members].join(", ")} from person_version p where p.version_id = ${versionId} group by p.family_id),
    r as (select em.family_id, ${receives.join(", ")} from enrolment_match em join enrolment e on e.id = em.enrolment_id left join recipient_list l on l.id = e.list_id
           where em.version_id = ${versionId} and em.family_id is not null and e.status = 'AKTIF' and e.active_from <= ${literal(today)} and e.active_to >= ${literal(today)}
             and e.programme_code in (${codes}) and (e.list_id is null or l.state = 'CURRENT') group by em.family_id)
    select f.family_id, f.village_code as village, substr(f.village_code, 1, 8) as district, substr(f.village_code, 1, 5) as regency, coalesce(f.decile, 0)::smallint as decile,
           greatest(coalesce(m.working_age, 0), case when f.roster_complete then 0 else 1 end)::tinyint as working_age, ${[...eligibility, ...wide].join(", ")}
      from family_version f join area v on v.code = f.village_code left join m on m.family_id = f.family_id left join r on r.family_id = f.family_id
     where f.version_id = ${versionId}`;
}

const AREA = "coalesce(village, district, regency) as area_code";
const LETTER = (column: string): string => `substr('nuy', 1 + ${column}, 1)`;

/** The same keys for villages, districts and the regency. */
function levels(keys: readonly string[]): string {
  return `group by grouping sets (${["village", "district", "regency"].map((level) => `(${[level, ...keys].join(", ")})`).join(", ")})`;
}

function mixesSql({ programmes }: Data): string {
  const received = programmes.map((_, at) => `case when p${at} then '1' else '0' end`).join(" || ") || "''";
  return `create or replace table cell_mix as select ${AREA}, decile, ${LETTER("working_age")} as working_age, received, count(*)::int as families
    from (select *, ${received} as received from family_state) s ${levels(["decile", "working_age", "received"])}`;
}

function packagesSql({ programmes }: Data): string {
  const places = programmes.flatMap(({ inPackage }, at) => (inPackage ? [at] : []));
  const eligible = places.map((at) => `(e${at} = 2)::int`).join(" + ") || "0";
  const received = places.map((at) => `(e${at} = 2 and p${at})::int`).join(" + ") || "0";
  return `create or replace table cell_package as select ${AREA}, decile, eligible, received, count(*)::int as families
    from (select village, district, regency, decile, (${eligible})::smallint as eligible, (${received})::smallint as received from family_state) s ${levels(["decile", "eligible", "received"])}`;
}

/** From the mixes, which hold every level already. */
const SETS = "create or replace table cell_set as select area_code, received, sum(families)::int as families from cell_mix group by all";

function meetingsSql({ programmes }: Data): string {
  const places = programmes.map(({ code, owner }, at) => `(${literal(code)}, ${literal(owner)}, ${at + 1})`).join(", ");
  const side = (wanted: string): string => {
    const some = programmes.flatMap((one, at) => (one.side === wanted && one.unit !== "AREA" ? [`p${at}`] : [])).join(" or ");
    return some === "" ? "'0'" : `case when ${some} then '1' else '0' end`;
  };
  return `create or replace table cell_meeting as
    with place as (select received, code, owner from (select distinct received from cell_set) cross join (values ${places}) p (code, owner, place) where substr(received, place, 1) = '1'),
    owner as (select distinct received, owner from place),
    meeting as (
      select x.received, 'PROGRAMMES' as kind, x.code as a, y.code as b from place x join place y on y.received = x.received and x.code <= y.code
      union all select x.received, 'AGENCIES', x.owner, y.owner from owner x join owner y on y.received = x.received and x.owner < y.owner
      union all select distinct received, 'LAYER', length(replace(received, '0', ''))::text, '' from cell_set)
    select area_code, kind, a, b, sum(families)::int as families from cell_set join meeting using (received) group by all
    union all select area_code, 'HELPED', decile::text, '', sum(families)::int from cell_mix where received like '%1%' group by all
    union all select ${AREA}, 'SIDES', ${LETTER("working_age")}, sides, count(*)::int
      from (select *, ${side("LIVELIHOOD")} || ${side("PRODUCTION")} as sides from family_state where decile between 1 and 4) s ${levels(["working_age", "sides"])}`;
}

function programmesSql({ programmes }: Data): string[] {
  const one = programmes.map(({ code }, at) => `insert into cell_programme select ${AREA}, ${literal(code)}, decile, ${LETTER(`e${at}`)}, p${at}, count(*)::int
    from family_state ${levels(["decile", `e${at}`, `p${at}`])}`);
  return ["create or replace table cell_programme (area_code text, programme_code text, decile smallint, eligibility text, receives boolean, families integer)", ...one];
}
