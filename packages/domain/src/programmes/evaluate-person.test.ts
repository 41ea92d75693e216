import fc from "fast-check";
import { expect, it } from "vitest";
import type { EligibilityRule } from "#programmes/eligibility-rule.schema";
import { aFamily, aMember, anyFamily, anyRule, ON } from "#programmes/eligibility.fixtures";
import { evaluateEligibility } from "#programmes/evaluate-eligibility";
import { evaluatePerson, tellsMembersApart } from "#programmes/evaluate-person";
import { TRILEANS } from "#programmes/three-values";

const PUPILS: EligibilityRule = { all: [{ decile: { max: 4 } }, { member: { school: ["SD", "SMP", "SMA"] } }] };

it("a programme for pupils is due to each pupil of the family and to nobody else in it", () => {
  const [pupil, sister, mother] = [aMember({ school: "SD" }), aMember({ school: "SMP" }), aMember({ school: "TIDAK" })];
  const family = aFamily({ decile: 2, members: [pupil, sister, mother] });
  expect([pupil, sister, mother].map((member) => evaluatePerson(PUPILS, { family, member }, ON))).toEqual(["yes", "yes", "no"]);
  expect(evaluatePerson(PUPILS, { family: { ...family, decile: 5 }, member: pupil }, ON)).toBe("no");
});

it("a member of whom the fact is not known stays unknown", () => {
  const member = aMember({ birthDate: null, school: null });
  expect(evaluatePerson(PUPILS, { family: aFamily({ decile: 2, members: [member] }), member }, ON)).toBe("unknown");
});

it("a rule that makes no difference between members means each of them", () => {
  const rule: EligibilityRule = { decile: { max: 5 } };
  const members = [aMember(), aMember({ school: "SD" })];
  expect(members.map((member) => evaluatePerson(rule, { family: aFamily({ decile: 3, members }), member }, ON))).toEqual(["yes", "yes"]);
  expect([tellsMembersApart(rule), tellsMembersApart(PUPILS), tellsMembersApart({ not: { any: [PUPILS] } })]).toEqual([false, true, true]);
});

it("a listed member never has a better answer than the family, unless the rule says what members must not be", () => {
  const rank = (value: (typeof TRILEANS)[number]) => TRILEANS.indexOf(value);
  fc.assert(fc.property(anyFamily, anyRule.filter((rule) => !negates(rule)), (family, rule) => {
    const ofFamily = rank(evaluateEligibility(rule, family, ON));
    for (const member of family.members) expect(rank(evaluatePerson(rule, { family, member }, ON))).toBeLessThanOrEqual(ofFamily);
  }));
});

it("the only member of a fully listed family and the family have the same answer", () => {
  fc.assert(fc.property(anyFamily, anyRule, (drawn, rule) => {
    const family = { ...drawn, members: drawn.members.slice(0, 1), rosterComplete: true };
    for (const member of family.members) expect(evaluatePerson(rule, { family, member }, ON)).toBe(evaluateEligibility(rule, family, ON));
  }));
});

function negates(rule: EligibilityRule): boolean {
  if ("not" in rule) return true;
  if ("all" in rule) return rule.all.some(negates);
  return "any" in rule && rule.any.some(negates);
}
