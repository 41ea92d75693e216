import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FamilyFacts, MemberFacts } from "#families/family-facts";
import { DECILES, HOUSING_VALUES, RELATIONS, SCHOOL_LEVELS, type HousingFact } from "#families/vocabulary";
import { aFamily, aMember, anyBirthDate, anyFamily, anyMember, anyRule, ON } from "#programmes/eligibility.fixtures";
import { evaluateEligibility } from "#programmes/evaluate-eligibility";
import type { EligibilityRule, MemberCondition } from "#programmes/eligibility-rule.schema";
import { TRILEANS, type Trilean } from "#programmes/three-values";
import { ageOn } from "#time/day";
import { daySchema } from "#time/day.schema";

const day = (text: string) => daySchema.parse(text);
const evaluate = (rule: EligibilityRule, facts: FamilyFacts) => evaluateEligibility(rule, facts, ON);
const ofMember = (condition: MemberCondition, member: Partial<MemberFacts>) => evaluate({ member: condition }, aFamily({ members: [aMember(member)] }));
/** Born so as to have completed these years on the day. */
const aged = (years: number) => day(`${2026 - years}-09-30`);

describe("decile", () => {
  it("a family without a decile is unknown, never not eligible", () => {
    expect(evaluate({ decile: { max: 4 } }, aFamily())).toBe("unknown");
    expect(evaluate({ not: { decile: { max: 4 } } }, aFamily())).toBe("unknown");
  });

  it("counts both bounds in, and either may be left out", () => {
    for (const [decile, expected] of [[1, "no"], [2, "yes"], [4, "yes"], [5, "no"]] as const) expect(evaluate({ decile: { min: 2, max: 4 } }, aFamily({ decile }))).toBe(expected);
    expect(evaluate({ decile: { min: 5 } }, aFamily({ decile: 10 }))).toBe("yes");
    expect(evaluate({ decile: {} }, aFamily({ decile: 10 }))).toBe("yes");
  });
});

describe("member", () => {
  it("one and the same member meets all parts", () => {
    const members = [aMember({ sex: "F", birthDate: aged(70) }), aMember({ sex: "M", birthDate: aged(30) })];
    expect(evaluate({ member: { sex: "M", minAge: 60 } }, aFamily({ members }))).toBe("no");
    expect(evaluate({ member: { sex: "F", minAge: 60 } }, aFamily({ members }))).toBe("yes");
  });

  it("ages are completed years on the day of the snapshot", () => {
    expect(ofMember({ minAge: 60 }, { birthDate: day("1966-09-30") })).toBe("yes");
    expect(ofMember({ minAge: 60 }, { birthDate: day("1966-10-01") })).toBe("no");
    expect(ofMember({ maxAge: 6 }, { birthDate: day("2019-10-01") })).toBe("yes");
    expect(ofMember({ maxAge: 6 }, { birthDate: day("2019-09-30") })).toBe("no");
    expect(ofMember({ minAge: 0 }, {})).toBe("unknown");
  });

  it("an empty pregnancy is no for men and outside ages 10 to 55, else unknown", () => {
    for (const [member, expected] of [
      [{ sex: "M" }, "no"], [{ birthDate: aged(9) }, "no"], [{ birthDate: aged(10) }, "unknown"], [{ birthDate: aged(55) }, "unknown"], [{ birthDate: aged(56) }, "no"],
      [{}, "unknown"], [{ sex: "F" }, "unknown"], [{ sex: "F", pregnant: true }, "yes"],
    ] as const) expect(ofMember({ pregnant: true }, member)).toBe(expected);
    expect(ofMember({ pregnant: false }, { sex: "M" })).toBe("yes");
  });

  it("an empty school is not attending outside ages 4 to 25, else unknown", () => {
    for (const [years, expected] of [[3, "no"], [4, "unknown"], [25, "unknown"], [26, "no"]] as const) expect(ofMember({ school: ["SD"] }, { birthDate: aged(years) })).toBe(expected);
    expect(ofMember({ school: ["TIDAK"] }, { birthDate: aged(26) })).toBe("yes");
    expect(ofMember({ school: ["SD"] }, {})).toBe("unknown");
  });

  it("an empty occupation is none under age 15, else unknown; words are compared folded", () => {
    expect(ofMember({ occupation: ["PETANI"] }, { birthDate: aged(14) })).toBe("no");
    expect(ofMember({ occupation: ["PETANI"] }, { birthDate: aged(15) })).toBe("unknown");
    expect(ofMember({ occupation: ["PETANI"] }, {})).toBe("unknown");
    expect(ofMember({ occupation: ["Buruh/Tani"] }, { occupation: "BURUH_TANI" })).toBe("yes");
  });

  it("a family of which only the head is known stays unknown unless the head meets it", () => {
    const members = [aMember({ birthDate: aged(40), sex: "M" })];
    expect(evaluate({ member: { minAge: 60 } }, aFamily({ members, rosterComplete: false }))).toBe("unknown");
    expect(evaluate({ member: { minAge: 40 } }, aFamily({ members, rosterComplete: false }))).toBe("yes");
    expect(evaluate({ member: { minAge: 60 } }, aFamily({ members }))).toBe("no");
  });
});

