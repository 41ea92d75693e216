import type { FocusWeights } from "@sinergi/domain/focus/focus-settings.schema";
import { FOCUS_PARTS, type FocusPart } from "@sinergi/domain/focus/vocabulary";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AreaValues, scoreAreas, weightShares } from "#area-score";
import { convergenceOf, insideOutside, type ReachCell } from "#convergence";
import { focusBudget } from "#focus-budget";
import { slowConverged, slowScore } from "./focus-oracle.ts";

function parts<T>(of: fc.Arbitrary<T>): fc.Arbitrary<Record<FocusPart, T>> {
  return fc.record({ poorest: of, poor: of, exclusion: of, unfit: of, sanitation: of, signal: of });
}

const someWeights: fc.Arbitrary<FocusWeights> = parts(fc.nat(100)).filter((weights) => FOCUS_PARTS.some((part) => weights[part] > 0));
const someValues = fc.oneof({ weight: 5, arbitrary: fc.nat(40).map((value) => value / 8) }, { weight: 1, arbitrary: fc.constant(null) });
const someAreas: fc.Arbitrary<AreaValues[]> = fc.array(parts(someValues), { minLength: 1, maxLength: 25 }).map((drawn) => drawn.map((values, at) => ({ key: String(at).padStart(2, "0"), values })));

describe("the score of an area", () => {
  test("is the one that a slow count by the book gives", () => {
    fc.assert(
      fc.property(someAreas, someWeights, (areas, weights) => {
        for (const { key, score } of scoreAreas(areas, weights)) expect(score).toBeCloseTo(slowScore(areas, weights, key), 7);
      }),
    );
  });

  test("lies between 0 and 1, is the sum of its parts, and its highest adds the weight of what is not known", () => {
    fc.assert(
      fc.property(someAreas, someWeights, (areas, weights) => {
        const shares = weightShares(weights);
        for (const area of scoreAreas(areas, weights)) {
          const known = FOCUS_PARTS.filter((part) => area.parts[part].points !== null);
          expect(known.reduce((sum, part) => sum + (area.parts[part].points ?? 0), 0)).toBeCloseTo(area.score, 7);
          expect(area.score).toBeGreaterThanOrEqual(0);
          expect(area.highest).toBeLessThanOrEqual(1 + 1e-8);
          const unknown = FOCUS_PARTS.filter((part) => area.parts[part].points === null).reduce((sum, part) => sum + shares[part], 0);
          expect(area.highest - area.score).toBeCloseTo(unknown, 7);
        }
      }),
    );
  });

  test("does not change when every weight is multiplied by the same number", () => {
    fc.assert(
      fc.property(someAreas, parts(fc.nat(20)).filter((weights) => FOCUS_PARTS.some((part) => weights[part] > 0)), fc.integer({ min: 2, max: 5 }), (areas, weights, factor) => {
        const scaled: FocusWeights = { poorest: weights.poorest * factor, poor: weights.poor * factor, exclusion: weights.exclusion * factor, unfit: weights.unfit * factor, sanitation: weights.sanitation * factor, signal: weights.signal * factor };
        expect(scoreAreas(areas, scaled)).toEqual(scoreAreas(areas, weights));
      }),
    );
  });

  test("is the same in whatever order the areas come, and so are the ranks", () => {
    fc.assert(
      fc.property(someAreas.chain((areas) => fc.tuple(fc.constant(areas), fc.shuffledSubarray(areas, { minLength: areas.length }))), someWeights, ([areas, shuffled], weights) => {
        expect(scoreAreas(shuffled, weights)).toEqual(scoreAreas(areas, weights));
      }),
    );
  });

  test("never falls when one thing gets worse and all other areas stay", () => {
    fc.assert(
      fc.property(someAreas, someWeights, fc.constantFrom(...FOCUS_PARTS), fc.nat(), fc.integer({ min: 1, max: 20 }), (areas, weights, part, which, more) => {
        const chosen = areas[which % areas.length];
        const value = chosen?.values[part];
        if (!chosen || value == null) return;
        const worse = areas.map((area) => (area === chosen ? { ...area, values: { ...area.values, [part]: value + more / 8 } } : area));
        const find = (list: readonly AreaValues[]) => scoreAreas(list, weights).find(({ key }) => key === chosen.key)?.score ?? 0;
        expect(find(worse)).toBeGreaterThanOrEqual(find(areas) - 1e-8);
      }),
    );
  });

  test("an area that is at least as bad in everything is never behind", () => {
    fc.assert(
      fc.property(someAreas, someWeights, (areas, weights) => {
        const scored = scoreAreas(areas, weights);
        const bad = (a: AreaValues, b: AreaValues) => FOCUS_PARTS.every((part) => { const [x, y] = [a.values[part], b.values[part]]; return x !== null && y !== null && x >= y; });
        const scoreOf = new Map(scored.map(({ key, score }) => [key, score]));
        for (const a of areas) for (const b of areas) if (bad(a, b)) expect(scoreOf.get(a.key) ?? 0).toBeGreaterThanOrEqual((scoreOf.get(b.key) ?? 0) - 1e-8);
      }),
    );
  });

  test("a part that is the same everywhere gives nothing to anybody, and equal areas keep the order of their codes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), someWeights, parts(fc.nat(9)), (count, weights, values) => {
        const scored = scoreAreas(Array.from({ length: count }, (_, at) => ({ key: String(at).padStart(2, "0"), values })), weights);
        expect(scored.every(({ score }) => score === 0)).toBe(true);
        expect(scored.map(({ key }) => key)).toEqual(scored.map(({ key }) => key).toSorted());
        expect(scored.map(({ rank }) => rank)).toEqual(scored.map((_, at) => at + 1));
      }),
    );
  });
});

