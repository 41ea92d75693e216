import { describe, expect, test } from "vitest";
import { familyEvents, type FamilyThen, type MemberThen } from "#families/family-history";
import { familyProblems, type ProblemFacts } from "#families/family-problems";
import { daySchema } from "#time/day.schema";

const day = (text: string) => daySchema.parse(text);
const person = (personId: string, over: Partial<MemberThen> = {}): MemberThen => ({ personId, name: `ORANG ${personId}`, isHead: personId === "1", birthDate: day("1980-01-01"), ...over });
const then = (over: Partial<FamilyThen> = {}): FamilyThen => ({ asOf: day("2026-01-01"), source: "DTSEN", card: "a", village: "Way Mengaku", decile: 2, rosterComplete: true, members: [person("1"), person("2")], ...over });
const later = day("2026-07-01");
const nowhere = () => null;

describe("a family from version to version", () => {
  test("that stayed as it was has no events", () => {
    expect(familyEvents([then(), then({ asOf: later })], nowhere)).toEqual([]);
  });

  test("moved, with another card and another head", () => {
    const now = then({ asOf: later, village: "Suka Jaya", card: "b", members: [person("1", { isHead: false }), person("2", { isHead: true })] });
    expect(familyEvents([then(), now], nowhere)).toEqual([
      { kind: "moved", asOf: later, from: "Way Mengaku", to: "Suka Jaya" }, { kind: "cardChanged", asOf: later, name: null }, { kind: "headChanged", asOf: later, name: "ORANG 2" },
    ]);
  });

  test("with a child born since, a member who came from another family and one who left for another", () => {
    const now = then({ asOf: later, members: [person("1"), person("3", { birthDate: day("2026-03-05") }), person("4")] });
    const whereElse = (id: string) => (id === "4" ? { familyId: "77" } : id === "2" ? { familyId: "88" } : null);
    expect(familyEvents([then(), now], whereElse)).toEqual([
      { kind: "born", asOf: later, name: "ORANG 3", familyId: null }, { kind: "joined", asOf: later, name: "ORANG 4", familyId: "77" }, { kind: "left", asOf: later, name: "ORANG 2", familyId: "88" },
    ]);
  });

  test("a source that lists heads only says nothing of who came and went", () => {
    expect(familyEvents([then({ rosterComplete: false, members: [person("1")] }), then({ asOf: later })], nowhere)).toEqual([]);
  });

  test("a decile that is unknown on one side has not jumped", () => {
    expect(familyEvents([then({ decile: null }), then({ asOf: later, decile: 9 })], nowhere)).toEqual([]);
    expect(familyEvents([then({ decile: 2 }), then({ asOf: later, decile: 5 })], nowhere)).toEqual([{ kind: "decileJumped", asOf: later, from: 2, to: 5 }]);
  });
});

describe("what somebody should look at in a family", () => {
  const facts: ProblemFacts = { decile: 3, decileBefore: 3, members: [{ name: "SITI", registryMatch: "PADAN" }, { name: "BUDI", registryMatch: null }], programmes: [], findings: [] };
  const programme = (code: string, over: Partial<ProblemFacts["programmes"][number]> = {}): ProblemFacts["programmes"][number] => ({ code, eligibility: "yes", receives: true, conflictsWith: [], ...over });

  test("is nothing where all is known and in order", () => {
    expect(familyProblems({ ...facts, programmes: [programme("PKH"), programme("SEMBAKO")] })).toEqual([]);
  });

  test("is a missing decile, a jump, a person the registry does not know", () => {
    expect(familyProblems({ ...facts, decile: null })).toEqual([{ code: "NO_DECILE" }]);
    expect(familyProblems({ ...facts, decileBefore: 7 })).toEqual([{ code: "DECILE_JUMP", from: 7, to: 3 }]);
    expect(familyProblems({ ...facts, members: [{ name: "BUDI", registryMatch: "TIDAK_PADAN" }, { name: "SITI", registryMatch: "BELUM_DICEK" }] })).toEqual([{ code: "NOT_MATCHED", name: "BUDI", says: "TIDAK_PADAN" }]);
  });

  test("is a pair that excludes each other, once, and help outside of its rule; help it does not receive is none", () => {
    const pair = [programme("BLT_DESA", { conflictsWith: ["PKH"] }), programme("PKH", { conflictsWith: ["BLT_DESA"] })];
    expect(familyProblems({ ...facts, programmes: pair })).toEqual([{ code: "DOUBLE_AID", programmes: ["BLT_DESA", "PKH"] }]);
    expect(familyProblems({ ...facts, programmes: [programme("PKH", { eligibility: "no" }), programme("BPB", { eligibility: "no", receives: false })] })).toEqual([{ code: "RECIP_HIGH_DECILE", programme: "PKH" }]);
    expect(familyProblems({ ...facts, programmes: [programme("PKH", { eligibility: "unknown" })] })).toEqual([]);
  });

  test("is what the import found, without saying the missing decile twice", () => {
    const findings = [{ code: "NO_DECILE", name: null }, { code: "NIK_DOB", name: "SITI" }];
    expect(familyProblems({ ...facts, decile: null, findings })).toEqual([{ code: "NO_DECILE" }, { code: "FINDING", finding: "NIK_DOB", name: "SITI" }]);
  });
});
