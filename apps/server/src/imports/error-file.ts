import { PassThrough, type Readable } from "node:stream";
import { asSystem } from "@sinergi/db/access/scoped";
import { readSetting } from "@sinergi/db/areas/settings.store";
import { issuesAfter, type ImportRow, type IssueListed } from "@sinergi/db/imports/imports.store";
import { writeCsv, type TableLine } from "@sinergi/documents/tables/write-table";
import { openImportFile, type ImportDeps } from "./import-file.ts";

const ISSUES_AT_ONCE = 5_000;
const LAST_COLUMN = "Kesalahan";
const WITHOUT_FILE = ["Baris", "Kolom", "Kode", "Nilai"];

/**
 * The rows refused or warned of, as CSV: each as it came, with a last column that says what is wrong, so that it can be
 * mended and imported again. Once the import is committed its file is gone, and the findings stand alone.
 */
export async function openErrorFile(deps: ImportDeps, row: ImportRow): Promise<{ readonly fileName: string; readonly stream: Readable }> {
  const stream = new PassThrough();
  const headers = row.preview?.headers ?? [];
  const withFile = row.filePath !== null;
  const columns = [...(withFile ? [...headers, LAST_COLUMN] : WITHOUT_FILE)].map((header) => ({ header, kind: "text" as const }));
  const lines = withFile ? originalLines(deps, row, row.filePath ?? "") : findingLines(deps, row);
  writeCsv(lines, { columns }, stream).catch((error: unknown) => stream.destroy(error instanceof Error ? error : new Error(String(error))));
  const simulated = await asSystem(deps.db, { today: deps.clock.today() }, async (tx) => (await readSetting(tx, "simulated")) === true);
  return { fileName: `${simulated ? "DATA-SIMULASI-" : ""}kesalahan-${row.fileName?.replace(/\.[^.]*$/, "") ?? row.id}.csv`, stream };
}

async function* eachIssue({ db, clock }: ImportDeps, importId: string): AsyncGenerator<IssueListed> {
  let after = { row: 0, seq: 0 };
  for (;;) {
    const batch = await asSystem(db, { today: clock.today() }, (tx) => issuesAfter(tx, importId, after, ISSUES_AT_ONCE));
    yield* batch;
    const last = batch.at(-1);
    if (!last || batch.length < ISSUES_AT_ONCE) return;
    after = last;
  }
}

/** Both the file and the issues go by row number: one pass over each, side by side. */
async function* originalLines(deps: ImportDeps, row: ImportRow, path: string): AsyncGenerator<TableLine> {
  const issues = eachIssue(deps, row.id);
  const table = await openImportFile(path, row.sheet);
  let next = await issues.next();
  try {
    for await (const batch of table.rows()) {
      for (const { row: number, cells } of batch) {
        const found: string[] = [];
        while (!next.done && next.value.row <= number) {
          if (next.value.row === number) found.push([next.value.code, next.value.column].filter(Boolean).join(" "));
          next = await issues.next();
        }
        if (found.length > 0) yield [...cells, found.join("; ")];
      }
      if (next.done) return;
    }
  } finally {
    await table.close();
  }
}

async function* findingLines(deps: ImportDeps, row: ImportRow): AsyncGenerator<TableLine> {
  for await (const issue of eachIssue(deps, row.id)) yield [String(issue.row), issue.column, issue.code, issue.value];
}
