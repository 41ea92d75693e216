import { HOUSING_FACTS, RELATIONS } from "@sinergi/domain/families/vocabulary";
import { foldWord } from "@sinergi/domain/imports/values";
import type { AreaCondition, EligibilityRule, HousingCondition, MemberCondition } from "@sinergi/domain/programmes/eligibility-rule.schema";
import { latestBirthDate, type Day } from "@sinergi/domain/time/day";

/**
 * Turns eligibility rules into SQL for the bulk: the same three values as `evaluateEligibility` in domain (a property
 * test holds the two equal), as the integers 0 no, 1 unknown, 2 yes, so that Kleene's `all` is LEAST and `any` GREATEST.
 *
 * Conditions on members become aggregates over the persons of a family, one column per distinct condition; all others
 * read the family row. Aliases: `p` person_version, `f` family_version, `v` the village's area row, `m` the member columns.
 */
export interface RuleCompiler {
  /** SQL of one rule over `f`, `v` and `m`. */
  compile(rule: EligibilityRule): string;
  /** The aggregates over `p` that the compiled rules need, by column name; complete once all rules are compiled. */
  memberColumns(): ReadonlyMap<string, string>;
}

const NO = "0";
const UNKNOWN = "1";
const YES = "2";

/** First and last age at which an empty fact is unknown; outside, it is certainly "no" (formats.md §2). */
const PREGNANCY_AGES = { from: 10, to: 55 };
const SCHOOL_AGES = { from: 4, to: 25 };
const WORKING_FROM_AGE = 15;

export function createRuleCompiler(on: Day): RuleCompiler {
  const columns = new Map<string, string>();

  const memberColumn = (condition: MemberCondition): string => {
    const sql = `coalesce(max(${least(memberParts(condition, on))}), ${NO})`;
    for (const [name, known] of columns) if (known === sql) return name;
    const name = `m${columns.size}`;
    columns.set(name, sql);
    return name;
  };

  // Members that were never listed keep the answer open, unless a listed one already meets it.
  const someMember = (condition: MemberCondition): string => `greatest(coalesce(m.${memberColumn(condition)}, ${NO}), case when f.roster_complete then ${NO} else ${UNKNOWN} end)`;

  return { compile: (rule) => ruleSql(rule, someMember), memberColumns: () => columns };
}

/** SQL of one rule over `f`, `v` and one person `p`: what the rule says of that person alone (`evaluatePerson` in domain). */
export function personRuleSql(rule: EligibilityRule, on: Day): string {
  return ruleSql(rule, (condition) => least(memberParts(condition, on)));
}

function ruleSql(rule: EligibilityRule, memberSql: (condition: MemberCondition) => string): string {
  if ("all" in rule) return least(rule.all.map((part) => ruleSql(part, memberSql)));
  if ("any" in rule) return greatest(rule.any.map((part) => ruleSql(part, memberSql)));
  if ("not" in rule) return `(2 - ${ruleSql(rule.not, memberSql)})`;
  if ("decile" in rule) return decileSql(rule.decile);
  if ("housing" in rule) return least(housingParts(rule.housing));
  if ("area" in rule) return least(areaParts(rule.area));
  return memberSql(rule.member);
}

/** Has a member aged 18-59, in three values, as an aggregate over `p`. */
export function workingAgeColumn(on: Day): string {
  return `coalesce(max(${least(memberParts({ minAge: 18, maxAge: 59 }, on))}), ${NO})`;
}

export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function least(parts: readonly string[]): string {
  return parts.length === 0 ? YES : parts.length === 1 ? String(parts[0]) : `least(${parts.join(", ")})`;
}

function greatest(parts: readonly string[]): string {
  return parts.length === 0 ? NO : parts.length === 1 ? String(parts[0]) : `greatest(${parts.join(", ")})`;
}

/** A fact that may be missing, against a test that is only asked where it is there. */
function ofFact(column: string, test: string): string {
  return `case when ${column} is null then ${UNKNOWN} when ${test} then ${YES} else ${NO} end`;
}

