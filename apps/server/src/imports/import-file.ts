import { TableRefused, type FileRefusal, type OpenTable } from "@sinergi/documents/tables/open-table";
import { openTable } from "@sinergi/documents/tables/read-table";
import { asSystem } from "@sinergi/db/access/scoped";
import type { Database } from "@sinergi/db/access/database";
import { listAreas, listCrosswalk, listKnownRegencies } from "@sinergi/db/areas/areas.store";
import { findMapping, type FilePreview, type ImportRow } from "@sinergi/db/imports/imports.store";
import type { Clock } from "@sinergi/api/platform/context";
import { createAreaIndex, type AreaIndex } from "@sinergi/domain/areas/area-index";
import { guessColumns, mappingFrom, missingColumns } from "@sinergi/domain/imports/columns";
import type { CellValue } from "@sinergi/domain/imports/issue-codes";
import { maskNumbersIn } from "@sinergi/domain/people/nik";

/** What reading and committing an import needs of the world. */
export interface ImportDeps {
  readonly db: Database;
  readonly clock: Clock;
}

/** Why a whole file is refused; nothing of it is stored. */
export class FileRefused extends Error {
  readonly refusal: { readonly code: string; readonly facts: Readonly<Record<string, string>> };
  constructor(code: string, facts: Readonly<Record<string, string>> = {}) {
    super(code);
    this.refusal = { code, facts };
  }
}

const SAMPLE_ROWS = 20;
const SAMPLE_CELL_LENGTH = 60;

export async function openImportFile(path: string, sheet: string | null): Promise<OpenTable> {
  const opened = await openTable(path, sheet === null ? {} : { sheet });
  if (!opened.ok) throw asFileRefused(opened.refusal);
  return { ...opened.value, rows: () => refusing(opened.value.rows()) };
}

function asFileRefused({ code, ...facts }: FileRefusal): FileRefused {
  const known = Object.entries(facts).filter(([, value]) => value !== null && value !== undefined);
  return new FileRefused(code, Object.fromEntries(known.map(([key, value]) => [key, String(value)])));
}

/** A file may show only after thousands of rows that it is no whole table. */
async function* refusing<T>(rows: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* rows;
  } catch (error) {
    throw error instanceof TableRefused ? asFileRefused(error.refusal) : error;
  }
}

export interface Preview {
  readonly preview: FilePreview;
  readonly mapping: Readonly<Record<string, number | null>>;
}

/** Headers, a guess at their meaning (what was confirmed for this source before wins), and a sample with masked numbers. */
export async function previewFile(deps: ImportDeps, row: Pick<ImportRow, "kind" | "source" | "programme">, { path, sheet }: { readonly path: string; readonly sheet: string | null }): Promise<Preview> {
  const table = await openImportFile(path, sheet);
  try {
    const remembered = await asSystem(deps.db, { today: deps.clock.today() }, (tx) => findMapping(tx, `${row.kind}:${row.source ?? row.programme ?? ""}`));
    const guess = guessColumns(table.headers, row.kind);
    const mapping = remembered === null ? guess.mapping : mappingFrom(table.headers, { guess: guess.mapping, remembered });
    const used = new Set(Object.values(mapping));
    return {
      mapping,
      preview: {
        headers: [...table.headers],
        sheets: [...(table.sheetNames ?? [])],
        sample: await sampleOf(table),
        unknown: table.headers.filter((_, at) => !used.has(at)),
        missing: missingColumns(row.kind, mapping),
      },
    };
  } finally {
    await table.close();
  }
}

async function sampleOf(table: OpenTable): Promise<FilePreview["sample"]> {
  for await (const batch of table.rows()) {
    return batch.slice(0, SAMPLE_ROWS).map(({ row, cells }) => ({ row, cells: cells.map(shown) }));
  }
  return [];
}

function shown(cell: CellValue): string | null {
  return cell === null ? null : maskNumbersIn(String(cell)).slice(0, SAMPLE_CELL_LENGTH);
}

/** Areas as the import rules look them up. */
export async function readAreaIndex({ db, clock }: ImportDeps): Promise<AreaIndex> {
  return asSystem(db, { today: clock.today() }, async (tx) =>
    createAreaIndex({ areas: await listAreas(tx), crosswalk: await listCrosswalk(tx), knownRegencies: await listKnownRegencies(tx) }),
  );
}

/** Header text of each canonical column that is read. */
export function headerTexts(headers: readonly string[], mapping: Readonly<Record<string, number | null>>): Record<string, string> {
  return Object.fromEntries(Object.entries(mapping).flatMap(([column, at]) => (at === null ? [] : [[column, headers[at] ?? column]])));
}
