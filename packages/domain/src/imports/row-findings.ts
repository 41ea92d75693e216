import { cellText } from "#imports/cell-text";
import type { ColumnMapping } from "#imports/columns";
import type { CellValue, RowError, RowIssue, RowWarning } from "#imports/issue-codes";
import { maskNumber } from "#people/mask";
import { maskGroupedNumbersIn } from "#people/nik";
import { cleanNumber } from "#people/number-text";

/** One column of a file as the checks read it. `index` is -1 and `header` null where the file has none. */
export interface Column {
  readonly index: number;
  readonly header: string | null;
  /** NIK and No. KK: shown masked. */
  readonly isNumber: boolean;
}

const NUMBER_COLUMNS: readonly string[] = ["nik", "noKk"];
/** Enough to find the cell in the file; the file itself keeps the rest. */
const SHOWN_LENGTH = 80;
const NO_ISSUES: readonly RowIssue[] = [];

/** Every known column of a file, by canonical name. */
export function columnsOfFile<K extends string>(known: readonly { readonly name: K }[], headers: readonly string[], mapping: ColumnMapping): Record<K, Column> {
  const columns: Partial<Record<K, Column>> = {};
  for (const { name } of known) columns[name] = columnOf(name, headers, mapping);
  // The loop gave every K its column.
  return columns as Record<K, Column>;
}

function columnOf(name: string, headers: readonly string[], mapping: ColumnMapping): Column {
  const at = mapping[name];
  const header = typeof at === "number" ? headers[at] : undefined;
  const isNumber = NUMBER_COLUMNS.includes(name);
  return typeof at === "number" && header !== undefined ? { index: at, header: cellText(header), isNumber } : { index: -1, header: null, isNumber };
}

/** Collects what is found on one row: the first error, for checks run in the contract's order, and every warning. */
export class RowFindings {
  #error: RowIssue | null = null;
  #warnings: RowIssue[] | null = null;

  refuse(code: RowError, column: Column, value: CellValue): void {
    this.#error ??= { column: column.header, code, severity: "error", value: shownValue(value, column) };
  }

  warn(code: RowWarning, column: Column, value: CellValue): void {
    this.#warnings ??= [];
    this.#warnings.push({ column: column.header, code, severity: "warning", value: shownValue(value, column) });
  }

  get isRefused(): boolean {
    return this.#error !== null;
  }

  get issues(): readonly RowIssue[] {
    if (this.#error === null) return this.#warnings ?? NO_ISSUES;
    return [this.#error, ...(this.#warnings ?? NO_ISSUES)];
  }
}

/** The cell as the list of findings shows it: numbers masked, also those that slipped into another column, and cut short. */
function shownValue(value: CellValue, { isNumber }: Column): string | null {
  const text = isNumber ? maskNumber(cleanNumber(value)) : maskGroupedNumbersIn(cellText(value));
  return text === "" ? null : text.slice(0, SHOWN_LENGTH).toWellFormed();
}
