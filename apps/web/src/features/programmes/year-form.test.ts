import { expect, test } from "vitest";
import { moneyDraftOf, nextTranche, QUARTERS, readMoney, readWhole } from "#features/programmes/year-form";

const MONEY = { quota: 12000, budgetIdr: null, benefit: { amountIdr: 200_000, per: "MONTH" as const, note: "" }, tranches: [...QUARTERS] };

test("what stands in the form reads back as what it was filled from", () => {
  expect(readMoney(moneyDraftOf(MONEY))).toEqual(MONEY);
  expect(readMoney(moneyDraftOf({ quota: null, budgetIdr: 0, benefit: null, tranches: [] }))).toEqual({ quota: null, budgetIdr: 0, benefit: null, tranches: [] });
});

test("an empty quota is none set, never zero", () => {
  expect(readWhole("")).toBeNull();
  expect(readWhole("0")).toBe(0);
});

test("thousands may be written with dots, and anything else that is no whole number is said to be none", () => {
  expect(readWhole("41.000.000.000")).toBe(41_000_000_000);
  for (const text of ["1,5", "1.5", "-3", "dua", "1e3", "12.34"]) expect(readWhole(text), text).toBeUndefined();
});

test("a tranche that ends before it begins cannot stand", () => {
  expect(readMoney({ ...moneyDraftOf(MONEY), tranches: [{ number: 1, fromMonth: 3, toMonth: 2, payMonth: null }] })).toBeNull();
});

test("a further tranche follows the last within the year", () => {
  expect(nextTranche(QUARTERS.slice(0, 2))).toEqual({ number: 3, fromMonth: 7, toMonth: 7, payMonth: null });
  expect(nextTranche(QUARTERS).fromMonth).toBe(12);
});
