import type { DATASET_SOURCES } from "@sinergi/domain/settings/regency-settings.schema";

/** The sources of family data, the one in force first. */
export const SOURCES = ["DTSEN", "DTKS", "P3KE", "REGSOSEK", "OTHER"] as const satisfies typeof DATASET_SOURCES;
