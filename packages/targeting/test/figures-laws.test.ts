import type { EligibilityRule } from "@sinergi/domain/programmes/eligibility-rule.schema";
import { evaluateEligibility } from "@sinergi/domain/programmes/evaluate-eligibility";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byDecile } from "#breakdowns";
import type { AreaCells } from "#cells";
import { figuresOf, type Figures, type ProgrammeFigures, type Range } from "#figures";
import { addCells, countCells } from "./count-cells.ts";
import { oracleFigures, type CountedFamily } from "./oracle.ts";
import { ON, PROGRAMMES, someFamilies, unlistedCells } from "./random-families.ts";

function cellsOf(families: readonly CountedFamily[], unlisted: AreaCells["unlisted"] = []): AreaCells {
  return countCells(families, { programmes: PROGRAMMES, unlisted, on: ON });
}

function judge(cells: AreaCells, isRegency = true): Figures {
  return figuresOf({ cells, programmes: PROGRAMMES, isRegency });
}

describe("figures from cells", () => {
  test("are those of counting family by family", () => {
    fc.assert(
      fc.property(someFamilies, unlistedCells, fc.boolean(), (families, unlisted, isRegency) => {
        const figures = judge(cellsOf(families, unlisted), isRegency);
        const counted = oracleFigures({ families, programmes: PROGRAMMES, unlisted, isRegency, on: ON });
        expect(nearly(plain(figures))).toEqual(nearly(counted));
      }),
    );
  });

  test("are those of counting families whom the product's own rules have judged", () => {
    const rules: Readonly<Record<string, EligibilityRule>> = {
      BLT_DESA: { decile: { max: 1 } },
      PKH: { all: [{ decile: { max: 4 } }, { any: [{ member: { maxAge: 6 } }, { member: { minAge: 60 } }] }] },
      SEMBAKO: { not: { decile: { min: 5 } } },
    };
    const judged = (family: CountedFamily): CountedFamily => ({
      ...family, eligibility: Object.fromEntries(PROGRAMMES.map(({ code }) => [code, evaluateEligibility(rules[code] ?? { area: { in: ["18.04.04"] } }, family.facts, ON)])),
    });
    fc.assert(
      fc.property(someFamilies, (drawn) => {
        const families = drawn.map(judged);
        expect(nearly(plain(judge(cellsOf(families))))).toEqual(nearly(oracleFigures({ families, programmes: PROGRAMMES, unlisted: [], isRegency: true, on: ON })));
      }),
    );
  });

  test("of a district are those of its villages' cells put together", () => {
    fc.assert(
      fc.property(someFamilies, unlistedCells, (families, unlisted) => {
        const villages = [...Map.groupBy(families, (family) => family.facts.villageCode).values()];
        const parts = [...villages.map((village) => cellsOf(village)), cellsOf([], unlisted)];
        expect(nearly(plain(judge(addCells(parts))))).toEqual(nearly(plain(judge(cellsOf(families, unlisted)))));
      }),
    );
  });

  test("count every family once in deciles, mixes, layers and the breakdown of each programme", () => {
    fc.assert(
      fc.property(someFamilies, (families) => {
        const cells = cellsOf(families);
        const figures = judge(cells);
        const { base, withoutWorkingAge, unknown } = figures.sides;
        expect(figures.families).toBe(families.length);
        expect(sum(Object.values(figures.byDecile))).toBe(families.length);
        expect(sum(figures.mixes.map((mix) => mix.families))).toBe(families.length);
        expect(sum(figures.layers.map((layer) => layer.families))).toBe(families.length);
        expect(base + withoutWorkingAge + unknown).toBe(sum((["1", "2", "3", "4"] as const).map((decile) => figures.byDecile[decile])));
        for (const { code } of PROGRAMMES) {
          const rows = byDecile(cells, code);
          expect(rows.map((row) => row.families)).toEqual(Object.values(figures.byDecile));
        }
      }),
    );
  });

  test("split the eligible into reached and missed, and all families by eligibility", () => {
    fc.assert(
      fc.property(someFamilies, (families) => {
        for (const programme of judge(cellsOf(families)).programmes) {
          expect(programme.recipientsEligible + programme.missed).toBe(programme.eligible);
          expect(programme.eligible + programme.notEligible + programme.unknown).toBe(families.length);
          expect(programme.recipientsEligible + programme.recipientsNotEligible + programme.recipientsUnknown).toBe(programme.recipients);
        }
      }),
    );
  });

  test("of overlap are never more than either side, and say the same whichever is named first", () => {
    fc.assert(
      fc.property(someFamilies, (families) => {
        const { overlap, programmes } = judge(cellsOf(families));
        const reversed = figuresOf({ cells: cellsOf(families), programmes: PROGRAMMES.toReversed(), isRegency: true });
        expect(reversed.overlap).toEqual(overlap);
        for (const { a, b, both, onlyA, onlyB } of overlap) {
          const recipientsOf = (code: string) => programmes.find((programme) => programme.code === code)?.recipients;
          expect([both + onlyA, both + onlyB]).toEqual([recipientsOf(a), recipientsOf(b)]);
          expect(a < b).toBe(true);
        }
      }),
    );
  });
});

describe("unknown eligibility", () => {
  test("settled in any way gives rates within the bounds, and leaves nothing unknown", () => {
    fc.assert(
      fc.property(someFamilies, fc.infiniteStream(fc.boolean()), (families, coins) => {
        const settled = judge(cellsOf(families.map((family) => settle(family, coins))));
        judge(cellsOf(families)).programmes.forEach((before, at) => {
          const after = settled.programmes[at];
          if (!after) throw new Error("a programme went missing");
          expect(after.unknown).toBe(0);
          expectWithin(after, before);
        });
      }),
    );
  });
});

function settle(family: CountedFamily, coins: Iterator<boolean>): CountedFamily {
  const eligibility = Object.entries(family.eligibility).map(([code, value]) => [code, value === "unknown" ? (coins.next().value ? "yes" : "no") : value] as const);
  return { ...family, eligibility: Object.fromEntries(eligibility) };
}

function expectWithin(settled: ProgrammeFigures, bounds: ProgrammeFigures): void {
  for (const rate of ["coverage", "exclusionError", "inclusionError"] as const) {
    const value = settled[rate].value;
    if (value === null) continue;
    const { low, high } = closed(bounds[rate]);
    expect(value).toBeGreaterThanOrEqual(low - 1e-12);
    expect(value).toBeLessThanOrEqual(high + 1e-12);
  }
}

/** A bound without a denominator cannot be reached: the other one is then the only value. */
function closed({ low, high }: Range): { readonly low: number; readonly high: number } {
  return { low: low ?? high ?? Number.NaN, high: high ?? low ?? Number.NaN };
}

/** Mixes and layers as counts by key, as the oracle gives them. */
function plain(figures: Figures) {
  return {
    ...figures,
    mixes: Object.fromEntries(figures.mixes.map((mix) => [mix.programmes.join(","), mix.families])),
    layers: Object.fromEntries(figures.layers.filter((layer) => layer.families > 0).map((layer) => [String(layer.programmes), layer.families])),
  };
}

/** Rates to twelve decimals: the same fraction may be reached by another path of floating point. */
function nearly(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_key, inner: unknown) => (typeof inner === "number" ? Number(inner.toFixed(12)) : inner)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