const VILLAGES = ["A", "B", "C", "D", "E"];
const someCells: fc.Arbitrary<ReachCell[]> = fc
  .uniqueArray(fc.record({ area: fc.constantFrom(...VILLAGES), programme: fc.constantFrom("PKH", "SEMBAKO", "KUBE", "RTLH") }), { selector: ({ area, programme }) => `${area} ${programme}`, maxLength: 20 })
  .chain((keys) => fc.tuple(...keys.map((key) => fc.nat(30).chain((eligible) => fc.record({ area: fc.constant(key.area), programme: fc.constant(key.programme), eligible: fc.constant(eligible), reached: fc.nat(eligible) })))));
const someRule = fc.record({ programmes: fc.integer({ min: 1, max: 4 }), reachedPercent: fc.integer({ min: 1, max: 100 }) });
const someFocus = fc.subarray(VILLAGES);

describe("convergence", () => {
  test("is the slow count, village by village", () => {
    fc.assert(
      fc.property(someFocus, someCells, someRule, (focus, cells, rule) => {
        expect(convergenceOf(focus, cells, rule).converged).toBe(slowConverged(focus, cells, rule));
      }),
    );
  });

  test("never rises when more programmes or more families are asked for", () => {
    fc.assert(
      fc.property(someFocus, someCells, someRule, (focus, cells, rule) => {
        const { converged } = convergenceOf(focus, cells, rule);
        expect(convergenceOf(focus, cells, { ...rule, programmes: rule.programmes + 1 }).converged).toBeLessThanOrEqual(converged);
        expect(convergenceOf(focus, cells, { ...rule, reachedPercent: Math.min(100, rule.reachedPercent + 10) }).converged).toBeLessThanOrEqual(converged);
      }),
    );
  });

  test("of no villages is not known, and a programme with nobody to reach does not count", () => {
    expect(convergenceOf([], [], { programmes: 1, reachedPercent: 50 }).share).toBeNull();
    expect(convergenceOf(["A"], [{ area: "A", programme: "PKH", eligible: 0, reached: 0 }], { programmes: 1, reachedPercent: 1 })).toMatchObject({ converged: 0, share: 0 });
  });

  test("inside and outside together are everybody", () => {
    fc.assert(
      fc.property(someFocus, someCells, (focus, cells) => {
        const sums = insideOutside(new Set(focus), cells);
        const all = (field: "eligible" | "reached") => cells.reduce((sum, cell) => sum + cell[field], 0);
        expect(sums.reduce((sum, { inside, outside }) => sum + inside.eligible + outside.eligible, 0)).toBe(all("eligible"));
        expect(sums.reduce((sum, { inside, outside }) => sum + inside.reached + outside.reached, 0)).toBe(all("reached"));
      }),
    );
  });
});

describe("money that goes to the villages of a list", () => {
  const villages = ["18.04.04.2001", "18.04.04.2002", "18.04.05.2001"];
  const activity = (areaCodes: string[], amountIdr: number, side: "LIVELIHOOD" | "PRODUCTION" = "LIVELIHOOD") => ({ areaCodes, amountIdr, side, programmeCode: null });

  test("is spread evenly over the villages an activity names, a district standing for its villages, and money without a place is apart", () => {
    const plan = [activity(["18.04.04"], 100), activity(["18.04.05.2001"], 50, "PRODUCTION"), activity([], 70), activity(["18.99"], 5)];
    expect(focusBudget(plan, { focus: new Set(["18.04.04.2001"]), villages })).toEqual({
      placedIdr: 150, unplacedIdr: 75, focusIdr: 50, share: 1 / 3, bySide: { LIVELIHOOD: { focusIdr: 50, placedIdr: 100 }, PRODUCTION: { focusIdr: 0, placedIdr: 50 } },
    });
  });

  test("a village named twice, by itself and by its district, counts once", () => {
    expect(focusBudget([activity(["18.04.04", "18.04.04.2001"], 100)], { focus: new Set(["18.04.04.2001"]), villages }).focusIdr).toBe(50);
  });

  test("of a list of all villages is all that is placed, of none nothing, and without a placed activity it is not known", () => {
    const somePlan = fc.array(fc.record({ areaCodes: fc.subarray([...villages, "18.04.04"]), amountIdr: fc.nat(1_000_000), side: fc.constantFrom("LIVELIHOOD" as const, "PRODUCTION" as const), programmeCode: fc.constant(null) }));
    fc.assert(
      fc.property(somePlan, (plan) => {
        const all = focusBudget(plan, { focus: new Set(villages), villages });
        expect(all.focusIdr).toBeCloseTo(all.placedIdr, 3);
        expect(all.placedIdr + all.unplacedIdr).toBe(plan.reduce((sum, { amountIdr }) => sum + amountIdr, 0));
        expect(focusBudget(plan, { focus: new Set(), villages }).focusIdr).toBe(0);
      }),
    );
    expect(focusBudget([], { focus: new Set(), villages }).share).toBeNull();
  });
});
