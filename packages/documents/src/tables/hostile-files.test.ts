import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenTableOptions } from "./read-table.ts";
import { aFolder, readWhole } from "./table-files.fixtures.ts";
import { UPLOAD_LIMITS } from "./table-limits.ts";
import { aWorkbook, TWO_ROWS, type WorkbookParts } from "./workbook.fixtures.ts";
import { aZip, type ZipPart } from "./zip.fixtures.ts";

let folder: Awaited<ReturnType<typeof aFolder>>;
beforeAll(async () => {
  folder = await aFolder();
});
afterAll(() => folder.remove());

let made = 0;
async function read(bytes: string | Buffer, options: OpenTableOptions = {}) {
  return readWhole(await folder.write(`daftar-${made++}.xlsx`, bytes), options);
}

/** A workbook in which one part is another. */
function swapped(name: string, change: (part: ZipPart) => Partial<ZipPart>): Buffer {
  return aWorkbook({ change: (part) => (part.name === name ? { ...part, ...change(part) } : part) });
}

const SHEET = "xl/worksheets/sheet1.xml";
const text = (reference: string, value: string): string => `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
const inSheet = (data: string, more: WorkbookParts = {}): Buffer => aWorkbook({ ...more, sheets: { Data: data } });
const extra = (name: string): Buffer => aWorkbook({ extra: [{ name, data: "x" }] });

describe("what is no workbook is recognised by its content, whatever its name", () => {
  test.each<[string, string | Buffer, string]>([
    ["an old .xls, or an .xlsx with a password", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]), "XLS"],
    ["a web page", "<!DOCTYPE html>\n<html><table><tr><td>NIK</td></tr></table></html>", "HTML"],
    ["a web page's table, as portals export it", "\n<table border=1><tr><td>NIK</td></tr></table>", "HTML"],
    ["an XML spreadsheet of 2003", '<?xml version="1.0"?><Workbook></Workbook>', "XML"],
    ["JSON", '[{"NIK":"1804"}]', "JSON"],
    ["a PDF", "%PDF-1.7\n%âãÏÓ", "PDF"],
    ["a letter in RTF", "{\\rtf1\\ansi NIK;NAMA}", "RTF"],
    ["a photograph", Buffer.from("ffd8ffe000104a464946", "hex"), "IMAGE"],
    ["a picture", Buffer.from("89504e470d0a1a0a0000", "hex"), "IMAGE"],
    ["a program", Buffer.concat([Buffer.from("7f454c46", "hex"), Buffer.alloc(100, 7)]), "BINARY"],
    ["a gzip archive", Buffer.from("1f8b0800000000000003", "hex"), "BINARY"],
    ["a database", "SQLite format 3\u0000", "BINARY"],
    ["noise", Buffer.from(Array.from({ length: 2_000 }, (_, at) => 128 + ((at * 89) % 160))), "BINARY"],
    ["an OpenDocument sheet", aZip([{ name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet", stored: true }, { name: "content.xml", data: "<x/>" }]), "ODS"],
    ["a Word document", aZip([{ name: "[Content_Types].xml", data: "<x/>" }, { name: "word/document.xml", data: "<x/>" }]), "DOCX"],
    ["a presentation", aZip([{ name: "ppt/presentation.xml", data: "<x/>" }]), "PPTX"],
    ["a binary workbook", extra("xl/workbook.bin"), "XLSB"],
    ["a workbook with macros", extra("xl/vbaProject.bin"), "MACROS"],
    ["any other ZIP", aZip([{ name: "data.csv", data: "NIK\n1" }]), "ZIP"],
    ["a ZIP with nothing in it", aZip([]), "ZIP"],
  ])("%s", async (_, bytes, detail) => {
    expect(await read(bytes)).toEqual({ code: "NOT_A_TABLE", detail });
  });
});

describe("what would hurt is refused by the ZIP's directory, before anything is unpacked", () => {
  test.each<[string, () => Buffer, object]>([
    ["a bomb: 100 MB of nothing in 100 KB", () => inSheet(`${TWO_ROWS}${" ".repeat(100_000_000)}`), { code: "ZIP_BOMB", detail: "RATIO" }],
    ["a bomb in a part that is never read", () => aWorkbook({ extra: [{ name: "xl/media/image1.png", data: Buffer.alloc(50_000_000) }] }), { code: "ZIP_BOMB", detail: "RATIO" }],
    ["a claim of 2 GB in 1 KB", () => swapped(SHEET, () => ({ forged: { size: 2 ** 31 } })), { code: "ZIP_BOMB", detail: "RATIO" }],
    ["sixty thousand entries", () => aWorkbook({ extra: Array.from({ length: 60_000 }, (_, at) => ({ name: `xl/media/${at}`, data: "", stored: true })) }), { code: "ZIP_BOMB", detail: "ENTRIES" }],
    ["ten thousand sheets", () => aWorkbook({ sheets: Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`s${at}`, ""])) }), { code: "ZIP_BOMB", detail: "ENTRIES" }],
    ["a ZIP within", () => aWorkbook({ extra: [{ name: "xl/embeddings/inner.zip", data: aZip([{ name: "a", data: "b" }]) }] }), { code: "ZIP_BOMB", detail: "NESTED" }],
    ["two entries that share their bytes", () => swapped(SHEET, () => ({ forged: { offset: 0, packed: 400, size: 400 } })), { code: "ZIP_BOMB", detail: "OVERLAP" }],
    ["an entry with an absolute name", () => extra("/etc/passwd"), { code: "NOT_A_TABLE", detail: "NAMES" }],
    ["an entry that climbs out", () => extra("xl/../../x.xml"), { code: "NOT_A_TABLE", detail: "NAMES" }],
    ["an entry that climbs out by backslashes", () => extra("xl\\..\\..\\x.xml"), { code: "NOT_A_TABLE", detail: "NAMES" }],
    ["an entry that no workbook has", () => extra("run.exe"), { code: "NOT_A_TABLE", detail: "NAMES" }],
    ["two entries of one name", () => extra(SHEET), { code: "NOT_A_TABLE", detail: "NAMES" }],
    ["an entry under a password", () => swapped(SHEET, () => ({ forged: { flags: 0x801 } })), { code: "NOT_A_TABLE", detail: "ENCRYPTED" }],
  ])("%s", async (_, bytes, refusal) => {
    const file = bytes();
    const since = performance.now();
    expect(await read(file)).toMatchObject(refusal);
    expect(performance.now() - since).toBeLessThan(3_000);
  });

  test("sizes above what an upload may have", async () => {
    const noise = Buffer.from(Array.from({ length: 400_000 }, (_, at) => (at * 7919 * at) % 251));
    const file = aWorkbook({ extra: [{ name: "xl/media/image1.png", data: noise }] });
    expect(await read(file, { limits: { zipEntryBytes: 300_000 } })).toEqual({ code: "TOO_LARGE", detail: "ENTRY", limit: 300_000 });
    expect(await read(file, { limits: { zipTotalBytes: 300_000 } })).toEqual({ code: "TOO_LARGE", detail: "TOTAL", limit: 300_000 });
    expect(await read(file, { limits: { ...UPLOAD_LIMITS, xlsxBytes: 1_000 } })).toEqual({ code: "TOO_LARGE", detail: "FILE", limit: 1_000 });
  });
});

describe("what shows only in the reading ends the reading, not the server", () => {
  const manyRows = (count: number): string => TWO_ROWS + Array.from({ length: count }, (_, at) => `<row r="${at + 3}">${text(`A${at + 3}`, `SITI ${at}`)}</row>`).join("");

  test.each<[string, () => Buffer, object]>([
    ["a directory that understates a size", () => swapped(SHEET, () => ({ forged: { size: 100 } })), { code: "ZIP_BOMB", detail: "SIZE" }],
    ["a directory that overstates a size", () => swapped(SHEET, (part) => ({ forged: { size: part.data.length + 10 } })), { code: "NOT_A_TABLE", detail: "DAMAGED" }],
    ["a wrong check sum", () => swapped(SHEET, () => ({ forged: { crc: 1 } })), { code: "NOT_A_TABLE", detail: "DAMAGED" }],
    ["bytes that do not unpack", () => swapped(SHEET, () => ({ data: Buffer.alloc(500, 0xff), stored: true, forged: { method: 8 } })), { code: "NOT_A_TABLE", detail: "DAMAGED" }],
    ["entities that grow", () => swapped(SHEET, (part) => ({ data: `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${String(part.data)}` })), { code: "NOT_A_TABLE", detail: "DAMAGED" }],
    ["a sheet that stops in the middle", () => swapped(SHEET, (part) => ({ data: String(part.data).slice(0, -60) })), { code: "NOT_A_TABLE", detail: "DAMAGED" }],
    ["a sheet that is no XML", () => swapped(SHEET, () => ({ data: "NIK;NAMA\n1;2" })), { code: "NOT_A_TABLE", detail: "DAMAGED" }],
    ["a sheet list that is missing", () => swapped("xl/workbook.xml", () => ({ data: "<workbook/>" })), { code: "NOT_A_TABLE", detail: "SHEET" }],
    ["a workbook that is missing", () => swapped("xl/workbook.xml", () => ({ name: "xl/other.xml" })), { code: "NOT_A_TABLE", detail: "ZIP" }],
    ["a text number that no text has", () => inSheet('<row r="1"><c r="A1" t="s"><v>5</v></c></row>', { shared: "<si><t>x</t></si>" }), { code: "NOT_A_TABLE", detail: "DAMAGED" }],
    ["rows in no order", () => inSheet(`<row r="5">${text("A5", "x")}</row><row r="2">${text("A2", "y")}</row>`), { code: "NOT_A_TABLE", detail: "DAMAGED" }],
    ["a cell beyond the last column", () => inSheet(`<row r="1">${text("XFE1", "x")}</row>`), { code: "NOT_A_TABLE", detail: "DAMAGED" }],
    ["a header of ten thousand columns", () => inSheet(`<row r="1">${Array.from({ length: 10_000 }, (_, at) => `<c t="inlineStr"><is><t>C${at}</t></is></c>`).join("")}</row>`), { code: "TOO_LARGE", detail: "COLUMNS" }],
    ["a text of 5 MB in one cell", () => inSheet(`<row r="1">${text("A1", Array.from({ length: 500_000 }, (_, at) => at % 9973).join(" "))}</row>`), { code: "TOO_LARGE", detail: "CELL" }],
    ["a shared text of 5 MB", () => aWorkbook({ shared: `<si><t>${Array.from({ length: 500_000 }, (_, at) => at % 9973).join(" ")}</t></si>` }), { code: "TOO_LARGE", detail: "CELL" }],
    ["a tag that never ends", () => inSheet(`<row ${Array.from({ length: 400_000 }, (_, at) => `a${at}="${at}"`).join(" ")}`), { code: "NOT_A_TABLE", detail: "DAMAGED" }],
    ["no rows at all", () => inSheet(""), { code: "EMPTY", detail: null }],
    ["a header only", () => inSheet(`<row r="1">${text("A1", "NIK")}</row><row r="2"><c r="A2" s="0"/></row>`), { code: "EMPTY", detail: null }],
  ])("%s", async (_, bytes, refusal) => {
    const file = bytes();
    const since = performance.now();
    expect(await read(file)).toMatchObject(refusal);
    expect(performance.now() - since).toBeLessThan(3_000);
  });

  test("more rows than the limit, told after the last good one", async () => {
    expect(await read(inSheet(manyRows(3_000)), { limits: { xlsxRows: 3_000 } })).toEqual({ code: "TOO_LARGE", detail: "ROWS", limit: 3_000 });
    expect(await read(inSheet(manyRows(3_000)), { limits: { xlsxRows: 3_001 } })).toMatchObject({ rows: { length: 3_001 } });
  });

  test("a reading that takes too long is ended", async () => {
    expect(await read(inSheet(manyRows(1_000)), { limits: { timeMs: 1 } })).toEqual({ code: "TOO_LARGE", detail: "TIME", limit: 1 });
  });

  test("a reading that needs too much memory is ended", async () => {
    const shared = Array.from({ length: 400_000 }, (_, at) => `<si><t>${(at * 7919) % 1_000_003} ${at}</t></si>`).join("");
    expect(await read(aWorkbook({ shared }), { limits: { heapMb: 16 } })).toEqual({ code: "TOO_LARGE", detail: "MEMORY", limit: 16 });
  });
});

describe("a workbook that lost its end, or a byte", () => {
  const whole = aWorkbook({ sheets: { Data: TWO_ROWS + Array.from({ length: 400 }, (_, at) => `<row r="${at + 3}">${text(`A${at + 3}`, `${(at * 7919 * 7919) % 1_000_003}`)}</row>`).join("") } });

  test("cut anywhere it is refused as damaged, without a process", async () => {
    for (let at = 4; at < whole.length; at += 256) expect(await read(whole.subarray(0, at)), `cut at ${at}`).toEqual({ code: "NOT_A_TABLE", detail: "DAMAGED" });
  });

  test("with a byte changed it is refused or read, never a fault", async () => {
    for (let at = 30; at < whole.length; at += Math.ceil(whole.length / 24)) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 0x55;
      const table = await read(bytes);
      expect("code" in table || table.rows.length === 401, `byte ${at}`).toBe(true);
    }
  }, 60_000);
});
