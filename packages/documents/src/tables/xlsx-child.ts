import { once } from "node:events";
import { BATCH_ROWS, TableRefused, type TableRow } from "./open-table.ts";
import { readDayStyles, readSharedStrings } from "./xlsx-shared.ts";
import { sheetHandlers } from "./xlsx-sheet.ts";
import { chooseSheet, readWorkbook, scanPart, type Workbook } from "./xlsx-workbook.ts";
import type { XlsxMessage, XlsxRequest } from "./xlsx-messages.ts";
import { openZip, type OpenZip } from "./zip-file.ts";

// The program of the process that reads an XLSX: little memory, no rights but to read files, no environment. Its standard output is the
// way of the rows to whoever asked; a full pipe makes it wait.

/** Characters of text after which a batch goes out although it has few rows. */
const BATCH_CHARACTERS = 1_000_000;

async function send(message: XlsxMessage): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(message)}\n`)) await once(process.stdout, "drain");
}

async function readRows(zip: OpenZip, workbook: Workbook, { sheet, limits }: XlsxRequest): Promise<void> {
  const chosen = chooseSheet(workbook.sheets, sheet);
  const sheetNames = workbook.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);
  const strings = await readSharedStrings(zip, workbook.sharedStrings, limits.cellLength);
  const dayStyles = await readDayStyles(zip, workbook.styles);
  let headers: readonly string[] | null = null;
  let rows: TableRow[] = [];
  let characters = 0;
  const handlers = sheetHandlers({ strings, dayStyles, from1904: workbook.from1904, limits }, {
    header: (found) => (headers = found),
    row: (row) => {
      rows.push(row);
      for (const cell of row.cells) characters += typeof cell === "string" ? cell.length : 4;
    },
  });
  let opened = false;
  const flush = async (atLeast: number): Promise<void> => {
    if (headers === null || (rows.length < atLeast && characters < BATCH_CHARACTERS)) return;
    if (!opened) await send({ kind: "opened", headers, sheetNames });
    opened = true;
    for (let at = 0; at < rows.length; at += BATCH_ROWS) await send({ kind: "rows", rows: rows.slice(at, at + BATCH_ROWS) });
    rows = [];
    characters = 0;
  };
  await scanPart(zip, chosen.entry, { ...handlers, between: () => flush(BATCH_ROWS) });
  if (headers === null || (!opened && rows.length === 0)) throw new TableRefused("EMPTY", null);
  await flush(0);
}

function requestOf(text: string | undefined): XlsxRequest {
  if (text === undefined) throw new Error("Started without a request");
  const request: XlsxRequest = JSON.parse(text);
  return request;
}

async function run(): Promise<void> {
  const request = requestOf(process.argv[2]);
  try {
    const zip = await openZip(request.path, request.limits.zipEntries);
    await readRows(zip, await readWorkbook(zip), request);
    await send({ kind: "done" });
  } catch (error) {
    if (!(error instanceof TableRefused)) throw error;
    await send({ kind: "refused", refusal: error.refusal });
  }
}

await run();
