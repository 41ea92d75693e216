import type { FamilyFacts, MemberFacts } from "#families/family-facts";
import { HOUSING_FACTS } from "#families/vocabulary";
import { foldWord } from "#imports/values";
import type { AreaCondition, EligibilityRule, HousingCondition, MemberCondition } from "#programmes/eligibility-rule.schema";
import { everyOf, known, notOf, someOf, type Trilean } from "#programmes/three-values";
import { ageOn, type Day } from "#time/day";

/** Ages at which an empty fact is unknown; at any other age it is certainly "no" (`formats.md` §2). */
const PREGNANCY_AGES = { from: 10, to: 55 } as const;
const SCHOOL_AGES = { from: 4, to: 25 } as const;
const WORKING_FROM_AGE = 15;

/**
 * Decides whether a family meets a rule on a day, in three values: what is not known stays `unknown` until some fact
 * settles it, and a settled answer never turns when another fact becomes known (`formats.md` §3).
 *
 * The same rule runs in bulk as SQL (`db/targeting/compile-rule.ts`); a test holds the two equal.
 */
export function evaluateEligibility(rule: EligibilityRule, facts: FamilyFacts, on: Day): Trilean {
  if ("all" in rule) return everyOf(rule.all.map((part) => evaluateEligibility(part, facts, on)));
  if ("any" in rule) return someOf(rule.any.map((part) => evaluateEligibility(part, facts, on)));
  if ("not" in rule) return notOf(evaluateEligibility(rule.not, facts, on));
  if ("decile" in rule) return within(facts.decile, rule.decile);
  if ("housing" in rule) return meetsHousing(rule.housing, facts);
  if ("area" in rule) return meetsArea(rule.area, facts);
  return someMemberMeets(rule.member, facts, on);
}

interface Bounds {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

function within(value: number | null, { min = 0, max = Number.POSITIVE_INFINITY }: Bounds): Trilean {
  return known(value === null ? null : value >= min && value <= max);
}

function isOneOf(value: string | null, allowed: readonly string[]): Trilean {
  return known(value === null ? null : allowed.includes(value));
}

function meetsHousing(condition: HousingCondition, { housing }: FamilyFacts): Trilean {
  const parts = HOUSING_FACTS.flatMap((fact) => {
    const allowed = condition[fact];
    return allowed ? [isOneOf(housing[fact], allowed)] : [];
  });
  return everyOf(condition.powerVa ? [...parts, within(housing.powerVa, condition.powerVa)] : parts);
}

function meetsArea(condition: AreaCondition, { villageCode, villageKind }: FamilyFacts): Trilean {
  const inside = condition.in?.some((code) => villageCode === code || villageCode.startsWith(`${code}.`)) ?? true;
  return known(inside && (condition.kind === undefined || condition.kind === villageKind));
}

/** One member meets all parts. Members that were never listed keep the answer open, unless a listed one meets them. */
function someMemberMeets(condition: MemberCondition, { members, rosterComplete }: FamilyFacts, on: Day): Trilean {
  const met = someOf(members.map((member) => memberMeets(condition, member, on)));
  return rosterComplete ? met : someOf([met, "unknown"]);
}

function memberMeets(condition: MemberCondition, member: MemberFacts, on: Day): Trilean {
  const age = member.birthDate === null ? null : ageOn(member.birthDate, on);
  return everyOf([...bodyParts(condition, member, age), ...roleParts(condition, member, age)]);
}

function bodyParts(condition: MemberCondition, member: MemberFacts, age: number | null): Trilean[] {
  const parts: Trilean[] = [];
  if (condition.minAge !== undefined || condition.maxAge !== undefined) parts.push(ageWithin(age, condition));
  if (condition.sex) parts.push(isOneOf(member.sex, [condition.sex]));
  if (condition.pregnant !== undefined) parts.push(isFact(pregnancyOf(member, age), condition.pregnant));
  if (condition.severeDisability !== undefined) parts.push(isFact(member.severeDisability, condition.severeDisability));
  if (condition.chronicIllness !== undefined) parts.push(isFact(member.chronicIllness, condition.chronicIllness));
  return parts;
}

function roleParts(condition: MemberCondition, member: MemberFacts, age: number | null): Trilean[] {
  const parts: Trilean[] = [];
  if (condition.school) parts.push(isOneOf(schoolOf(member, age), condition.school));
  if (condition.occupation) parts.push(worksAs(member.occupation, age, condition.occupation));
  if (condition.relation) parts.push(isOneOf(member.relation, condition.relation));
  return parts;
}

/** Somebody born after the day has completed no years: below any `minAge`, even 0. */
function ageWithin(age: number | null, { minAge, maxAge }: MemberCondition): Trilean {
  return within(age, { min: minAge ?? Number.NEGATIVE_INFINITY, max: maxAge });
}

function isFact(fact: boolean | null, wanted: boolean): Trilean {
  return known(fact === null ? null : fact === wanted);
}

function isOutside(age: number | null, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return age !== null && (age < from || age > to);
}

function pregnancyOf({ pregnant, sex }: MemberFacts, age: number | null): boolean | null {
  return pregnant ?? (sex === "M" || isOutside(age, PREGNANCY_AGES) ? false : null);
}

function schoolOf({ school }: MemberFacts, age: number | null): MemberFacts["school"] {
  return school ?? (isOutside(age, SCHOOL_AGES) ? "TIDAK" : null);
}

function worksAs(occupation: string | null, age: number | null, words: readonly string[]): Trilean {
  if (occupation !== null) return isOneOf(foldWord(occupation), words.map(foldWord));
  return age !== null && age < WORKING_FROM_AGE ? "no" : "unknown";
}
