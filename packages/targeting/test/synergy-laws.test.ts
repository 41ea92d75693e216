import { TRILEANS } from "@sinergi/domain/programmes/three-values";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agenciesOf } from "#agencies";
import { coCoverageOf, conflictsOf } from "#co-coverage";
import { combinationsOf } from "#combinations";
import { layersByDecile } from "#layers-by-decile";
import { mixesOf } from "#mixes";
import { overlapsOf } from "#overlap";
import { packageFiguresOf } from "#package-figures";
import { packagePiecesOf } from "#package-pieces";
import { personFiguresOf, type PersonCell } from "#person-figures";
import { receivedSets } from "#received-sets";
import { recipientsOf } from "#recipients";
import { sideCoverageOf, sidesOf, sidesOfPoor } from "#sides";
import { countCells, countLastPieces } from "./count-cells.ts";
import type { CountedFamily } from "./oracle.ts";
import { ON, PROGRAMMES, someFamilies } from "./random-families.ts";
import { oracleAgencies, oracleCoCoverage, oracleLayers, oraclePieces } from "./synergy-oracle.ts";

const cellsOf = (families: readonly CountedFamily[]) => countCells(families, { programmes: PROGRAMMES, unlisted: [], on: ON });
const setsOf = (families: readonly CountedFamily[]) => receivedSets(cellsOf(families).mixes, PROGRAMMES);

function matrixOf(families: readonly CountedFamily[]) {
  const sets = setsOf(families);
  const recipients = recipientsOf(sets);
  return coCoverageOf({ programmes: PROGRAMMES.map(({ code }) => ({ code, recipients: recipients.get(code) ?? 0 })), overlap: overlapsOf(sets) });
}

describe("the matrix of programmes", () => {
  test("is that of counting family by family", () => {
    fc.assert(fc.property(someFamilies, (families) => {
      const counted = oracleCoCoverage(families, PROGRAMMES.map(({ code }) => code));
      expect(matrixOf(families).map(({ row, column, families: both, share, jaccard }) => ({ row, column, families: both, share, jaccard }))).toEqual(counted);
    }));
  });

  test("counts the same families both ways, by the same index, but not the same share of recipients", () => {
    fc.assert(fc.property(someFamilies, (families) => {
      const cells = matrixOf(families);
      for (const cell of cells) {
        const turned = cells.find(({ row, column }) => row === cell.column && column === cell.row);
        expect([turned?.families, turned?.jaccard, turned?.relation]).toEqual([cell.families, cell.jaccard, cell.relation]);
        if (cell.share !== null && cell.jaccard !== null) expect(cell.jaccard).toBeLessThanOrEqual(cell.share + 1e-12);
      }
    }));
  });

  test("says which pairs are in conflict, whichever of the two declares it, and leads with those that meet", () => {
    fc.assert(fc.property(someFamilies, (families) => {
      const both = families.filter((family) => family.received.has("PKH") && family.received.has("BLT_DESA")).length;
      expect(conflictsOf(overlapsOf(setsOf(families))).map(({ a, b, both: met }) => [a, b, met])).toEqual(both === 0 ? [] : [["BLT_DESA", "PKH", both]]);
    }));
  });
});

test("agencies reach as many families as are counted family by family", () => {
  fc.assert(fc.property(someFamilies, (families) => {
    expect(agenciesOf(setsOf(families))).toEqual(oracleAgencies(families, PROGRAMMES));
  }));
});

test("combinations leave no family out, however few are named", () => {
  fc.assert(fc.property(someFamilies, fc.integer({ min: 0, max: 6 }), (families, most) => {
    const mixes = mixesOf(setsOf(families));
    const { nothing, named, rest } = combinationsOf(mixes, most);
    expect(nothing + sum(named.map((mix) => mix.families)) + rest.families).toBe(families.length);
    expect(nothing).toBe(families.filter((family) => family.received.size === 0).length);
    expect(named.length + rest.mixes).toBe(mixes.filter((mix) => mix.programmes.length > 0).length);
    expect(Math.max(0, ...named.slice(-1).map((mix) => mix.families)) * rest.mixes).toBeGreaterThanOrEqual(rest.mixes > 0 && named.length > 0 ? rest.families : 0);
  }));
});

test("layers of a decile are those counted family by family, deciles and none apart", () => {
  fc.assert(fc.property(someFamilies, (families) => {
    expect(layersByDecile(cellsOf(families).mixes)).toEqual(oracleLayers(families));
  }));
});

