import { createRuleCompiler, literal } from "@sinergi/db/targeting/compile-rule";
import type { StateProgramme } from "@sinergi/db/targeting/state-base";
import type { Day } from "@sinergi/domain/time/day";

/**
 * What a careful person would write without cells: one plain query per figure, straight on families, persons and
 * enrolments, in SQL that PostgreSQL and DuckDB both read. Rules become the same SQL expressions as ours, so the
 * answers can only differ in how they were counted.
 */
export interface Baseline {
  /** Every figure of one area, one query after the other; in the shape of `targeting.figures`. */
  figures(areaCode: string): Promise<Readonly<Record<string, unknown>>>;
}

export type SqlRow = Readonly<Record<string, unknown>>;
/** Runs one query with `$1`, `$2` … and answers its rows. */
export type AskSql = (sql: string, values: readonly (string | number)[]) => Promise<readonly SqlRow[]>;

export interface BaselineInput {
  readonly ask: AskSql;
  /** How the engine writes an empty list of texts. */
  readonly emptyList: string;
  readonly versionId: number;
  readonly on: Day;
  readonly regencyCode: string;
  readonly programmes: readonly StateProgramme[];
}

/** What the tables lack for these questions; what else helps is there already. */
export const BASELINE_INDEXES = [
  "create index bench_enrolment on enrolment (programme_code, active_from, active_to) where status = 'AKTIF'",
  "create index bench_match on enrolment_match (version_id, family_id) include (enrolment_id)",
  "create index bench_unlisted on enrolment_match (version_id, enrolment_id) where family_id is null",
  "vacuum (analyze) family_version, person_version, enrolment, enrolment_match, recipient_list, area",
];

/** `f` within the area asked for: its own code and all that begin with it and a dot, as one range of the index. */
const WITHIN = "f.version_id = $1 and f.village_code >= $2::text and f.village_code < $2::text || '/'";
const WORKING_AGE = { member: { minAge: 18, maxAge: 59 } };

export function createBaseline({ ask, emptyList, versionId, on, regencyCode, programmes }: BaselineInput): Baseline {
  const codes = `(${programmes.map(({ code }) => literal(code)).join(", ")})`;
  const active = `e.status = 'AKTIF' and e.active_from <= ${literal(on)} and e.active_to >= ${literal(on)} and (e.list_id is null or l.state = 'CURRENT')`;
  /** Who in the area receives what, once each. */
  const received = (which: string): string => `select distinct f.family_id, e.programme_code as code
    from family_version f join enrolment_match em on em.version_id = $1 and em.family_id = f.family_id
    join enrolment e on e.id = em.enrolment_id left join recipient_list l on l.id = e.list_id
   where ${WITHIN} and ${active} and e.programme_code ${which}`;
  const all = received(`in ${codes}`);

  const rows = (sql: string, areaCode: string): Promise<readonly SqlRow[]> => ask(sql, [versionId, areaCode]);
  const first = async (sql: string, areaCode: string): Promise<SqlRow> => (await rows(sql, areaCode))[0] ?? {};

  return {
    async figures(area) {
      const [unlisted, byDecile] = [await rows(unlistedSql(active, codes, regencyCode), area), await rows(BY_DECILE, area)];
      const counted: unknown[] = [];
      for (const programme of programmes) {
        const row = await first(programmeSql(programme, on, received(`= ${literal(programme.code)}`)), area);
        counted.push({ code: programme.code, unlistedRecipients: unlisted.find((row) => row["code"] === programme.code)?.["n"] ?? 0, ...row });
      }
      return {
        ...(await first(`select count(*)::int as families from family_version f where ${WITHIN}`, area)),
        byDecile: Object.fromEntries(byDecile.map((row) => [row["decile"], row["n"]])),
        programmes: counted,
        overlap: await rows(overlapSql(all, programmes), area),
        agencies: await rows(agenciesSql(all, programmes), area),
        mixes: await rows(`with r as (${all}) select programmes, count(*)::int as families from (
            select f.family_id, coalesce(array_agg(r.code order by r.code) filter (where r.code is not null), ${emptyList}) as programmes
              from family_version f left join r using (family_id) where ${WITHIN} group by f.family_id) s group by programmes`, area),
        layers: await rows(`with r as (${all}), n as (select count(r.code)::int as programmes from family_version f left join r using (family_id) where ${WITHIN} group by f.family_id)
            select programmes, count(*)::int as families from n group by programmes`, area),
        sides: await first(sidesSql(all, programmes, on), area),
        package: await first(packageSql(all, programmes, on), area),
      };
    },
  };
}

const BY_DECILE = `select coalesce(f.decile::text, 'none') as decile, count(*)::int as n from family_version f where ${WITHIN} group by 1`;

interface Judging {
  readonly columns: readonly string[];
  readonly from: string;
}

/** The verdicts of rules per family (0 no, 1 unknown, 2 yes) and where they are read from. */
function judging(rules: readonly StateProgramme["rule"][], on: Day, only = "true"): Judging {
  const compiler = createRuleCompiler(on);
  const columns = rules.map((rule) => compiler.compile(rule));
  const members = [...compiler.memberColumns()].map(([name, sql]) => `, ${sql} as ${name}`).join("");
  const join = members === "" ? "" : `left join (select p.family_id ${members} from family_version f join person_version p on p.version_id = $1 and p.family_id = f.family_id
    where ${WITHIN} and ${only} group by p.family_id) m on m.family_id = f.family_id`;
  return { columns, from: `from family_version f join area v on v.code = f.village_code ${join} where ${WITHIN} and ${only}` };
}

