import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CellValue } from "@sinergi/domain/imports/issue-codes";
import type { FileRefusal, TableRefused, TableRow } from "./open-table.ts";
import { openTable, type OpenTableOptions } from "./read-table.ts";

/** A folder for the files of a test run. */
export async function aFolder(): Promise<{ readonly write: (name: string, bytes: string | Buffer) => Promise<string>; readonly path: (name: string) => string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "tables-"));
  const path = (name: string): string => join(folder, name);
  return {
    path,
    write: async (name, bytes) => {
      await writeFile(path(name), bytes);
      return path(name);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export interface WholeTable {
  readonly headers: readonly string[];
  readonly sheetNames: readonly string[] | undefined;
  readonly rows: readonly TableRow[];
  readonly cells: readonly (readonly CellValue[])[];
}

/** Everything a file holds, or why it was refused, at whichever point it was. */
export async function readWhole(path: string, options: OpenTableOptions = {}): Promise<WholeTable | FileRefusal> {
  const opened = await openTable(path, options);
  if (!opened.ok) return opened.refusal;
  const rows: TableRow[] = [];
  try {
    for await (const batch of opened.value.rows()) rows.push(...batch);
  } catch (error) {
    if (isRefusal(error)) return error.refusal;
    throw error;
  } finally {
    await opened.value.close();
  }
  return { headers: opened.value.headers, sheetNames: opened.value.sheetNames, rows, cells: rows.map(({ cells }) => cells) };
}

function isRefusal(error: unknown): error is TableRefused {
  return error instanceof Error && error.name === "TableRefused";
}