function isOneOf(column: string, values: readonly string[]): string {
  return `${column} in (${values.map(literal).join(", ")})`;
}

function decileSql({ min = 1, max = 10 }: { readonly min?: number | undefined; readonly max?: number | undefined }): string {
  return ofFact("f.decile", `f.decile between ${min} and ${max}`);
}

function housingParts(condition: HousingCondition): string[] {
  const parts: string[] = [];
  for (const fact of HOUSING_FACTS) {
    const allowed = condition[fact];
    if (allowed) parts.push(ofFact(`f.${fact}`, isOneOf(`f.${fact}`, allowed)));
  }
  const power = condition.powerVa;
  if (power) parts.push(ofFact("f.power_va", `f.power_va between ${power.min ?? 0} and ${power.max ?? 2_147_483_647}`));
  return parts;
}

function areaParts(condition: AreaCondition): string[] {
  const parts: string[] = [];
  const within = condition.in?.map((code) => `f.village_code = ${literal(code)} or f.village_code like ${literal(`${code}.%`)}`);
  if (within) parts.push(`case when ${within.join(" or ")} then ${YES} else ${NO} end`);
  if (condition.kind) parts.push(`case when upper(v.local_type) = ${literal(condition.kind)} then ${YES} else ${NO} end`);
  return parts;
}

function memberParts(condition: MemberCondition, on: Day): string[] {
  const parts: string[] = [];
  if (condition.minAge !== undefined) parts.push(ofFact("p.birth_date", atLeast(condition.minAge, on)));
  if (condition.maxAge !== undefined) parts.push(ofFact("p.birth_date", `not (${atLeast(condition.maxAge + 1, on)})`));
  if (condition.sex) parts.push(ofFact("p.sex", `p.sex = ${literal(condition.sex)}`));
  if (condition.school) parts.push(schoolPart(condition.school, on));
  if (condition.pregnant !== undefined) parts.push(pregnantPart(condition.pregnant, on));
  if (condition.severeDisability !== undefined) parts.push(ofFact("p.severe_disability", `p.severe_disability = ${condition.severeDisability}`));
  if (condition.chronicIllness !== undefined) parts.push(ofFact("p.chronic_illness", `p.chronic_illness = ${condition.chronicIllness}`));
  if (condition.occupation) parts.push(occupationPart(condition.occupation, on));
  if (condition.relation) {
    const codes = condition.relation.map((relation) => RELATIONS.indexOf(relation) + 1);
    parts.push(ofFact("p.relation", `p.relation in (${codes.join(", ")})`));
  }
  return parts;
}

function atLeast(years: number, on: Day): string {
  return `p.birth_date <= ${literal(latestBirthDate(years, on))}`;
}

function outside({ from, to }: { readonly from: number; readonly to: number }, on: Day): string {
  return `(not (${atLeast(from, on)}) or ${atLeast(to + 1, on)})`;
}

function schoolPart(levels: readonly string[], on: Day): string {
  const notAttending = levels.includes("TIDAK") ? YES : NO;
  return `case when p.school is not null then case when ${isOneOf("p.school", levels)} then ${YES} else ${NO} end
    when p.birth_date is not null and ${outside(SCHOOL_AGES, on)} then ${notAttending} else ${UNKNOWN} end`;
}

function pregnantPart(wanted: boolean, on: Day): string {
  const certainlyNot = wanted ? NO : YES;
  return `case when p.pregnant is not null then case when p.pregnant = ${wanted} then ${YES} else ${NO} end
    when p.sex = 'M' or (p.birth_date is not null and ${outside(PREGNANCY_AGES, on)}) then ${certainlyNot} else ${UNKNOWN} end`;
}

function occupationPart(words: readonly string[], on: Day): string {
  return `case when p.occupation is not null then case when ${isOneOf("p.occupation", words.map(foldWord))} then ${YES} else ${NO} end
    when p.birth_date is not null and not (${atLeast(WORKING_FROM_AGE, on)}) then ${NO} else ${UNKNOWN} end`;
}
