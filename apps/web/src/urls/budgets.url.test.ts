import type { BudgetFilter } from "@sinergi/api/budgets/budgets.schema";
import { expect, test } from "vitest";
import { budgetsSearchSchema, readBudgetFilter, readBudgetSort, turnBudgetSort, writeBudgetFilter } from "#urls/budgets.url";

test("every filter of the plan stands in the address and is read back", () => {
  const filters: readonly BudgetFilter[] = [
    {}, { text: "kopi" }, { agency: "DINSOS", side: "LIVELIHOOD" }, { side: "NONE", strategy: "POVERTY_POCKET_REDUCTION" }, { source: "DAK_FISIK", area: "18.04.04" }, { area: "none", benefit: "grant" },
    { programme: "PKH", benefit: "loan", progress: "behind" }, { pending: true }, { chain: { document: "DPA", verdict: "cut" } }, { kept: false },
  ];
  for (const filter of filters) expect(readBudgetFilter(budgetsSearchSchema.parse(writeBudgetFilter(filter, "2026")))).toEqual(filter);
});

test("what cannot be read is dropped", () => {
  expect(budgetsSearchSchema.parse({ thn: "26", sisi: "atas", wil: "18", rantai: "apbd-gugur", urut: "warna", hal: "0" })).toEqual({});
});

test("a column turns round when pressed again; money starts with the most", () => {
  expect(turnBudgetSort(undefined, "ceiling")).toBe("-pagu");
  expect(turnBudgetSort("-pagu", "ceiling")).toBe("pagu");
  expect(turnBudgetSort("serapan", "absorption")).toBe("-serapan");
  expect(turnBudgetSort("-nomor", "position")).toBeUndefined();
  expect(readBudgetSort("-fisik")).toEqual({ sort: "physical", descending: true });
});
