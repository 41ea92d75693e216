import type { CellValue } from "#imports/issue-codes";

/** What people cannot see: soft hyphens, zero-width marks, byte-order marks, NUL. */
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u2060\ufeff\0]/g;
const ODD_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\r\n]+/g;
/** Nearly every cell: nothing in it but printable ASCII. */
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * The text of a cell without invisible marks and spaces around it; "" for an empty one. Yes/no cells read TRUE and FALSE.
 * What comes out is whole Unicode without NUL: a database takes it.
 */
export function cellText(value: CellValue): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value).toUpperCase();
  if (PLAIN.test(value)) return value.trim();
  return value.replace(INVISIBLE, "").toWellFormed().replace(ODD_SPACES, " ").trim();
}

/** The cell of a row at an index; null where there is none, and for a column the file does not have (-1). */
export function cellAt(cells: readonly CellValue[], index: number): CellValue {
  return index < 0 ? null : (cells[index] ?? null);
}