describe("housing and area", () => {
  it("every named fact is in its list, a missing one is unknown", () => {
    const housing = { floor: "TANAH", powerVa: 900 };
    expect(evaluate({ housing: { floor: ["TANAH"], powerVa: { max: 900 } } }, aFamily({ housing }))).toBe("yes");
    expect(evaluate({ housing: { floor: ["TANAH"], powerVa: { max: 450 } } }, aFamily({ housing }))).toBe("no");
    expect(evaluate({ housing: { floor: ["TANAH"], wall: ["BAMBU"] } }, aFamily({ housing }))).toBe("unknown");
    expect(evaluate({ housing: { floor: ["KERAMIK"], wall: ["BAMBU"] } }, aFamily({ housing }))).toBe("no");
  });

  it("a village lies within its areas, whole codes only", () => {
    const inside = (codes: string[]) => evaluate({ area: { in: codes } }, aFamily({ villageCode: "18.04.04.2002" }));
    expect(inside(["18.04.04"])).toBe("yes");
    expect(inside(["18.04.04.2002"])).toBe("yes");
    expect(inside(["18.04.05", "18"])).toBe("yes");
    expect(inside(["18.04.05"])).toBe("no");
    expect(inside(["18.0"])).toBe("no");
    expect(evaluate({ area: { kind: "KELURAHAN" } }, aFamily())).toBe("no");
    expect(evaluate({ area: { in: ["18"], kind: "PEKON" } }, aFamily())).toBe("yes");
  });
});

describe("Kleene's laws", () => {
  /** A rule of each value, for a family with a decile of 3 and nothing else known. */
  const RULE_OF: Readonly<Record<Trilean, EligibilityRule>> = { yes: { decile: { max: 4 } }, no: { decile: { min: 5 } }, unknown: { housing: { floor: ["TANAH"] } } };
  const family = aFamily({ decile: 3 });

  it("all is the least, any the greatest, and not turns no and yes around", () => {
    for (const [a, rank] of TRILEANS.map((value, at) => [value, at] as const)) {
      expect(evaluate({ not: RULE_OF[a] }, family)).toBe(TRILEANS[2 - rank]);
      for (const [b, other] of TRILEANS.map((value, at) => [value, at] as const)) {
        expect(evaluate({ all: [RULE_OF[a], RULE_OF[b]] }, family)).toBe(TRILEANS[Math.min(rank, other)]);
        expect(evaluate({ any: [RULE_OF[a], RULE_OF[b]] }, family)).toBe(TRILEANS[Math.max(rank, other)]);
      }
    }
  });

  it("hold for any rules and families: order, repetition, double not, De Morgan", () => {
    fc.assert(
      fc.property(anyRule, anyRule, anyFamily, (a, b, facts) => {
        expect(evaluate({ all: [a, b] }, facts)).toBe(evaluate({ all: [b, a, a] }, facts));
        expect(evaluate({ any: [a, b] }, facts)).toBe(evaluate({ any: [b, a, a] }, facts));
        expect(evaluate({ not: { not: a } }, facts)).toBe(evaluate(a, facts));
        expect(evaluate({ not: { all: [a, b] } }, facts)).toBe(evaluate({ any: [{ not: a }, { not: b }] }, facts));
      }),
    );
  });
});

describe("settling what is unknown", () => {
  it("never turns a yes or a no", () => {
    fc.assert(
      fc.property(anyRule, anyFamily.chain((facts) => fc.tuple(fc.constant(facts), settled(facts))), (rule, [facts, known]) => {
        const before = evaluate(rule, facts);
        if (before !== "unknown") expect(evaluate(rule, known)).toBe(before);
      }),
      { numRuns: 2_000 },
    );
  });
});

/** The family with every unknown fact settled to some value it may turn out to have. */
function settled(facts: FamilyFacts): fc.Arbitrary<FamilyFacts> {
  const further = facts.rosterComplete ? fc.constant([]) : fc.array(anyMember, { maxLength: 2 });
  return fc.record({
    villageCode: fc.constant(facts.villageCode),
    villageKind: fc.constant(facts.villageKind),
    decile: settledTo(facts.decile, fc.constantFrom(...DECILES)),
    housing: settledHousing(facts.housing),
    members: further.chain((more) => fc.tuple(...[...facts.members, ...more].map(settledMember))),
    rosterComplete: fc.constant(true),
  });
}

function settledTo<T>(fact: T | null, values: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fact === null ? values : fc.constant(fact);
}

function settledHousing(housing: FamilyFacts["housing"]): fc.Arbitrary<FamilyFacts["housing"]> {
  const settledFact = (fact: HousingFact) => settledTo<string>(housing[fact], fc.constantFrom(...HOUSING_VALUES[fact]));
  return fc.record({
    floor: settledFact("floor"), wall: settledFact("wall"), roof: settledFact("roof"), water: settledFact("water"),
    toilet: settledFact("toilet"), light: settledFact("light"), tenure: settledFact("tenure"),
    powerVa: settledTo(housing.powerVa, fc.constantFrom(450, 900, 1300)),
  });
}

/** Age and sex first: they make some empty facts certain, and those cannot turn out otherwise. */
function settledMember(member: MemberFacts): fc.Arbitrary<MemberFacts> {
  return fc.tuple(settledTo(member.birthDate, anyBirthDate), settledTo(member.sex, fc.constantFrom("M", "F"))).chain(([birthDate, sex]) => {
    const age = ageOn(birthDate, ON);
    return fc.record({
      birthDate: fc.constant(birthDate),
      sex: fc.constant(sex),
      relation: settledTo(member.relation, fc.constantFrom(...RELATIONS)),
      school: settledTo(member.school, age < 4 || age > 25 ? fc.constant("TIDAK") : fc.constantFrom(...SCHOOL_LEVELS)),
      pregnant: settledTo(member.pregnant, sex === "M" || age < 10 || age > 55 ? fc.constant(false) : fc.boolean()),
      severeDisability: settledTo(member.severeDisability, fc.boolean()),
      chronicIllness: settledTo(member.chronicIllness, fc.boolean()),
      occupation: age < 15 ? fc.constant(member.occupation) : settledTo(member.occupation, fc.constantFrom("PETANI", "PNS", "TIDAK")),
    });
  });
}
