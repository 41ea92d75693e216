import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTable, type OpenTableOptions } from "./read-table.ts";
import { aFolder, readWhole } from "./table-files.fixtures.ts";
import { aWorkbook, TWO_ROWS, type WorkbookParts } from "./workbook.fixtures.ts";

let folder: Awaited<ReturnType<typeof aFolder>>;
beforeAll(async () => {
  folder = await aFolder();
});
afterAll(() => folder.remove());

let made = 0;
async function read(parts: WorkbookParts, options: OpenTableOptions = {}) {
  return readWhole(await folder.write(`${made++}.xlsx`, aWorkbook(parts)), options);
}

const text = (reference: string, value: string): string => `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
const header = `<row r="1">${text("A1", "A")}${text("B1", "B")}${text("C1", "C")}</row>`;
const sheet = (...rows: string[]): WorkbookParts => ({ sheets: { Data: header + rows.join("") } });

describe("cells", () => {
  test("text stays text, numbers are numbers, yes-no is yes-no, an empty cell is unknown", async () => {
    expect(await read(sheet('<row r="2"><c r="A2"><v>12.5</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="inlineStr"><is><t>007</t></is></c></row>', '<row r="3"><c r="A3" s="0"/><c r="C3" t="b"><v>0</v></c></row>')))
      .toMatchObject({ headers: ["A", "B", "C"], rows: [{ row: 2, cells: [12.5, true, "007"] }, { row: 3, cells: [null, null, false] }] });
  });

  test("shared texts are found, rich text is joined, reading aids are left out", async () => {
    expect(await read({ sheets: { Data: `${header}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c></row>` }, shared: "<si><t>SITI &amp; &#66;UDI</t></si><si><r><t>Jl. </t></r><r><rPr/><t xml:space=\"preserve\">Raya </t></r><rPh><t>no</t></rPh></si><si><t>a_x000D_b</t></si>" }))
      .toMatchObject({ cells: [["SITI & BUDI", "Jl. Raya ", "a\rb"]] });
  });

  test("a day is YYYY-MM-DD whatever its format; times and amounts stay numbers", async () => {
    const formats = ["dd/mm/yyyy", "[$-421]dd mmmm yyyy", "h:mm", "&quot;Rp&quot;#,##0", "[Red]0.00"];
    const cells = ["A", "B", "C", "D", "E"].map((column, at) => `<c r="${column}2" s="${at + 1}"><v>45292.75</v></c>`).join("");
    expect(await read({ formats, sheets: { Data: `<row r="1">${["A", "B", "C", "D", "E"].map((column) => text(`${column}1`, column)).join("")}</row><row r="2">${cells}</row>` } }))
      .toMatchObject({ cells: [["2024-01-01", "2024-01-01", 45292.75, 45292.75, 45292.75]] });
  });

  test("days around Excel's false leap day, in both date systems", async () => {
    const row = '<row r="2"><c r="A2" s="1"><v>59</v></c><c r="B2" s="1"><v>60</v></c><c r="C2" s="1"><v>61</v></c></row>';
    expect(await read({ ...sheet(row), formats: ["yyyy-mm-dd"] })).toMatchObject({ cells: [["1900-02-28", "1900-02-29", "1900-03-01"]] });
    expect(await read({ ...sheet(row), formats: ["yyyy-mm-dd"], from1904: true })).toMatchObject({ cells: [["1904-02-29", "1904-03-01", "1904-03-02"]] });
  });

  test("a formula gives the value it had; one that was never computed shows as such", async () => {
    expect(await read(sheet('<row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2" t="str"><f>A1</f><v>SITI</v></c><c r="C2"><f>NOW()</f></c></row>'))).toMatchObject({ cells: [[2, "SITI", "#N/A"]] });
  });

  test("a NIK typed as a number arrives as a number, for the rules to refuse", async () => {
    expect(await read(sheet('<row r="2"><c r="A2"><v>1804044101800001</v></c><c r="B2"><v>1.80404E+15</v></c></row>'))).toMatchObject({ cells: [[1804044101800001, 1.80404e15, null]] });
  });

  test("an apostrophe is part of an XLSX text: only CSV guards formulas with one", async () => {
    expect(await read(sheet(`<row r="2">${text("A2", "'=1")}</row>`))).toMatchObject({ cells: [["'=1", null, null]] });
  });
});

describe("rows and sheets", () => {
  test("row numbers are the sheet's; blank rows count and are left out", async () => {
    expect(await read(sheet(`<row r="2"><c r="A2" s="0"/></row><row r="7">${text("B7", "x")}</row><row>${text("C8", "y")}</row>`))).toMatchObject({ rows: [{ row: 7, cells: [null, "x", null] }, { row: 8, cells: [null, null, "y"] }] });
  });

  test("cells without a reference follow one another", async () => {
    expect(await read(sheet("<row><c><v>1</v></c><c><v>2</v></c></row>"))).toMatchObject({ rows: [{ row: 2, cells: [1, 2, null] }] });
  });

  test("a filled cell beyond the header makes its row longer, an empty one does not", async () => {
    expect(await read(sheet(`<row r="2">${text("A2", "x")}<c r="ZZ2" s="0"/></row>`, `<row r="3">${text("A3", "x")}${text("ZZ3", "y")}</row>`))).toMatchObject({ cells: [["x", null, null], ["x", null, null, "y"]] });
  });

  test("a sheet whose only far cell is the last of all costs nothing", async () => {
    expect(await read(sheet(`<row r="2">${text("A2", "x")}</row>`, `<row r="1048576">${text("XFD1048576", "y")}</row>`))).toMatchObject({ rows: [{ row: 2 }, { row: 1_048_576, cells: [null, null, null, "y"] }] });
  });

  test("the first sheet a person sees, or the one named, whatever its capitals", async () => {
    const other = TWO_ROWS.replace("SITI", "BUDI");
    const parts: WorkbookParts = { sheets: { Daftar: "", Data: TWO_ROWS, "Tahap 2": other }, hidden: ["Daftar"] };
    expect(await read(parts)).toMatchObject({ sheetNames: ["Data", "Tahap 2"], cells: [["1804044101800001", "SITI"]] });
    expect(await read(parts, { sheet: "tahap 2" })).toMatchObject({ cells: [["1804044101800001", "BUDI"]] });
    expect(await read(parts, { sheet: "Tahap 3" })).toEqual({ code: "NOT_A_TABLE", detail: "SHEET" });
  });

  test("links to other workbooks, drawings and merged cells are not looked at", async () => {
    expect(await read({ extra: [{ name: "xl/externalLinks/externalLink1.xml", data: "<x/>" }], change: (part) => (part.name.includes("sheet1") ? { ...part, data: String(part.data).replace("</worksheet>", `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(10_000)}</mergeCells></worksheet>`) } : part) })).toMatchObject({ cells: [["1804044101800001", "SITI"]] });
  });

  test("names with a prefix, comments, CDATA and single quotes are the same XML", async () => {
    expect(await read({ change: (part) => (part.name.includes("sheet1") ? { ...part, data: "<?xml version='1.0'?><x:worksheet xmlns:x='m'><!-- > --><x:sheetData><x:row r='1'><x:c r='A1' t='str'><x:v>A</x:v></x:c></x:row><x:row r='2'><x:c r='A2' t='str'><x:v><![CDATA[<b>]]></x:v></x:c></x:row></x:sheetData></x:worksheet>" } : part) })).toMatchObject({ headers: ["A"], cells: [["<b>"]] });
  });
});

test("many rows come in batches, none lost, while the reader waits for the consumer", async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => `<row r="${at + 2}">${text(`A${at + 2}`, `SITI ${at}`)}</row>`);
  const opened = await openTable(await folder.write("many.xlsx", aWorkbook(sheet(...rows))));
  if (!opened.ok) throw new Error(opened.refusal.code);
  const batches = await Array.fromAsync(opened.value.rows());
  expect(Math.max(...batches.map((batch) => batch.length))).toBeLessThanOrEqual(1_000);
  expect(batches.flat().map(({ row, cells }) => `${row} ${cells[0]}`)).toEqual(rows.map((_, at) => `${at + 2} SITI ${at}`));
});

test("closing early ends the reading process", async () => {
  const rows = Array.from({ length: 50_000 }, (_, at) => `<row r="${at + 2}">${text(`A${at + 2}`, "SITI")}</row>`);
  const opened = await openTable(await folder.write("early.xlsx", aWorkbook(sheet(...rows))));
  if (!opened.ok) throw new Error(opened.refusal.code);
  await opened.value.close();
  expect((await Array.fromAsync(opened.value.rows())).length).toBe(1);
});
