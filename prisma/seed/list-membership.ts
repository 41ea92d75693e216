import type { EligibilityRule } from "@sinergi/domain/programmes/eligibility-rule.schema";
import { evaluateEligibility } from "@sinergi/domain/programmes/evaluate-eligibility";
import type { Day } from "@sinergi/domain/time/day";
import { termsOf } from "#programme-catalogue";
import { normalQuantile, type Random } from "#random";
import { RECIPIENT_LISTS, type ListTerms } from "#recipient-lists";
import { factsOf, type SimulatedFamily, type SimulatedPerson } from "#simulated-family";

/** A family's place on one list, with the persons it names. */
export interface Membership {
  readonly list: string;
  readonly terms: ListTerms;
  readonly persons: readonly SimulatedPerson[];
}

interface DrawnList {
  readonly list: string;
  readonly terms: ListTerms;
  readonly rule: EligibilityRule;
  /** On the list with a draw below this; families that offices know draw low. By eligible, then not eligible in deciles 1-4, 5-6, 7-10. */
  readonly bounds: readonly [number, number, number, number];
  /** At or above this no family is on the list, so its rule need not be judged. */
  readonly highestBound: number;
}

/**
 * Decides which lists a family is on. Being known to offices moves all of them together, so that aid meets in the same
 * families as it does in life, while each list keeps its stated coverage and leaks over the regency.
 */
export function createListMembership(on: Day): (random: Random, family: SimulatedFamily) => readonly Membership[] {
  const lists: readonly DrawnList[] = Object.entries(RECIPIENT_LISTS).map(([list, terms]) => {
    const [near, middle, far] = terms.leak;
    const bounds = [normalQuantile(terms.coverage), normalQuantile(near), normalQuantile(middle), normalQuantile(far)] as const;
    return { list, terms, rule: termsOf(list).rule, bounds, highestBound: Math.max(...bounds) };
  });
  return (random, family) => {
    const isEligible = createJudge(family, on);
    const joined = new Set<string>();
    return lists.flatMap((drawn) => {
      const draw = Math.sqrt(1 - drawn.terms.loading ** 2) * random.normal() - drawn.terms.loading * family.visibility;
      if (draw >= drawn.highestBound || draw >= boundOf(drawn, family, isEligible) || isAvoided(random, drawn.terms, joined)) return [];
      const persons = drawn.terms.who(random, family);
      if (persons.length > 0) joined.add(drawn.list);
      return persons.length > 0 ? [{ list: drawn.list, terms: drawn.terms, persons }] : [];
    });
  };
}

function boundOf({ bounds, rule }: DrawnList, family: SimulatedFamily, isEligible: (rule: EligibilityRule) => boolean): number {
  if (isEligible(rule)) return bounds[0];
  if (family.decile <= 4) return bounds[1];
  return family.decile <= 6 ? bounds[2] : bounds[3];
}

function isAvoided(random: Random, { avoids }: ListTerms, joined: ReadonlySet<string>): boolean {
  return avoids !== undefined && joined.has(avoids.list) && !random.chance(avoids.slipShare);
}

/**
 * Judges rules over one family about whom nothing is unknown. Stops at the first part that settles a rule, and judges a
 * condition that several rules share once: hundreds of thousands of families meet two dozen rules each.
 */
function createJudge(family: SimulatedFamily, on: Day): (rule: EligibilityRule) => boolean {
  const facts = factsOf(family);
  const judged = new Map<EligibilityRule, boolean>();
  const judge = (rule: EligibilityRule): boolean => {
    if ("all" in rule) return rule.all.every(judge);
    if ("any" in rule) return rule.any.some(judge);
    if ("not" in rule) return !judge(rule.not);
    const known = judged.get(rule);
    if (known !== undefined) return known;
    const verdict = evaluateEligibility(rule, facts, on) === "yes";
    judged.set(rule, verdict);
    return verdict;
  };
  return judge;
}
