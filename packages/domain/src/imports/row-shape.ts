import { cellAt, cellText } from "#imports/cell-text";
import type { ColumnMapping } from "#imports/columns";
import type { CheckedRow } from "#imports/checked-rows";
import type { CellValue } from "#imports/issue-codes";

/** How wide the rows of a file are, and which of their cells no column is read from. */
export interface RowShape {
  readonly width: number;
  readonly extras: readonly { readonly index: number; readonly key: string }[];
}

/** `read` names the columns the checks have a place for; a header used for nothing else is kept aside. */
export function rowShape(headers: readonly string[], mapping: ColumnMapping, read: (name: string) => boolean): RowShape {
  const used = new Set(Object.entries(mapping).flatMap(([name, at]) => (at !== null && read(name) ? [at] : [])));
  const keys = headers.map((header) => cellText(header));
  const extras = keys.flatMap((key, index) => (used.has(index) ? [] : [{ index, key: keys.indexOf(key) < index ? `${key} (${index + 1})` : key }]));
  return { width: headers.length, extras };
}

/** The answer for a row with more or fewer fields than the header: no cell of it can be told from another. */
export const WRONG_SHAPE: CheckedRow<never> = { row: null, issues: [{ column: null, code: "ROW_SHAPE", severity: "error", value: null }] };

/** Values of the columns Sinergi has no place for, by header; null when all are empty. */
export function extraOf(cells: readonly CellValue[], { extras }: RowShape): Readonly<Record<string, string>> | null {
  if (extras.length === 0) return null;
  const kept: [string, string][] = [];
  for (const { index, key } of extras) {
    const text = cellText(cellAt(cells, index));
    if (text !== "") kept.push([key, text]);
  }
  return kept.length === 0 ? null : Object.fromEntries(kept);
}
