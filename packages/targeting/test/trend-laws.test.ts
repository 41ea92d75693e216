import type { HOUSING_LACK_KEYS } from "@sinergi/domain/families/housing-lacks";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { convergenceOn } from "#convergence";
import { figuresOf } from "#figures";
import { helpedOf } from "#mixes";
import { packagePiecesOf } from "#package-pieces";
import type { PersonFigures } from "#person-figures";
import { trendValues, type TrendValues } from "#trend";
import { TREND_MEASURES, type TrendMeasure } from "#trend-measures";
import { countCells, countLastPieces } from "./count-cells.ts";
import { hasWorkingAge, oracleFigures, type CountedFamily } from "./oracle.ts";
import { ON, PROGRAMMES, someFamilies, unlistedCells } from "./random-families.ts";

const PERSONS: PersonFigures = { eligible: 11, unknown: 2, reached: 7, reachedEligible: 5, missed: 6, coverage: { value: 5 / 11, low: 5 / 13, high: 7 / 13 } };
const HOUSES = { toilet: 3, toiletUnknown: 1, safeWater: 4, safeWaterUnknown: 0, floor: 0, floorUnknown: 2, sanitation: 5, sanitationUnknown: 1, unfit: 2, unfitUnknown: 2 };
const CONVERGENCE = { value: 0.5, low: 0.5, high: 0.75 };

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Every figure counted family by family from its definition: what a line must show. */
function slowValues(input: Parameters<typeof oracleFigures>[0], code: string): Record<TrendMeasure, number | null> {
  const { families } = input;
  const figures = oracleFigures(input);
  const programme = figures.programmes.find((one) => one.code === code);
  if (!programme) throw new Error(code);
  const { sides, package: pack } = figures;
  const count = (is: (family: CountedFamily) => boolean): number => families.filter(is).length;
  const ranked = count(({ facts }) => facts.decile !== null);
  const poor = (family: CountedFamily): boolean => family.facts.decile !== null && family.facts.decile <= 4;
  const due = (family: CountedFamily): string[] => PROGRAMMES.filter((one) => one.inPackage && family.eligibility[one.code] === "yes").map((one) => one.code);
  const lacks = (family: CountedFamily): string[] => due(family).filter((one) => !family.received.has(one));
  const owed = families.filter((family) => family.facts.decile === 1 && due(family).includes(code));
  const ofPiece = (is: (family: CountedFamily) => boolean): number | null => (PROGRAMMES.find((one) => one.code === code)?.inPackage ? share(owed.filter(is).length, owed.length) : null);
  const house = (lack: (typeof HOUSING_LACK_KEYS)[number]): number | null => share(HOUSES[lack], families.length - HOUSES[`${lack}Unknown`]);
  const layer = (least: number, most: number): number | null => share(count(({ received }) => received.size >= least && received.size <= most), families.length);
  const deciles = Object.fromEntries(TREND_MEASURES.filter((one) => /^decile\d/.test(one)).map((one) => [one, share(count(({ facts }) => `decile${facts.decile}` === one), ranked)]));
  return {
    ...(deciles as Record<Extract<TrendMeasure, `decile${number}`>, number | null>),
    coverage: programme.coverage.value, exclusionError: programme.exclusionError.value, inclusionError: programme.inclusionError.value, missed: programme.missed,
    targetingDifferential: programme.targetingDifferential, cgh: programme.cgh, structuralExclusion: programme.structuralExclusion,
    recipients: programme.recipients, recipientsEligible: programme.recipientsEligible, recipientsNotEligible: programme.recipientsNotEligible, recipientsUnknown: programme.recipientsUnknown,
    unlisted: programme.unlistedRecipients, eligible: programme.eligible, notEligible: programme.notEligible, eligibilityUnknown: programme.unknown,
    pieceReceived: ofPiece(({ received }) => received.has(code)), pieceMissing: ofPiece(({ received }) => !received.has(code)), pieceOnlyThis: ofPiece((family) => lacks(family).join() === code),
    personsCoverage: 5 / 11, personsMissed: 6, personsReachedEligible: 5, personsReached: 7, personsEligible: 11, personsUnknown: 2,
    families: families.length, poor: share(count(poor), ranked), poorest: share(count(({ facts }) => facts.decile === 1), ranked), withoutDecile: share(families.length - ranked, families.length),
    poorWithoutHelp: share(count((family) => poor(family) && family.received.size === 0), count(poor)),
    bothSides: share(sides.both, sides.base), livelihoodOnly: share(sides.livelihoodOnly, sides.base), productionOnly: share(sides.productionOnly, sides.base), neitherSide: share(sides.none, sides.base),
    sidesBase: sides.base, withoutWorkingAge: sides.withoutWorkingAge, workingAgeUnknown: count((family) => poor(family) && hasWorkingAge(family.facts, ON) === "unknown"),
    completePackage: share(pack.complete, pack.base), nothingOfPackage: share(pack.nothing, pack.base), packageBase: pack.base, complementarity: pack.complementarity,
    partOfPackage: share(count((family) => family.facts.decile === 1 && lacks(family).length > 0 && lacks(family).length < due(family).length), pack.base),
    oneMissing: share(count((family) => family.facts.decile === 1 && lacks(family).length === 1), pack.base),
    layer0: layer(0, 0), layer1: layer(1, 1), layer2: layer(2, 2), layer3: layer(3, 3), layer4: layer(4, 99), overlapping: layer(2, 99),
    houseToilet: house("toilet"), houseSafeWater: house("safeWater"), houseFloor: house("floor"), houseSanitation: house("sanitation"), houseUnfit: house("unfit"), convergence: 0.5,
  };
}

