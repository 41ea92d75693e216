import type { BudgetDocument } from "@sinergi/domain/budgets/vocabulary";
import type { BudgetFileRow, BudgetIssue } from "@sinergi/domain/budgets/read-budget-row";
import type { Scoped } from "#access/scoped";

export type BudgetImportState = "CHECKED" | "COMMITTED" | "DISCARDED";

export interface BudgetImportListed {
  readonly id: string;
  readonly document: BudgetDocument;
  readonly year: string;
  readonly fileName: string;
  readonly rowsRead: number;
  readonly rowsGood: number;
  readonly state: BudgetImportState;
  readonly agency: string | null;
  readonly uploadedBy: string;
  readonly uploadedName: string;
  readonly uploadedAt: string;
}

export interface BudgetImportStored extends BudgetImportListed {
  readonly sha256: string;
  readonly rows: readonly BudgetFileRow[];
  readonly issues: readonly BudgetIssue[];
}

const LISTED = `id, document, year, file_name as "fileName", rows_read as "rowsRead", rows_good as "rowsGood", state, agency_code as agency, uploaded_by as "uploadedBy", uploaded_name as "uploadedName",
  to_char(uploaded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "uploadedAt"`;

/** The files of a year, the latest first; discarded ones are not shown. */
export function listBudgetImports(tx: Scoped, year: string): Promise<BudgetImportListed[]> {
  return tx.rows<BudgetImportListed & Record<string, unknown>>(`select ${LISTED} from budget_import where year = $1 and state <> 'DISCARDED' order by uploaded_at desc, id`, [year]);
}

export function findBudgetImport(tx: Scoped, id: string): Promise<BudgetImportStored | null> {
  return tx.find<BudgetImportStored & Record<string, unknown>>(`select ${LISTED}, sha256, rows, issues from budget_import where id = $1`, [id]);
}

export async function lockBudgetImport(tx: Scoped, id: string): Promise<BudgetImportStored | null> {
  await tx.rows("select 1 from budget_import where id = $1 for update", [id]);
  return findBudgetImport(tx, id);
}

/** Was this very file taken over for this document and year? */
export async function isTakenOver(tx: Scoped, { document, year, sha256 }: { readonly document: BudgetDocument; readonly year: string; readonly sha256: string }): Promise<boolean> {
  return (await tx.find("select 1 from budget_import where document = $1 and year = $2 and sha256 = $3 and state = 'COMMITTED'", [document, year, sha256])) !== null;
}

export interface NewBudgetImport extends Pick<BudgetImportStored, "id" | "document" | "year" | "fileName" | "sha256" | "rows" | "issues" | "rowsRead" | "agency"> {
  readonly headers: readonly string[];
}

export async function insertBudgetImport(tx: Scoped, given: NewBudgetImport): Promise<void> {
  await tx.run(
    `insert into budget_import (id, document, year, file_name, sha256, headers, rows, issues, rows_read, rows_good, state, agency_code, uploaded_by, uploaded_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'CHECKED', $11, $12, $13)`,
    [given.id, given.document, given.year, given.fileName, given.sha256, given.headers, JSON.stringify(given.rows), JSON.stringify(given.issues), given.rowsRead, given.rows.length, given.agency, tx.actor.id, tx.actor.name],
  );
}

/** The rows are in the documents now, or gone: the file's copy is let go, its faults stay. */
export async function closeBudgetImport(tx: Scoped, id: string, state: "COMMITTED" | "DISCARDED"): Promise<void> {
  await tx.run("update budget_import set state = $2, decided_at = now(), rows = '[]' where id = $1", [id, state]);
}

/** The headers of the last file of a document, in the planner's order; empty where it never came as a file. */
export async function readPlannerHeaders(tx: Scoped, { document, year }: { readonly document: BudgetDocument; readonly year: string }): Promise<readonly string[]> {
  if (tx.actor.scope === "aggregate") return [];
  const row = await tx.find<{ headers: string[] }>("select headers from budget_import where document = $1 and year = $2 and state = 'COMMITTED' order by decided_at desc limit 1", [document, year]);
  return row?.headers ?? [];
}
