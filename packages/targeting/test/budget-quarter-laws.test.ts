import { aBudgetContent, aRealisation } from "@sinergi/domain/budgets/budget.fixtures";
import { QUARTERS } from "@sinergi/domain/budgets/vocabulary";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { familyCostQuarters } from "#budget-family-quarters";
import { absorptionOf } from "#budget-figures";
import { planQuartersOf, pointsAgainst, quartersOf, type ReportedRow } from "#budget-quarters";
import { slowQuarter } from "./budget-oracle.ts";

const orNot = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const contents = fc.record({ ceilingIdr: fc.nat(900).map((millions) => millions * 1_000_000), benefitKind: fc.constantFrom("CASH" as const, "LOAN" as const, "GOODS" as const) }).map(aBudgetContent);
const reports = fc.uniqueArray(fc.record({ quarter: fc.constantFrom(...QUARTERS), physicalPercent: orNot(fc.nat(100)), spentIdr: orNot(fc.nat(900)) }), { selector: ({ quarter }) => quarter, maxLength: 4 });
const someRows: fc.Arbitrary<ReportedRow[]> = fc.array(
  fc.record({ id: fc.uuid(), content: contents, drawn: reports }).map(({ id, content, drawn }) => ({
    id, content, reports: drawn.map((one) => aRealisation({ ...one, spentIdr: one.spentIdr === null ? null : Math.round((content.ceilingIdr * one.spentIdr) / 900) })),
  })),
  { maxLength: 10 },
);

describe("a plan quarter by quarter", () => {
  test("is what the last report of every row up to the quarter says, of the rows that said anything", () => {
    fc.assert(fc.property(someRows, (rows) => {
      for (const { quarter, spent, physical } of quartersOf(rows)) {
        const slow = slowQuarter(rows, quarter);
        for (const [found, counted] of [[spent.value, slow.spent], [physical.value, slow.physical]] as const) {
          if (found === null || counted === null) expect([quarter, found]).toEqual([quarter, counted]);
          else expect(found).toBeCloseTo(counted, 10);
        }
      }
    }));
  });

  test("lies within its bounds, whatever the silent rows did", () => {
    fc.assert(fc.property(someRows, (rows) => {
      for (const { spent, physical } of quartersOf(rows)) {
        for (const { value, low, high } of [spent, physical]) if (value !== null && low !== null && high !== null) expect(low <= value + 1e-9 && value <= high + 1e-9).toBe(true);
      }
    }));
  });

  test("never adds a loan to help that is not paid back", () => {
    fc.assert(fc.property(someRows, (rows) => {
      const { grants, loans } = planQuartersOf(rows);
      expect(grants).toEqual(quartersOf(rows.filter(({ content }) => content.benefitKind !== "LOAN")));
      expect(loans).toEqual(quartersOf(rows.filter(({ content }) => content.benefitKind === "LOAN")));
    }));
  });

  test("of its last quarter with a report is the absorption that the page says", () => {
    fc.assert(fc.property(someRows, (rows) => {
      const last = quartersOf(rows).findLast(({ spent }) => spent.value !== null);
      const latest = rows.map(({ id, content, reports: own }) => ({ id, content, physicalPercent: null, achieved: null, spentIdr: own.toSorted((a, b) => b.quarter - a.quarter).find(({ spentIdr }) => spentIdr !== null)?.spentIdr ?? null }));
      if (last) expect(last.spent).toEqual(absorptionOf(latest));
    }));
  });

  test("of which nobody reported is unknown, not 0 and not what it was before", () => {
    const row = (quarters: readonly number[]): ReportedRow => ({ id: quarters.join(), content: aBudgetContent({ ceilingIdr: 100_000_000 }), reports: QUARTERS.filter((one) => quarters.includes(one)).map((quarter) => aRealisation({ quarter, spentIdr: quarter * 10_000_000, physicalPercent: quarter * 20 })) });
    const found = quartersOf([row([1, 3]), row([3]), row([])]);
    expect(found.map(({ spent, reported }) => [spent.value, reported])).toEqual([[0.1, 1], [null, 0], [0.3, 2], [null, 0]]);
    expect(found[0]?.spent).toMatchObject({ low: 10 / 300, high: 210 / 300 });
    expect(found[2]?.physical).toMatchObject({ value: 0.6, low: 0.4 });
    expect(found[3]?.spentIdr).toBeNull();
  });
});

test("against last year is in points, and unknown where either year is", () => {
  const range = (value: number | null) => ({ value, low: value, high: value });
  expect(pointsAgainst(range(0.4), range(0.55))).toBeCloseTo(15);
  expect(pointsAgainst(range(null), range(0.55))).toBeNull();
  expect(pointsAgainst(undefined, range(0.55))).toBeNull();
});

describe("rupiah per family quarter by quarter", () => {
  const REGENCY = "18.04";
  const programmes = ["PKH", "KUBE"];
  const linked = fc.record({ content: fc.record({ ceilingIdr: fc.constant(900_000_000), benefitKind: fc.constantFrom("CASH" as const, "LOAN" as const), linkedProgramme: fc.constantFrom(...programmes, null) }).map(aBudgetContent), id: fc.uuid(), drawn: reports });
  const rowsOf = fc.array(linked.map(({ id, content, drawn }): ReportedRow => ({ id, content, reports: drawn.map((one) => aRealisation({ ...one, spentIdr: one.spentIdr === null ? null : one.spentIdr * 1_000_000 })) })), { maxLength: 8 });
  const ends = fc.uniqueArray(fc.record({ quarter: fc.constantFrom(...QUARTERS), families: fc.nat(40), isListed: fc.boolean() }), { selector: ({ quarter }) => quarter, maxLength: 4 });

  test("is what was said to be spent by then over the families of that quarter's end, and unknown where either is", () => {
    fc.assert(fc.property(rowsOf, ends, (rows, kept) => {
      const reachedAt = new Map(kept.map(({ quarter, families, isListed }) => [quarter, { reach: [{ programme: "PKH", area: REGENCY, recipients: families, recipientsEligible: Math.floor(families / 2) }], listed: new Set(isListed ? ["PKH"] : []) }]));
      const found = familyCostQuarters({ rows, programme: "PKH", regency: REGENCY, ends: reachedAt });
      for (const { quarter, idrPerFamily, spentIdr } of found) {
        const own = rows.filter(({ content }) => content.benefitKind !== "LOAN" && content.linkedProgramme === "PKH");
        let [spent, isKnown] = [0, false];
        for (const row of own) {
          for (const one of [4, 3, 2, 1]) {
            const said = row.reports.find((report) => report.quarter === one)?.spentIdr ?? null;
            if (one > quarter || said === null) continue;
            if (one === quarter) isKnown = true;
            spent += said;
            break;
          }
        }
        const end = kept.find((one) => one.quarter === quarter);
        expect(spentIdr).toBe(isKnown ? spent : null);
        expect(idrPerFamily).toBe(!isKnown || !end?.isListed || end.families === 0 ? null : spent / end.families);
      }
    }));
  });
});
