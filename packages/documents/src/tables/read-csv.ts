import type { CellValue } from "@sinergi/domain/imports/issue-codes";
import { CsvError, Parser } from "csv-parse";
import { detectDelimiter, type DetectedDelimiter } from "./detect-delimiter.ts";
import { detectText, utf8Chunks, type TextEncoding, type TextForm } from "./detect-encoding.ts";
import type { FileHead } from "./detect-format.ts";
import { stripFormulaGuard } from "./formula-guard.ts";
import { plainRecords } from "./plain-records.ts";
import { BATCH_ROWS, isBlank, rowsOnce, TableRefused, type OpenTable, type TableRow } from "./open-table.ts";
import type { TableLimits } from "./table-limits.ts";

const APOSTROPHE = 39;

/** Opens a CSV: finds encoding and delimiter, reads header and first batch. Throws `TableRefused`. */
export async function openCsv(path: string, head: FileHead, limits: TableLimits): Promise<OpenTable> {
  if (head.size > limits.csvBytes) throw new TableRefused("TOO_LARGE", "FILE", { limit: limits.csvBytes });
  const form = await detectText(path, head.bytes);
  const layout = detectDelimiter(await sampleText(path, form.encoding));
  const source = { form, layout, limits };
  const rows = numberedRows(form.mayHaveQuotes ? records(path, source) : plainRecords(path, source), limits);
  const header = await rows.next();
  const first = header.done ? header : await rows.next();
  if (header.done || first.done) throw new TableRefused("EMPTY", null);
  const headers = header.value[0]?.cells.map((cell) => String(cell ?? "").replaceAll("\uFEFF", "").trim()) ?? [];
  if (headers.length > limits.columns) {
    await rows.return(undefined);
    throw new TableRefused("TOO_LARGE", "COLUMNS", { limit: limits.columns });
  }
  return { format: "csv", headers, rows: rowsOnce(first.value, rows), close: async () => void (await rows.return(undefined)) };
}

async function sampleText(path: string, encoding: TextEncoding): Promise<string> {
  for await (const chunk of utf8Chunks(path, encoding)) return chunk.subarray(0, 65_536).toString("utf8");
  return "";
}

interface Source {
  readonly form: TextForm;
  readonly layout: DetectedDelimiter;
  readonly limits: TableLimits;
}

/**
 * Records as the file has them, blank lines included, a chunk of the file at a time. `on_record` collects them without a
 * stream event for each: some 110,000 rows of 27 columns a second.
 */
async function* records(path: string, { form, layout, limits }: Source): AsyncGenerator<string[][]> {
  let collected: string[][] = [];
  let skip = layout.hasSepLine ? 1 : 0;
  let seen = 0;
  const parser = new Parser({
    delimiter: layout.delimiter, bom: true, relax_column_count: true, relax_quotes: true, record_delimiter: form.mayHaveCr ? ["\r\n", "\n", "\r"] : ["\n"], max_record_size: limits.recordBytes,
    on_record: (record: string[]) => {
      if (skip > 0) skip--;
      else {
        seen++;
        collected.push(record);
      }
      return null;
    },
  });
  parser.on("error", () => undefined);
  parser.resume();
  try {
    for await (const chunk of utf8Chunks(path, form.encoding)) {
      await settled(() => seen, (done) => parser.write(chunk, done));
      yield collected;
      collected = [];
    }
    await settled(() => seen, (done) => parser.end(done));
    yield collected;
  } finally {
    parser.destroy();
  }
}

/** Waits for the parser; its complaints are refusals at the row after the last good one. */
async function settled(seen: () => number, work: (done: (error?: Error | null) => void) => void): Promise<void> {
  const error = await new Promise<Error | null>((resolve) => work((failure) => resolve(failure ?? null)));
  if (error === null) return;
  if (!(error instanceof CsvError)) throw error;
  if (error.code === "CSV_QUOTE_NOT_CLOSED") throw new TableRefused("NOT_A_TABLE", "QUOTE", { row: seen() + 1 });
  if (error.code === "CSV_MAX_RECORD_SIZE") throw new TableRefused("NOT_A_TABLE", "RECORD", { row: seen() + 1 });
  throw error;
}

/** The header alone, then batches of rows; blank lines are counted and left out. */
async function* numberedRows(source: AsyncGenerator<string[][]>, limits: TableLimits): AsyncGenerator<TableRow[]> {
  let row = 0;
  let given = -1;
  for await (const chunk of source) {
    let batch: TableRow[] = [];
    for (const record of chunk) {
      row++;
      const cells = record.map(cellOf);
      if (isBlank(cells)) continue;
      batch.push({ row, cells });
      given++;
      if (given > limits.csvRows) throw new TableRefused("TOO_LARGE", "ROWS", { limit: limits.csvRows });
      if (given > 0 && batch.length < BATCH_ROWS) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  }
}

function cellOf(text: string): CellValue {
  if (text === "") return null;
  return text.charCodeAt(0) === APOSTROPHE ? stripFormulaGuard(text) : text;
}
