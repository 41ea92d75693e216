import type { CellValue, FileRefusalCode } from "@sinergi/domain/imports/issue-codes";

/** What exactly stands behind a refusal's code; the words for each live in the web and the command line. */
export const REFUSAL_DETAILS = [
  "XLS", "XLSB", "ODS", "DOCX", "PPTX", "ZIP", "PDF", "HTML", "XML", "JSON", "RTF", "IMAGE", "BINARY",
  "ENCRYPTED", "MACROS", "NAMES", "DAMAGED", "SHEET", "QUOTE",
  "NUL", "UTF16", "UTF32",
  "FILE", "ENTRY", "TOTAL", "ROWS", "COLUMNS", "CELL", "RECORD", "MEMORY", "TIME",
  "ENTRIES", "RATIO", "SIZE", "OVERLAP", "NESTED",
] as const;
export type RefusalDetail = (typeof REFUSAL_DETAILS)[number];

/** Why a file is not read. `limit` is the bound it broke, `row` the row a person sees. */
export interface FileRefusal {
  readonly code: FileRefusalCode;
  readonly detail: RefusalDetail | null;
  readonly limit?: number;
  readonly row?: number;
}

/**
 * A refusal that shows only after reading has begun: a quote that never closes, a damaged tail, a row too many.
 * Thrown by `rows()`; whoever reads in one transaction stores nothing and answers with `refusal`.
 */
export class TableRefused extends Error {
  readonly refusal: FileRefusal;

  constructor(code: FileRefusalCode, detail: RefusalDetail | null, facts: { readonly limit?: number; readonly row?: number } = {}) {
    super(detail === null ? code : `${code}/${detail}`);
    this.name = "TableRefused";
    this.refusal = { code, detail, ...facts };
  }
}

export interface TableRow {
  /** The number a person sees: the header of a file without blank lines is row 1; blank lines count and are not yielded. */
  readonly row: number;
  readonly cells: readonly CellValue[];
}

export interface OpenTable {
  readonly format: "csv" | "xlsx";
  readonly headers: readonly string[];
  /** XLSX only: the sheets a person sees, in order. */
  readonly sheetNames?: readonly string[];
  /** The rows under the header, in batches of at most `BATCH_ROWS`. Can be called once. Throws `TableRefused`. */
  rows(): AsyncIterable<TableRow[]>;
  /** Frees the file and whatever reads it; also when the rows were not read to the end. */
  close(): Promise<void>;
}

/** Rows handed over at a time, so that the cost of waiting vanishes. */
export const BATCH_ROWS = 1_000;

export function isBlank(cells: readonly CellValue[]): boolean {
  for (const cell of cells) {
    if (cell !== null && (typeof cell !== "string" || cell.trim() !== "")) return false;
  }
  return true;
}

/** The `rows()` of a table whose first batch was read to see that there is one. */
export function rowsOnce(first: TableRow[], rest: AsyncIterable<TableRow[]>): () => AsyncIterable<TableRow[]> {
  let given = false;
  return () => {
    if (given) throw new Error("The rows of an open table can be read once");
    given = true;
    return continued(first, rest);
  };
}

async function* continued(first: TableRow[], rest: AsyncIterable<TableRow[]>): AsyncGenerator<TableRow[]> {
  yield first;
  yield* rest;
}
