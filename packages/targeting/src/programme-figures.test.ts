import { describe, expect, test } from "vitest";
import type { ProgrammeCell } from "#cells";
import { aProgramme, aProgrammeCell } from "#cells.fixtures";
import { programmeFigures } from "#programme-figures";

const PKH = aProgramme({ code: "PKH", quota: 300 });

/** The worked example of the contract: E 400, X 550, U 50; B 300 = 240 in E, 45 in X, 15 in U. */
const WORKED_EXAMPLE: readonly ProgrammeCell[] = [
  aProgrammeCell({ eligibility: "yes", receives: true, decile: 1, families: 240 }),
  aProgrammeCell({ eligibility: "yes", receives: false, decile: 3, families: 160 }),
  aProgrammeCell({ eligibility: "no", receives: true, decile: 6, families: 45 }),
  aProgrammeCell({ eligibility: "no", receives: false, decile: 9, families: 505 }),
  aProgrammeCell({ eligibility: "unknown", receives: true, decile: null, families: 15 }),
  aProgrammeCell({ eligibility: "unknown", receives: false, decile: null, families: 35 }),
];

function figuresWith(cells: readonly ProgrammeCell[], { isRegency = true, programme = PKH } = {}) {
  return programmeFigures({ programme, cells, unlisted: [{ programme: "PKH", rows: 7 }, { programme: "PIP", rows: 90 }], isRegency });
}

describe("the worked example of the contract", () => {
  const figures = figuresWith(WORKED_EXAMPLE);

  test("counts families by eligibility and by what reaches them", () => {
    expect(figures).toMatchObject({
      code: "PKH", eligible: 400, notEligible: 550, unknown: 50,
      recipients: 300, recipientsEligible: 240, recipientsNotEligible: 45, recipientsUnknown: 15, missed: 160, unlistedRecipients: 7,
    });
  });

  test("exclusion error is 0.4 between 0.3855 and 0.4483, coverage the rest with its bounds swapped", () => {
    expect(rounded(figures.exclusionError)).toEqual({ value: 0.4, low: 0.3855, high: 0.4483 });
    expect(rounded(figures.coverage)).toEqual({ value: 0.6, low: 0.5517, high: 0.6145 });
  });

  test("inclusion error is 0.1579 between 0.15 and 0.2", () => {
    expect(rounded(figures.inclusionError)).toEqual({ value: 0.1579, low: 0.15, high: 0.2 });
  });

  test("targeting differential is 0.5182 and structural exclusion 0.25", () => {
    expect(figures.targetingDifferential).toBeCloseTo(0.5182, 4);
    expect(figures.structuralExclusion).toBeCloseTo(0.25, 10);
  });

  test("the CGH index compares deciles 1-4 of recipients and of all families, families without a decile left out of both", () => {
    expect(figures.cgh).toBeCloseTo(240 / 285 / (400 / 950), 10);
  });
});

describe("rates of nothing", () => {
  test("an area without families has no rates, not rates of zero", () => {
    const none = { value: null, low: null, high: null };
    expect(figuresWith([])).toMatchObject({
      coverage: none, exclusionError: none, inclusionError: none, targetingDifferential: null, structuralExclusion: null, cgh: null,
    });
  });

  test("without an eligible family the bounds still answer for the unknown ones, each by its own denominator", () => {
    const unreached = figuresWith([aProgrammeCell({ eligibility: "unknown", receives: false, decile: null, families: 8 })]);
    expect(unreached.exclusionError).toEqual({ value: null, low: null, high: 1 });
    expect(unreached.coverage).toEqual({ value: null, low: 0, high: null });
    const reached = figuresWith([aProgrammeCell({ eligibility: "unknown", receives: true, decile: null, families: 8 })]);
    expect(reached.exclusionError).toEqual({ value: null, low: 0, high: null });
    expect(reached.inclusionError).toEqual({ value: null, low: 0, high: 1 });
  });

  test("without a not eligible family there is nothing to differ from", () => {
    expect(figuresWith([aProgrammeCell({ families: 5, receives: true })]).targetingDifferential).toBeNull();
  });
});

describe("quota and CGH", () => {
  test("a quota is compared with the eligible of the regency only", () => {
    expect(figuresWith(WORKED_EXAMPLE, { isRegency: false }).structuralExclusion).toBeNull();
    expect(figuresWith(WORKED_EXAMPLE, { programme: { ...PKH, quota: null } }).structuralExclusion).toBeNull();
  });

  test("a quota above the eligible excludes nobody; one of nothing excludes all", () => {
    expect(figuresWith(WORKED_EXAMPLE, { programme: { ...PKH, quota: 900 } }).structuralExclusion).toBe(0);
    expect(figuresWith(WORKED_EXAMPLE, { programme: { ...PKH, quota: 0 } }).structuralExclusion).toBe(1);
  });

  test("a programme that no decile can be eligible for has no CGH index", () => {
    expect(figuresWith(WORKED_EXAMPLE, { programme: { ...PKH, highestDecile: null } }).cgh).toBeNull();
  });

  test("a programme that reaches every decile as often as the next is neutral: 1", () => {
    const even = ([1, 5, 10] as const).map((decile) => aProgrammeCell({ decile, receives: true, families: 20 }));
    expect(figuresWith(even).cgh).toBeCloseTo(1, 12);
  });
});

function rounded(range: { readonly value: number | null; readonly low: number | null; readonly high: number | null }) {
  const four = (rate: number | null) => (rate === null ? null : Math.round(rate * 10_000) / 10_000);
  return { value: four(range.value), low: four(range.low), high: four(range.high) };
}
