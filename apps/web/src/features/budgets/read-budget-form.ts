import type { BudgetContent, BudgetField } from "@sinergi/domain/budgets/budget-row.schema";
import { FUNDING_SOURCES, QUARTERS, TARGET_UNITS } from "@sinergi/domain/budgets/vocabulary";
import { readQuantity } from "@sinergi/domain/budgets/read-quantity";
import { readAmount } from "@sinergi/domain/imports/read-amount";
import { UNREADABLE } from "@sinergi/domain/imports/values";
import { textIn } from "#lib/form-text";

export const FORM_STRATEGIES = ["EXPENDITURE_REDUCTION", "INCOME_INCREASE", "POVERTY_POCKET_REDUCTION"] as const satisfies readonly BudgetContent["strategy"][];
export const FORM_SIDES = ["LIVELIHOOD", "PRODUCTION"] as const satisfies readonly BudgetContent["side"][];
export const FORM_BENEFITS = ["CASH", "VOUCHER", "GOODS", "SERVICE", "PREMIUM", "LOAN", "WORKS", "TRAINING"] as const satisfies readonly BudgetContent["benefitKind"][];

export type BudgetForm = { readonly ok: true; readonly content: BudgetContent } | { readonly ok: false; readonly fields: readonly BudgetField[] };

function oneOf<T extends string>(values: readonly T[], text: string): T | null {
  return values.find((value) => value === text) ?? null;
}

/** What the form says as a row; the fields that say nothing readable where it is none. Numbers are read as people write them here. */
export function readBudgetForm(fields: FormData, locations: readonly string[]): BudgetForm {
  const text = (name: BudgetField): string => textIn(fields, name);
  const targetQuantity = readQuantity(text("targetQuantity"));
  const ceilingIdr = readAmount(text("ceilingIdr"));
  const strategy = oneOf(FORM_STRATEGIES, text("strategy"));
  const side = oneOf(FORM_SIDES, text("side"));
  const benefitKind = oneOf(FORM_BENEFITS, text("benefitKind"));
  const wrong: readonly (readonly [BudgetField, boolean])[] = [
    ["activity", text("activity").length < 3], ["agency", text("agency") === ""], ["targetQuantity", typeof targetQuantity !== "number"], ["ceilingIdr", typeof ceilingIdr !== "number"],
    ["strategy", strategy === null], ["side", side === null], ["benefitKind", benefitKind === null],
  ];
  const missing = wrong.flatMap(([field, is]) => (is ? [field] : []));
  if (missing.length > 0 || targetQuantity === UNREADABLE || ceilingIdr === UNREADABLE || ceilingIdr === null) return { ok: false, fields: missing };
  return {
    ok: true,
    content: {
      code: text("code") || null, programmeName: text("programmeName"), activity: text("activity"), subActivity: text("subActivity"), agency: text("agency"), strategy, side,
      linkedProgramme: text("linkedProgramme") || null, targetGroup: text("targetGroup"), targetUnit: oneOf(TARGET_UNITS, text("targetUnit")) ?? "FAMILY", targetQuantity, locations: [...locations], ceilingIdr,
      fundingSource: oneOf(FUNDING_SOURCES, text("fundingSource")) ?? "LAINNYA", outputIndicator: text("outputIndicator"), outputUnit: text("outputUnit"),
      quarters: QUARTERS.filter((quarter) => fields.get(`quarter${quarter}`) !== null), benefitKind,
    },
  };
}
