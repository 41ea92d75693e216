import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FamilyFacts, MemberFacts } from "#families/family-facts";
import { SCHOOL_LEVELS } from "#families/vocabulary";
import { PKH_COMPONENTS, type ComponentAmount } from "#payments/pkh-components.schema";
import { componentsOf, COUNTED_PERSONS, dueOfComponents, pkhDue, type MemberComponents } from "#payments/pkh-due";
import { aFamily, aMember, anyMember, ON } from "#programmes/eligibility.fixtures";
import { TRILEANS } from "#programmes/three-values";
import { ageOn } from "#time/day";
import { daySchema } from "#time/day.schema";

const NO_AGES = { minAge: null, maxAge: null };
/** domain.md §3.1, in rupiah a year. */
const AMOUNTS: readonly ComponentAmount[] = [
  { component: "IBU_HAMIL", annualIdr: 3_000_000, maxPerFamily: null, ...NO_AGES },
  { component: "ANAK_USIA_DINI", annualIdr: 3_000_000, maxPerFamily: 2, minAge: null, maxAge: 6 },
  { component: "SD", annualIdr: 900_000, maxPerFamily: null, ...NO_AGES },
  { component: "SMP", annualIdr: 1_500_000, maxPerFamily: null, ...NO_AGES },
  { component: "SMA", annualIdr: 2_000_000, maxPerFamily: null, ...NO_AGES },
  { component: "LANSIA", annualIdr: 2_400_000, maxPerFamily: 1, minAge: 60, maxAge: null },
  { component: "DISABILITAS_BERAT", annualIdr: 2_400_000, maxPerFamily: 1, ...NO_AGES },
];

const born = (day: string) => daySchema.parse(day);
const known = (facts: Partial<MemberFacts>): MemberFacts => aMember({ sex: "M", pregnant: false, severeDisability: false, school: "TIDAK", birthDate: born("1985-05-05"), ...facts });
const toddler = () => known({ birthDate: born("2023-01-01") });
const pupil = (school: "SD" | "SMP" | "SMA") => known({ school, birthDate: born("2014-01-01") });
const elder = (facts: Partial<MemberFacts> = {}) => known({ birthDate: born("1950-01-01"), ...facts });
const exactly = (idr: number) => ({ lowIdr: idr, highIdr: idr });
const YEAR = { amounts: AMOUNTS, tranches: 4 };
const due = (...members: MemberFacts[]) => pkhDue(aFamily({ members }), YEAR, ON);

describe("what a family is due in a tranche of PKH", () => {
  it("one under five, one at primary, one at senior secondary and one elderly: 2,075,000 a tranche of 8,300,000 a year", () => {
    expect(due(toddler(), pupil("SD"), pupil("SMA"), elder())).toEqual(exactly(2_075_000));
  });

  it("is nothing without a component, and that is known, not unknown", () => {
    expect(due(known({}), known({}))).toEqual(exactly(0));
  });

  it("counts four persons at most, those worth most", () => {
    expect(due(pupil("SD"), pupil("SD"), toddler(), toddler(), elder(), pupil("SMA"))).toEqual(exactly((3_000_000 + 3_000_000 + 2_400_000 + 2_000_000) / 4));
  });

  it("counts no more of a component than its limit; whom a limit shuts out is counted for what else he is", () => {
    expect(due(elder(), elder())).toEqual(exactly(600_000));
    expect(due(elder({ severeDisability: true }), elder())).toEqual(exactly(1_200_000));
    const sixAtSchool = known({ birthDate: born("2020-01-01"), school: "SD" });
    expect(due(toddler(), toddler(), sixAtSchool)).toEqual(exactly((3_000_000 + 3_000_000 + 900_000) / 4));
  });

  it("with an unknown fact lies between without it and with it", () => {
    expect(due(known({ severeDisability: null }))).toEqual({ lowIdr: 0, highIdr: 600_000 });
    expect(due(known({ birthDate: null }))).toEqual({ lowIdr: 0, highIdr: 750_000 });
    expect(due(pupil("SMP"), known({ school: null, birthDate: born("2014-01-01") }))).toEqual({ lowIdr: 375_000, highIdr: 875_000 });
  });

  it("of a family of which only the head was listed could be more", () => {
    expect(pkhDue(aFamily({ members: [elder()], rosterComplete: false }), YEAR, ON)).toEqual({ lowIdr: 600_000, highIdr: 3_000_000 });
  });
});

