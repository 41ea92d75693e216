import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyRule } from "#programmes/eligibility.fixtures";
import { readProgrammes } from "#programmes/read-programmes";

const knownOwners = new Set(["DINSOS", "DISDIK"]);
const PERIOD = { period: "2026", quota: 12000, budgetIdr: 41000000000, eligibility: { decile: { max: 4 } } };
const PKH = {
  code: "PKH", name: "Program Keluarga Harapan", owner: "DINSOS", unit: "FAMILY", side: "LIVELIHOOD", sideKind: "INCOME_SUPPORT",
  strategy: "EXPENDITURE_REDUCTION", benefitKind: "CASH", inPackage: true, periods: [PERIOD], relations: [{ with: "PKH_LOKAL", kind: "CONFLICTING" }],
};

const withRule = (eligibility: unknown) => [{ ...PKH, periods: [{ ...PERIOD, eligibility }] }];

function problemsOf(json: unknown) {
  const read = readProgrammes(json, { knownOwners });
  return read.ok ? [] : read.refusal.problems.map(({ path, code }) => `${path}: ${code}`);
}

describe("a programmes file", () => {
  it("of the contract is taken, also with a relation to a programme nobody knows yet", () => {
    expect(readProgrammes([PKH], { knownOwners })).toEqual({ ok: true, value: [PKH] });
  });

  it("may leave out quota, budget, relations and package, or say null", () => {
    const { inPackage: _, relations: __, ...bare } = PKH;
    const read = readProgrammes([{ ...bare, inPackage: null, periods: [{ period: "2026", quota: null, eligibility: { decile: {} } }] }], { knownOwners });
    expect(read).toMatchObject({ ok: true, value: [{ inPackage: false, relations: [], periods: [{ quota: null, budgetIdr: null }] }] });
  });

  it("without programmes is taken as empty", () => {
    expect(readProgrammes([], { knownOwners })).toEqual({ ok: true, value: [] });
  });

  it.each<[string, unknown, string[]]>([
    ["no list", { programmes: [] }, [": NOT_A_LIST"]],
    ["an unknown word", [{ ...PKH, unit: "HOUSEHOLD" }], ["0.unit: UNKNOWN_WORD"]],
    ["a missing field", [{ ...PKH, side: undefined }], ["0.side: MISSING"]],
    ["a missing name", [PKH, { ...PKH, code: "X", name: undefined }], ["1.name: MISSING"]],
    ["an unknown field", [{ ...PKH, colour: "red" }], ["0.colour: UNKNOWN_KEY"]],
    ["a code of the wrong form", [{ ...PKH, code: "pkh" }], ["0.code: WRONG_FORM"]],
    ["a negative quota", [{ ...PKH, periods: [{ ...PERIOD, quota: -1 }] }], ["0.periods.0.quota: OUT_OF_RANGE"]],
    ["an owner that is no organisation", [{ ...PKH, owner: "DINAS_X" }], ["0.owner: UNKNOWN_OWNER"]],
    ["a relation with itself", [{ ...PKH, relations: [{ with: "PKH", kind: "CONFLICTING" }] }], ["0.relations.0.with: SELF_RELATION"]],
    ["one relation twice", [{ ...PKH, relations: [{ with: "A", kind: "CONFLICTING" }, { with: "A", kind: "COMPLEMENTARY" }] }], ["0.relations.1.with: DUPLICATE_RELATION"]],
    ["one code twice", [PKH, { ...PKH, relations: [] }], ["1.code: DUPLICATE_CODE"]],
    ["one tranche twice", [{ ...PKH, periods: [{ ...PERIOD, tranches: [{ number: 1, fromMonth: 1, toMonth: 3 }, { number: 1, fromMonth: 4, toMonth: 6 }] }] }], ["0.periods.0.tranches.1.number: DUPLICATE_TRANCHE"]],
    ["a tranche that ends before it begins", [{ ...PKH, periods: [{ ...PERIOD, tranches: [{ number: 1, fromMonth: 3, toMonth: 1 }] }] }], ["0.periods.0.tranches.0.toMonth: TRANCHE_ORDER"]],
    ["one period twice", [{ ...PKH, periods: [PERIOD, PERIOD] }], ["0.periods.1.period: DUPLICATE_PERIOD"]],
  ])("with %s is refused with its place", (_, json, problems) => {
    expect(problemsOf(json)).toEqual(problems);
  });

  it.each<[string, unknown, string]>([
    ["a bound outside 1-10", { all: [{ decile: { max: 12 } }] }, "all.0.decile.max: OUT_OF_RANGE"],
    ["a misspelled part", { not: { member: { pregnnt: true } } }, "not.member.pregnnt: UNKNOWN_KEY"],
    ["an unknown word", { any: [{ decile: {} }, { member: { school: ["SD", "TK"] } }] }, "any.1.member.school.1: UNKNOWN_WORD"],
    ["a value of the wrong kind", { member: { minAge: "60" } }, "member.minAge: WRONG_TYPE"],
    ["no condition in all", { all: [] }, "all: OUT_OF_RANGE"],
    ["a form there is not", { xor: [] }, ": RULE_UNKNOWN"],
    ["two forms at once", { all: [{ decile: {} }], any: [{ decile: {} }] }, ": RULE_UNKNOWN"],
    ["nothing in it", {}, ": RULE_UNKNOWN"],
    ["no object", "decile <= 4", ": RULE_UNKNOWN"],
  ])("with a rule of %s is refused with its place", (_, rule, problem) => {
    const base = "0.periods.0.eligibility";
    expect(problemsOf(withRule(rule))).toEqual([problem.startsWith(":") ? `${base}${problem}` : `${base}.${problem}`]);
  });

  it("that nests without end is refused instead of followed", () => {
    let rule: unknown = { decile: { max: 4 } };
    for (let depth = 0; depth < 100_000; depth += 1) rule = { not: rule };
    expect(problemsOf(withRule(rule))).toEqual(["0: TOO_DEEP"]);
  });

  it("with any well-formed rule is taken as it is", () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const read = readProgrammes(withRule(rule), { knownOwners });
        expect(read).toMatchObject({ ok: true });
        if (read.ok) expect(read.value[0]?.periods[0]?.eligibility).toEqual(rule);
      }),
      { numRuns: 50 },
    );
  });

  it("of any content is answered, never thrown at", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(readProgrammes([json], { knownOwners }).ok).toBe(false);
      }),
    );
  });
});
