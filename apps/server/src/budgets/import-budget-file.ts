import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import { takeOverFile } from "@sinergi/api/budgets/take-over-import";
import { asSystem, scoped, type Scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { insertBudgetImport, isTakenOver } from "@sinergi/db/budgets/budget-imports.store";
import type { Actor } from "@sinergi/domain/access/actor";
import type { BudgetDocument } from "@sinergi/domain/budgets/vocabulary";
import { FileRefused, type ImportDeps } from "../imports/import-file.ts";
import { digestOf, readBudgetFile, readBudgetKnown, type BudgetFile } from "./read-budget-file.ts";

interface BudgetFileGiven {
  readonly path: string;
  readonly fileName: string;
  readonly document: BudgetDocument;
  readonly year: string;
}

/** Reads an uploaded file in its sender's scope and keeps what it says until somebody takes it over. Answers the import's id. */
export async function checkBudgetFile({ db, clock }: ImportDeps, actor: Actor, { path, fileName, document, year }: BudgetFileGiven): Promise<{ readonly id: string }> {
  const inScope = <T>(work: (tx: Scoped) => Promise<T>): Promise<T> => scoped(db, actor, { today: clock.today() }, work);
  const sha256 = await digestOf(path);
  const known = await inScope(async (tx) => {
    if (await isTakenOver(tx, { document, year, sha256 })) throw new FileRefused("ALREADY_IMPORTED");
    return readBudgetKnown(tx, { document, onlyAgency: actor.agency });
  });
  const file = await readBudgetFile(path, { sheet: null, known });
  const id = randomUUID();
  await inScope(async (tx) => {
    await insertBudgetImport(tx, { id, document, year, fileName, sha256, ...file, agency: actor.agency });
    await appendAudit(tx, { action: "budget.fileChecked", entity: "budget_import", entityId: id, detail: { document, year, sha256, rows: file.rowsRead, usable: file.rows.length } });
  });
  return { id };
}

export interface BudgetImported extends BudgetFile {
  readonly sha256: string;
  readonly changes: { readonly added: number; readonly changed: number; readonly same: number; readonly removed: number } | null;
}

/** The same in one go, for the operator at the machine: good rows stand at once. */
export async function importBudgetFile({ db, clock }: ImportDeps, { path, document, year, sheet, dryRun }: Omit<BudgetFileGiven, "fileName"> & { readonly sheet: string | null; readonly dryRun: boolean }): Promise<BudgetImported> {
  const sha256 = await digestOf(path);
  const inSystem = <T>(work: (tx: Scoped) => Promise<T>): Promise<T> => asSystem(db, { today: clock.today() }, work);
  const known = await inSystem(async (tx) => {
    if (await isTakenOver(tx, { document, year, sha256 })) throw new FileRefused("ALREADY_IMPORTED");
    return readBudgetKnown(tx, { document, onlyAgency: null });
  });
  const file = await readBudgetFile(path, { sheet, known });
  if (dryRun || file.rows.length === 0) return { ...file, sha256, changes: null };
  const changes = await inSystem(async (tx) => {
    const id = randomUUID();
    const fileName = basename(path);
    await insertBudgetImport(tx, { id, document, year, fileName, sha256, ...file, agency: null });
    const done = await takeOverFile(tx, { id, document, year, fileName, rows: file.rows, agency: null });
    await appendAudit(tx, { action: "budget.imported", entity: "budget_import", entityId: id, detail: { document, year, sha256, ...done } });
    return done;
  });
  return { ...file, sha256, changes };
}
