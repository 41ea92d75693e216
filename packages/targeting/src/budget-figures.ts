import type { BudgetContent } from "@sinergi/domain/budgets/budget-row.schema";
import { QUARTERS, type ProgressState } from "@sinergi/domain/budgets/vocabulary";
import { ratio, type Range } from "#rates";

/** An approved row of a plan with what was reached by the quarter looked at. Null is not reported. */
export interface BudgetedRow {
  readonly id: string;
  readonly content: BudgetContent;
  readonly physicalPercent: number | null;
  readonly spentIdr: number | null;
  readonly achieved: number | null;
}

/** Help that is paid back is never added to help that is not (`domain.md` §5.7). */
export function isLoan({ content }: Pick<BudgetedRow, "content">): boolean {
  return content.benefitKind === "LOAN";
}

export interface Money {
  readonly rows: number;
  readonly ceilingIdr: number;
  /** Of the rows that reported. */
  readonly spentIdr: number;
  readonly reported: number;
}

export function moneyOf(rows: readonly BudgetedRow[]): Money {
  return {
    rows: rows.length,
    ceilingIdr: sum(rows, ({ content }) => content.ceilingIdr),
    spentIdr: sum(rows, ({ spentIdr }) => spentIdr ?? 0),
    reported: rows.filter(({ spentIdr }) => spentIdr !== null).length,
  };
}

/**
 * Serapan: rupiah spent over the ceiling, of the rows that reported. The bounds settle the others: at least nothing of their
 * ceilings is spent, at most all of it. Null where no row with a ceiling reported.
 */
export function absorptionOf(rows: readonly BudgetedRow[]): Range {
  const known = rows.filter(({ spentIdr }) => spentIdr !== null);
  const whole = sum(rows, ({ content }) => content.ceilingIdr);
  const knownCeiling = sum(known, ({ content }) => content.ceilingIdr);
  const spent = sum(known, ({ spentIdr }) => spentIdr ?? 0);
  return { value: ratio(spent, knownCeiling), low: ratio(spent, whole), high: ratio(spent + whole - knownCeiling, whole) };
}

/** Output over target of one row; null where either is not known or there is no target to reach. */
export function outputOf({ achieved, content }: Pick<BudgetedRow, "achieved" | "content">): number | null {
  return achieved === null || content.targetQuantity === null ? null : ratio(achieved, content.targetQuantity);
}

export interface UnitOutput {
  readonly unit: BudgetContent["targetUnit"];
  /** Rows whose output and target are known; families and persons, say, are never added up. */
  readonly rows: number;
  readonly achieved: number;
  readonly target: number;
  readonly share: number | null;
}

/** Output against target per unit, over the rows that know both. */
export function outputByUnit(rows: readonly BudgetedRow[]): readonly UnitOutput[] {
  const known = rows.filter((row) => outputOf(row) !== null);
  const units = [...new Set(known.map(({ content }) => content.targetUnit))].toSorted();
  return units.map((unit) => {
    const ofUnit = known.filter(({ content }) => content.targetUnit === unit);
    const achieved = sum(ofUnit, (row) => row.achieved ?? 0);
    const target = sum(ofUnit, ({ content }) => content.targetQuantity ?? 0);
    return { unit, rows: ofUnit.length, achieved, target, share: ratio(achieved, target) };
  });
}

/** Keseimbangan sisi: ceilings of help that is not paid back by side, and apart from them loans and what says no side. */
export interface SideBalance {
  readonly livelihoodIdr: number;
  readonly productionIdr: number;
  readonly withoutSideIdr: number;
  readonly loansIdr: number;
  /** Livelihood of both sides, 0-1; null where both are empty. */
  readonly livelihoodShare: number | null;
}

export function balanceOf(rows: readonly BudgetedRow[]): SideBalance {
  const grants = rows.filter((row) => !isLoan(row));
  const of = (side: BudgetContent["side"]): number => sum(grants.filter(({ content }) => content.side === side), ({ content }) => content.ceilingIdr);
  const [livelihoodIdr, productionIdr] = [of("LIVELIHOOD"), of("PRODUCTION")];
  return {
    livelihoodIdr, productionIdr, withoutSideIdr: of(null),
    loansIdr: sum(rows.filter(isLoan), ({ content }) => content.ceilingIdr),
    livelihoodShare: ratio(livelihoodIdr, livelihoodIdr + productionIdr),
  };
}

/** How far a row may stay behind its schedule before it is called so, in points. Money follows work, so it gets more. */
export const PHYSICAL_TOLERANCE = 10;
export const SPENT_TOLERANCE = 20;

export interface Progress {
  readonly state: ProgressState;
  /** Share of the scheduled quarters that are over, 0-100. */
  readonly plannedPercent: number;
  /** Points behind the plan; null where nothing was reported. */
  readonly physicalGap: number | null;
  readonly spentGap: number | null;
}

/**
 * Where a row stands by the end of a quarter. The plan is even over its scheduled quarters (all four where it names none), behind
 * is more than 10 points of work or 20 points of money. A row whose first quarter is not over has not started; one that should
 * have and reports nothing is unreported, never on track.
 */
export function progressOf(row: BudgetedRow, quarter: number): Progress {
  const scheduled = row.content.quarters.length > 0 ? row.content.quarters : QUARTERS;
  const plannedPercent = (100 * scheduled.filter((one) => one <= quarter).length) / scheduled.length;
  const spentPercent = row.spentIdr === null || row.content.ceilingIdr === 0 ? null : (100 * row.spentIdr) / row.content.ceilingIdr;
  const physicalGap = row.physicalPercent === null ? null : plannedPercent - row.physicalPercent;
  const spentGap = spentPercent === null ? null : plannedPercent - spentPercent;
  return { state: stateOf({ row, plannedPercent, physicalGap, spentGap }), plannedPercent, physicalGap, spentGap };
}

function stateOf({ row, plannedPercent, physicalGap, spentGap }: { readonly row: BudgetedRow } & Omit<Progress, "state">): ProgressState {
  if (row.physicalPercent === 100) return "done";
  if ((physicalGap ?? 0) > PHYSICAL_TOLERANCE || (spentGap ?? 0) > SPENT_TOLERANCE) return "behind";
  if (plannedPercent === 0) return "notStarted";
  return physicalGap === null && spentGap === null ? "unreported" : "onTrack";
}

export function sum<T>(rows: readonly T[], pick: (row: T) => number): number {
  return rows.reduce((total, row) => total + pick(row), 0);
}
