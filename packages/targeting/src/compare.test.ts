import { ON, PROGRAMMES, someFamilies } from "../test/random-families.ts";
import { countCells } from "../test/count-cells.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { helpedOf } from "#mixes";
import { COMPARED_KEYS, compareSides, compareWarnings, programmeKeys, type ComparedSide } from "#compare";
import { figuresOf } from "#figures";

const side = someFamilies.map((families): ComparedSide => {
  const cells = countCells(families, { programmes: PROGRAMMES, unlisted: [], on: ON });
  const figures = figuresOf({ cells, programmes: PROGRAMMES, isRegency: true });
  return { helped: helpedOf(cells.mixes), figures, programme: figures.programmes[0] ?? null };
});

describe("two sides beside each other", () => {
  test("swapped, every difference changes its sign and its bounds change places", () => {
    fc.assert(fc.property(side, side, (left, right) => {
      const there = compareSides(left, right);
      const back = compareSides(right, left);
      there.forEach((row, at) => {
        const other = back[at];
        expect(row.left).toEqual(other?.right);
        expect(row.families).toEqual(negated(other?.families ?? null));
        expect(row.points?.value ?? null).toEqual(negated(other?.points?.value ?? null));
        expect(row.points?.low ?? null).toEqual(negated(other?.points?.high ?? null));
      });
    }));
  });

  test("with itself nothing differs, and the bounds still hold zero", () => {
    fc.assert(fc.property(side, (one) => {
      for (const { families, points } of compareSides(one, one)) {
        expect(families).toBe(0);
        if (points?.value !== null && points !== null) expect(points.value).toBeCloseTo(0, 9);
        if (points !== null && points.low !== null && points.high !== null) expect(points.low).toBeLessThanOrEqual(points.high);
      }
    }));
  });

  test("the difference lies within its bounds", () => {
    fc.assert(fc.property(side, side, (left, right) => {
      for (const { points } of compareSides(left, right)) {
        if (points === null || points.value === null || points.low === null || points.high === null) continue;
        expect(points.value).toBeGreaterThanOrEqual(points.low - 1e-9);
        expect(points.value).toBeLessThanOrEqual(points.high + 1e-9);
      }
    }));
  });

  test("a programme without a period on one day has figures on the other side only, and no difference", () => {
    fc.assert(fc.property(side, side, (left, right) => {
      for (const row of compareSides({ ...left, programme: null }, right, programmeKeys())) {
        expect(row.left).toBeNull();
        expect(row.right).not.toBeNull();
        expect([row.families, row.points]).toEqual([null, null]);
      }
    }));
  });

  test("the keys of a programme are the last of all", () => {
    expect(programmeKeys()).toEqual(COMPARED_KEYS.slice(-programmeKeys().length));
  });
});

test("what stands in the way of a comparison is said", () => {
  const plain = { dataset: { source: "DTSEN" }, level: "district", identity: "a", unit: undefined };
  expect(compareWarnings(plain, { ...plain, identity: "b" })).toEqual([]);
  expect(compareWarnings(plain, plain)).toEqual(["sameSide"]);
  expect(compareWarnings(plain, { ...plain, identity: "b", dataset: { source: "P3KE" }, level: "village" })).toEqual(["sourcesDiffer", "levelsDiffer"]);
  expect(compareWarnings({ ...plain, unit: null }, { ...plain, identity: "b", unit: "FAMILY" })).toEqual(["noProgrammeLeft"]);
  expect(compareWarnings({ ...plain, unit: "FAMILY", dataset: null }, { ...plain, identity: "b", unit: "INDIVIDUAL" })).toEqual(["noDataset", "unitsDiffer"]);
});

function negated(value: number | null): number | null {
  return value === null ? null : 0 - value;
}
