import { listPendingChanges, type BudgetChangeStored } from "@sinergi/db/budgets/budget-changes.store";
import { listBudgetMatches } from "@sinergi/db/budgets/budget-matches.store";
import { listBudgetRows, type BudgetRowStored } from "@sinergi/db/budgets/budget-rows.store";
import type { Scoped } from "@sinergi/db/access/scoped";
import { quartersDone, reachedBy } from "@sinergi/domain/budgets/accept-realisation";
import { LATER_DOCUMENTS, type LaterDocument } from "@sinergi/domain/budgets/vocabulary";
import { matchDocuments } from "@sinergi/domain/budgets/match-documents";
import type { Day } from "@sinergi/domain/time/day";
import { judgeSteps, type ChainStep, type JudgedStep } from "@sinergi/targeting/budget-consistency";
import { progressOf, type BudgetedRow, type Progress } from "@sinergi/targeting/budget-figures";

/** A row of a year's plan with all that its figures need; one that is only proposed stands among them as `isNew`. */
export interface PlannedRow extends BudgetedRow {
  readonly position: number;
  readonly revision: number;
  readonly isNew: boolean;
  readonly pending: BudgetChangeStored | null;
  readonly progress: Progress;
  readonly chain: readonly JudgedStep[];
}

export interface LaterRows {
  readonly document: LaterDocument;
  readonly rows: readonly BudgetRowStored[];
  /** Those that no row of the plan is. */
  readonly added: readonly BudgetRowStored[];
}

export interface Plan {
  readonly year: string;
  /** The last quarter that is over, 0-4: what the figures of progress speak of. */
  readonly quarter: number;
  readonly rows: readonly PlannedRow[];
  /** The later documents that are there. */
  readonly later: readonly LaterRows[];
}

/** A year's plan as the reader may see it, joined with what waits, what was reported and what the later documents say. */
export async function readPlan(tx: Scoped, { year, today }: { readonly year: string; readonly today: Day }): Promise<Plan> {
  const quarter = quartersDone(year, today);
  const rat = await listBudgetRows(tx, { document: "RAT", year });
  const changes = await listPendingChanges(tx, year);
  const waiting = new Map(changes.map((change) => [change.rowId, change]));
  const steps = new Map<string, ChainStep[]>(rat.map(({ id }) => [id, []]));
  const later: LaterRows[] = [];
  for (const document of LATER_DOCUMENTS) {
    const rows = await listBudgetRows(tx, { document, year });
    if (rows.length === 0) continue;
    const { pairs, added } = matchDocuments(rat, rows, await listBudgetMatches(tx, { year, document }));
    const contentOf = new Map(rows.map(({ id, content }) => [id, content]));
    for (const { ratId, otherId, by } of pairs) steps.get(ratId)?.push({ document, otherId, by, content: otherId === null ? null : (contentOf.get(otherId) ?? null) });
    later.push({ document, rows, added: rows.filter(({ id }) => added.includes(id)) });
  }
  const planned = rat.map((row) => plannedRow(row, { quarter, pending: waiting.get(row.id) ?? null, steps: steps.get(row.id) ?? [] }));
  return { year, quarter, rows: [...planned, ...newRows(changes, quarter, planned.length)], later };
}

interface Joined {
  readonly quarter: number;
  readonly pending: BudgetChangeStored | null;
  readonly steps: readonly ChainStep[];
}

function plannedRow({ id, content, position, revision, reports }: BudgetRowStored, { quarter, pending, steps }: Joined): PlannedRow {
  // Also what was reported of a quarter that is not over yet: it is reached.
  const reached = reachedBy(reports, 4);
  const row = { id, content, physicalPercent: reached?.physicalPercent ?? null, spentIdr: reached?.spentIdr ?? null, achieved: reached?.achieved ?? null };
  return { ...row, position, revision, isNew: false, pending, progress: progressOf(row, quarter), chain: judgeSteps({ id, content, steps }) };
}

function newRows(changes: readonly BudgetChangeStored[], quarter: number, from: number): PlannedRow[] {
  return changes.flatMap((change, at) => {
    if (change.kind !== "NEW" || change.after === null) return [];
    const row = { id: change.rowId, content: change.after, physicalPercent: null, spentIdr: null, achieved: null };
    return [{ ...row, position: from + at + 1, revision: 0, isNew: true, pending: change, progress: progressOf(row, quarter), chain: [] }];
  });
}

/** The rows figures count: approved ones. */
export function approvedRows({ rows }: Plan): readonly PlannedRow[] {
  return rows.filter((row) => !row.isNew);
}
