import { matchDocuments } from "@sinergi/domain/budgets/match-documents";
import { expect, test } from "vitest";
import { BUDGET_ACTIVITIES } from "#budget-activities";
import { budgetPlan } from "#budget-plan";
import { termsOf } from "#programme-catalogue";
import { readReferenceData } from "#reference-data";

const { areas, organisations } = await readReferenceData();
const order = { seed: 1804, families: 90_000, areas, quartersDone: 3 };

test("the same order gives the same plan, another seed another one", () => {
  expect(budgetPlan(order)).toEqual(budgetPlan(order));
  expect(budgetPlan({ ...order, seed: 1 })).not.toEqual(budgetPlan(order));
});

test("every activity has an office that exists and, where it names one, a programme of the catalogue", () => {
  const offices = new Set(organisations.map(({ code }) => code));
  for (const { agency, linked } of BUDGET_ACTIVITIES) {
    expect(offices.has(agency), agency).toBe(true);
    if (linked !== null) expect(termsOf(linked)).toBeDefined();
  }
  expect(new Set(BUDGET_ACTIVITIES.map(({ agency }) => agency)).size).toBeGreaterThanOrEqual(12);
});

test("reports only speak of quarters that are over, never of more than the ceiling, and never go back", () => {
  for (const { content, quarters } of budgetPlan(order).rat) {
    expect(quarters.every(({ quarter }) => quarter <= 3)).toBe(true);
    const spent = quarters.map(({ spentIdr }) => spentIdr ?? 0);
    expect(spent).toEqual(spent.toSorted((a, b) => a - b));
    expect(Math.max(0, ...spent)).toBeLessThanOrEqual(content.ceilingIdr);
  }
  expect(budgetPlan({ ...order, quartersDone: 0 }).rat.every(({ quarters }) => quarters.length === 0)).toBe(true);
});

test("the later documents keep most rows, lose some and have some of their own", () => {
  const { rat, rkpd, dpa } = budgetPlan(order);
  const rows = (list: typeof rat) => list.map(({ row, content }) => ({ id: String(row), content }));
  for (const later of [rkpd, dpa]) {
    const { pairs, added } = matchDocuments(rows(rat), rows(later), []);
    const found = pairs.filter(({ otherId }) => otherId !== null).length;
    expect(found).toBeGreaterThan(rat.length * 0.8);
    expect(found).toBeLessThan(rat.length);
    expect(added.length).toBeGreaterThanOrEqual(2);
  }
});
