import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyFamily, anyRule, ON } from "#programmes/eligibility.fixtures";
import { addPart, movePart, partAt, partsOf, regroup, removePart, replacePart, turnPart, type RulePath } from "#programmes/edit-rule";
import { eligibilityRuleSchema, type EligibilityRule } from "#programmes/eligibility-rule.schema";
import { evaluateEligibility } from "#programmes/evaluate-eligibility";
import { notOf } from "#programmes/three-values";

const POOR: EligibilityRule = { decile: { max: 4 } };
const OLD: EligibilityRule = { member: { minAge: 60 } };
const RULE: EligibilityRule = { all: [POOR, { any: [OLD, { not: { area: { kind: "KELURAHAN" } } }] }] };

/** Every place of a rule, the whole first. */
function pathsOf(rule: EligibilityRule, path: RulePath = []): RulePath[] {
  return [path, ...partsOf(rule).flatMap((part, at) => pathsOf(part, [...path, at]))];
}

const ruleAndPath = anyRule.chain((rule) => fc.record({ rule: fc.constant(rule), path: fc.constantFrom(...pathsOf(rule)) }));

describe("a rule under a planner's hands", () => {
  it("gets a condition at the end of the group it is added to; a single condition becomes a group", () => {
    expect(addPart(RULE, [1], POOR)).toEqual({ all: [POOR, { any: [OLD, { not: { area: { kind: "KELURAHAN" } } }, POOR] }] });
    expect(addPart(POOR, [], OLD)).toEqual({ all: [POOR, OLD] });
  });

  it("loses a group with its last condition, and never becomes empty", () => {
    expect(removePart({ all: [POOR, { any: [OLD] }] }, [1, 0])).toEqual({ all: [POOR] });
    expect(removePart(RULE, [1, 1, 0])).toEqual({ all: [POOR, { any: [OLD] }] });
    expect(removePart({ all: [POOR] }, [0])).toEqual({ all: [POOR] });
  });

  it("moves a condition within its group and stays as it is at the ends", () => {
    expect(movePart(RULE, [0], 1)).toEqual({ all: [{ any: [OLD, { not: { area: { kind: "KELURAHAN" } } }] }, POOR] });
    expect(movePart(RULE, [0], -1)).toEqual(RULE);
    expect(movePart(RULE, [1], 1)).toEqual(RULE);
  });

  it("stays a rule whatever is done to it, and changes nowhere else", () => {
    fc.assert(fc.property(ruleAndPath, anyRule, ({ rule, path }, part) => {
      for (const changed of [addPart(rule, path, part), removePart(rule, path), movePart(rule, path, 1), movePart(rule, path, -1), turnPart(rule, path), regroup(rule, path, "any"), replacePart(rule, path, part)]) {
        expect(eligibilityRuleSchema.safeParse(changed).success).toBe(true);
      }
      expect(partAt(replacePart(rule, path, part), path)).toEqual(part);
      expect(replacePart(replacePart(rule, path, part), path, partAt(rule, path) ?? part)).toEqual(rule);
    }));
  });

  it("judges every family as before when conditions change places", () => {
    fc.assert(fc.property(ruleAndPath, anyFamily, ({ rule, path }, family) => {
      expect(evaluateEligibility(movePart(rule, path, 1), family, ON)).toBe(evaluateEligibility(rule, family, ON));
    }));
  });

  it("says the opposite when it is turned around, and judges as before when turned twice", () => {
    fc.assert(fc.property(anyRule, anyFamily, (rule, family) => {
      expect(evaluateEligibility(turnPart(rule, []), family, ON)).toBe(notOf(evaluateEligibility(rule, family, ON)));
      expect(evaluateEligibility(turnPart(turnPart(rule, []), []), family, ON)).toBe(evaluateEligibility(rule, family, ON));
    }));
  });
});
