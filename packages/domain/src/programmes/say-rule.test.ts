import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyFamily, anyRule, ON } from "#programmes/eligibility.fixtures";
import { evaluateEligibility } from "#programmes/evaluate-eligibility";
import type { EligibilityRule } from "#programmes/eligibility-rule.schema";
import { sayPart, sayRule } from "#programmes/say-rule";
import { HOUSING_FACTS, HOUSING_VALUES, RELATIONS, SCHOOL_LEVELS } from "#families/vocabulary";

const LANGUAGES = ["id", "en"] as const;
const placeName = (code: string) => `wilayah ${code}`;
const say = (rule: EligibilityRule, language: "id" | "en" = "id") => sayRule(rule, { language, placeName });

describe("a rule in words", () => {
  it("reads as a planner would say it, in both languages", () => {
    const pkh: EligibilityRule = { all: [{ decile: { max: 4 } }, { any: [{ member: { pregnant: true } }, { member: { maxAge: 6 } }, { member: { school: ["SD", "SMP"] } }] }] };
    expect(say(pkh)).toBe("Keluarga yang berada di desil 1–4, dan (punya anggota yang sedang hamil, atau punya anggota yang berumur paling banyak 6 tahun, atau punya anggota yang pendidikannya sekarang SD atau SMP).");
    expect(say(pkh, "en")).toBe("Families in deciles 1–4, and (with a member who is pregnant, or with a member who is aged 6 or under, or with a member who is in education now at SD (primary) or SMP (lower secondary)).");
    expect(say({ not: { area: { kind: "KELURAHAN" } } })).toBe("Keluarga yang bukan (tinggal di wilayah berjenis kelurahan).");
    expect(say({ housing: { floor: ["TANAH"], powerVa: { max: 900 } } })).toBe("Keluarga yang rumahnya berlantai tanah serta berdaya listrik paling banyak 900 VA.");
  });

  it("is one sentence for every rule, in both languages", () => {
    fc.assert(fc.property(anyRule, fc.constantFrom(...LANGUAGES), (rule, language) => {
      const text = say(rule, language);
      expect(text).toMatch(/^(Keluarga yang|Families) \S.*\.$/);
      expect(text).not.toMatch(/undefined|null|NaN|\{|\[/);
    }));
  });

  it("two rules in the same words judge every family alike", () => {
    const said = new Map<string, EligibilityRule[]>();
    for (const rule of fc.sample(anyRule, { numRuns: 4_000, seed: 4 })) {
      for (const language of LANGUAGES) said.set(`${language} ${say(rule, language)}`, [...(said.get(`${language} ${say(rule, language)}`) ?? []), rule]);
    }
    const families = fc.sample(anyFamily, { numRuns: 60, seed: 4 });
    const twins = [...said.values()].filter((rules) => new Set(rules.map((rule) => JSON.stringify(rule))).size > 1);
    expect(twins.length).toBeGreaterThan(20);
    for (const [first, ...others] of twins) {
      for (const other of others) expect(families.map((family) => evaluateEligibility(other, family, ON)), JSON.stringify([first, other])).toEqual(families.map((family) => first && evaluateEligibility(first, family, ON)));
    }
  });

  it.each(LANGUAGES)("no two single conditions share their words (%s)", (language) => {
    const conditions: EligibilityRule[] = [
      ...[1, 2, 3].flatMap((min) => [4, 5].map((max) => ({ decile: { min, max } }))), { decile: {} },
      ...[5, 6].flatMap((age) => [{ member: { minAge: age } }, { member: { maxAge: age } }, { member: { minAge: age, maxAge: 20 } }]), { member: {} },
      { member: { sex: "M" } }, { member: { sex: "F" } },
      ...[true, false].flatMap((wanted) => [{ member: { pregnant: wanted } }, { member: { severeDisability: wanted } }, { member: { chronicIllness: wanted } }]),
      ...SCHOOL_LEVELS.map((level): EligibilityRule => ({ member: { school: [level] } })), ...RELATIONS.map((relation): EligibilityRule => ({ member: { relation: [relation] } })),
      { member: { occupation: ["PETANI"] } }, { member: { occupation: ["BURUH_TANI"] } }, { member: { occupation: ["PETANI", "BURUH_TANI"] } },
      ...HOUSING_FACTS.flatMap((fact) => HOUSING_VALUES[fact].map((value) => ({ housing: { [fact]: [value] } }) as EligibilityRule)), { housing: {} },
      { housing: { powerVa: { max: 900 } } }, { housing: { powerVa: { min: 900 } } }, { housing: { powerVa: {} } },
      { area: { in: ["18.04.04"] } }, { area: { in: ["18.04.05"] } }, { area: { kind: "PEKON" } }, { area: { kind: "KELURAHAN" } }, { area: { in: ["18.04.04"], kind: "PEKON" } }, { area: {} },
    ];
    const parts = conditions.map((condition) => sayPart(condition, { language, placeName }));
    expect(parts.filter((part, at) => parts.indexOf(part) < at)).toEqual([]);
  });
});
