import { describe, expect, it } from "vitest";
import { bringAbout, changeProgramme, type ProgrammeFacts } from "#programmes/change-programme";
import { changedParts } from "#programmes/changed-parts";
import type { StandingProgramme } from "#programmes/programme-change.schema";
import { programmeSchema, type Programme } from "#programmes/programme.schema";
import { daySchema } from "#time/day.schema";

const day = (text: string) => daySchema.parse(text);
const TODAY = day("2026-09-30");
const period = (year: string, max: number) => ({ period: year, quota: 10, budgetIdr: null, eligibility: { decile: { max } } });
const aProgramme = (overrides: Partial<Programme> = {}): Programme => programmeSchema.parse({
  code: "PKH", name: "Program Keluarga Harapan", owner: "DINSOS", unit: "FAMILY", side: "LIVELIHOOD", sideKind: "INCOME_SUPPORT", strategy: "EXPENDITURE_REDUCTION", benefitKind: "CASH",
  periods: [period("2025", 5), period("2026", 4)], ...overrides,
});
const standing = (overrides: Partial<Programme> = {}, retiredFrom: StandingProgramme["retiredFrom"] = null): StandingProgramme => ({ programme: aProgramme(overrides), retiredFrom });
const facts = (overrides: Partial<ProgrammeFacts> = {}): ProgrammeFacts => ({ current: standing(), today: TODAY, knownOwners: new Set(["DINSOS", "DISDIK"]), usedPeriods: new Set(["2026"]), ...overrides });
const define = (programme: Programme, more: Partial<ProgrammeFacts> = {}) => changeProgramme({ kind: "define", programme }, facts(more));

describe("a change of a programme", () => {
  it("of this year's rule, or of a year to come, is taken", () => {
    expect(define(aProgramme({ periods: [period("2025", 5), period("2026", 3)] }))).toMatchObject({ ok: true });
    expect(define(aProgramme({ periods: [period("2025", 5), period("2026", 4), period("2027", 4)] }))).toMatchObject({ ok: true });
  });

  it.each<[string, Programme["periods"]]>([
    ["another rule", [period("2025", 4), period("2026", 4)]],
    ["another quota", [{ ...period("2025", 5), quota: 11 }, period("2026", 4)]],
    ["gone", [period("2026", 4)]],
    ["new", [period("2024", 4), period("2025", 5), period("2026", 4)]],
  ])("never touches a year that is over: %s", (_, periods) => {
    expect(define(aProgramme({ periods }))).toEqual({ ok: false, refusal: { code: "programme_period_ended", period: periods[0]?.period === "2026" ? "2025" : periods[0]?.period } });
  });

  it("cannot take away a year that has recipients, nor name an owner nobody knows", () => {
    expect(define(aProgramme({ periods: [period("2025", 5)] }))).toMatchObject({ refusal: { code: "programme_period_used", period: "2026" } });
    expect(define(aProgramme({ owner: "DINAS_X" }))).toMatchObject({ refusal: { code: "programme_invalid", problems: [{ path: "0.owner", code: "UNKNOWN_OWNER" }] } });
  });

  it("that changes nothing is said to be none, whatever the order of its words", () => {
    expect(define(aProgramme())).toMatchObject({ refusal: { code: "programme_unchanged" } });
    expect(define(aProgramme({ periods: [{ ...period("2025", 5), tranches: [], benefit: null }, period("2026", 4)] }))).toMatchObject({ refusal: { code: "programme_unchanged" } });
  });

  it("ends it from today on, never in the past, and brings it back", () => {
    expect(changeProgramme({ kind: "retire", from: TODAY }, facts())).toEqual({ ok: true, value: standing({}, TODAY) });
    expect(changeProgramme({ kind: "retire", from: day("2026-09-29") }, facts())).toMatchObject({ refusal: { code: "programme_retire_past" } });
    const retired = facts({ current: standing({}, TODAY) });
    expect(changeProgramme({ kind: "retire", from: TODAY }, retired)).toMatchObject({ refusal: { code: "programme_retired" } });
    expect(define(aProgramme({ name: "Lain" }), retired)).toMatchObject({ refusal: { code: "programme_retired" } });
    expect(changeProgramme({ kind: "reinstate" }, retired)).toEqual({ ok: true, value: standing() });
    expect(changeProgramme({ kind: "reinstate" }, facts())).toMatchObject({ refusal: { code: "programme_not_retired" } });
  });

  it("taken back after the year is over is refused too", () => {
    const before = standing({ periods: [period("2025", 5), period("2026", 3)] });
    expect(bringAbout(before, facts())).toMatchObject({ ok: true });
    expect(bringAbout(before, facts({ today: day("2027-01-01") }))).toMatchObject({ refusal: { code: "programme_period_ended", period: "2026" } });
  });

  it("is told part by part, each year by itself", () => {
    const after = standing({ name: "PKH Baru", periods: [period("2025", 5), { ...period("2026", 3), benefit: { amountIdr: 1, per: "YEAR", note: "" } }, period("2027", 4)] }, TODAY);
    expect(changedParts(standing(), after).map(({ part, period: year }) => [part, year])).toEqual([["name", null], ["retiredFrom", null], ["eligibility", "2026"], ["benefit", "2026"], ["period", "2027"]]);
    expect(changedParts(standing(), standing())).toEqual([]);
  });
});
