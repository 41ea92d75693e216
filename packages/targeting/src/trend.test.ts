import { describe, expect, it } from "vitest";
import { figuresOf } from "#figures";
import type { AreaCells, SnapshotProgramme } from "#cells";
import { helpedOf } from "#mixes";
import { packagePiecesOf } from "#package-pieces";
import { trendValues } from "#trend";
import { breaksBetween, breaksOf, changeBetween } from "#trend-breaks";
import { TREND_MEASURES, trendUnit } from "#trend-measures";

const PKH: SnapshotProgramme = { code: "PKH", name: "PKH", owner: "DINSOS", unit: "FAMILY", side: "LIVELIHOOD", inPackage: true, quota: 300, highestDecile: 4, relations: [] };

/** The worked example of formats.md §5: E 400, X 550, U 50; B 300 = 240 + 45 + 15. */
const CELLS: AreaCells = {
  programmes: [
    { programme: "PKH", decile: 1, eligibility: "yes", receives: true, families: 240 }, { programme: "PKH", decile: 2, eligibility: "yes", receives: false, families: 160 },
    { programme: "PKH", decile: 8, eligibility: "no", receives: true, families: 45 }, { programme: "PKH", decile: 9, eligibility: "no", receives: false, families: 505 },
    { programme: "PKH", decile: null, eligibility: "unknown", receives: true, families: 15 }, { programme: "PKH", decile: null, eligibility: "unknown", receives: false, families: 35 },
  ],
  unlisted: [{ programme: "PKH", rows: 7 }],
  mixes: [
    { decile: 1, workingAge: "yes", programmes: ["PKH"], families: 240 }, { decile: 2, workingAge: "yes", programmes: [], families: 160 },
    { decile: 8, workingAge: "yes", programmes: ["PKH"], families: 45 }, { decile: 9, workingAge: "no", programmes: [], families: 505 },
    { decile: null, workingAge: "yes", programmes: ["PKH"], families: 15 }, { decile: null, workingAge: "yes", programmes: [], families: 35 },
  ],
  packages: [{ decile: 1, eligible: 1, received: 1, families: 240 }],
};
const figures = figuresOf({ cells: CELLS, programmes: [PKH], isRegency: true });
const pieces = packagePiecesOf({ programmes: [PKH], cells: CELLS.programmes, packages: CELLS.packages, lastPieces: [] });
const common = { figures, helped: helpedOf(CELLS.mixes), pieces };
const values = trendValues({ ...common, programme: figures.programmes[0] ?? null });

describe("figures through time", () => {
  it("are those of the contract, with their bounds and what they are made of", () => {
    expect(values.coverage).toMatchObject({ value: 0.6, families: 240, of: 400 });
    expect(values.exclusionError.low).toBeCloseTo(160 / 415);
    expect(values.exclusionError.high).toBeCloseTo(195 / 435);
    expect(values.inclusionError).toMatchObject({ families: 45, of: 285 });
    expect(values.missed).toMatchObject({ value: 160, families: 160, of: null });
    expect(values.unlisted).toMatchObject({ value: 7, families: null });
    expect(values.targetingDifferential.value).toBeCloseTo(0.5182, 4);
    expect(values.livelihoodOnly).toMatchObject({ families: 240, of: 400 });
    expect(values.decile2).toMatchObject({ families: 160, of: 950, low: 160 / 1000, high: 210 / 1000 });
    expect(values.overlapping).toMatchObject({ value: 0, families: 0, of: 1000 });
  });

  it("part by part, with the part of the exclusion that the quota leaves no room to avoid", () => {
    expect(values.recipientsNotEligible).toMatchObject({ value: 45, families: 45 });
    expect([values.recipientsUnknown.value, values.notEligible.value, values.eligibilityUnknown.value]).toEqual([15, 550, 50]);
    expect(values.structuralExclusion.value).toBe(0.25);
    expect(values.pieceReceived).toMatchObject({ value: 1, families: 240, of: 240 });
    expect([values.layer0.families, values.layer1.families, values.layer4.families]).toEqual([700, 300, 0]);
    expect([values.sidesBase.value, values.neitherSide.families, values.withoutWorkingAge.value]).toEqual([400, 160, 0]);
  });

  it("that nobody asked for beside the cells are unknown, never 0", () => {
    for (const measure of ["personsEligible", "personsCoverage", "houseFloor", "convergence"] as const) expect(values[measure].value, measure).toBeNull();
  });

  it("of a programme without a period on the day are unknown, never 0", () => {
    const without = trendValues({ ...common, programme: null });
    for (const measure of ["coverage", "exclusionError", "inclusionError", "missed", "recipients", "eligible", "cgh", "unlisted"] as const) expect(without[measure].value, measure).toBeNull();
    expect(without.families.value).toBe(1000);
  });

  it("each has a unit, and a value that is a share lies between its bounds", () => {
    for (const measure of TREND_MEASURES) {
      const { value, low, high } = values[measure];
      if (trendUnit(measure) !== "share" || value === null || low === null || high === null) continue;
      expect(low <= value + 1e-9 && value <= high + 1e-9, measure).toBe(true);
    }
  });

  it("against last year in points and families; unknown where a year ago nothing is known", () => {
    const year = { ...values.coverage, value: 0.55, families: 220 };
    const change = changeBetween("coverage", year, values.coverage);
    expect(change.value).toBeCloseTo(5);
    expect(change.families).toBe(20);
    expect(changeBetween("missed", { ...values.missed, value: 200, families: 200 }, values.missed)).toEqual({ value: -40, families: -40 });
    expect(changeBetween("coverage", null, values.coverage)).toEqual({ value: null, families: null });
  });

  it("without a list of recipients it is known who is eligible, and not who receives", () => {
    const without = trendValues({ ...common, programme: figures.programmes[0] ?? null, hasList: false });
    expect(without.eligible.value).toBe(400);
    for (const measure of ["coverage", "missed", "recipients", "inclusionError", "unlisted"] as const) expect(without[measure].value, measure).toBeNull();
  });

  it("break where the source, the version, the rule or the lists changed, or where the programme was not there", () => {
    const lists = new Set(["PKH"]);
    const dtsen = { source: "DTSEN", version: "3" };
    expect(breaksBetween({ dataset: { source: "P3KE", version: "1" }, rule: "a", lists }, { dataset: dtsen, rule: "b", lists })).toEqual(["source", "rule"]);
    expect(breaksBetween({ dataset: { source: "DTSEN", version: "2" }, rule: "a", lists }, { dataset: dtsen, rule: "a", lists })).toEqual(["version"]);
    expect(breaksBetween({ dataset: dtsen, rule: null, lists: new Set<string>() }, { dataset: dtsen, rule: "a", lists })).toEqual(["absent", "lists"]);
    expect(breaksBetween({ dataset: dtsen, rule: undefined, lists }, { dataset: dtsen, rule: undefined, lists: new Set(["PKH"]) })).toEqual([]);
  });

  it("a rule breaks the figures of its programme alone, other lists those of all help, a source every figure", () => {
    const all = ["source", "rule", "lists"] as const;
    expect(breaksOf("coverage", all)).toEqual(["source", "rule"]);
    expect(breaksOf("bothSides", all)).toEqual(["source", "lists"]);
    expect(breaksOf("decile1", all)).toEqual(["source"]);
  });
});
