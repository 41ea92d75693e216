import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AREA_MEASURES, areaCountsOf, type AreaCounts, type AreaMixCell, measureOf, type PoorDecile } from "#area-measures";
import type { AreaCells } from "#cells";
import { figuresOf } from "#figures";
import { countCells } from "./count-cells.ts";
import { ON, PROGRAMMES, someFamilies } from "./random-families.ts";

const PROGRAMME = "PKH";
const ofSide = (side: "LIVELIHOOD" | "PRODUCTION") => new Set(PROGRAMMES.filter((programme) => programme.side === side && programme.unit !== "AREA").map(({ code }) => code));
const LIVELIHOOD = ofSide("LIVELIHOOD");
const PRODUCTION = ofSide("PRODUCTION");

const POOR: readonly PoorDecile[] = [1, 2, 3, 4];
const isPoor = (decile: number | null) => decile === null || decile <= 4;

/** The mix cells as the area store groups them. */
function areaMixes(cells: AreaCells): AreaMixCell[] {
  return cells.mixes.filter((mix) => isPoor(mix.decile)).map(({ decile, workingAge, programmes, families }) => ({
    decile: POOR.find((poor) => poor === decile) ?? null, workingAge, families, helped: programmes.length > 0, livelihood: programmes.some((code) => LIVELIHOOD.has(code)), production: programmes.some((code) => PRODUCTION.has(code)),
  }));
}

function countsOf(cells: AreaCells): AreaCounts {
  const richer = cells.packages.filter((cell) => !isPoor(cell.decile)).reduce((sum, cell) => sum + cell.families, 0);
  return areaCountsOf({ mixes: areaMixes(cells), richer, reach: cells.programmes.filter((cell) => cell.programme === PROGRAMME) });
}

describe("measures of areas", () => {
  test("are the figures of Sasaran for the same area", () => {
    fc.assert(
      fc.property(someFamilies, (families) => {
        const cells = countCells(families, { programmes: PROGRAMMES, unlisted: [], on: ON });
        const figures = figuresOf({ cells, programmes: PROGRAMMES, isRegency: false });
        const counts = countsOf(cells);
        const programme = figures.programmes.find(({ code }) => code === PROGRAMME);
        const { part, whole, ...coverage } = measureOf(counts, "coverage");
        expect({ part, whole, coverage }).toEqual({ part: programme?.recipientsEligible, whole: programme?.eligible, coverage: programme?.coverage });
        expect(measureOf(counts, "exclusion")).toEqual({ part: programme?.missed, whole: programme?.eligible, ...programme?.exclusionError });
        expect(measureOf(counts, "bothSides")).toMatchObject({ part: figures.sides.both, whole: figures.sides.base });
        expect(measureOf(counts, "poorest")).toMatchObject({ part: figures.byDecile[1], whole: figures.families });
        expect(measureOf(counts, "poor").part).toBe(figures.byDecile[1] + figures.byDecile[2] + figures.byDecile[3] + figures.byDecile[4]);
        const unhelped = cells.mixes.filter((mix) => mix.decile !== null && mix.decile <= 4 && mix.programmes.length === 0);
        expect(measureOf(counts, "unhelped")).toMatchObject({ part: unhelped.reduce((sum, mix) => sum + mix.families, 0), whole: counts.poor });
      }),
    );
  });

  test("have bounds that hold the value, and none where there are no such families", () => {
    fc.assert(
      fc.property(someFamilies, (families) => {
        const counts = countsOf(countCells(families, { programmes: PROGRAMMES, unlisted: [], on: ON }));
        for (const measure of AREA_MEASURES) {
          const { value, low, high, part, whole } = measureOf(counts, measure);
          expect(value === null).toBe(whole === 0);
          expect(part).toBeLessThanOrEqual(whole);
          if (value === null) continue;
          expect(low ?? 0).toBeLessThanOrEqual(value);
          expect(high ?? 1).toBeGreaterThanOrEqual(value);
        }
      }),
    );
  });
});
