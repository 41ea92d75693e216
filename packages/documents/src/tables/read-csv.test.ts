import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTable } from "./read-table.ts";
import { aFolder, readWhole } from "./table-files.fixtures.ts";

let folder: Awaited<ReturnType<typeof aFolder>>;
beforeAll(async () => {
  folder = await aFolder();
});
afterAll(() => folder.remove());

let made = 0;
function file(bytes: string | Buffer): Promise<string> {
  return folder.write(`${made++}.csv`, bytes);
}

async function read(bytes: string | Buffer) {
  return readWhole(await file(bytes));
}

const PLAIN = "NIK,NAMA\n1804,SITI\n1805,BUDI\n";
const EXPECTED = { headers: ["NIK", "NAMA"], rows: [{ row: 2, cells: ["1804", "SITI"] }, { row: 3, cells: ["1805", "BUDI"] }] };
const UTF16LE = (text: string): Buffer => Buffer.from(text, "utf16le");
const UTF16BE = (text: string): Buffer => UTF16LE(text).swap16();

describe("one table in every dress a spreadsheet program gives it", () => {
  test.each<[string, string | Buffer]>([
    ["commas", PLAIN],
    ["semicolons", PLAIN.replaceAll(",", ";")],
    ["tabs", PLAIN.replaceAll(",", "\t")],
    ["Windows line ends", PLAIN.replaceAll("\n", "\r\n")],
    ["old Mac line ends (CR only)", PLAIN.replaceAll("\n", "\r")],
    ["line ends mixed", "NIK,NAMA\r\n1804,SITI\n1805,BUDI\r"],
    ["no line end at the end", PLAIN.trimEnd()],
    ["UTF-8 with byte-order mark", `\uFEFF${PLAIN}`],
    ["UTF-16 LE with byte-order mark", UTF16LE(`\uFEFF${PLAIN}`)],
    ["UTF-16 BE with byte-order mark", UTF16BE(`\uFEFF${PLAIN}`)],
    ["UTF-16 LE without a mark", UTF16LE(PLAIN)],
    ["UTF-16 BE without a mark", UTF16BE(PLAIN)],
    ["every field quoted", '"NIK","NAMA"\n"1804","SITI"\n"1805","BUDI"\n'],
    ["byte-order mark before a quoted header", '\uFEFF"NIK";"NAMA"\n1804;SITI\n1805;BUDI\n'],
    ["Excel's own sep= line, which a person does not see", `sep=;\r\n${PLAIN.replaceAll(",", ";")}`],
  ])("%s", async (_, bytes) => {
    expect(await read(bytes)).toMatchObject(EXPECTED);
  });
});

describe("letters", () => {
  test("a Windows-1252 file keeps its accents, dashes and euro signs", async () => {
    expect(await read(Buffer.from("NAMA\nJos\xe9 \x96 \x80\n", "latin1"))).toMatchObject({ cells: [["José – €"]] });
  });

  test("one bad byte after a megabyte makes the whole file Windows-1252, not half of it", async () => {
    const bytes = Buffer.concat([Buffer.from(`NAMA\nJos\xe9\n${"A\n".repeat(600_000)}`, "latin1"), Buffer.from("\xff\n", "latin1")]);
    const table = await read(bytes);
    expect(table).toMatchObject({ headers: ["NAMA"] });
    expect("cells" in table ? [table.cells[0], table.cells.at(-1)] : table).toEqual([["José"], ["ÿ"]]);
  });

  test("a letter split between two chunks of the file stays one letter", async () => {
    const name = "é".repeat(200_000);
    expect(await read(`NAMA;X\n${name};1\n`)).toMatchObject({ cells: [[name, "1"]] });
  });

  test("UTF-8 beyond the basic plane is kept", async () => {
    expect(await read("NAMA\nSITI 𝒜🙂\n")).toMatchObject({ cells: [["SITI 𝒜🙂"]] });
  });
});

describe("rows and their numbers", () => {
  test("blank lines count and are not rows", async () => {
    expect(await read("NIK,NAMA\n\n1804,SITI\n\n  \n,\n1805,BUDI\n")).toMatchObject({ rows: [{ row: 3 }, { row: 7 }] });
  });

  test("blank lines before the header keep the numbers of the file", async () => {
    expect(await read("\n\nNIK,NAMA\n1804,SITI\n")).toMatchObject({ headers: ["NIK", "NAMA"], rows: [{ row: 4, cells: ["1804", "SITI"] }] });
  });

  test("a line break within quotes does not make two rows", async () => {
    expect(await read('NIK,ALAMAT\n1804,"Jl. Raya\nLiwa, ""Pasar"""\n1805,X\n')).toMatchObject({ rows: [{ row: 2, cells: ["1804", 'Jl. Raya\nLiwa, "Pasar"'] }, { row: 3 }] });
  });

  test("rows with too few or too many fields are handed over as they are", async () => {
    expect(await read("A,B,C\n1\n1,2,3,4\n")).toMatchObject({ cells: [["1"], ["1", "2", "3", "4"]] });
  });

  test("an empty field is unknown, not empty text", async () => {
    expect(await read("A,B\n1,\n")).toMatchObject({ cells: [["1", null]] });
  });

  test("quotes in the middle of a field are just quotes", async () => {
    expect(await read('NAMA,X\nMUHAMMAD "UJANG" ALI,1\n')).toMatchObject({ cells: [['MUHAMMAD "UJANG" ALI', "1"]] });
  });

  test("a table of one column is a table", async () => {
    expect(await read("NIK\n1804\n1805\n")).toMatchObject({ headers: ["NIK"], cells: [["1804"], ["1805"]] });
  });

  test("delimiters within quotes do not decide the delimiter", async () => {
    expect(await read('"A,B,C";D\n"1,2,3";4\n')).toMatchObject({ headers: ["A,B,C", "D"] });
  });

  test("decimal commas do not make a semicolon file a comma file", async () => {
    expect(await read("NIK;NILAI\n1;1,5\n2;2,5\n")).toMatchObject({ headers: ["NIK", "NILAI"] });
  });
});

