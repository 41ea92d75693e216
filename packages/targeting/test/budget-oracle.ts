import type { BudgetContent } from "@sinergi/domain/budgets/budget-row.schema";
import type { BudgetedRow } from "#budget-figures";
import type { ReportedRow } from "#budget-quarters";
import type { ChainRow } from "#budget-consistency";

/** A family as the slow counts see it: where it lives, what it receives, and of that what it is eligible for. */
export interface MoneyFamily {
  readonly village: string;
  readonly receives: readonly { readonly programme: string; readonly eligible: boolean }[];
}

/** Where every rupiah of the ceilings goes, row by row (`domain.md` §5.7): a loan first of all is a loan. */
export function slowBalance(rows: readonly BudgetedRow[]): Record<"livelihood" | "production" | "none" | "loans", number> {
  const found = { livelihood: 0, production: 0, none: 0, loans: 0 };
  for (const { content } of rows) {
    if (content.benefitKind === "LOAN") found.loans += content.ceilingIdr;
    else if (content.side === "LIVELIHOOD") found.livelihood += content.ceilingIdr;
    else if (content.side === "PRODUCTION") found.production += content.ceilingIdr;
    else found.none += content.ceilingIdr;
  }
  return found;
}

/** Achieved and meant of one unit, over the rows of which both are known and anything was meant. */
export function slowOutput(rows: readonly BudgetedRow[], unit: BudgetContent["targetUnit"]): { readonly rows: number; readonly achieved: number; readonly target: number } {
  const found = { rows: 0, achieved: 0, target: 0 };
  for (const { content, achieved } of rows) {
    if (content.targetUnit !== unit || achieved === null || content.targetQuantity === null || content.targetQuantity === 0) continue;
    found.rows += 1;
    found.achieved += achieved;
    found.target += content.targetQuantity;
  }
  return found;
}

/** Rupiah spent and families reached by a programme: every family is asked whether it lives in any place that any of the rows names, and counted once. */
export function slowPerFamily(rows: readonly BudgetedRow[], families: readonly MoneyFamily[], programme: string): { readonly spent: number | null; readonly reached: number; readonly eligible: number } {
  let spent: number | null = null;
  const named: string[] = [];
  let everywhere = false;
  for (const { content, spentIdr } of rows) {
    if (content.linkedProgramme !== programme || content.benefitKind === "LOAN") continue;
    if (spentIdr !== null) spent = (spent ?? 0) + spentIdr;
    if (content.locations.length === 0) everywhere = true;
    named.push(...content.locations);
  }
  let [reached, eligible] = [0, 0];
  for (const { village, receives } of families) {
    const found = receives.find((one) => one.programme === programme);
    if (found === undefined || !(everywhere || named.some((place) => village === place || village.slice(0, place.length + 1) === `${place}.`))) continue;
    reached += 1;
    if (found.eligible) eligible += 1;
  }
  return { spent, reached, eligible };
}

/** How many rows of a plan stand in both later documents with as many of the same as was meant. */
export function slowKept(rows: readonly ChainRow[]): number {
  let kept = 0;
  for (const { content, steps } of rows) {
    let [rkpd, dpa] = [false, false];
    for (const { document, content: later } of steps) {
      const same = later !== null && later.targetQuantity === content.targetQuantity && later.targetUnit === content.targetUnit;
      if (document === "RKPD") rkpd = same;
      if (document === "DPA") dpa = same;
    }
    if (rkpd && dpa) kept += 1;
  }
  return kept;
}

/** Rupiah and work by the end of a quarter, rupiah by rupiah of every ceiling: what the last report up to it says, of rows that said anything. Null where nobody said anything of that quarter. */
export function slowQuarter(rows: readonly ReportedRow[], quarter: number): { readonly spent: number | null; readonly physical: number | null } {
  const said = (pick: "spentIdr" | "physicalPercent"): { readonly part: number; readonly of: number; readonly isKnown: boolean } => {
    let [part, of, isKnown] = [0, 0, false];
    for (const { content, reports } of rows) {
      let last: number | null = null;
      for (const one of [1, 2, 3, 4]) {
        const value = reports.find((report) => report.quarter === one)?.[pick] ?? null;
        if (one <= quarter && value !== null) last = value;
        if (one === quarter && value !== null) isKnown = true;
      }
      if (last === null) continue;
      of += content.ceilingIdr;
      part += pick === "spentIdr" ? last : (content.ceilingIdr / 100) * last;
    }
    return { part, of, isKnown };
  };
  const share = ({ part, of, isKnown }: ReturnType<typeof said>): number | null => (!isKnown || of === 0 ? null : part / of);
  return { spent: share(said("spentIdr")), physical: share(said("physicalPercent")) };
}
