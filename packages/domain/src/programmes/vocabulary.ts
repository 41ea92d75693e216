export const PROGRAMME_UNITS = ["FAMILY", "INDIVIDUAL", "GROUP", "AREA"] as const;

export const SIDES = ["LIVELIHOOD", "PRODUCTION"] as const;

export const SIDE_KINDS = [
  "INCOME_SUPPORT", "BASIC_SERVICE", "HUMAN_CAPITAL",
  "SKILLS", "CAPITAL", "BASIC_INFRASTRUCTURE", "FACILITY", "EMPLOYMENT", "PARTNERSHIP",
] as const;

export const STRATEGIES = ["EXPENDITURE_REDUCTION", "INCOME_INCREASE", "POVERTY_POCKET_REDUCTION"] as const;

export const BENEFIT_KINDS = ["CASH", "VOUCHER", "GOODS", "SERVICE", "PREMIUM", "LOAN", "WORKS", "TRAINING"] as const;

export const RELATION_KINDS = ["CONFLICTING", "COMPLEMENTARY"] as const;

/** How often a benefit's amount is given: once, or for each month, tranche or year. */
export const BENEFIT_FREQUENCIES = ["ONCE", "MONTH", "TRANCHE", "YEAR"] as const;
export type ProgrammeUnit = (typeof PROGRAMME_UNITS)[number];
export type Side = (typeof SIDES)[number];
export type RelationKind = (typeof RELATION_KINDS)[number];