function programmeSql({ rule, highestDecile }: StateProgramme, on: Day, received: string): string {
  const { columns: [verdict], from } = judging([rule], on);
  const count = (condition: string): string => `count(*) filter (where ${condition})`;
  const low = `decile between 1 and ${highestDecile ?? 0}`;
  const reached = "r.family_id is not null";
  const share = (part: string, whole: string): string => `${count(part)}::float8 / nullif(${count(whole)}, 0)`;
  return `with judged as (select f.family_id, f.decile, ${verdict} as verdict ${from}), r as (${received})
    select ${count("verdict = 2")}::int as eligible, ${count("verdict = 0")}::int as "notEligible", ${count("verdict = 1")}::int as unknown,
           ${count(reached)}::int as recipients, ${count(`verdict = 2 and ${reached}`)}::int as "recipientsEligible", ${count(`verdict = 0 and ${reached}`)}::int as "recipientsNotEligible",
           ${count(`verdict = 1 and ${reached}`)}::int as "recipientsUnknown", ${count("verdict = 2 and r.family_id is null")}::int as missed,
           ${highestDecile === null ? "null" : `(${share(`${low} and ${reached}`, `decile is not null and ${reached}`)}) / nullif(${share(low, "decile is not null")}, 0)`} as cgh
      from judged left join r using (family_id)`;
}

function unlistedSql(active: string, codes: string, regencyCode: string): string {
  return `select e.programme_code as code, count(*)::int as n from enrolment_match em join enrolment e on e.id = em.enrolment_id left join recipient_list l on l.id = e.list_id
    where em.version_id = $1 and em.family_id is null and ${active} and e.programme_code in ${codes}
      and coalesce(e.village_code, ${literal(regencyCode)}) >= $2::text and coalesce(e.village_code, ${literal(regencyCode)}) < $2::text || '/' group by 1`;
}

function overlapSql(all: string, programmes: readonly StateProgramme[]): string {
  const codes = programmes.map(({ code }) => `(${literal(code)})`).join(", ");
  return `with r as materialized (${all}), n as (select w.code, count(r.code)::int as n from (values ${codes}) as w (code) left join r on r.code = w.code group by w.code),
      pairs as (select a.code as a, b.code as b, count(*)::int as both from r a join r b on b.family_id = a.family_id and b.code > a.code group by 1, 2)
    select x.code as a, y.code as b, coalesce(p.both, 0) as both, x.n - coalesce(p.both, 0) as "onlyA", y.n - coalesce(p.both, 0) as "onlyB"
      from n x join n y on y.code > x.code left join pairs p on p.a = x.code and p.b = y.code where x.n + y.n > 0`;
}

function agenciesSql(all: string, programmes: readonly StateProgramme[]): string {
  const owners = programmes.map(({ code, owner }) => `(${literal(code)}, ${literal(owner)})`).join(", ");
  return `with o as materialized (select distinct r.family_id, w.owner from (${all}) r join (values ${owners}) as w (code, owner) on w.code = r.code)
    select a.owner as a, b.owner as b, count(*)::int as families from o a join o b on b.family_id = a.family_id and b.owner > a.owner group by 1, 2`;
}

function sidesSql(all: string, programmes: readonly StateProgramme[], on: Day): string {
  const { columns: [workingAge], from } = judging([WORKING_AGE], on, "f.decile between 1 and 4");
  const onSide = (side: StateProgramme["side"]): string => {
    const codes = programmes.filter((programme) => programme.side === side && programme.unit !== "AREA").map(({ code }) => literal(code));
    return codes.length === 0 ? "false" : `bool_or(code in (${codes.join(", ")}))`;
  };
  const count = (name: string, condition: string): string => `count(*) filter (where ${condition})::int as "${name}"`;
  return `with s as (select family_id, ${onSide("LIVELIHOOD")} as l, ${onSide("PRODUCTION")} as p from (${all}) r group by family_id),
      w as (select f.family_id, ${workingAge} as age ${from}), j as (select age, coalesce(l, false) as l, coalesce(p, false) as p from w left join s using (family_id))
    select ${[
      count("base", "age = 2"), count("both", "age = 2 and l and p"), count("livelihoodOnly", "age = 2 and l and not p"), count("productionOnly", "age = 2 and p and not l"),
      count("none", "age = 2 and not l and not p"), count("withoutWorkingAge", "age = 0"), count("unknown", "age = 1"),
    ].join(", ")} from j`;
}

function packageSql(all: string, programmes: readonly StateProgramme[], on: Day): string {
  const inPackage = programmes.filter((programme) => programme.inPackage);
  const { columns, from } = judging(inPackage.map(({ rule }) => rule), on, "f.decile = 1");
  const has = (code: string): string => `coalesce(${literal(code)} = any (s.codes), false)`;
  const eligible = columns.map((_, at) => `(e${at} = 2)::int`).join(" + ") || "0";
  const reached = inPackage.map(({ code }, at) => `(e${at} = 2 and ${has(code)})::int`).join(" + ") || "0";
  return `with s as (select family_id, array_agg(code) as codes from (${all}) r group by family_id), j as (select ${["f.family_id", ...columns.map((sql, at) => `${sql} as e${at}`)].join(", ")} ${from}),
      k as (select ${eligible} as eligible, ${reached} as reached from j left join s using (family_id))
    select count(*)::int as base, avg(reached::float8 / eligible) as complementarity, count(*) filter (where reached = eligible)::int as complete, count(*) filter (where reached = 0)::int as nothing
      from k where eligible > 0`;
}