test("sides of cells of deciles 1-4 are the sides of all cells, and coverage is null without a base", () => {
  fc.assert(fc.property(someFamilies, (families) => {
    const { mixes } = cellsOf(families);
    const poor = mixes.filter(({ decile }) => decile !== null && decile <= 4);
    const sides = sidesOf(mixes, PROGRAMMES);
    expect(sidesOfPoor(poor, PROGRAMMES)).toEqual(sides);
    const { livelihood, production } = sideCoverageOf(sides);
    if (sides.base === 0) expect([livelihood, production]).toEqual([null, null]);
    else expect([livelihood, production]).toEqual([(sides.both + sides.livelihoodOnly) / sides.base, (sides.both + sides.productionOnly) / sides.base]);
  }));
});

describe("pieces of the package", () => {
  const judge = (families: readonly CountedFamily[]) => {
    const cells = cellsOf(families);
    return packagePiecesOf({ programmes: PROGRAMMES, cells: cells.programmes, packages: cells.packages, lastPieces: countLastPieces(families, PROGRAMMES) });
  };

  test("are missed by as many families as are counted family by family, the most missed first", () => {
    fc.assert(fc.property(someFamilies, (families) => {
      const { pieces, oneMissing } = judge(families);
      const counted = oraclePieces(families, PROGRAMMES);
      expect(pieces.toSorted((a, b) => (a.programme < b.programme ? -1 : 1))).toEqual(counted.pieces);
      expect(oneMissing).toBe(counted.oneMissing);
      expect(pieces.map(({ missing }) => missing)).toEqual(pieces.map(({ missing }) => missing).toSorted((a, b) => b - a));
    }));
  });

  test("that alone are missing add up to the families that lack exactly one", () => {
    fc.assert(fc.property(someFamilies, (families) => {
      const { pieces, oneMissing } = judge(families);
      const { base, complete } = packageFiguresOf(cellsOf(families).packages);
      expect(sum(pieces.map(({ onlyThis }) => onlyThis))).toBe(oneMissing);
      expect(oneMissing).toBeLessThanOrEqual(base - complete);
      for (const { missing, onlyThis, due } of pieces) expect(onlyThis <= missing && missing <= due).toBe(true);
    }));
  });
});

describe("persons beside families", () => {
  const person = fc.record({ eligibility: fc.constantFrom(...TRILEANS), receives: fc.boolean() });
  const cellsOfPersons = (persons: readonly { readonly eligibility: PersonCell["eligibility"]; readonly receives: boolean }[]): PersonCell[] =>
    TRILEANS.flatMap((eligibility) => [true, false].map((receives) => ({ eligibility, receives, persons: persons.filter((one) => one.eligibility === eligibility && one.receives === receives).length })));

  test("are counted one by one", () => {
    fc.assert(fc.property(fc.array(person), (persons) => {
      const figures = personFiguresOf(cellsOfPersons(persons), 0);
      const eligible = persons.filter((one) => one.eligibility === "yes");
      const reached = eligible.filter((one) => one.receives);
      expect(figures).toMatchObject({
        eligible: eligible.length, reachedEligible: reached.length, missed: eligible.length - reached.length,
        unknown: persons.filter((one) => one.eligibility === "unknown").length, reached: persons.filter((one) => one.receives).length,
      });
      expect(figures.coverage.value).toBe(eligible.length === 0 ? null : reached.length / eligible.length);
    }));
  });

  test("lie within their bounds, however unknown persons and unnamed recipients settle", () => {
    fc.assert(fc.property(fc.array(person), fc.integer({ min: 0, max: 5 }), fc.infiniteStream(fc.boolean()), (persons, unnamed, coins) => {
      const bounds = personFiguresOf(cellsOfPersons(persons), unnamed).coverage;
      let left = unnamed;
      const settled = persons.map((one) => {
        const eligibility = one.eligibility === "unknown" ? (coins.next().value ? "yes" as const : "no" as const) : one.eligibility;
        const named = !one.receives && left > 0 && coins.next().value === true;
        if (named) left -= 1;
        return { eligibility, receives: one.receives || named };
      });
      const { value } = personFiguresOf(cellsOfPersons(settled), 0).coverage;
      if (value === null) return;
      expect(value).toBeGreaterThanOrEqual((bounds.low ?? bounds.high ?? Number.NaN) - 1e-12);
      expect(value).toBeLessThanOrEqual((bounds.high ?? bounds.low ?? Number.NaN) + 1e-12);
    }));
  });

  test("one pupil of three reached: the family counts as reached, two thirds of the pupils are missed", () => {
    const pupils = cellsOfPersons([{ eligibility: "yes", receives: true }, { eligibility: "yes", receives: false }, { eligibility: "yes", receives: false }]);
    expect(personFiguresOf(pupils, 0)).toMatchObject({ eligible: 3, reachedEligible: 1, missed: 2, coverage: { value: 1 / 3, low: 1 / 3, high: 1 / 3 } });
  });

  test("nobody who meets the rule gives no share, not 0", () => {
    expect(personFiguresOf([], 0)).toMatchObject({ eligible: 0, coverage: { value: null, low: null, high: null } });
  });
});

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
