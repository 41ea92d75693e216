import { createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { Writable } from "node:stream";
import fc from "fast-check";
import type { CellValue } from "@sinergi/domain/imports/issue-codes";
import { dayOf } from "@sinergi/domain/time/day";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { guardFormula, stripFormulaGuard } from "./formula-guard.ts";
import { isBlank } from "./open-table.ts";
import { aFolder, readWhole } from "./table-files.fixtures.ts";
import { writeCsv, writeXlsx, type TableColumn, type TableLine, type XlsxLayout } from "./write-table.ts";

let folder: Awaited<ReturnType<typeof aFolder>>;
beforeAll(async () => {
  folder = await aFolder();
});
afterAll(() => folder.remove());

const COLUMNS: readonly TableColumn[] = [
  { header: "NIK", kind: "text", width: 20 }, { header: "NAMA", kind: "text" }, { header: "DESIL", kind: "number" }, { header: "TGL_LAHIR", kind: "day" },
];
const SITI: TableLine = ["1804044101800001", "SITI", -2.5, "1980-01-01"];

let made = 0;
async function csv(rows: Iterable<TableLine>, { columns = COLUMNS, delimiter }: { columns?: readonly TableColumn[]; delimiter?: "," | ";" } = {}): Promise<string> {
  const path = folder.path(`${made++}.csv`);
  await writeCsv(rows, { columns, ...(delimiter === undefined ? {} : { delimiter }) }, createWriteStream(path));
  return path;
}

async function xlsx(rows: Iterable<TableLine>, layout: Partial<XlsxLayout> = {}): Promise<string> {
  const path = folder.path(`${made++}.xlsx`);
  await writeXlsx(rows, { columns: COLUMNS, sheetName: "Keluarga", ...layout }, createWriteStream(path));
  return path;
}

describe("CSV", () => {
  test("carries what it is and whom it is for above its header, guarded like any text", async () => {
    const path = folder.path(`${made++}.csv`);
    await writeCsv([SITI], { columns: COLUMNS, titles: ["Daftar; uji", "=1+1"], simulated: true }, createWriteStream(path));
    expect(await readFile(path, "utf8")).toBe("\uFEFFDATA SIMULASI\r\n\"Daftar; uji\"\r\n'=1+1\r\nNIK;NAMA;DESIL;TGL_LAHIR\r\n1804044101800001;SITI;-2.5;1980-01-01\r\n");
  });

  test("has semicolons, a byte-order mark and Windows line ends, as Excel in Indonesia opens it", async () => {
    expect(await readFile(await csv([SITI, [null, 'a;"b"', null, null]]), "utf8")).toBe('\uFEFFNIK;NAMA;DESIL;TGL_LAHIR\r\n1804044101800001;SITI;-2.5;1980-01-01\r\n;"a;""b""";;\r\n');
  });

  test("has commas when asked", async () => {
    expect(await readFile(await csv([["1", "a,b", 3, null]], { delimiter: "," }), "utf8")).toContain('1,"a,b",3,\r\n');
  });

  test("text that a spreadsheet would run gets an apostrophe, a number does not", async () => {
    const dangerous = ["=1+1", "+62812", "-5", "@SUM(A1)", "\tx", "\rx", "＝1", "'=1"];
    const bytes = await readFile(await csv(dangerous.map((name) => ["1", name, -5, null])), "utf8");
    expect(await readFile(await csv([["1", "\0=1", 1, null]]), "utf8")).toContain(";'=1;");
    for (const name of dangerous) expect(bytes).toContain(`'${name}`);
    expect(bytes.match(/;-5;/g)).toHaveLength(dangerous.length);
  });

  test("text in a number column is guarded unless it is a number", async () => {
    expect(await readFile(await csv([["1", "x", "-5", null], ["1", "x", "-1,5", null], ["1", "x", "=1", null]]), "utf8")).toMatch(/;-5;\r\n.*;-1,5;\r\n.*;'=1;\r\n/);
  });

  test("whatever is written is read back, every text, every number of rows", async () => {
    const cell = fc.oneof(fc.string({ unit: "binary", maxLength: 12 }), fc.stringMatching(/^['=+\-@;,"\t\r\n a]{1,6}$/)).filter((text) => !text.includes("\0"));
    const line = fc.tuple(cell, cell, cell).filter((cells) => !isBlank(cells));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 20 }), fc.constantFrom<"," | ";">(",", ";"), async (lines, delimiter) => {
        const columns = ["A", "B", "C"].map((header): TableColumn => ({ header, kind: "text" }));
        const expected = lines.map((cells) => cells.map((text) => (text === "" ? null : text.toWellFormed())));
        expect(await readWhole(await csv(lines, { columns, delimiter }))).toMatchObject({ headers: ["A", "B", "C"], cells: expected });
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

test("guarding and taking the guard off gives every text back", () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^['=+\-@\t\r]{0,4}x?$/)), (text) => stripFormulaGuard(guardFormula(text)) === text));
});

describe("XLSX", () => {
  test("a NIK stays text, a number a number, a day a day", async () => {
    expect(await readWhole(await xlsx([SITI, [null, "x", 0, "1899-01-01"]]))).toMatchObject({ headers: ["NIK", "NAMA", "DESIL", "TGL_LAHIR"], sheetNames: ["Keluarga"], cells: [SITI, [null, "x", 0, "1899-01-01"]] });
  });

  test("titles and the mark of synthetic data stand above the header", async () => {
    expect(await readWhole(await xlsx([SITI], { titles: ["Keluarga Desil 1", "per 1 Juli 2026"], simulated: true }))).toMatchObject({ headers: ["DATA SIMULASI"], rows: [{ row: 2, cells: ["Keluarga Desil 1"] }, { row: 3 }, { row: 4, cells: ["NIK", "NAMA", "DESIL", "TGL_LAHIR"] }, { row: 5 }] });
  });

  test("a formula is only a text", async () => {
    expect(await readWhole(await xlsx([["=1+1", "'=1", null, null]]))).toMatchObject({ cells: [["=1+1", "'=1", null, null]] });
  });

  test("what Excel cannot hold in a cell is cut, so that the file opens", async () => {
    expect(await readWhole(await xlsx([["x".repeat(40_000), "y", null, null]]))).toMatchObject({ cells: [["x".repeat(32_767), "y", null, null]] });
  });

  test("whatever is written is read back: texts, numbers, days", async () => {
    const text = fc.oneof(fc.string({ unit: "binary", maxLength: 12 }), fc.stringMatching(/^(_x00(0D|41)_|[&<>"' \r\n=]){1,4}$/));
    const day = fc.record({ year: fc.integer({ min: 1900, max: 9999 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) }).map(dayOf);
    const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).map((value) => value + 0);
    const line = fc.tuple(text, text, number, day).map((cells): TableLine => cells).filter((cells) => !isBlank(cells));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 40 }), async (lines) => {
        const expected = lines.map((cells) => cells.map((cell: CellValue) => (cell === "" ? null : typeof cell === "string" ? cell.toWellFormed() : cell)));
        expect(await readWhole(await xlsx(lines))).toMatchObject({ cells: expected });
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});

test("a receiver that goes away stops the source", async () => {
  for (const write of [writeCsv, (rows: Iterable<TableLine>, layout: { columns: readonly TableColumn[] }, to: Writable) => writeXlsx(rows, { ...layout, sheetName: "x" }, to)]) {
    let stopped = false;
    function* endless(): Generator<TableLine> {
      try {
        for (;;) yield SITI;
      } finally {
        stopped = true;
      }
    }
    const to = new Writable({ write: (_chunk, _encoding, done) => done(new Error("gone")) });
    await expect(write(endless(), { columns: COLUMNS }, to)).rejects.toThrow("gone");
    expect(stopped).toBe(true);
  }
});
