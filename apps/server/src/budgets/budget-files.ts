import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { filterRows } from "@sinergi/api/budgets/filter-rows";
import { readPlan } from "@sinergi/api/budgets/read-plan";
import { scoped, type Scoped } from "@sinergi/db/access/scoped";
import { readRegency } from "@sinergi/db/areas/regency.store";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { readPlannerHeaders } from "@sinergi/db/budgets/budget-imports.store";
import { listBudgetRows, type BudgetRowStored } from "@sinergi/db/budgets/budget-rows.store";
import { writeCsv, writeXlsx } from "@sinergi/documents/tables/write-table";
import { sheetColumns, writeBudgetRow } from "@sinergi/domain/budgets/write-budget-row";
import type { BudgetFiles } from "#http/budget-files";
import type { ImportDeps } from "../imports/import-file.ts";
import { checkBudgetFile } from "./import-budget-file.ts";

type FileInput = Parameters<BudgetFiles["make"]>[1];

const TYPES = { csv: "text/csv; charset=utf-8", xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" } as const;
const WIDEST = 40;

/** Budget files as the HTTP edge asks for them, each in the asker's own scope. */
export function budgetFilesOf(deps: ImportDeps): BudgetFiles {
  return {
    check: (actor, file) => checkBudgetFile(deps, actor, file),
    make: (actor, input) =>
      scoped(deps.db, actor, { today: deps.clock.today() }, async (tx) => {
        const { simulated } = await readRegency(tx);
        const rows = await wantedRows(tx, input, deps);
        const columns = sheetColumns(await readPlannerHeaders(tx, input));
        const body = await render(rows.map((row) => writeBudgetRow({ ...row, quarters: row.reports }, columns)), { columns, input, simulated });
        await appendAudit(tx, { action: "budget.exported", entity: "budget_row", detail: { document: input.document, year: input.year, rows: rows.length, format: input.format, filter: JSON.stringify(input.filter) } });
        return { fileName: `${simulated ? "DATA-SIMULASI-" : ""}${input.document}-${input.year}.${input.format}`, contentType: TYPES[input.format], body };
      }),
  };
}

/** The filter speaks of the plan; a later document goes out whole. */
async function wantedRows(tx: Scoped, { document, year, filter }: FileInput, { clock }: ImportDeps): Promise<readonly BudgetRowStored[]> {
  const rows = await listBudgetRows(tx, { document, year });
  if (document !== "RAT") return rows;
  const wanted = new Set(filterRows((await readPlan(tx, { year, today: clock.today() })).rows, filter).map(({ id }) => id));
  return rows.filter(({ id }) => wanted.has(id));
}

interface Rendering {
  readonly columns: ReturnType<typeof sheetColumns>;
  readonly input: FileInput;
  readonly simulated: boolean;
}

/** Nothing stands above the header: what goes out can come in again. That the rows are simulated is said by the sheet's name and the file's. */
async function render(lines: ReturnType<typeof writeBudgetRow>[], { columns, input, simulated }: Rendering): Promise<Buffer> {
  const stream = new PassThrough();
  const written = buffer(stream);
  const sized = columns.map(({ header, kind }) => ({ header, kind, width: Math.min(WIDEST, Math.max(12, header.length + 2)) }));
  if (input.format === "csv") await writeCsv(lines, { columns: sized }, stream);
  else await writeXlsx(lines, { columns: sized, sheetName: `${input.document} ${input.year}${simulated ? " DATA SIMULASI" : ""}` }, stream);
  return written;
}
