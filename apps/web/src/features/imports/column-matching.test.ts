import { expect, test } from "vitest";
import { emptyAsNoColumns, headersAside, matchingOf, rematch, samplesUnder } from "#features/imports/column-matching";

const COLUMNS = [
  { name: "nik", required: false, header: 0 },
  { name: "name", required: true, header: 1 },
  { name: "decile", required: true, header: null },
];

test("only a column that is read can have empty cells that mean no", () => {
  expect(emptyAsNoColumns({ nik: 0, pregnant: 4, severeDisability: null })).toEqual(["pregnant"]);
});

test("a header given to another column is taken from the one that had it", () => {
  const matching = rematch(matchingOf(COLUMNS), "decile", 1);
  expect(matching).toEqual({ nik: 0, name: null, decile: 1 });
});

test("leaving a column unused takes nothing from others", () => {
  expect(rematch(matchingOf(COLUMNS), "nik", null)).toEqual({ nik: null, name: 1, decile: null });
});

test("samples are the first different values that are not empty", () => {
  const sample = ["ANI", "", "ANI", "BUDI", "CICI", "DEDI"].map((cell, row) => ({ row: row + 2, cells: [null, cell] }));
  expect(samplesUnder(sample, 1)).toEqual(["ANI", "BUDI", "CICI"]);
  expect(samplesUnder(sample, 0)).toEqual([]);
  expect(samplesUnder(sample, null)).toEqual([]);
});

test("headers that feed nothing are kept aside", () => {
  expect(headersAside(["NIK", "NAMA", "CATATAN"], matchingOf(COLUMNS))).toEqual(["CATATAN"]);
});
