import { expect, test } from "vitest";
import { isMoving, stepOf } from "#features/imports/import-step";

test("an import without its file waits for the file", () => {
  expect(stepOf({ state: "UPLOADED", fileName: null }, undefined)).toBe("upload");
});

test("coming back later lands on the step the import is at, whatever the address says", () => {
  expect(stepOf({ state: "UPLOADED", fileName: "dtsen.csv" }, "setujui")).toBe("columns");
  expect(stepOf({ state: "CHECKING", fileName: "dtsen.csv" }, "kolom")).toBe("check");
  expect(stepOf({ state: "COMMITTING", fileName: "dtsen.csv" }, undefined)).toBe("commit");
  expect(stepOf({ state: "COMMITTED", fileName: "dtsen.csv" }, "setujui")).toBe("result");
});

test("a checked import can be looked at, corrected or approved", () => {
  const checked = { state: "CHECKED", fileName: "dtsen.csv" } as const;
  expect(stepOf(checked, undefined)).toBe("check");
  expect(stepOf(checked, "kolom")).toBe("columns");
  expect(stepOf(checked, "setujui")).toBe("approve");
});

test("a refused, failed or discarded import has ended", () => {
  for (const state of ["REFUSED", "FAILED", "DISCARDED"] as const) expect(stepOf({ state, fileName: "x.csv" }, undefined)).toBe("ended");
});

test("a refused import can be read again with other columns", () => {
  expect(stepOf({ state: "REFUSED", fileName: "x.csv" }, "kolom")).toBe("columns");
});

test("only checking and committing move by themselves", () => {
  expect(isMoving("CHECKING") && isMoving("COMMITTING")).toBe(true);
  expect(isMoving("CHECKED") || isMoving("COMMITTED")).toBe(false);
});
