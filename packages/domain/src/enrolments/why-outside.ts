import type { FamilyFacts } from "#families/family-facts";
import type { EligibilityRule } from "#programmes/eligibility-rule.schema";
import { evaluateEligibility } from "#programmes/evaluate-eligibility";
import type { Day } from "#time/day";

/** What of a rule a family certainly does not meet. */
export type OutsideReason =
  | { readonly part: "decile"; readonly decile: number | null; readonly min: number | null; readonly max: number | null }
  | { readonly part: "member" | "housing" | "area" | "other" };

/** Why a rule does not mean a family: every part of it that is certainly not met, the widest first; none where the rule is not certainly unmet. */
export function whyOutside(rule: EligibilityRule, facts: FamilyFacts, on: Day): readonly OutsideReason[] {
  if (evaluateEligibility(rule, facts, on) !== "no") return [];
  if ("all" in rule) return rule.all.flatMap((part) => whyOutside(part, facts, on)).filter(isFirstOfItsKind);
  if ("decile" in rule) return [{ part: "decile", decile: facts.decile, min: rule.decile.min ?? null, max: rule.decile.max ?? null }];
  if ("housing" in rule) return [{ part: "housing" }];
  if ("area" in rule) return [{ part: "area" }];
  return [{ part: speaksOfMembers(rule) ? "member" : "other" }];
}

function isFirstOfItsKind({ part }: OutsideReason, at: number, all: readonly OutsideReason[]): boolean {
  return all.findIndex((one) => one.part === part) === at;
}

/** `any` of conditions on members is a condition on members. */
function speaksOfMembers(rule: EligibilityRule): boolean {
  if ("any" in rule) return rule.any.every(speaksOfMembers);
  return "member" in rule;
}