function lineValues({ families, unlisted, isRegency }: Pick<Parameters<typeof oracleFigures>[0], "families" | "unlisted" | "isRegency">, code: string): TrendValues {
  const cells = countCells(families, { programmes: PROGRAMMES, unlisted, on: ON });
  const figures = figuresOf({ cells, programmes: PROGRAMMES, isRegency });
  return trendValues({
    figures, helped: helpedOf(cells.mixes), programme: figures.programmes.find((one) => one.code === code) ?? null,
    pieces: packagePiecesOf({ programmes: PROGRAMMES, cells: cells.programmes, packages: cells.packages, lastPieces: countLastPieces(families, PROGRAMMES) }),
    persons: PERSONS, houses: HOUSES, convergence: CONVERGENCE,
  });
}

describe("a figure on a line", () => {
  test("is what counting family by family gives, for every figure and programme, in the regency and below it", () => {
    fc.assert(
      fc.property(someFamilies, unlistedCells, fc.boolean(), fc.constantFrom(...PROGRAMMES.map(({ code }) => code)), (families, unlisted, isRegency, code) => {
        const slow = slowValues({ families, programmes: PROGRAMMES, unlisted, isRegency, on: ON }, code);
        const values = lineValues({ families, unlisted, isRegency }, code);
        for (const measure of TREND_MEASURES) {
          const [shown, counted] = [values[measure].value, slow[measure]];
          if (shown === null || counted === null) expect([measure, shown]).toEqual([measure, counted]);
          else expect(shown, measure).toBeCloseTo(counted, 12);
        }
      }),
    );
  });

  test("that is a share of families is those it counts of those it is of", () => {
    fc.assert(
      fc.property(someFamilies, (families) => {
        const values = lineValues({ families, unlisted: [], isRegency: true }, "KUR");
        for (const measure of TREND_MEASURES) {
          const { value, families: part, of } = values[measure];
          if (part !== null && of !== null && value !== null) expect(value, measure).toBeCloseTo(part / of, 12);
        }
      }),
    );
  });
});

describe("convergence on one day", () => {
  const areas = ["V1", "V2", "V3", "V4"];
  const codes = ["A", "B", "C", "D"];
  const cell = fc.tuple(fc.constantFrom(...areas), fc.constantFrom(...codes), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }));
  const cells = fc.uniqueArray(cell, { selector: ([area, programme]) => `${area} ${programme}` }).map((drawn) => drawn.map(([area, programme, eligible, some]) => ({ area, programme, eligible, reached: Math.min(eligible, some) })));

  test("whoever the programmes without a list really reach, it lies within its bounds", () => {
    fc.assert(
      fc.property(cells, fc.subarray(codes), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 100 }), (drawn, listed, programmes, reachedPercent) => {
        const known = convergenceOn(areas, drawn.filter(({ programme }) => listed.includes(programme)), { programmes, reachedPercent, listed: listed.length, unlisted: codes.length - listed.length });
        if (listed.length === 0) {
          expect(known).toEqual({ value: null, low: null, high: null });
          return;
        }
        const really = areas.filter((area) => drawn.filter((one) => one.area === area && one.reached > 0 && one.reached / one.eligible >= reachedPercent / 100).length >= programmes).length / areas.length;
        expect((known.low ?? 2) <= really && really <= (known.high ?? -1)).toBe(true);
        if (listed.length === codes.length) expect([known.value, known.high]).toEqual([really, really]);
      }),
    );
  });
});
