import type { CellValue } from "@sinergi/domain/imports/issue-codes";
import { isBlank, TableRefused, type TableRow } from "./open-table.ts";
import { collectText, decodeEscapes } from "./xlsx-shared.ts";
import type { TableLimits } from "./table-limits.ts";
import { quickAttribute, type XmlHandlers } from "./xml-scanner.ts";

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly dayStyles: readonly boolean[];
  readonly from1904: boolean;
  readonly limits: Pick<TableLimits, "xlsxRows" | "columns" | "cellLength">;
}

/** Takes what a sheet holds, in its order; the first row that is not blank is the header. */
export interface SheetSink {
  readonly header: (headers: string[]) => void;
  readonly row: (row: TableRow) => void;
}

const DAY_MS = 86_400_000;
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const LAST_SERIAL = 2_958_465;
/** Excel's 29 February 1900, a day that never was; people see it, so the rules get to refuse it. */
const PHANTOM_SERIAL = 60;
/** The result of a formula that was never computed. Text, so that it is refused or warned of, never taken for unknown. */
const NOT_COMPUTED = "#N/A";

interface CellInHand {
  column: number;
  type: string;
  style: number;
  value: string;
  hasFormula: boolean;
}

/**
 * Builds rows from a sheet's cells as the scanner meets them. Dimensions come from the cells, never from what the sheet claims.
 * A row has the header's width; what lies beyond follows without gaps, so that it shows as a wrong shape and a lone value in the last
 * of 16,384 columns costs one cell.
 */
export function sheetHandlers(context: SheetContext, sink: SheetSink): XmlHandlers {
  const text = collectText(context.limits.cellLength);
  const rows = rowBuilder(context, sink);
  const cell: CellInHand = { column: 0, type: "", style: -1, value: "", hasFormula: false };
  let inData = false;
  let inValue = false;
  const starts = new Map<string, (raw: string) => void>(Object.entries({
    row: (raw: string) => rows.start(quickAttribute(raw, "r=")),
    c: (raw: string) => {
      cell.column = rows.columnOf(quickAttribute(raw, "r="));
      cell.type = quickAttribute(raw, "t=");
      const style = quickAttribute(raw, "s=");
      cell.style = style === "" ? 0 : Number(style);
      cell.value = "";
      cell.hasFormula = false;
    },
    v: () => (inValue = true),
    f: () => (cell.hasFormula = true),
  }));
  const ends = new Map<string, () => void>(Object.entries({
    row: rows.finish,
    c: () => rows.put(cell.column, cellValue(cell, cell.type === "inlineStr" ? text.take() : "", context)),
    v: () => (inValue = false),
    sheetData: () => (inData = false),
  }));
  return {
    open: (name, raw) => {
      if (name === "sheetData") inData = true;
      else if (inData) {
        text.open(name);
        starts.get(name)?.(raw);
      }
    },
    close: (name) => {
      if (!inData) return;
      text.close(name);
      ends.get(name)?.();
    },
    text: (piece) => {
      if (!inData) return;
      if (!inValue) return text.text(piece);
      cell.value += piece;
      if (cell.value.length > context.limits.cellLength) throw new TableRefused("TOO_LARGE", "CELL", { limit: context.limits.cellLength });
    },
  };
}

interface RowBuilder {
  readonly start: (number: string) => void;
  readonly columnOf: (reference: string) => number;
  readonly put: (column: number, value: CellValue) => void;
  readonly finish: () => void;
}

function rowBuilder({ limits }: SheetContext, sink: SheetSink): RowBuilder {
  let width = -1;
  let number = 0;
  let given = 0;
  let column = -1;
  let cells: CellValue[] = [];
  return {
    start: (text) => {
      const next = text === "" ? number + 1 : Number(text);
      if (!Number.isInteger(next) || next <= number) throw damaged();
      number = next;
      column = -1;
      cells = width < 0 ? [] : Array.from({ length: width }, () => null);
    },
    columnOf: (reference) => (column = reference === "" ? column + 1 : columnNumber(reference)),
    put: (at, value) => {
      if (value === null) return;
      if (width < 0) putHeader(cells, { at, value, columns: limits.columns });
      else if (at < width) cells[at] = value;
      else if (cells.length < limits.columns) cells.push(value);
    },
    finish: () => {
      if (isBlank(cells)) return;
      if (width < 0) {
        width = cells.length;
        sink.header(Array.from(cells, (cell) => String(cell ?? "").trim()));
        return;
      }
      if (++given > limits.xlsxRows) throw new TableRefused("TOO_LARGE", "ROWS", { limit: limits.xlsxRows });
      sink.row({ row: number, cells });
    },
  };
}

function putHeader(cells: CellValue[], { at, value, columns }: { readonly at: number; readonly value: CellValue; readonly columns: number }): void {
  if (at >= columns) throw new TableRefused("TOO_LARGE", "COLUMNS", { limit: columns });
  while (cells.length < at) cells.push(null);
  cells[at] = value;
}

/** `A1` → 0, `XFD1` → 16383. */
function columnNumber(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = (reference.charCodeAt(at) & 0xdf) - 64;
    if (letter < 1 || letter > 26) return column > 0 ? column - 1 : refuseDamaged();
    column = column * 26 + letter;
    if (column > 16_384) return refuseDamaged();
  }
  return refuseDamaged();
}

type ReadCell = (cell: CellInHand, context: SheetContext) => CellValue;

/** How a cell is read by its type attribute; without one it is a number. */
const READERS: ReadonlyMap<string, ReadCell> = new Map<string, ReadCell>([
  ["s", ({ value }, { strings }) => sharedText(strings, value)],
  ["str", ({ value }) => decodeEscapes(value)],
  ["e", ({ value }) => decodeEscapes(value)],
  ["b", ({ value }) => /^\s*(1|true)\s*$/i.test(value)],
  ["d", ({ value }) => value.trim().slice(0, 10)],
]);

function cellValue(cell: CellInHand, inline: string, context: SheetContext): CellValue {
  const { type, value } = cell;
  if (type === "inlineStr") return inline === "" ? null : inline;
  if (value === "") return cell.hasFormula && type !== "str" ? NOT_COMPUTED : null;
  return (READERS.get(type) ?? numberValue)(cell, context);
}

function sharedText(strings: readonly string[], index: string): string | null {
  const text = strings[Number(index)];
  if (text === undefined) throw damaged();
  return text === "" ? null : text;
}

function numberValue({ value, style }: CellInHand, { dayStyles, from1904 }: SheetContext): CellValue {
  const number = Number(value);
  if (value.trim() === "") return null;
  if (!Number.isFinite(number)) return value;
  return dayStyles[style] === true ? (dayOfSerial(number, from1904) ?? number) : number;
}

/** The day a serial number shows; null where it shows none (before the first, or past the year 9999). The time of day is left out. */
function dayOfSerial(serial: number, from1904: boolean): string | null {
  const days = Math.floor(serial);
  if (days < (from1904 ? 0 : 1) || days > LAST_SERIAL) return null;
  if (!from1904 && days === PHANTOM_SERIAL) return "1900-02-29";
  const day = new Date((from1904 ? EPOCH_1904 : epoch1900(days)) + days * DAY_MS).toISOString();
  return day.startsWith("+") ? null : day.slice(0, 10);
}

/** Days after the false 29 February count one too many. */
function epoch1900(days: number): number {
  return Date.UTC(1899, 11, days < PHANTOM_SERIAL ? 31 : 30);
}

function damaged(): TableRefused {
  return new TableRefused("NOT_A_TABLE", "DAMAGED");
}

function refuseDamaged(): never {
  throw damaged();
}
