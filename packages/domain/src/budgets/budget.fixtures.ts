import { budgetContentSchema, type BudgetContent, type Realisation } from "#budgets/budget-row.schema";

export function aBudgetContent(given: Partial<BudgetContent> = {}): BudgetContent {
  return budgetContentSchema.parse({
    code: null, programmeName: "Program Rehabilitasi Sosial", activity: "Bantuan permakanan lansia", subActivity: "", agency: "DINSOS", strategy: "EXPENDITURE_REDUCTION", side: "LIVELIHOOD",
    linkedProgramme: null, targetGroup: "Lansia tunggal", targetUnit: "PERSON", targetQuantity: 100, locations: [], ceilingIdr: 100_000_000, fundingSource: "APBD_KAB",
    outputIndicator: "Lansia terlayani", outputUnit: "orang", quarters: [], benefitKind: "GOODS", ...given,
  });
}

export function aRealisation(given: Partial<Realisation> = {}): Realisation {
  return { quarter: 1, physicalPercent: 25, spentIdr: 25_000_000, achieved: 25, obstacle: "", followUp: "", ...given };
}
