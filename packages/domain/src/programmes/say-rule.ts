import { HOUSING_FACTS, RELATIONS, SCHOOL_LEVELS } from "#families/vocabulary";
import { foldWord } from "#imports/values";
import type { AreaCondition, EligibilityRule, HousingCondition, MemberCondition } from "#programmes/eligibility-rule.schema";
import { readable, RULE_VOCABULARY, type RuleLanguage, type RuleVocabulary } from "#programmes/rule-vocabulary";

export interface RuleReader {
  readonly language: RuleLanguage;
  /** The name of an area code, distinct for each. */
  placeName(code: string): string;
}

/**
 * A rule as one sentence a planner can read aloud. Groups inside groups stand in brackets, so that two rules said in the same
 * words judge every family alike (a property test holds that).
 */
export function sayRule(rule: EligibilityRule, { language, placeName }: RuleReader): string {
  const words = RULE_VOCABULARY[language];
  return `${words.families} ${saying({ words, placeName })(rule, false)}.`;
}

/** One condition or group in words, without the families before it. */
export function sayPart(rule: EligibilityRule, { language, placeName }: RuleReader): string {
  return saying({ words: RULE_VOCABULARY[language], placeName })(rule, false);
}

interface Speech {
  readonly words: RuleVocabulary;
  readonly placeName: (code: string) => string;
}

function saying({ words, placeName }: Speech): (rule: EligibilityRule, inside: boolean) => string {
  const say = (rule: EligibilityRule, inside: boolean): string => {
    if ("all" in rule) return group(rule.all, words.and, inside);
    if ("any" in rule) return group(rule.any, words.or, inside);
    if ("not" in rule) return `${words.not} (${say(rule.not, false)})`;
    if ("decile" in rule) return words.decile(rule.decile);
    if ("member" in rule) return sayMember(rule.member, words);
    if ("housing" in rule) return sayHousing(rule.housing, words);
    return sayArea(rule.area, { words, placeName });
  };
  const group = (parts: readonly EligibilityRule[], joint: string, inside: boolean): string => {
    const [only] = parts;
    if (only !== undefined && parts.length === 1) return say(only, inside);
    const text = parts.map((part) => say(part, true)).join(`, ${joint} `);
    return inside ? `(${text})` : text;
  };
  return say;
}

function oneOf(items: readonly string[], { listOr }: RuleVocabulary): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} ${listOr} ${items.at(-1)}`;
}

function inOrder<T>(order: readonly T[], chosen: readonly T[]): T[] {
  return order.filter((value) => chosen.includes(value));
}

function sayMember(condition: MemberCondition, words: RuleVocabulary): string {
  const { minAge, maxAge, sex, school, pregnant, severeDisability, chronicIllness, occupation, relation } = condition;
  const parts = [
    minAge === undefined && maxAge === undefined ? null : words.age({ min: minAge, max: maxAge }),
    sex === undefined ? null : words.sex[sex],
    school === undefined ? null : `${words.schoolNow} ${oneOf(inOrder(SCHOOL_LEVELS, school).map((level) => words.school[level]), words)}`,
    fact(pregnant, words.pregnant),
    fact(severeDisability, words.severeDisability),
    fact(chronicIllness, words.chronicIllness),
    occupation === undefined ? null : `${words.occupation} ${oneOf([...new Set(occupation.map(foldWord))].toSorted().map((word) => `“${readable(word)}”`), words)}`,
    relation === undefined ? null : `${words.relation} ${oneOf(inOrder(RELATIONS, relation).map((one) => words.relations[one]), words)}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? words.anyMember : `${words.member} ${parts.join(` ${words.partsAnd} `)}`;
}

function fact(wanted: boolean | undefined, [no, yes]: readonly [string, string]): string | null {
  return wanted === undefined ? null : wanted ? yes : no;
}

function sayHousing(condition: HousingCondition, words: RuleVocabulary): string {
  const parts = HOUSING_FACTS.flatMap((key) => {
    const allowed: readonly string[] | undefined = condition[key];
    return allowed ? [`${words.housing[key]} ${oneOf([...new Set(allowed)].toSorted().map((value) => words.housingValues[`${key}.${value}`] ?? value), words)}`] : [];
  });
  if (condition.powerVa) parts.push(words.power(condition.powerVa));
  return parts.length === 0 ? words.anyHouse : `${words.house} ${parts.join(` ${words.partsAnd} `)}`;
}

function sayArea({ in: codes, kind }: AreaCondition, { words, placeName }: Speech): string {
  const parts = [
    ...(kind === undefined ? [] : [words.kind(kind)]),
    ...(codes === undefined ? [] : [`${words.within} ${oneOf([...new Set(codes)].toSorted().map(placeName), words)}`]),
  ];
  return parts.length === 0 ? words.anywhere : parts.join(` ${words.partsAnd} `);
}