describe("text that was guarded against running as a formula", () => {
  test("one leading apostrophe comes off before = + - @, and only there", async () => {
    expect(await read("A\n'=1+1\n'+62\n'-5\n'@x\n'1804\n''=x\n'\n")).toMatchObject({ cells: [["=1+1"], ["+62"], ["-5"], ["@x"], ["'1804"], ["'=x"], ["'"]] });
  });
});

describe("files that are refused", () => {
  test.each<[string, string | Buffer, object]>([
    ["nothing at all", "", { code: "EMPTY" }],
    ["blank lines only", "\n\n  \n", { code: "EMPTY" }],
    ["a byte-order mark only", "\uFEFF", { code: "EMPTY" }],
    ["a header only", "NIK,NAMA\n", { code: "EMPTY" }],
    ["a header and blank lines", "NIK,NAMA\n\n,\n", { code: "EMPTY" }],
    ["a quote that never closes", 'NIK,NAMA\n1804,"SITI\n1805,BUDI\n', { code: "NOT_A_TABLE", detail: "QUOTE", row: 2 }],
    ["a quote that never closes, in the header", '"NIK,NAMA\n1804,SITI\n', { code: "NOT_A_TABLE", detail: "QUOTE", row: 1 }],
    ["a zero byte", "NIK,NAMA\n18\u000004,SITI\nA,B\nC,D\n", { code: "ENCODING", detail: "NUL" }],
    ["a zero byte far down", `NIK\n${"1804\n".repeat(100_000)}\u0000\n`, { code: "ENCODING", detail: "NUL" }],
    ["UTF-16 cut in the middle of a letter", UTF16LE(`\uFEFF${PLAIN}`).subarray(0, -1), { code: "ENCODING", detail: "UTF16" }],
    ["UTF-16 with half a pair", Buffer.concat([UTF16LE(`\uFEFF${PLAIN}`), Buffer.from([0x3d, 0xd8, 0x0a, 0x00])]), { code: "ENCODING", detail: "UTF16" }],
    ["UTF-32", Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), { code: "ENCODING", detail: "UTF32" }],
    ["a line without an end", `NIK\n${"9".repeat(2_000_000)}`, { code: "NOT_A_TABLE", detail: "RECORD", row: 2 }],
    ["two thousand columns", `${"A,".repeat(2_000)}\n${"1,".repeat(2_000)}\n`, { code: "TOO_LARGE", detail: "COLUMNS" }],
  ])("%s", async (_, bytes, refusal) => {
    expect(await read(bytes)).toMatchObject(refusal);
  });

  test("a quote that opens far down and never closes is refused while reading, with its row", async () => {
    const opened = await openTable(await file(`NIK;NAMA\n${"1804;SITI\n".repeat(50_000)}1804;"SITI\n1;2\n`));
    expect(opened.ok).toBe(true);
    if (!opened.ok) return;
    await expect(Array.fromAsync(opened.value.rows())).rejects.toMatchObject({ name: "TableRefused", refusal: { code: "NOT_A_TABLE", detail: "QUOTE", row: 50_002 } });
  });

  test("more bytes or rows than the limit", async () => {
    const path = await file(PLAIN);
    expect(await readWhole(path, { limits: { csvBytes: 10 } })).toEqual({ code: "TOO_LARGE", detail: "FILE", limit: 10 });
    expect(await readWhole(path, { limits: { csvRows: 1 } })).toEqual({ code: "TOO_LARGE", detail: "ROWS", limit: 1 });
    expect(await readWhole(path, { limits: { csvRows: 2 } })).toMatchObject(EXPECTED);
  });

  test("a file that does not exist is a fault, not a refusal", async () => {
    await expect(openTable(folder.path("none.csv"))).rejects.toThrow("ENOENT");
  });
});

test("rows come in batches of at most a thousand, every one of them, and can be read once", async () => {
  const opened = await openTable(await file(`NIK;NAMA\n${Array.from({ length: 25_000 }, (_, at) => `${at};SITI`).join("\n")}`));
  if (!opened.ok) throw new Error(opened.refusal.code);
  const batches = await Array.fromAsync(opened.value.rows());
  expect(Math.max(...batches.map((batch) => batch.length))).toBe(1_000);
  expect(batches.flat().map(({ row }) => row)).toEqual(Array.from({ length: 25_000 }, (_, at) => at + 2));
  expect(() => opened.value.rows()).toThrow("once");
});

test("a table can be closed after its first batch", async () => {
  const opened = await openTable(await file(`NIK;NAMA\n${"1804;SITI\n".repeat(200_000)}`));
  if (!opened.ok) throw new Error(opened.refusal.code);
  for await (const batch of opened.value.rows()) {
    expect(batch.length).toBe(1_000);
    break;
  }
  await opened.value.close();
});
