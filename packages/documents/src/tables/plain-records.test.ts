import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aFolder, readWhole } from "./table-files.fixtures.ts";

let folder: Awaited<ReturnType<typeof aFolder>>;
beforeAll(async () => {
  folder = await aFolder();
});
afterAll(() => folder.remove());

let made = 0;
async function read(text: string) {
  return readWhole(await folder.write(`${made++}.csv`, text));
}

/** Bytes of a file read at a time. */
const CHUNK = 256 * 1024;
const cell = fc.stringMatching(/^[A-Zé '.-]{0,6}$/);
const line = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(","));

test("a file without quotation marks reads as the same file with one, cell by cell and row by row", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 12 }), fc.constantFrom("\n", "\r\n", "\r"), fc.boolean(), async (lines, end, ended) => {
      const text = ["NIK,NAMA,ALAMAT", "1,SITI,LIWA", ...lines].join(end);
      const plain = await read(`${text}${end}2,BUDI,X${ended ? end : ""}`);
      const quoted = await read(`${text}${end}2,"BUDI",X${ended ? end : ""}`);
      expect(plain).toEqual(quoted);
    }),
    { numRuns: 60 },
  );
});

test.each([CHUNK - 2, CHUNK - 1, CHUNK])("a Windows line end at byte %i, where one piece of the file ends, is one line end", async (at) => {
  const header = "NAMA,X\r\n";
  const name = "A".repeat(at - header.length - 2);
  expect(await read(`${header}${name},1\r\nBUDI,2\r\n`)).toMatchObject({ rows: [{ row: 2, cells: [name, "1"] }, { row: 3, cells: ["BUDI", "2"] }] });
});

test("a line longer than any record is no table", async () => {
  expect(await read(`NAMA,X\nSITI,1\n${"A".repeat(3 * CHUNK * 4)}\n`)).toMatchObject({ code: "NOT_A_TABLE", detail: "RECORD", row: 3 });
});
