import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { CellValue } from "@sinergi/domain/imports/issue-codes";
import { parseDay } from "@sinergi/domain/time/day";
import { stringify } from "csv-stringify/sync";
import { writeXlsxStream, XLSX_MAX_ROWS_PER_SHEET, type CellValue as SheetValue } from "hucre/xlsx";
import { guardFormula } from "./formula-guard.ts";

/** `text` for everything that is not counted with: a NIK and a No. KK are text. `day` cells hold `YYYY-MM-DD`. */
export type ColumnKind = "text" | "number" | "day";

export interface TableColumn {
  readonly header: string;
  readonly kind: ColumnKind;
  /** Width in characters, XLSX only. */
  readonly width?: number;
}

export type TableLine = readonly CellValue[];

export type LineSource = Iterable<TableLine> | AsyncIterable<TableLine>;

export interface CsvLayout {
  readonly columns: readonly TableColumn[];
  /** `;` (with a byte-order mark always) is what Excel opens rightly in Indonesia. */
  readonly delimiter?: ";" | ",";
  /** Lines above the header, as in a workbook: a titled table is for people. */
  readonly titles?: readonly string[];
  /** Marks synthetic data above the titles. */
  readonly simulated?: boolean;
}

export interface XlsxLayout {
  readonly columns: readonly TableColumn[];
  readonly sheetName: string;
  /** Lines above the header: what the table is, of which day, for whom. A titled table is for people; without titles it can be imported again. */
  readonly titles?: readonly string[];
  /** Marks synthetic data so that no print of it is taken for people. */
  readonly simulated?: boolean;
}

/** Stands above the titles of every table of synthetic data. */
export const SIMULATION_MARK = "DATA SIMULASI";

const BOM = "\uFEFF";
const LINES_AT_ONCE = 500;
const PLAIN_NUMBER = /^-?\d+([.,]\d+)?$/;
/** What Excel holds in one cell; a longer text would make it call the file damaged, so it is cut. */
const MAX_CELL_LENGTH = 32_767;
/** Before this day Excel counts a 29 February 1900 that never was. */
const FIRST_SAFE_DAY = "1900-03-01";
/** What a cell's text must not hold as it stands: half a surrogate pair, or what reads as one of Excel's own escapes. */
const ESCAPE_LOOKALIKE = /_(?=x[0-9a-f]{4}_)/gi;

/**
 * Writes header and rows as CSV (RFC 4180, CRLF, UTF-8 with byte-order mark) while they come, and ends `to`; gives the number of rows.
 * Text that a spreadsheet would run as a formula gets a leading `'`; numbers stay as they are, negative ones too. Zero bytes are left out.
 * When `to` is closed early, `rows` is told to stop and the promise rejects.
 */
export async function writeCsv(rows: LineSource, layout: CsvLayout, to: Writable): Promise<number> {
  const counted = { rows: 0 };
  await pipeline(Readable.from(csvChunks(rows, layout, counted), { objectMode: false }), to);
  return counted.rows;
}

/** Writes header and rows as XLSX while they come, and ends `to`; gives the number of rows. Past Excel's last row a further sheet begins, with the header again. */
export async function writeXlsx(rows: LineSource, layout: XlsxLayout, to: Writable): Promise<number> {
  const counted = { rows: 0 };
  const columns = layout.columns.map(({ kind, width }) => ({ numFmt: SHEET_FORMATS[kind], ...(width === undefined ? {} : { width }) }));
  const above = titleLines(layout).length;
  const bytes = writeXlsxStream(sheetLines(rows, layout, counted), { name: layout.sheetName, columns, freezePane: { rows: above + 1 }, repeatHeaders: false });
  await pipeline(Readable.fromWeb(bytes), to);
  return counted.rows;
}

const SHEET_FORMATS: Readonly<Record<ColumnKind, string>> = { text: "@", number: "General", day: "yyyy-mm-dd" };

interface Counted {
  rows: number;
}

async function* csvChunks(rows: LineSource, { columns, delimiter = ";", ...above }: CsvLayout, counted: Counted): AsyncGenerator<string> {
  const kinds = columns.map(({ kind }) => kind);
  const text = (lines: readonly (readonly string[])[]): string =>
    lines.length === 0 ? "" : stringify(lines.map((line) => [...line]), { delimiter, record_delimiter: "windows", quoted_match: /[\r\n]/ });
  yield BOM + text([...titleLines(above).map((title) => [guardFormula(title)]), columns.map(({ header }) => guardFormula(header))]);
  let lines: string[][] = [];
  for await (const row of rows) {
    lines.push(row.map((cell, at) => csvCell(cell, kinds[at] ?? "text")));
    counted.rows++;
    if (lines.length < LINES_AT_ONCE) continue;
    yield text(lines);
    lines = [];
  }
  yield text(lines);
}

function csvCell(cell: CellValue, kind: ColumnKind): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const text = cell.replaceAll("\0", "");
  return kind === "number" && PLAIN_NUMBER.test(text) ? text : guardFormula(text);
}

async function* sheetLines(rows: LineSource, layout: XlsxLayout, counted: Counted): AsyncGenerator<SheetValue[]> {
  const kinds = layout.columns.map(({ kind }) => kind);
  const header = layout.columns.map((column) => sheetText(column.header));
  let written = 0;
  for (const line of [...titleLines(layout).map((title) => [sheetText(title)]), header]) {
    written++;
    yield line;
  }
  for await (const row of rows) {
    if (written % XLSX_MAX_ROWS_PER_SHEET === 0) {
      written++;
      yield header;
    }
    written++;
    counted.rows++;
    yield row.map((cell, at) => sheetCell(cell, kinds[at] ?? "text"));
  }
}

function titleLines({ titles = [], simulated = false }: Pick<XlsxLayout, "titles" | "simulated">): string[] {
  return [...(simulated ? [SIMULATION_MARK] : []), ...titles];
}

function sheetCell(cell: CellValue, kind: ColumnKind): SheetValue {
  if (cell === null || typeof cell === "boolean") return cell;
  if (kind === "text") return sheetText(String(cell));
  if (typeof cell === "number") return cell;
  const day = kind === "day" && cell >= FIRST_SAFE_DAY ? parseDay(cell) : null;
  return day === null ? sheetText(cell) : new Date(`${day}T00:00:00Z`);
}

function sheetText(text: string): string {
  return text.slice(0, MAX_CELL_LENGTH).toWellFormed().replace(ESCAPE_LOOKALIKE, "_x005F_");
}
