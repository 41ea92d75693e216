import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DECILES } from "#families/vocabulary";
import { anyFamily, anyRule, ON } from "#programmes/eligibility.fixtures";
import { evaluateEligibility } from "#programmes/evaluate-eligibility";
import type { EligibilityRule } from "#programmes/eligibility-rule.schema";
import { highestEligibleDecile } from "#programmes/highest-eligible-decile";

const OPEN: EligibilityRule = { member: { pregnant: true } };

describe("the highest decile a rule reaches", () => {
  it.each<[string, EligibilityRule, number | null]>([
    ["its own bound", { decile: { max: 4 } }, 4],
    ["its own bound with other conditions open", { all: [{ decile: { max: 3 } }, OPEN] }, 3],
    ["the lowest of bounds that all hold", { all: [{ decile: { max: 6 } }, { decile: { max: 2 } }] }, 2],
    ["the highest of bounds of which one holds", { any: [{ decile: { max: 2 } }, { all: [{ decile: { max: 5 } }, OPEN] }] }, 5],
    ["what a not leaves over", { not: { decile: { min: 6 } } }, 5],
    ["what a not around several leaves over", { not: { any: [{ decile: { min: 8 } }, OPEN] } }, 7],
    ["4 where the rule reaches everybody", OPEN, 4],
    ["4 where its bound is 10", { decile: { min: 5 } }, 4],
    ["9 where its bound is 9", { decile: { max: 9 } }, 9],
    ["nothing where its bounds contradict", { all: [{ decile: { max: 2 } }, { decile: { min: 3 } }] }, null],
    ["nothing where the bound is upside down", { decile: { min: 4, max: 3 } }, null],
  ])("is %s", (_, rule, expected) => {
    expect(highestEligibleDecile(rule)).toBe(expected);
  });

  it("is never below the decile of a family that is eligible, short of 10", () => {
    fc.assert(
      fc.property(anyRule, anyFamily, fc.constantFrom(...DECILES), (rule, family, decile) => {
        const highest = highestEligibleDecile(rule);
        if (evaluateEligibility(rule, { ...family, decile }, ON) !== "yes") return;
        expect(highest).not.toBeNull();
        if (highest !== 4) expect(highest).toBeGreaterThanOrEqual(decile);
      }),
    );
  });
});
