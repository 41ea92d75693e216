import { aBudgetContent } from "@sinergi/domain/budgets/budget.fixtures";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alignmentOf, spreadByDistrict } from "#budget-alignment";
import { absorptionOf, balanceOf, isLoan, moneyOf, outputByUnit, progressOf, type BudgetedRow } from "#budget-figures";
import { outermost, perFamilyOf } from "#budget-per-family";
import { convergenceOf } from "#plan-convergence";

const DISTRICTS = ["18.04.04", "18.04.05", "18.04.06", "18.04.07"];
const VILLAGES = DISTRICTS.flatMap((district) => ["2001", "2002", "2003"].map((village) => `${district}.${village}`));

const nullable = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const rowArbitrary: fc.Arbitrary<BudgetedRow> = fc
  .record({
    id: fc.uuid(), ceilingIdr: fc.integer({ min: 0, max: 80_000_000 }).map((n) => n * 60), part: nullable(fc.double({ min: 0, max: 1, noNaN: true })), physicalPercent: nullable(fc.integer({ min: 0, max: 100 })), achieved: nullable(fc.nat(500)),
    targetQuantity: nullable(fc.nat(500)), side: fc.constantFrom("LIVELIHOOD" as const, "PRODUCTION" as const, null), benefitKind: fc.constantFrom("CASH" as const, "LOAN" as const, "GOODS" as const),
    targetUnit: fc.constantFrom("FAMILY" as const, "PERSON" as const), locations: fc.uniqueArray(fc.constantFrom(...DISTRICTS, ...VILLAGES), { maxLength: 5 }), linkedProgramme: fc.constantFrom("PKH", "KUBE", null),
    quarters: fc.uniqueArray(fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const)),
  })
  .map(({ id, part, physicalPercent, achieved, ...content }) => ({ id, content: aBudgetContent(content), physicalPercent, achieved, spentIdr: part === null ? null : Math.floor(part * content.ceilingIdr) }));
const rowsArbitrary = fc.array(rowArbitrary, { maxLength: 12 });

/** Settles every row that did not report one way or the other and divides: the slow way to the bounds. */
function everySettling(rows: readonly BudgetedRow[]): readonly number[] {
  const silent = rows.filter(({ spentIdr }) => spentIdr === null).slice(0, 6);
  const settled = rows.filter((row) => row.spentIdr !== null || silent.includes(row));
  const whole = settled.reduce((sum, { content }) => sum + content.ceilingIdr, 0);
  return Array.from({ length: 2 ** silent.length }, (_, choice) => {
    let spent = 0;
    for (const row of settled) spent += row.spentIdr ?? ((choice >> silent.indexOf(row)) & 1 ? row.content.ceilingIdr : 0);
    return spent / whole;
  });
}

describe("absorption", () => {
  test("is what was spent of the ceilings that reported; its bounds hold every way of settling the silent ones", () => {
    fc.assert(fc.property(fc.array(rowArbitrary, { minLength: 1, maxLength: 8 }), (rows) => {
      const silent = rows.filter(({ spentIdr }) => spentIdr === null);
      fc.pre(silent.length <= 6 && rows.some(({ content }) => content.ceilingIdr > 0));
      const all = everySettling(rows);
      const { value, low, high } = absorptionOf(rows);
      expect(low).toBeCloseTo(Math.min(...all), 9);
      expect(high).toBeCloseTo(Math.max(...all), 9);
      if (value !== null && silent.length === 0) expect(value).toBeCloseTo(low ?? -1, 9);
      if (value !== null) expect(value).toBeLessThanOrEqual(1);
    }));
  });

  test("is not known where nobody reported", () => {
    expect(absorptionOf([{ id: "a", content: aBudgetContent(), physicalPercent: null, spentIdr: null, achieved: null }])).toEqual({ value: null, low: 0, high: 1 });
    expect(absorptionOf([])).toEqual({ value: null, low: null, high: null });
  });
});

