import { z } from "zod";

/** Components of the Program Keluarga Harapan, in the order of the catalogue (domain.md §3.1). Victims of gross human-rights violations are not among them: no source says who they are. */
export const PKH_COMPONENTS = ["IBU_HAMIL", "ANAK_USIA_DINI", "SD", "SMP", "SMA", "LANSIA", "DISABILITAS_BERAT"] as const;
export type PkhComponent = (typeof PKH_COMPONENTS)[number];

/** The programme whose tranche follows from components. */
export const PKH = "PKH";

const age = z.int().min(0).max(120).nullable();

/** What one component is worth in a year, and whom it means. */
export const componentAmountSchema = z
  .strictObject({
    component: z.enum(PKH_COMPONENTS),
    /** Rupiah a year; a tranche is a quarter of it. */
    annualIdr: z.int().min(0).max(1_000_000_000),
    /** Persons of a family that count; null: no limit of its own. */
    maxPerFamily: z.int().min(1).max(20).nullable(),
    /** Completed years, where age makes the component. */
    minAge: age,
    maxAge: age,
  })
  .refine(({ minAge, maxAge }) => minAge === null || maxAge === null || minAge <= maxAge, { error: "AGES" });
export type ComponentAmount = z.infer<typeof componentAmountSchema>;

/** All components of a year, each once. */
export const componentAmountsSchema = z
  .array(componentAmountSchema)
  .length(PKH_COMPONENTS.length)
  .refine((rows) => new Set(rows.map(({ component }) => component)).size === PKH_COMPONENTS.length, { error: "COMPONENTS" });
