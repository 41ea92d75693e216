import fc from "fast-check";
import type { FamilyFacts, MemberFacts } from "#families/family-facts";
import { DECILES, HOUSING_VALUES, RELATIONS, SCHOOL_LEVELS } from "#families/vocabulary";
import type { AreaCondition, EligibilityRule, HousingCondition, MemberCondition } from "#programmes/eligibility-rule.schema";
import type { Day } from "#time/day";
import { daySchema } from "#time/day.schema";

export const ON: Day = daySchema.parse("2026-09-30");

export function aMember(overrides: Partial<MemberFacts> = {}): MemberFacts {
  return { relation: null, sex: null, birthDate: null, school: null, pregnant: null, severeDisability: null, chronicIllness: null, occupation: null, ...overrides };
}

export function aFamily({ housing, ...overrides }: Partial<Omit<FamilyFacts, "housing">> & { readonly housing?: Partial<FamilyFacts["housing"]> } = {}): FamilyFacts {
  return {
    villageCode: "18.04.04.2002", villageKind: "PEKON", decile: null, members: [], rosterComplete: true, ...overrides,
    housing: { floor: null, wall: null, roof: null, water: null, toilet: null, light: null, tenure: null, powerVa: null, ...housing },
  };
}

const VILLAGES = ["18.04.04.1001", "18.04.04.2002", "18.04.06.2006", "18.04.22.2001"] as const;
const OCCUPATIONS = ["PETANI", "BURUH_TANI", "PEDAGANG"] as const;

const orUnknown = <T>(known: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(known, { freq: 3 });
const someOfList = <T>(values: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...values], { minLength: 1 });

/** Birth dates around every age a rule can ask for, birthdays on the day itself and 29 February among them. */
export const anyBirthDate: fc.Arbitrary<Day> = fc.oneof(
  fc.tuple(fc.integer({ min: 1930, max: 2027 }), fc.constantFrom("01-01", "06-15", "09-29", "09-30", "10-01", "12-31")).map(([year, rest]) => daySchema.parse(`${year}-${rest}`)),
  fc.constantFrom("1996-02-29", "2012-02-29").map((day) => daySchema.parse(day)),
);

export const anyMember: fc.Arbitrary<MemberFacts> = fc.record({
  relation: orUnknown(fc.constantFrom(...RELATIONS)),
  sex: orUnknown(fc.constantFrom("M", "F")),
  birthDate: orUnknown(anyBirthDate),
  school: orUnknown(fc.constantFrom(...SCHOOL_LEVELS)),
  pregnant: orUnknown(fc.boolean()),
  severeDisability: orUnknown(fc.boolean()),
  chronicIllness: orUnknown(fc.boolean()),
  occupation: orUnknown(fc.constantFrom(...OCCUPATIONS)),
});

export const anyHousing: fc.Arbitrary<FamilyFacts["housing"]> = fc.record({
  floor: orUnknown(fc.constantFrom(...HOUSING_VALUES.floor)),
  wall: orUnknown(fc.constantFrom(...HOUSING_VALUES.wall)),
  roof: orUnknown(fc.constantFrom(...HOUSING_VALUES.roof)),
  water: orUnknown(fc.constantFrom(...HOUSING_VALUES.water)),
  toilet: orUnknown(fc.constantFrom(...HOUSING_VALUES.toilet)),
  light: orUnknown(fc.constantFrom(...HOUSING_VALUES.light)),
  tenure: orUnknown(fc.constantFrom(...HOUSING_VALUES.tenure)),
  powerVa: orUnknown(fc.constantFrom(450, 900, 1300)),
});

export const anyFamily: fc.Arbitrary<FamilyFacts> = fc.record({
  villageCode: fc.constantFrom(...VILLAGES),
  villageKind: fc.constantFrom("PEKON", "KELURAHAN"),
  decile: orUnknown(fc.constantFrom(...DECILES)),
  housing: anyHousing,
  members: fc.array(anyMember, { maxLength: 4 }),
  rosterComplete: fc.boolean(),
});

const optional = { requiredKeys: [] };

const anyDecileCondition = fc.record({ min: fc.integer({ min: 1, max: 10 }), max: fc.integer({ min: 1, max: 10 }) }, optional);

const MEMBER_VALUES = {
  minAge: fc.constantFrom(0, 4, 6, 10, 15, 18, 26, 56, 60),
  maxAge: fc.constantFrom(0, 3, 6, 9, 14, 25, 55, 59),
  sex: fc.constantFrom("M", "F"),
  school: someOfList(SCHOOL_LEVELS),
  pregnant: fc.boolean(),
  severeDisability: fc.boolean(),
  chronicIllness: fc.boolean(),
  occupation: someOfList(["petani", "Buruh-Tani", "PNS"]),
  relation: someOfList(RELATIONS),
};

const MEMBER_PARTS = ["minAge", "maxAge", "sex", "school", "pregnant", "severeDisability", "chronicIllness", "occupation", "relation"] as const;

/** Up to three parts: with more of them hardly any member meets all. */
const anyMemberCondition: fc.Arbitrary<MemberCondition> = fc.subarray([...MEMBER_PARTS], { maxLength: 3 }).chain((parts) =>
  fc.record(MEMBER_VALUES).map((all) => Object.fromEntries(parts.map((part) => [part, all[part]]))),
);

const anyHousingCondition: fc.Arbitrary<HousingCondition> = fc.record(
  {
    floor: someOfList(HOUSING_VALUES.floor),
    roof: someOfList(HOUSING_VALUES.roof),
    toilet: someOfList(HOUSING_VALUES.toilet),
    tenure: someOfList(HOUSING_VALUES.tenure),
    powerVa: fc.record({ min: fc.constantFrom(0, 900), max: fc.constantFrom(450, 900) }, optional),
  },
  optional,
);

const anyAreaCondition: fc.Arbitrary<AreaCondition> = fc.record(
  { in: someOfList(["18", "18.04.04", "18.04.06", "18.04.22.2001"]), kind: fc.constantFrom("PEKON", "KELURAHAN") },
  optional,
);

/** Rules of every form, nested a few steps. */
export const anyRule: fc.Arbitrary<EligibilityRule> = fc.letrec<{ rule: EligibilityRule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    anyDecileCondition.map((decile) => ({ decile })),
    anyMemberCondition.map((member) => ({ member })),
    anyHousingCondition.map((housing) => ({ housing })),
    anyAreaCondition.map((area) => ({ area })),
    fc.array(tie("rule"), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie("rule"), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie("rule").map((not) => ({ not })),
  ),
})).rule;
