import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { findRowTests, rowsIn, testsIn } from "./rows.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** Apart, so that the samples of this file are not taken for tests. */
const ROW = "row";
const ROWS = Array.from({ length: 47 }, (_, number) => number + 1);

test("a name says its rows one by one, as a range, and after an and", () => {
  expect(rowsIn(`${ROW} 17: a family handed over`)).toEqual([17]);
  expect(rowsIn(`${ROW}s 3–5, 8 and 46: replies are lost`)).toEqual([3, 4, 5, 8, 46]);
  const source = [`test("${ROW} 9: 60 rounds of 8", () => {`, "test('about row 3 of something', () => {"].join("\n");
  expect(testsIn("x.test.ts", source).map(({ rows }) => rows)).toEqual([[9]]);
});

test("each of the 47 rows of the failure matrix has a test that begins with its number", { timeout: 30_000 }, async () => {
  const named = new Set((await findRowTests(ROOT)).flatMap(({ rows }) => rows));
  expect(ROWS.filter((row) => !named.has(row)), "rows without a test").toEqual([]);
});

test("the guide names all rows, and the files in which they are proved", { timeout: 30_000 }, async () => {
  const guide = await readFile(`${ROOT}/docs/guides/field-failure-matrix.md`, "utf8");
  const tests = await findRowTests(ROOT);
  for (const row of ROWS) {
    const line = guide.split("\n").find((one) => one.startsWith(`| ${row} |`)) ?? "";
    const files = [...new Set(tests.filter(({ rows }) => rows.includes(row)).map(({ file }) => file))];
    expect(files.filter((file) => !line.includes(file)), `row ${row}`).toEqual([]);
  }
});
