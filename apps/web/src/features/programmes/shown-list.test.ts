import type { ProgrammeRow } from "@sinergi/api/programmes/enrolments.schema";
import { expect, test } from "vitest";
import { shownList, stateOf } from "#features/programmes/shown-list";
import { readProgrammesFilter } from "#urls/programmes.url";

const TODAY = "2026-09-30";
const row = (code: string, more: Partial<ProgrammeRow> = {}): ProgrammeRow => ({
  code, name: `Program ${code}`, owner: "DINSOS", ownerName: "Dinas Sosial", unit: "FAMILY", side: "LIVELIHOOD", strategy: "EXPENDITURE_REDUCTION", benefitKind: "CASH", inPackage: false, retiredFrom: null,
  periods: [{ period: "2026", quota: 10, budgetIdr: null, hasList: true }], ...more,
});
const everything = readProgrammesFilter({} as never);
const codes = (rows: readonly ProgrammeRow[]) => rows.map(({ code }) => code);

test("a programme is running, ending, retired, or without a rule this year", () => {
  expect(stateOf(row("A"), TODAY)).toBe("ACTIVE");
  expect(stateOf(row("A", { retiredFrom: "2026-10-01" }), TODAY)).toBe("ENDING");
  expect(stateOf(row("A", { retiredFrom: TODAY }), TODAY)).toBe("RETIRED");
  expect(stateOf(row("A", { periods: [] }), TODAY)).toBe("NO_PERIOD");
});

test("the list is narrowed by name or code, owner, side, unit and state together", () => {
  const rows = [row("PKH"), row("BIBIT", { owner: "PERTANIAN", side: "PRODUCTION", unit: "GROUP" }), row("TUA", { retiredFrom: "2026-01-01" })];
  const shown = (filter: Partial<typeof everything>) => codes(shownList(rows, { filter: { ...everything, ...filter }, order: { sort: "name", descending: false }, today: TODAY }));
  expect(shown({})).toEqual(["BIBIT", "PKH", "TUA"]);
  expect(shown({ text: " pkh " })).toEqual(["PKH"]);
  expect(shown({ owner: "PERTANIAN", side: "PRODUCTION", unit: "GROUP" })).toEqual(["BIBIT"]);
  expect(shown({ state: "RETIRED" })).toEqual(["TUA"]);
  expect(shown({ owner: "PERTANIAN", side: "LIVELIHOOD" })).toEqual([]);
});

test("a quota nobody set comes last, whichever way the list is sorted", () => {
  const quota = (code: string, value: number | null) => row(code, { periods: [{ period: "2026", quota: value, budgetIdr: null, hasList: false }] });
  const rows = [quota("NONE", null), quota("SMALL", 1), quota("LARGE", 9)];
  const by = (descending: boolean) => codes(shownList(rows, { filter: everything, order: { sort: "quota", descending }, today: TODAY }));
  expect(by(false)).toEqual(["SMALL", "LARGE", "NONE"]);
  expect(by(true)).toEqual(["LARGE", "SMALL", "NONE"]);
});