describe("money", () => {
  test("is the same whatever the order of the rows, and loans and grants make the whole", () => {
    fc.assert(fc.property(rowsArbitrary, (rows) => {
      const { livelihoodIdr, productionIdr, withoutSideIdr, loansIdr } = balanceOf(rows);
      expect(livelihoodIdr + productionIdr + withoutSideIdr + loansIdr).toBe(moneyOf(rows).ceilingIdr);
      expect(balanceOf(rows.toReversed())).toEqual(balanceOf(rows));
      expect(moneyOf(rows.filter(isLoan)).ceilingIdr).toBe(loansIdr);
    }));
  });

  test("of a loan moves no figure of grants", () => {
    fc.assert(fc.property(rowsArbitrary, rowArbitrary, (rows, row) => {
      const loan = { ...row, content: { ...row.content, benefitKind: "LOAN" as const } };
      const grants = (all: readonly BudgetedRow[]) => { const { livelihoodIdr, productionIdr, withoutSideIdr, livelihoodShare } = balanceOf(all); return { livelihoodIdr, productionIdr, withoutSideIdr, livelihoodShare }; };
      const districts = DISTRICTS.map((code, at) => ({ code, poor: at * 10 }));
      expect(grants([...rows, loan])).toEqual(grants(rows));
      expect(alignmentOf({ rows: [...rows, loan], districts })).toEqual(alignmentOf({ rows, districts }));
      expect(perFamilyOf({ rows: [...rows, loan], reach: [], listed: new Set(["PKH"]), regency: "18.04" })).toEqual(perFamilyOf({ rows, reach: [], listed: new Set(["PKH"]), regency: "18.04" }));
    }));
  });

  test("output adds up within a unit alone, over rows that know both numbers", () => {
    const row = (given: Partial<BudgetedRow>, unit: "FAMILY" | "PERSON", targetQuantity: number | null): BudgetedRow => ({ id: "a", content: aBudgetContent({ targetUnit: unit, targetQuantity }), physicalPercent: null, spentIdr: null, achieved: null, ...given });
    expect(outputByUnit([row({ achieved: 50 }, "FAMILY", 100), row({ achieved: 30 }, "FAMILY", 60), row({ achieved: 9 }, "PERSON", 10), row({ achieved: null }, "FAMILY", 500), row({ achieved: 5 }, "FAMILY", 0)])).toEqual([
      { unit: "FAMILY", rows: 2, achieved: 80, target: 160, share: 0.5 }, { unit: "PERSON", rows: 1, achieved: 9, target: 10, share: 0.9 },
    ]);
  });
});

describe("a row against its schedule", () => {
  const row = (given: Partial<BudgetedRow>, quarters: (1 | 2 | 3 | 4)[] = []): BudgetedRow => ({ id: "a", content: aBudgetContent({ quarters, ceilingIdr: 100 }), physicalPercent: null, spentIdr: null, achieved: null, ...given });

  test.each([
    ["half planned and nothing said is no report", row({}), 2, "unreported"],
    ["ten points behind is still on schedule", row({ physicalPercent: 40 }), 2, "onTrack"],
    ["eleven points behind is behind", row({ physicalPercent: 39 }), 2, "behind"],
    ["money twenty-one points behind is behind, whatever the work", row({ physicalPercent: 50, spentIdr: 29 }), 2, "behind"],
    ["before its first quarter is over it has not started", row({}, [4]), 3, "notStarted"],
    ["all work done is done, also with money to come", row({ physicalPercent: 100, spentIdr: 10 }), 4, "done"],
  ] as const)("%s", (_, given, quarter, state) => {
    expect(progressOf(given, quarter).state).toBe(state);
  });

  test("later in the year nobody is less behind with the same report", () => {
    fc.assert(fc.property(rowArbitrary, fc.integer({ min: 0, max: 3 }), (given, quarter) => {
      expect(progressOf(given, quarter + 1).plannedPercent).toBeGreaterThanOrEqual(progressOf(given, quarter).plannedPercent);
      if (progressOf(given, quarter).state === "behind") expect(progressOf(given, quarter + 1).state).toBe("behind");
    }));
  });
});

describe("alignment", () => {
  const places = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: DISTRICTS.length, maxLength: DISTRICTS.length });

  /** Rupiah by rupiah in a slow loop: each place gets its part, each part goes to its district. */
  function slowAlignment(rows: readonly BudgetedRow[], poor: readonly number[]): number | null {
    const budget = DISTRICTS.map(() => 0);
    for (const { content } of rows) {
      if (content.benefitKind === "LOAN") continue;
      for (const place of content.locations) for (const [at, code] of DISTRICTS.entries()) if (place.startsWith(code)) budget[at] = (budget[at] ?? 0) + content.ceilingIdr / content.locations.length;
    }
    const [whole, families] = [budget, poor].map((list) => list.reduce((a, b) => a + b, 0));
    if (!whole || !families) return null;
    let distance = 0;
    for (const at of DISTRICTS.keys()) distance += Math.abs((budget[at] ?? 0) / whole - (poor[at] ?? 0) / families);
    return 1 - distance / 2;
  }

  test("agrees with a slow count, lies between 0 and 1 and does not care for the order of rows", () => {
    fc.assert(fc.property(rowsArbitrary, places, (rows, poor) => {
      const districts = DISTRICTS.map((code, at) => ({ code, poor: poor[at] ?? 0 }));
      const { value, districts: shown } = alignmentOf({ rows, districts });
      const slow = slowAlignment(rows, poor);
      if (slow === null || value === null) {
        expect(rows.filter((row) => !isLoan(row) && row.content.locations.length > 0).reduce((sum, { content }) => sum + content.ceilingIdr, 0) * poor.reduce((a, b) => a + b, 0)).toBe(0);
        return;
      }
      expect(value).toBeCloseTo(slow, 6);
      expect(value).toBeGreaterThanOrEqual(-1e-9);
      expect(value).toBeLessThanOrEqual(1 + 1e-9);
      expect(shown.reduce((sum, { budgetShare }) => sum + (budgetShare ?? 0), 0)).toBeCloseTo(1, 9);
      expect(alignmentOf({ rows: rows.toReversed(), districts }).value).toBeCloseTo(value, 9);
    }));
  });

  test("spreads a row over its places without losing a rupiah", () => {
    fc.assert(fc.property(fc.uniqueArray(fc.constantFrom(...DISTRICTS, ...VILLAGES), { minLength: 1 }), fc.nat(9_999_999), (locations, ceilingIdr) => {
      expect([...spreadByDistrict({ locations, ceilingIdr }).values()].reduce((a, b) => a + b, 0)).toBe(ceilingIdr);
    }));
    expect([...spreadByDistrict({ locations: ["18.04.04.2001", "18.04.04.2002", "18.04.05"], ceilingIdr: 100 })]).toEqual([["18.04.04", 67], ["18.04.05", 33]]);
  });

  test("is one where money lies as the poor do, and nothing where it lies only where they do not", () => {
    const row = (locations: string[], ceilingIdr: number): BudgetedRow => ({ id: "a", content: aBudgetContent({ locations, ceilingIdr }), physicalPercent: null, spentIdr: null, achieved: null });
    const districts = [{ code: "18.04.04", poor: 30 }, { code: "18.04.05", poor: 10 }, { code: "18.04.06", poor: 0 }];
    expect(alignmentOf({ rows: [row(["18.04.04"], 300), row(["18.04.05"], 100)], districts }).value).toBe(1);
    expect(alignmentOf({ rows: [row(["18.04.06"], 300)], districts }).value).toBe(0);
    expect(alignmentOf({ rows: [row([], 300)], districts })).toMatchObject({ value: null, withoutPlaceIdr: 300, withoutPlaceRows: 1 });
  });
});

