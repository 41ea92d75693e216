import { createRuleCompiler, literal, workingAgeColumn } from "@sinergi/db/targeting/compile-rule";
import type { Data } from "./live-stage.ts";

/** Tables of cells in the order of their columns, with the columns that name a cell. */
export const CELLS = {
  cell_programme: "area_code, programme_code, decile, eligibility, receives, families",
  cell_mix: "area_code, decile, working_age, received, families",
  cell_package: "area_code, decile, eligible, received, families",
} as const;

/**
 * All states and all cells as somebody at home in DuckDB would make them: one wide table with a column per programme, then a
 * grouping for each cube with grouping sets for the three levels of areas.
 */
export function cellStatements(data: Data): string[] {
  return ["begin", statesSql(data), mixesSql(data), packagesSql(data), ...programmesSql(data), "commit"];
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

function programmesSql({ programmes }: Data): string[] {
  const one = programmes.map(({ code }, at) => `insert into cell_programme select ${AREA}, ${literal(code)}, decile, ${LETTER(`e${at}`)}, p${at}, count(*)::int
    from family_state ${levels(["decile", `e${at}`, `p${at}`])}`);
  return ["create or replace table cell_programme (area_code text, programme_code text, decile smallint, eligibility text, receives boolean, families integer)", ...one];
}
