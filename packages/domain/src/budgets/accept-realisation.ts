import type { BudgetRefusal } from "#budgets/budget-refusal";
import type { Realisation } from "#budgets/budget-row.schema";
import { QUARTERS, type Quarter } from "#budgets/vocabulary";
import { REASON_MIN_LENGTH } from "#budgets/decide-change";
import { accept, refuse, type Result } from "#result";
import { partsOf, type Day } from "#time/day";

/** The last quarter that is over on a day, seen from a budget year: 0 before the first one ends, 4 after the year. */
export function quartersDone(year: string, today: Day): 0 | Quarter {
  const now = partsOf(today);
  if (Number(year) !== now.year) return Number(year) < now.year ? 4 : 0;
  const done = Math.floor((now.month - 1) / 3);
  return QUARTERS.find((quarter) => quarter === done) ?? 0;
}

interface RowReported {
  readonly year: string;
  readonly ceilingIdr: number;
  /** What stands for this quarter already; null where nothing does. */
  readonly before: Realisation | null;
  readonly today: Day;
  readonly reason: string;
}

/**
 * May this report of a quarter be recorded? The quarter must have begun. Nobody spends past the ceiling: it is raised first, by
 * another person's yes. What was reported before is corrected with a reason, and the earlier report is kept.
 */
export function acceptRealisation(given: Realisation, { year, ceilingIdr, before, today, reason }: RowReported): Result<Realisation, BudgetRefusal> {
  const done = quartersDone(year, today);
  const begun = Number(year) > partsOf(today).year ? 0 : done + 1;
  if (given.quarter > begun) return refuse({ code: "budget_quarter_early", quarter: given.quarter });
  if (given.physicalPercent === null && given.spentIdr === null && given.achieved === null) return refuse({ code: "budget_nothing_reported" });
  if (given.spentIdr !== null && given.spentIdr > ceilingIdr) return refuse({ code: "budget_over_ceiling", ceilingIdr });
  if (before !== null && reason.trim().length < REASON_MIN_LENGTH) return refuse({ code: "budget_reason" });
  return accept(given);
}

/** What was reached by a quarter: of each number the latest that was reported up to it; null where none was. */
export function reachedBy(reports: readonly Realisation[], quarter: number): Realisation | null {
  const known = reports.filter((report) => report.quarter <= quarter).toSorted((a, b) => b.quarter - a.quarter);
  const latest = known[0];
  if (!latest) return null;
  const last = <T>(pick: (report: Realisation) => T | null): T | null => known.map(pick).find((value) => value !== null) ?? null;
  return { ...latest, physicalPercent: last((one) => one.physicalPercent), spentIdr: last((one) => one.spentIdr), achieved: last((one) => one.achieved) };
}
