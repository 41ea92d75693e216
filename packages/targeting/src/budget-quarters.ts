import { reachedBy } from "@sinergi/domain/budgets/accept-realisation";
import type { BudgetContent, Realisation } from "@sinergi/domain/budgets/budget-row.schema";
import { QUARTERS, type Quarter } from "@sinergi/domain/budgets/vocabulary";
import { absorptionOf, type BudgetedRow, isLoan, sum } from "#budget-figures";
import { ratio, type Range } from "#rates";

/** An approved row of a plan with its reports. */
export interface ReportedRow {
  readonly id: string;
  readonly content: BudgetContent;
  readonly reports: readonly Realisation[];
}

/** How far a plan was by the end of one quarter, counted from January. */
export interface PlanQuarter {
  readonly quarter: Quarter;
  /** Rupiah spent over ceilings, 0-1: `absorptionOf` of what was reported by then. */
  readonly spent: Range;
  /** Work done, 0-1, each row weighing as much as its ceiling. */
  readonly physical: Range;
  /** Rupiah of the rows that ever reported any; null where the quarter is unknown. */
  readonly spentIdr: number | null;
  /** Rows that reported of this very quarter. */
  readonly reported: number;
}

/** The quarters of one plan, of help that is not paid back and, apart from it, of loans. */
export interface PlanQuarters {
  readonly grants: readonly PlanQuarter[];
  readonly loans: readonly PlanQuarter[];
}

export function planQuartersOf(rows: readonly ReportedRow[]): PlanQuarters {
  return { grants: quartersOf(rows.filter((row) => !isLoan(row))), loans: quartersOf(rows.filter(isLoan)) };
}

const UNKNOWN: Range = { value: null, low: null, high: null };

/**
 * The four quarters of a year. A row that did not report of one has at least what it reported before; but a quarter of which no row
 * reported a number is unknown, not what it was before. Ceilings are those that stand now.
 */
export function quartersOf(rows: readonly ReportedRow[]): readonly PlanQuarter[] {
  return QUARTERS.map((quarter) => {
    const reached = rowsBy(rows, quarter);
    const ofQuarter = rows.flatMap(({ reports }) => reports.filter((one) => one.quarter === quarter));
    const knowsSpent = ofQuarter.some(({ spentIdr }) => spentIdr !== null);
    const knowsWork = ofQuarter.some(({ physicalPercent }) => physicalPercent !== null);
    return {
      quarter,
      spent: knowsSpent ? absorptionOf(reached) : UNKNOWN,
      physical: knowsWork ? physicalOf(reached) : UNKNOWN,
      spentIdr: knowsSpent ? sum(reached, ({ spentIdr }) => spentIdr ?? 0) : null,
      reported: rows.filter(({ reports }) => reports.some((one) => one.quarter === quarter)).length,
    };
  });
}

/** Rows with what was reached by the end of a quarter. */
export function rowsBy(rows: readonly ReportedRow[], quarter: Quarter): readonly BudgetedRow[] {
  return rows.map(({ id, content, reports }) => {
    const { physicalPercent = null, spentIdr = null, achieved = null } = reachedBy(reports, quarter) ?? {};
    return { id, content, physicalPercent, spentIdr, achieved };
  });
}

/** Of the rows that reported work; lowest when the others did none, highest when they did all. */
function physicalOf(rows: readonly BudgetedRow[]): Range {
  const known = rows.filter(({ physicalPercent }) => physicalPercent !== null);
  const whole = sum(rows, ({ content }) => content.ceilingIdr);
  const knownCeiling = sum(known, ({ content }) => content.ceilingIdr);
  const done = sum(known, ({ content, physicalPercent }) => (content.ceilingIdr * (physicalPercent ?? 0)) / 100);
  return { value: ratio(done, knownCeiling), low: ratio(done, whole), high: ratio(done + whole - knownCeiling, whole) };
}

/** Points that a share grew against the same quarter of last year; null where either is unknown. */
export function pointsAgainst(before: Range | undefined, now: Range): number | null {
  return before === undefined || before.value === null || now.value === null ? null : (now.value - before.value) * 100;
}
