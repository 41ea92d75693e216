/** The chain of a year: the action plan, the regency's work plan, the budget document (`domain.md` §1.5). */
export const BUDGET_DOCUMENTS = ["RAT", "RKPD", "DPA"] as const;
export type BudgetDocument = (typeof BUDGET_DOCUMENTS)[number];
export const LATER_DOCUMENTS = ["RKPD", "DPA"] as const;
export type LaterDocument = (typeof LATER_DOCUMENTS)[number];

export const FUNDING_SOURCES = ["APBN", "APBD_PROV", "APBD_KAB", "DAK_FISIK", "DAK_NONFISIK", "DBH", "DANA_DESA", "CSR_TJSL", "ZIS", "SWADAYA", "LAINNYA"] as const;
export type FundingSource = (typeof FUNDING_SOURCES)[number];

/** Who or what the target quantity counts: KK, orang, kelompok, lokasi. */
export const TARGET_UNITS = ["FAMILY", "PERSON", "GROUP", "PLACE"] as const;
export type TargetUnit = (typeof TARGET_UNITS)[number];

export const QUARTERS = [1, 2, 3, 4] as const;
export type Quarter = (typeof QUARTERS)[number];

/** Where a row stands against its schedule, by the end of a quarter. */
export const PROGRESS_STATES = ["notStarted", "unreported", "behind", "onTrack", "done"] as const;
export type ProgressState = (typeof PROGRESS_STATES)[number];
