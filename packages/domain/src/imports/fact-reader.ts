import { cellAt, cellText } from "#imports/cell-text";
import type { CellValue } from "#imports/issue-codes";
import type { Column, RowFindings } from "#imports/row-findings";
import { remembering, UNREADABLE, type ReadText, type Unreadable } from "#imports/values";

/** Reads one fact of a row; a word its column does not know is found as VALUE_UNKNOWN. */
export type ReadFact<T> = (cells: readonly CellValue[], findings: RowFindings) => T | null;

export interface FactMeaning<T> {
  readonly read: ReadText<T>;
  /** What an unknown word is kept as. */
  readonly otherwise?: T | null;
  /** What an empty cell is kept as; unknown unless the person importing said it means no. */
  readonly whenEmpty?: T | null;
}

/** A reader for one column of a file; a column the file does not have is always unknown. */
export function factReader<T>(column: Column, { read, otherwise = null, whenEmpty = null }: FactMeaning<T>): ReadFact<T> {
  if (column.index < 0) return () => null;
  const readCell = cellReader(read);
  return (cells, findings) => {
    const cell = cellAt(cells, column.index);
    const value = readCell(cell);
    if (value !== UNREADABLE) return value ?? whenEmpty;
    findings.warn("VALUE_UNKNOWN", column, cell);
    return otherwise;
  };
}

/** Reads cells as the text they hold, and remembers what they came to. */
export function cellReader<T>(read: ReadText<T>): (cell: CellValue) => T | null | Unreadable {
  const readRaw = remembering((raw) => read(cellText(raw)));
  return (cell) => (cell === null ? null : readRaw(typeof cell === "string" ? cell : cellText(cell)));
}
