import { z } from "zod";
import { HOUSING_VALUES, RELATIONS, SCHOOL_LEVELS } from "#families/vocabulary";

/** Eligibility rules are data (`formats.md` §3). They are evaluated in three values, never in two. */
const decileBound = z.int().min(1).max(10);
const age = z.int().min(0).max(150);
const foldedWord = z.string().trim().min(1).max(80);

const decileConditionSchema = z.strictObject({
  decile: z.strictObject({ min: decileBound.optional(), max: decileBound.optional() }),
});

export const memberConditionSchema = z.strictObject({
  minAge: age.optional(),
  maxAge: age.optional(),
  sex: z.enum(["M", "F"]).optional(),
  school: z.array(z.enum(SCHOOL_LEVELS)).min(1).optional(),
  pregnant: z.boolean().optional(),
  severeDisability: z.boolean().optional(),
  chronicIllness: z.boolean().optional(),
  occupation: z.array(foldedWord).min(1).optional(),
  relation: z.array(z.enum(RELATIONS)).min(1).optional(),
});
export type MemberCondition = z.infer<typeof memberConditionSchema>;

export const housingConditionSchema = z.strictObject({
  floor: z.array(z.enum(HOUSING_VALUES.floor)).min(1).optional(),
  wall: z.array(z.enum(HOUSING_VALUES.wall)).min(1).optional(),
  roof: z.array(z.enum(HOUSING_VALUES.roof)).min(1).optional(),
  water: z.array(z.enum(HOUSING_VALUES.water)).min(1).optional(),
  toilet: z.array(z.enum(HOUSING_VALUES.toilet)).min(1).optional(),
  light: z.array(z.enum(HOUSING_VALUES.light)).min(1).optional(),
  tenure: z.array(z.enum(HOUSING_VALUES.tenure)).min(1).optional(),
  powerVa: z.strictObject({ min: z.int().min(0).optional(), max: z.int().min(0).optional() }).optional(),
});
export type HousingCondition = z.infer<typeof housingConditionSchema>;

export const areaConditionSchema = z.strictObject({
  in: z.array(z.string().regex(/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/)).min(1).optional(),
  kind: z.string().regex(/^[A-Z_]+$/).optional(),
});
export type AreaCondition = z.infer<typeof areaConditionSchema>;

export type EligibilityRule =
  | { readonly all: readonly EligibilityRule[] }
  | { readonly any: readonly EligibilityRule[] }
  | { readonly not: EligibilityRule }
  | { readonly decile: { readonly min?: number | undefined; readonly max?: number | undefined } }
  | { readonly member: MemberCondition }
  | { readonly housing: HousingCondition }
  | { readonly area: AreaCondition };

export const eligibilityRuleSchema: z.ZodType<EligibilityRule> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(eligibilityRuleSchema).min(1) }),
    z.strictObject({ any: z.array(eligibilityRuleSchema).min(1) }),
    z.strictObject({ not: eligibilityRuleSchema }),
    decileConditionSchema,
    z.strictObject({ member: memberConditionSchema }),
    z.strictObject({ housing: housingConditionSchema }),
    z.strictObject({ area: areaConditionSchema }),
  ]),
);