describe("rupiah per family", () => {
  test("counts a village of a district that is named too only once", () => {
    fc.assert(fc.property(fc.uniqueArray(fc.constantFrom(...DISTRICTS, ...VILLAGES)), (areas) => {
      const families = (list: readonly string[]) => new Set(VILLAGES.filter((village) => list.some((area) => village === area || village.startsWith(`${area}.`)))).size;
      const kept = outermost(areas);
      expect(families(kept)).toBe(families(areas));
      expect(kept.reduce((sum, area) => sum + families([area]), 0)).toBe(families(areas));
    }));
  });

  test("is spent grants over families reached there, and not known without a list or a report", () => {
    const row = (given: Partial<BudgetedRow> & { readonly locations?: string[]; readonly programme?: string }): BudgetedRow => ({ id: "a", content: aBudgetContent({ linkedProgramme: given.programme ?? "PKH", locations: given.locations ?? [], ceilingIdr: 1_000 }), physicalPercent: null, spentIdr: null, achieved: null, ...given });
    const reach = [{ programme: "PKH", area: "18.04.04", recipients: 10, recipientsEligible: 8 }, { programme: "PKH", area: "18.04.04.2001", recipients: 3, recipientsEligible: 3 }, { programme: "PKH", area: "18.04", recipients: 40, recipientsEligible: 20 }];
    const given = { reach, listed: new Set(["PKH"]), regency: "18.04" };
    expect(perFamilyOf({ rows: [row({ spentIdr: 600, locations: ["18.04.04"] }), row({ spentIdr: 200, locations: ["18.04.04.2001"] })], ...given })).toMatchObject([{ spentIdr: 800, recipients: 10, idrPerFamily: 80, idrPerEligibleFamily: 100 }]);
    expect(perFamilyOf({ rows: [row({ spentIdr: 800 })], ...given })).toMatchObject([{ recipients: 40, idrPerFamily: 20 }]);
    expect(perFamilyOf({ rows: [row({})], ...given })).toMatchObject([{ spentIdr: null, idrPerFamily: null }]);
    expect(perFamilyOf({ rows: [row({ spentIdr: 5, programme: "KUBE" })], ...given })).toMatchObject([{ recipients: null, idrPerFamily: null }]);
  });
});

describe("convergence", () => {
  const reachArbitrary = fc.array(fc.record({ programme: fc.constantFrom("A", "B", "C", "D", "E"), area: fc.constantFrom(...VILLAGES), recipients: fc.nat(2) }), { maxLength: 60 });

  test("agrees with counting village by village, and asks for no less by asking for more", () => {
    fc.assert(fc.property(fc.uniqueArray(fc.constantFrom(...VILLAGES)), reachArbitrary, fc.integer({ min: 1, max: 4 }), (areas, reach, least) => {
      const programmes = ["A", "B", "C", "D"];
      const slow = areas.filter((area) => programmes.filter((programme) => reach.some((one) => one.area === area && one.programme === programme && one.recipients > 0)).length >= least).length;
      const found = convergenceOf({ areas, programmes, reach, least });
      expect(found.converging).toBe(slow);
      expect(found.value).toBe(areas.length === 0 ? null : slow / areas.length);
      expect(convergenceOf({ areas, programmes, reach, least: least + 1 }).converging).toBeLessThanOrEqual(slow);
    }));
  });
});
