import { z } from "zod";
import { eligibilityRuleSchema } from "#programmes/eligibility-rule.schema";

export const PROGRAMME_UNITS = ["FAMILY", "INDIVIDUAL", "GROUP", "AREA"] as const;
export const SIDES = ["LIVELIHOOD", "PRODUCTION"] as const;
export const SIDE_KINDS = [
  "INCOME_SUPPORT", "BASIC_SERVICE", "HUMAN_CAPITAL",
  "SKILLS", "CAPITAL", "BASIC_INFRASTRUCTURE", "FACILITY", "EMPLOYMENT", "PARTNERSHIP",
] as const;
export const STRATEGIES = ["EXPENDITURE_REDUCTION", "INCOME_INCREASE", "POVERTY_POCKET_REDUCTION"] as const;
export const BENEFIT_KINDS = ["CASH", "VOUCHER", "GOODS", "SERVICE", "PREMIUM", "LOAN", "WORKS", "TRAINING"] as const;
export const RELATION_KINDS = ["CONFLICTING", "COMPLEMENTARY"] as const;
export type ProgrammeUnit = (typeof PROGRAMME_UNITS)[number];
export type Side = (typeof SIDES)[number];
export type RelationKind = (typeof RELATION_KINDS)[number];

export const programmeCodeSchema = z.string().regex(/^[A-Z][A-Z0-9_]{0,39}$/);
/** A period is a calendar year: its rule and quota hold in it. */
export const periodSchema = z.string().regex(/^(19|20)\d{2}$/);

export const programmePeriodSchema = z.strictObject({
  period: periodSchema,
  quota: z.int().min(0).nullish().transform((quota) => quota ?? null),
  budgetIdr: z.int().min(0).nullish().transform((budget) => budget ?? null),
  eligibility: eligibilityRuleSchema,
});

/** One programme as `programmes.json` carries it (`formats.md` §3). */
export const programmeSchema = z.strictObject({
  code: programmeCodeSchema,
  name: z.string().trim().min(1).max(200),
  owner: z.string().trim().min(1).max(40),
  unit: z.enum(PROGRAMME_UNITS),
  side: z.enum(SIDES),
  sideKind: z.enum(SIDE_KINDS),
  strategy: z.enum(STRATEGIES),
  benefitKind: z.enum(BENEFIT_KINDS),
  inPackage: z.boolean().nullish().transform((inPackage) => inPackage ?? false),
  periods: z.array(programmePeriodSchema),
  relations: z
    .array(z.strictObject({ with: programmeCodeSchema, kind: z.enum(RELATION_KINDS) }))
    .nullish()
    .transform((relations) => relations ?? []),
});
export type Programme = z.infer<typeof programmeSchema>;
