import { expect, it } from "vitest";
import { whyOutside } from "#enrolments/why-outside";
import { aFamily, aMember, ON } from "#programmes/eligibility.fixtures";
import type { EligibilityRule } from "#programmes/eligibility-rule.schema";

const RULE: EligibilityRule = { all: [{ decile: { max: 4 } }, { any: [{ member: { pregnant: true } }, { member: { school: ["SD"] } }] }] };
const grown = aMember({ sex: "M", school: "TIDAK" });

it("says every part of a rule that is certainly not met", () => {
  expect(whyOutside(RULE, aFamily({ decile: 7, members: [grown] }), ON)).toEqual([{ part: "decile", decile: 7, min: null, max: 4 }, { part: "member" }]);
  expect(whyOutside(RULE, aFamily({ decile: 2, members: [grown] }), ON)).toEqual([{ part: "member" }]);
});

it("says nothing where the rule may still be met", () => {
  expect(whyOutside(RULE, aFamily({ decile: null, members: [aMember({ school: "SD" })] }), ON)).toEqual([]);
  expect(whyOutside(RULE, aFamily({ decile: 2, members: [aMember({ school: "SD" })] }), ON)).toEqual([]);
});
