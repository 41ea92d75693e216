import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { detectEvidence } from "#evidence/detect-evidence";
import { aWorkbook } from "#tables/workbook.fixtures";
import { aZip } from "#tables/zip.fixtures";

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "sinergi-evidence-"));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

async function kindOf(bytes: Buffer): Promise<string | null> {
  const path = join(directory, "x.bin");
  await writeFile(path, bytes);
  return detectEvidence(path);
}

const TYPES = { name: "[Content_Types].xml", data: "<Types/>" };
const A_DOCUMENT = [TYPES, { name: "word/document.xml", data: "<w/>" }];

test.each([
  ["pdf", Buffer.from("%PDF-1.7\n...")],
  ["jpg", Buffer.from("ffd8ffe000104a464946", "hex")],
  ["png", Buffer.from("89504e470d0a1a0a0000", "hex")],
  ["xlsx", aWorkbook()],
  ["docx", aZip(A_DOCUMENT)],
])("a file is known as %s by what is in it", async (kind, bytes) => {
  expect(await kindOf(bytes)).toBe(kind);
});

test.each([
  ["nothing at all", Buffer.alloc(0)],
  ["a drawing with a script", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  ["a page", Buffer.from("<!doctype html><script>alert(1)</script>")],
  ["a page that says later it is a PDF", Buffer.from("<html>%PDF-1.7")],
  ["an animated picture", Buffer.from("GIF89a")],
  ["a program", Buffer.from("4d5a9000", "hex")],
  ["a plain archive", aZip([{ name: "a.txt", data: "a" }])],
  ["a document with macros", aZip([...A_DOCUMENT, { name: "word/vbaProject.bin", data: "x" }])],
  ["a locked document", aZip([TYPES, { name: "word/document.xml", data: "<w/>", forged: { flags: 1 } }])],
  ["a document that swells to gigabytes", aZip([TYPES, { name: "word/document.xml", data: "<w/>", forged: { size: 4_000_000_000 } }])],
  ["a document cut short", aZip(A_DOCUMENT).subarray(0, 60)],
])("%s is no evidence", async (_, bytes) => {
  expect(await kindOf(bytes)).toBeNull();
});
