import { accept, refuse, type Result } from "@sinergi/domain/result";
import { detectFormat, readHead } from "./detect-format.ts";
import { TableRefused, type FileRefusal, type OpenTable } from "./open-table.ts";
import { openCsv } from "./read-csv.ts";
import { openXlsx } from "./read-xlsx.ts";
import { COMMAND_LINE_LIMITS, type TableLimits } from "./table-limits.ts";

export type { FileRefusal, OpenTable } from "./open-table.ts";

/** Which sheet (the first a person sees where none is named) and within which limits; where none are given, the command line's. */
export interface OpenTableOptions {
  readonly sheet?: string;
  readonly limits?: Partial<TableLimits>;
}

/**
 * Opens a CSV or XLSX for reading in batches, recognising it by its content. Refuses what is no table, what has no row under its
 * header, and what would cost more than the limits. A file that cannot be read at all is a fault and throws.
 */
export async function openTable(path: string, options: OpenTableOptions = {}): Promise<Result<OpenTable, FileRefusal>> {
  const limits = { ...COMMAND_LINE_LIMITS, ...options.limits };
  try {
    const head = await readHead(path);
    if (head.size === 0) return refuse({ code: "EMPTY", detail: null });
    const format = detectFormat(head);
    return accept(format === "csv" ? await openCsv(path, head, limits) : await openXlsx(path, head, { sheet: options.sheet ?? null, limits }));
  } catch (error) {
    if (error instanceof TableRefused) return refuse(error.refusal);
    throw error;
  }
}
