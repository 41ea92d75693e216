import type { EligibilityRule } from "@sinergi/domain/programmes/eligibility-rule.schema";
import type { Day } from "@sinergi/domain/time/day";
import { allowTime, MAKING_ONCE_MS } from "#access/allow-time";
import type { Scoped } from "#access/scoped";
import { masked } from "#families/families.store";
import { createRuleCompiler } from "#targeting/compile-rule";
import { LIVE_SNAPSHOT } from "#targeting/snapshots.store";

/** A rule tried on the families of the live snapshot, beside the rule it would replace (null where there is none). */
export interface RuleTrial {
  readonly rule: EligibilityRule;
  readonly saved: EligibilityRule | null;
  readonly versionId: number;
  readonly on: Day;
}

/** Families of a district by what both rules say of them; `saved` is null where there is no rule to compare with. */
export interface TrialCount {
  readonly district: string;
  readonly eligible: number;
  readonly unknown: number;
  readonly notEligible: number;
  readonly before: number | null;
  /** Eligible by the tried rule and not by the saved one, and the other way round. */
  readonly entering: number;
  readonly leaving: number;
}

const YES = 2;
const UNKNOWN = 1;
const DISTRICT = "substr(s.village_code, 1, 8)";

/** Both verdicts for every family: `now` by the tried rule, `was` by the saved one. One pass over the persons serves both, none where no rule asks for them. */
function judgedSql({ rule, saved, versionId, on }: RuleTrial, district: string | null): string {
  const compiler = createRuleCompiler(on);
  const now = compiler.compile(rule);
  const was = saved === null ? "null::int" : compiler.compile(saved);
  const columns = [...compiler.memberColumns()].map(([name, sql]) => `${sql} as ${name}`);
  const inDistrict = district === null ? "" : `and ${DISTRICT} = $1`;
  const members = columns.length === 0 ? "" : `left join (select p.family_id, ${columns.join(", ")} from person_version p where p.version_id = ${versionId} group by p.family_id) m on m.family_id = f.family_id`;
  return `select s.family_id, ${DISTRICT} as district, ${now} as now, ${was} as was
    from family_state s
    join family_version f on f.version_id = ${versionId} and f.family_id = s.family_id
    join area v on v.code = s.village_code ${members}
   where s.snapshot_id = ${LIVE_SNAPSHOT} ${inDistrict}`;
}

/** Counts by district, of the whole regency: counts have no people in them. */
export async function countTrial(tx: Scoped, trial: RuleTrial): Promise<TrialCount[]> {
  return tx.derive((system) => allowTime(system, MAKING_ONCE_MS, () => system.rows<TrialCount & Record<string, unknown>>(
    `select district, count(*) filter (where now = ${YES})::int as eligible, count(*) filter (where now = ${UNKNOWN})::int as unknown, count(*) filter (where now < ${UNKNOWN})::int as "notEligible",
            ${trial.saved === null ? "null::int" : `count(*) filter (where was = ${YES})::int`} as before,
            count(*) filter (where now = ${YES} and was < ${YES})::int as entering, count(*) filter (where now < ${YES} and was = ${YES})::int as leaving
       from (${judgedSql(trial, null)}) judged group by district order by district`,
  )));
}

export interface MovedFamily {
  readonly familyId: string;
  readonly headName: string;
  /** Masked: the first six digits. */
  readonly noKk: string | null;
  readonly village: { readonly code: string; readonly name: string; readonly district: string };
  readonly decile: number | null;
  readonly members: number;
}

export type MovedSort = "village" | "head" | "decile" | "members";
/** Families without a decile stand last, whichever way. */
const MOVED_ORDER: Readonly<Record<MovedSort, string>> = { village: 's.village_code collate "C"', head: 'f.head_name collate "C"', decile: "nullif(s.decile, 0)", members: "f.members" };

export interface MovedQuery {
  readonly move: "entering" | "leaving";
  readonly district: string | null;
  readonly sort?: MovedSort;
  readonly descending?: boolean;
  readonly page: number;
  readonly pageSize: number;
}

export interface MovedPage {
  /** In the figure, for whoever looks. */
  readonly total: number;
  /** Of those, the reader's own: only they are listed. */
  readonly inScope: number;
  readonly rows: MovedFamily[];
}

interface MovedRow extends Record<string, unknown> {
  readonly familyId: string;
  readonly headName: string;
  readonly noKk: Buffer | null;
  readonly village: MovedFamily["village"];
  readonly decile: number;
  readonly members: number;
}

/** The families a tried rule would bring in or leave out: judged once for all, read in the reader's own scope. */
export async function listMoved(tx: Scoped, trial: RuleTrial, { move, district, sort = "village", descending = false, page, pageSize }: MovedQuery): Promise<MovedPage> {
  const moved = move === "entering" ? `now = ${YES} and was < ${YES}` : `now < ${YES} and was = ${YES}`;
  const total = await tx.derive((system) => allowTime(system, MAKING_ONCE_MS, async () => {
    await system.run("drop table if exists pg_temp.rule_moved");
    await system.run("create temporary table rule_moved (family_id bigint primary key) on commit drop");
    await system.run("grant select on pg_temp.rule_moved to sinergi_regency, sinergi_agency, sinergi_assigned");
    return system.run(`insert into pg_temp.rule_moved select family_id from (${judgedSql(trial, district)}) judged where ${moved}`, district === null ? [] : [district]);
  }));
  const own = `from pg_temp.rule_moved r join family_state s on s.snapshot_id = ${LIVE_SNAPSHOT} and s.family_id = r.family_id`;
  const { count } = await tx.one<{ count: string }>(`select count(*) as count ${own}`);
  const rows = await tx.rows<MovedRow>(
    `select s.family_id as "familyId", f.head_name as "headName", f.no_kk as "noKk", json_build_object('code', v.code, 'name', v.name, 'district', d.name) as village, s.decile, f.members
       ${own} join family_version f on f.version_id = ${trial.versionId} and f.family_id = s.family_id
       join area v on v.code = s.village_code join area d on d.code = v.parent_code
      order by ${MOVED_ORDER[sort]} ${descending ? "desc" : "asc"} nulls last, s.village_code collate "C", s.family_id limit $1 offset $2`,
    [pageSize, (page - 1) * pageSize],
  );
  return { total, inScope: Number(count), rows: rows.map(({ noKk, decile, ...row }) => ({ ...row, noKk: masked(tx, noKk), decile: decile === 0 ? null : decile })) };
}