/** Every way of giving each member one component or none, one by one. */
function slowMost(members: readonly (readonly string[])[], amounts: readonly ComponentAmount[]): number {
  let most = 0;
  const walk = (at: number, counted: readonly string[]): void => {
    const sum = counted.reduce((total, component) => total + (amounts.find((one) => one.component === component)?.annualIdr ?? 0), 0);
    if (sum > most) most = sum;
    if (at === members.length || counted.length === COUNTED_PERSONS) return;
    walk(at + 1, counted);
    for (const component of members[at] ?? []) {
      const limit = amounts.find((one) => one.component === component)?.maxPerFamily ?? COUNTED_PERSONS;
      if (counted.filter((one) => one === component).length < limit) walk(at + 1, [...counted, component]);
    }
  };
  walk(0, []);
  return most;
}

const anyAmounts: fc.Arbitrary<readonly ComponentAmount[]> = fc
  .array(fc.record({ annualIdr: fc.constantFrom(0, 400_000, 900_000, 2_400_000, 3_000_000), maxPerFamily: fc.constantFrom(null, 1, 2) }), { minLength: PKH_COMPONENTS.length, maxLength: PKH_COMPONENTS.length })
  .map((rows) => rows.map((row, at) => ({ ...row, component: PKH_COMPONENTS[at] ?? "SD", ...NO_AGES })));
const anyComponents: fc.Arbitrary<MemberComponents> = fc.array(fc.constantFrom(...TRILEANS, "no" as const, "no" as const), { minLength: PKH_COMPONENTS.length, maxLength: PKH_COMPONENTS.length });

describe("laws of what is due", () => {
  it("is the most that four members can be worth, found the slow way too", () => {
    fc.assert(fc.property(fc.array(anyComponents, { maxLength: 5 }), anyAmounts, (members, amounts) => {
      const certain = members.map((member) => PKH_COMPONENTS.filter((_, at) => member[at] === "yes"));
      const possible = members.map((member) => PKH_COMPONENTS.filter((_, at) => member[at] !== "no"));
      expect(dueOfComponents({ members, rosterComplete: true }, { amounts, tranches: 4 })).toEqual({ lowIdr: Math.round(slowMost(certain, amounts) / 4), highIdr: Math.round(slowMost(possible, amounts) / 4) });
    }), { numRuns: 150 });
  });

  it("however the unknown facts turn out, the due lies between its bounds", () => {
    // What an empty cell says for certain at an age or of a man stays as it is.
    const settled = (member: MemberFacts, turn: MemberFacts): MemberFacts => {
      const birthDate = member.birthDate ?? turn.birthDate ?? born("1990-01-01");
      const [age, sex] = [ageOn(birthDate, ON), member.sex ?? turn.sex ?? "F"];
      const mayBePregnant = sex === "F" && age >= 10 && age <= 55;
      const mayAttend = age >= 4 && age <= 25;
      return {
        ...member, birthDate, sex, school: member.school ?? (mayAttend ? (turn.school ?? SCHOOL_LEVELS[1]) : null), pregnant: member.pregnant ?? (mayBePregnant ? (turn.pregnant ?? true) : null),
        severeDisability: member.severeDisability ?? turn.severeDisability ?? true,
      };
    };
    fc.assert(fc.property(fc.array(fc.tuple(anyMember, anyMember), { maxLength: 5 }), (pairs) => {
      const open: FamilyFacts = aFamily({ members: pairs.map(([member]) => member) });
      const bounds = pkhDue(open, YEAR, ON);
      const one = pkhDue({ ...open, members: pairs.map(([member, turn]) => settled(member, turn)) }, YEAR, ON);
      expect(one.lowIdr).toBeGreaterThanOrEqual(bounds.lowIdr);
      expect(one.highIdr).toBeLessThanOrEqual(bounds.highIdr);
    }));
  });

  it("the order of members does not matter", () => {
    fc.assert(fc.property(fc.array(anyMember, { maxLength: 5 }), (members) => {
      expect(pkhDue(aFamily({ members: members.toReversed() }), YEAR, ON)).toEqual(pkhDue(aFamily({ members }), YEAR, ON));
    }));
  });
});

it("a member is a component with certainty only where his facts say so", () => {
  const family = aFamily();
  expect(componentsOf(toddler(), AMOUNTS, { family, on: ON })).toEqual(["no", "yes", "no", "no", "no", "no", "no"]);
  expect(componentsOf(aMember(), AMOUNTS, { family, on: ON })).toEqual(["unknown", "unknown", "unknown", "unknown", "unknown", "unknown", "unknown"]);
});
