import type { FamilyFacts, MemberFacts } from "#families/family-facts";
import type { EligibilityRule } from "#programmes/eligibility-rule.schema";
import { evaluateEligibility } from "#programmes/evaluate-eligibility";
import type { Trilean } from "#programmes/three-values";
import type { Day } from "#time/day";

/**
 * Decides whether a rule speaks of this member, in three values: the rule of the family with this member as its only one.
 *
 * A family is eligible when *one* member meets a condition; a programme for persons is due to *each* who does. Where a
 * rule has no condition on members, it makes no difference between them: every member of a family that meets it is meant.
 */
export function evaluatePerson(rule: EligibilityRule, { family, member }: { readonly family: FamilyFacts; readonly member: MemberFacts }, on: Day): Trilean {
  return evaluateEligibility(rule, { ...family, members: [member], rosterComplete: true }, on);
}

/** Whether a rule tells members of a family apart. */
export function tellsMembersApart(rule: EligibilityRule): boolean {
  if ("all" in rule) return rule.all.some(tellsMembersApart);
  if ("any" in rule) return rule.any.some(tellsMembersApart);
  if ("not" in rule) return tellsMembersApart(rule.not);
  return "member" in rule;
}
