import { aBudgetContent } from "@sinergi/domain/budgets/budget.fixtures";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { consistencyOf, type ChainRow } from "#budget-consistency";
import { balanceOf, outputByUnit, type BudgetedRow } from "#budget-figures";
import { perFamilyOf, type Reach } from "#budget-per-family";
import { slowBalance, slowKept, slowOutput, slowPerFamily, type MoneyFamily } from "./budget-oracle.ts";

const REGENCY = "18.04";
const DISTRICTS = ["18.04.04", "18.04.05", "18.04.06"];
const VILLAGES = DISTRICTS.flatMap((district) => [`${district}.2001`, `${district}.2002`]);
const PROGRAMMES = ["PKH", "KUBE", "BIBIT"];

const orNot = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const contents = fc.record({
  ceilingIdr: fc.nat(900).map((millions) => millions * 1_000_000), targetQuantity: orNot(fc.nat(60)), targetUnit: fc.constantFrom("FAMILY" as const, "PERSON" as const), side: fc.constantFrom("LIVELIHOOD" as const, "PRODUCTION" as const, null),
  benefitKind: fc.constantFrom("CASH" as const, "LOAN" as const, "GOODS" as const), locations: fc.uniqueArray(fc.constantFrom(...DISTRICTS, ...VILLAGES), { maxLength: 4 }), linkedProgramme: fc.constantFrom(...PROGRAMMES, null),
}).map(aBudgetContent);
const someRows: fc.Arbitrary<BudgetedRow[]> = fc.array(fc.record({ id: fc.uuid(), content: contents, physicalPercent: fc.constant(null), spentIdr: orNot(fc.nat(400_000_000)), achieved: orNot(fc.nat(60)) }), { maxLength: 14 });
const someFamilies: fc.Arbitrary<MoneyFamily[]> = fc.array(
  fc.record({ village: fc.constantFrom(...VILLAGES), receives: fc.uniqueArray(fc.record({ programme: fc.constantFrom(...PROGRAMMES), eligible: fc.boolean() }), { selector: ({ programme }) => programme, maxLength: 3 }) }),
  { maxLength: 40 },
);

/** The cells that the figures read, from the families they stand for. */
function reachOf(families: readonly MoneyFamily[]): readonly Reach[] {
  return [REGENCY, ...DISTRICTS, ...VILLAGES].flatMap((area) => PROGRAMMES.map((programme): Reach => {
    const there = families.filter(({ village }) => village === area || village.startsWith(`${area}.`)).flatMap(({ receives }) => receives.filter((one) => one.programme === programme));
    return { programme, area, recipients: there.length, recipientsEligible: there.filter(({ eligible }) => eligible).length };
  }));
}

describe("figures of money", () => {
  test("the balance of the two sides is where every rupiah goes, row by row; of loans nothing is in it", () => {
    fc.assert(fc.property(someRows, (rows) => {
      const { livelihood, production, none, loans } = slowBalance(rows);
      const found = balanceOf(rows);
      expect(found).toMatchObject({ livelihoodIdr: livelihood, productionIdr: production, withoutSideIdr: none, loansIdr: loans });
      expect(found.livelihoodShare).toBe(livelihood + production === 0 ? null : livelihood / (livelihood + production));
    }));
  });

  test("output against target is what the rows of a unit that know both achieved and meant", () => {
    fc.assert(fc.property(someRows, (rows) => {
      const found = new Map(outputByUnit(rows).map((one) => [one.unit, one]));
      for (const unit of ["FAMILY", "PERSON"] as const) {
        const slow = slowOutput(rows, unit);
        expect(found.get(unit) ?? null).toEqual(slow.rows === 0 ? null : { unit, ...slow, share: slow.achieved / slow.target });
      }
    }));
  });

  test("rupiah per family reached, and per eligible one, are those of asking every family whether it lives where the rows are", () => {
    fc.assert(fc.property(someRows, someFamilies, (rows, families) => {
      const found = perFamilyOf({ rows, reach: reachOf(families), listed: new Set(PROGRAMMES), regency: REGENCY });
      for (const { programme, spentIdr, recipients, recipientsEligible, idrPerFamily, idrPerEligibleFamily } of found) {
        const { spent, reached, eligible } = slowPerFamily(rows, families, programme);
        expect({ spentIdr, recipients, recipientsEligible }).toEqual({ spentIdr: spent, recipients: reached, recipientsEligible: eligible });
        expect(idrPerFamily).toBe(spent === null || reached === 0 ? null : spent / reached);
        expect(idrPerEligibleFamily).toBe(spent === null || eligible === 0 ? null : spent / eligible);
      }
      const linked = new Set(rows.filter(({ content }) => content.benefitKind !== "LOAN" && content.linkedProgramme !== null).map(({ content }) => content.linkedProgramme));
      expect(new Set(found.map(({ programme }) => programme))).toEqual(linked);
      expect(found).toHaveLength(linked.size);
    }));
  });

  test("consistency is how many rows of the plan stand in both later documents with the same target", () => {
    const later = (document: "RKPD" | "DPA") => orNot(contents).map((content) => ({ document, otherId: content === null ? null : document, by: content === null ? null : ("CODE" as const), content }));
    const kept = (content: ReturnType<typeof aBudgetContent>) => fc.constantFrom("RKPD" as const, "DPA" as const).map((document) => ({ document, otherId: document, by: "CODE" as const, content }));
    const chain: fc.Arbitrary<ChainRow> = contents.chain((content) => fc.record({ id: fc.uuid(), content: fc.constant(content), steps: fc.oneof(
      fc.tuple(later("RKPD"), later("DPA")),
      // Random targets hardly ever agree: half of the rows are kept in one document or both.
      fc.tuple(kept(content), later("DPA")).map(([step, dpa]) => (step.document === "RKPD" ? [step, dpa] : [{ ...step, document: "RKPD" as const }, step])),
    ) }));
    fc.assert(fc.property(fc.array(chain, { minLength: 1, maxLength: 12 }), (rows) => {
      const found = consistencyOf(rows);
      expect(found.kept).toBe(slowKept(rows));
      expect(found.value).toBe(slowKept(rows) / rows.length);
    }));
  });
});
