import { randomUUID } from "node:crypto";
import { closeBudgetImport, type BudgetImportStored } from "@sinergi/db/budgets/budget-imports.store";
import { insertBudgetChanges, listPendingChanges, type NewBudgetChange } from "@sinergi/db/budgets/budget-changes.store";
import { putRealisations } from "@sinergi/db/budgets/budget-realisations.store";
import { listBudgetRows, putBudgetRows, removeBudgetRows, type BudgetRowStored, type NewBudgetRow } from "@sinergi/db/budgets/budget-rows.store";
import type { Scoped } from "@sinergi/db/access/scoped";
import type { BudgetDocument } from "@sinergi/domain/budgets/vocabulary";
import { changedFields } from "@sinergi/domain/budgets/decide-change";
import { matchDocuments } from "@sinergi/domain/budgets/match-documents";
import type { BudgetFileRow } from "@sinergi/domain/budgets/read-budget-row";

type Checked = Pick<BudgetImportStored, "id" | "document" | "year" | "fileName" | "rows" | "agency">;

interface Compared {
  readonly row: BudgetFileRow;
  readonly stands: BudgetRowStored | null;
  readonly what: "added" | "changed" | "same";
}

export interface ComparedFile {
  readonly rows: readonly Compared[];
  /** Rows of a later document that the file does not have any more. A plan never loses a row by a file. */
  readonly removed: readonly BudgetRowStored[];
}

/** What a checked file would do to the document as it stands: rows are found again by office and code, else by office and activity. */
export async function compareFile(tx: Scoped, { document, year, rows, agency }: Checked): Promise<ComparedFile> {
  const stand = (await listBudgetRows(tx, { document, year })).filter(({ content }) => agency === null || content.agency === agency);
  const { pairs, added } = matchDocuments(rows.map(({ row, content }) => ({ id: String(row), content })), stand, []);
  const found = new Map(pairs.map(({ ratId, otherId }) => [ratId, stand.find(({ id }) => id === otherId) ?? null]));
  return {
    rows: rows.map((row) => {
      const stands = found.get(String(row.row)) ?? null;
      return { row, stands, what: stands === null ? "added" : isSame(row, stands) ? "same" : "changed" };
    }),
    removed: document === "RAT" ? [] : stand.filter(({ id }) => added.includes(id)),
  };
}

function isSame({ content, extra, quarters }: BudgetFileRow, stands: BudgetRowStored): boolean {
  const reports = quarters.every((report) => {
    const before = stands.reports.find(({ quarter }) => quarter === report.quarter);
    return before !== undefined && before.physicalPercent === report.physicalPercent && before.spentIdr === report.spentIdr && before.achieved === report.achieved;
  });
  return reports && changedFields(stands.content, content).length === 0 && Object.entries(extra).every(([header, text]) => stands.extra[header] === text);
}

/** Every row of the file becomes a proposal that waits for another person; a row something waits on already is passed over. */
export async function proposeFile(tx: Scoped, checked: Checked): Promise<{ readonly proposed: number; readonly passedOver: number }> {
  const waiting = new Set((await listPendingChanges(tx, checked.year)).map(({ rowId }) => rowId));
  const { rows } = await compareFile(tx, checked);
  const wanted = rows.filter(({ what }) => what !== "same");
  const open = wanted.filter(({ stands }) => stands === null || !waiting.has(stands.id));
  await insertBudgetChanges(tx, open.map((one) => changeOf(one, checked, "PENDING")));
  await closeBudgetImport(tx, checked.id, "COMMITTED");
  return { proposed: open.length, passedOver: wanted.length - open.length };
}

function changeOf({ row, stands }: Compared, { id, year, fileName }: Checked, state: NewBudgetChange["state"]): NewBudgetChange {
  return {
    id: randomUUID(), rowId: stands?.id ?? randomUUID(), year, agency: stands?.content.agency ?? row.content.agency, kind: stands === null ? "NEW" : "EDIT", before: stands?.content ?? null, after: row.content,
    carried: { extra: row.extra, quarters: row.quarters }, basedOn: stands?.revision ?? null, reason: fileName.slice(0, 200), state, importId: id,
  };
}

/** The document is what the file says from now on: for later documents, which others have signed, and for the operator at the machine. */
export async function takeOverFile(tx: Scoped, checked: Checked): Promise<{ readonly added: number; readonly changed: number; readonly same: number; readonly removed: number }> {
  const { rows, removed } = await compareFile(tx, checked);
  const place = { document: checked.document, year: checked.year };
  const moved = rows.filter(({ what }) => what !== "same");
  const changes = moved.map((one) => changeOf(one, checked, "IMPORTED"));
  const put: NewBudgetRow[] = moved.map(({ row, stands }, at) => ({ id: changes[at]?.rowId ?? "", position: positionOf(row, stands, checked.document), content: row.content, extra: { ...stands?.extra, ...row.extra } }));
  await putBudgetRows(tx, place, put);
  await removeBudgetRows(tx, removed.map(({ id }) => id));
  await putRealisations(tx, moved.flatMap(({ row }, at) => row.quarters.map((report) => ({ ...report, rowId: changes[at]?.rowId ?? "", reason: checked.fileName.slice(0, 200) }))));
  await insertBudgetChanges(tx, [...changes, ...removed.map((row) => removalOf(row, checked))]);
  await closeBudgetImport(tx, checked.id, "COMMITTED");
  return { ...countChanges({ rows, removed }) };
}

/** A plan's rows keep their places; a later document is in the order of its file. */
function positionOf({ row }: BudgetFileRow, stands: BudgetRowStored | null, document: BudgetDocument): number {
  return document === "RAT" && stands !== null ? stands.position : row;
}

function removalOf({ id, content, revision }: BudgetRowStored, { id: importId, year, fileName }: Checked): NewBudgetChange {
  return { id: randomUUID(), rowId: id, year, agency: content.agency, kind: "REMOVE", before: content, after: null, carried: null, basedOn: revision, reason: fileName.slice(0, 200), state: "IMPORTED", importId };
}

export function countChanges({ rows, removed }: ComparedFile): { readonly added: number; readonly changed: number; readonly same: number; readonly removed: number } {
  const count = (what: Compared["what"]): number => rows.filter((row) => row.what === what).length;
  return { added: count("added"), changed: count("changed"), same: count("same"), removed: removed.length };
}
