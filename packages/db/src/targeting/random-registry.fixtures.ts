import { DECILES, HOUSING_VALUES, RELATIONS, SCHOOL_LEVELS, type HousingFact } from "@sinergi/domain/families/vocabulary";
import type { FamilyFacts, MemberFacts } from "@sinergi/domain/families/family-facts";
import type { EligibilityRule } from "@sinergi/domain/programmes/eligibility-rule.schema";
import { dayOf, type Day } from "@sinergi/domain/time/day";
import fc from "fast-check";

/** Random families and rules with every kind of unknown, around the ages where certainties begin and end. */
const VILLAGES = [
  { code: "18.04.04.1001", kind: "KELURAHAN" },
  { code: "18.04.04.2002", kind: "PEKON" },
  { code: "18.04.05.2010", kind: "PEKON" },
] as const;

const OCCUPATIONS = ["PETANI", "BURUH_HARIAN", "PNS"];

const orUnknown = <T>(known: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(known, { nil: null, freq: 3 });

const birthDate: fc.Arbitrary<Day | null> = orUnknown(
  fc.record({ year: fc.integer({ min: 1935, max: 2026 }), month: fc.integer({ min: 1, max: 9 }), day: fc.integer({ min: 1, max: 30 }) }).map((parts) => dayOf(parts)),
);

const member: fc.Arbitrary<MemberFacts> = fc.record({
  relation: orUnknown(fc.constantFrom(...RELATIONS)),
  sex: orUnknown(fc.constantFrom("M" as const, "F" as const)),
  birthDate,
  school: orUnknown(fc.constantFrom(...SCHOOL_LEVELS)),
  pregnant: orUnknown(fc.boolean()),
  severeDisability: orUnknown(fc.boolean()),
  chronicIllness: orUnknown(fc.boolean()),
  occupation: orUnknown(fc.constantFrom(...OCCUPATIONS)),
});

const housingFact = (fact: HousingFact): fc.Arbitrary<string | null> => orUnknown(fc.constantFrom<string>(...HOUSING_VALUES[fact]));

export const familyFacts: fc.Arbitrary<FamilyFacts> = fc
  .record({
    village: fc.constantFrom(...VILLAGES),
    decile: orUnknown(fc.constantFrom(...DECILES)),
    housing: fc.record({
      floor: housingFact("floor"), wall: housingFact("wall"), roof: housingFact("roof"), water: housingFact("water"), toilet: housingFact("toilet"), light: housingFact("light"),
      tenure: housingFact("tenure"), powerVa: orUnknown(fc.constantFrom(450, 900, 1300)),
    }),
    members: fc.array(member, { minLength: 1, maxLength: 5 }),
    rosterComplete: fc.boolean(),
  })
  .map(({ village, members, rosterComplete, ...facts }) => ({
    ...facts, villageCode: village.code, villageKind: village.kind, rosterComplete, members: rosterComplete ? members : members.slice(0, 1),
  }));

const age = fc.constantFrom(0, 4, 6, 10, 15, 18, 25, 55, 59, 60);
const optional = { requiredKeys: [] as [] };
const leaf: fc.Arbitrary<EligibilityRule> = fc.oneof(
  fc.record({ decile: fc.record({ min: fc.integer({ min: 1, max: 5 }), max: fc.integer({ min: 3, max: 10 }) }, optional) }),
  fc.record({
    member: fc.record(
      {
        minAge: age, maxAge: age, sex: fc.constantFrom("M" as const, "F" as const), school: fc.subarray([...SCHOOL_LEVELS], { minLength: 1 }),
        pregnant: fc.boolean(), severeDisability: fc.boolean(), chronicIllness: fc.boolean(), occupation: fc.subarray(["petani", "Buruh Harian", "PNS"], { minLength: 1 }),
        relation: fc.subarray([...RELATIONS], { minLength: 1 }),
      },
      optional,
    ),
  }),
  fc.record({
    housing: fc.record(
      {
        floor: fc.subarray([...HOUSING_VALUES.floor], { minLength: 1 }), toilet: fc.subarray([...HOUSING_VALUES.toilet], { minLength: 1 }),
        powerVa: fc.record({ min: fc.constantFrom(450, 900), max: fc.constantFrom(900, 1300) }, optional),
      },
      optional,
    ),
  }),
  fc.record({ area: fc.record({ in: fc.subarray(["18.04.04", "18.04.05.2010", "18.04"], { minLength: 1 }), kind: fc.constantFrom("PEKON", "KELURAHAN") }, optional) }),
);

export const eligibilityRule: fc.Arbitrary<EligibilityRule> = fc.letrec<{ rule: EligibilityRule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.record({ all: fc.array(tie("rule"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("rule"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie("rule") }),
  ),
})).rule;
