import type { BudgetField } from "#budgets/budget-row.schema";

/** Every "no" of the rules of budgets, with its facts. */
export type BudgetRefusal =
  | { readonly code: "budget_not_found" }
  | { readonly code: "budget_incomplete"; readonly fields: readonly BudgetField[] }
  | { readonly code: "budget_unchanged" }
  | { readonly code: "budget_pending" }
  | { readonly code: "budget_changed" }
  | { readonly code: "budget_decided" }
  | { readonly code: "budget_own" }
  | { readonly code: "budget_not_own" }
  | { readonly code: "budget_reason" }
  | { readonly code: "budget_over_ceiling"; readonly ceilingIdr: number }
  | { readonly code: "budget_below_spent"; readonly spentIdr: number }
  | { readonly code: "budget_quarter_early"; readonly quarter: number }
  | { readonly code: "budget_nothing_reported" }
  | { readonly code: "budget_taken" }
  | { readonly code: "budget_import_not_found" }
  | { readonly code: "budget_import_state"; readonly state: string };
