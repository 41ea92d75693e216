import { expect, test } from "vitest";
import { readNewImport } from "#features/imports/read-new-import";

function form(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

test("a families import needs a source we know and a day that exists", () => {
  expect(readNewImport("families", form({ source: "DTSEN", asOf: "2026-07-01" }))).toEqual({ kind: "families", source: "DTSEN", asOf: "2026-07-01" });
  expect(readNewImport("families", form({ source: "DTSEN", asOf: "" }))).toBeNull();
  expect(readNewImport("families", form({ source: "DTSEN", asOf: "2026-02-30" }))).toBeNull();
  expect(readNewImport("families", form({ source: "ELSEWHERE", asOf: "2026-07-01" }))).toBeNull();
});

test("a recipients import replaces the list of the year unless it says that it adds", () => {
  expect(readNewImport("recipients", form({ programme: "PKH", period: "2026", add: "replace" }))).toEqual({ kind: "recipients", programme: "PKH", period: "2026", add: false });
  expect(readNewImport("recipients", form({ programme: "PKH", period: " 2026 ", add: "add" }))?.kind).toBe("recipients");
  expect(readNewImport("recipients", form({ programme: "PKH", period: "26" }))).toBeNull();
});

test("a payments import is of a tranche of a year", () => {
  const payments = (tranche: string) => readNewImport("payments", form({ programme: "PKH", period: "2026", tranche, add: "replace" }));
  expect(payments("3")).toEqual({ kind: "payments", programme: "PKH", period: "2026", tranche: 3, add: false });
  expect(payments("12")?.kind).toBe("payments");
  expect(payments("1.5")).toBeNull();
  expect(payments("0")).toBeNull();
  expect(payments("")).toBeNull();
});
