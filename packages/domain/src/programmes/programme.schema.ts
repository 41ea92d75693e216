import { z } from "zod";
import { eligibilityRuleSchema } from "#programmes/eligibility-rule.schema";
import { PROGRAMME_UNITS, SIDES, SIDE_KINDS, STRATEGIES, BENEFIT_KINDS, RELATION_KINDS, BENEFIT_FREQUENCIES } from "#programmes/vocabulary";

export const programmeCodeSchema = z.string().regex(/^[A-Z][A-Z0-9_]{0,39}$/);
/** A period is a calendar year: its rule and quota hold in it. */
export const periodSchema = z.string().regex(/^(19|20)\d{2}$/);

const amountIdr = z.int().min(0);
const month = z.int().min(1).max(12);

/** What one family, person, group or area gets. Amounts that differ from family to family have none here. */
export const benefitSchema = z.strictObject({
  amountIdr: amountIdr.nullish().transform((amount) => amount ?? null),
  per: z.enum(BENEFIT_FREQUENCIES),
  note: z.string().trim().max(300).default(""),
});
export type Benefit = z.infer<typeof benefitSchema>;

/** One instalment: the months it is for, and the month it is paid in where that is known. */
export const trancheSchema = z.strictObject({
  number: z.int().min(1).max(24),
  fromMonth: month,
  toMonth: month,
  payMonth: month.nullish().transform((paid) => paid ?? null),
});
export type Tranche = z.infer<typeof trancheSchema>;

export const programmePeriodSchema = z.strictObject({
  period: periodSchema,
  quota: z.int().min(0).max(2_000_000_000).nullish().transform((quota) => quota ?? null),
  budgetIdr: amountIdr.nullish().transform((budget) => budget ?? null),
  eligibility: eligibilityRuleSchema,
  benefit: benefitSchema.nullish(),
  tranches: z.array(trancheSchema).max(24).optional(),
});
export type ProgrammePeriod = z.infer<typeof programmePeriodSchema>;

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
