import { PAYMENT_STATUSES, VERDICTS } from "@sinergi/domain/payments/judge-payment";
import { PAYMENT_STATES } from "@sinergi/domain/payments/payment-states";
import { componentAmountsSchema, PKH_COMPONENTS } from "@sinergi/domain/payments/pkh-components.schema";
import { MAX_TRANCHES } from "@sinergi/domain/payments/tranche";
import { periodSchema, programmeCodeSchema } from "@sinergi/domain/programmes/programme.schema";
import { TRILEANS } from "@sinergi/domain/programmes/three-values";
import { z } from "zod";
import { familyInputSchema } from "#families/families.schema";
import { areaCodeSchema } from "#targeting/targeting.schema";

/** The number of a tranche of a programme's period. */
export const trancheNumberSchema = z.int().min(1).max(MAX_TRANCHES);
/** The months of the year a tranche is for. */
const months = { fromMonth: z.int(), toMonth: z.int() };
const rupiah = z.number().nullable();
const familyCounts = z.record(z.enum(PAYMENT_STATES), z.int());

/** `payments.overview`: the year looked at; without one, the newest with payment lists. */
export const overviewInputSchema = z.strictObject({ period: periodSchema.optional() });
export const overviewSchema = z.object({
  period: z.string(),
  /** Years with payment lists, the newest first. */
  periods: z.array(z.string()),
  dataset: z.object({ source: z.string(), asOf: z.string(), version: z.string() }).nullable(),
  on: z.string(),
  programmes: z.array(z.object({
    programme: z.string(), name: z.string(),
    /** Loans are never added to the rest. */
    isLoan: z.boolean(),
    tranches: z.array(z.object({
      tranche: z.int(), ...months,
      /** Null: no payment list of the tranche is here, so nothing is known of what was paid. */
      lines: z.object({
        lists: z.int(), lines: z.int(), paidLines: z.int(), paidIdr: z.number(), withoutAmount: z.int(), failedLines: z.int(), returnedLines: z.int(), unknownLines: z.int(), unlistedLines: z.int(),
      }).nullable(),
      families: familyCounts,
      dueLowIdr: rupiah, dueHighIdr: rupiah,
    })),
  })),
});
export type PaymentOverview = z.infer<typeof overviewSchema>;

/** `payments.tranches`: what a list of payments of a programme's year can be of. */
export const tranchesInputSchema = z.strictObject({ programme: programmeCodeSchema, period: periodSchema });
export const tranchesSchema = z.array(z.object({ number: z.int(), ...months }));

/** `payments.byArea` */
export const byAreaInputSchema = z.strictObject({ programme: programmeCodeSchema, period: periodSchema, tranche: trancheNumberSchema });
export const byAreaSchema = z.array(z.object({ area: z.string(), families: familyCounts, paidIdr: z.number() }));

export const FAMILY_PAYMENT_SORTS = ["village", "head", "paid", "due", "times"] as const;
/** What a list behind a number of a tranche is narrowed to; exported for a purpose with the same. */
export const paymentFilterSchema = byAreaInputSchema.extend({ state: z.enum(PAYMENT_STATES), area: areaCodeSchema.optional(), text: z.string().trim().max(80).default("") });
/** `payments.families` */
export const familyPaymentsInputSchema = z.strictObject({
  filter: paymentFilterSchema, sort: z.enum(FAMILY_PAYMENT_SORTS).default("village"), descending: z.boolean().default(false), page: z.int().min(1).max(100_000).default(1), pageSize: z.int().min(10).max(100).default(50),
});
export const familyPaymentsSchema = z.object({
  total: z.int(), inScope: z.int(), page: z.int(), pageSize: z.int(),
  rows: z.array(z.object({
    familyId: z.string(), headName: z.string(), noKk: z.string().nullable(), village: z.string(), district: z.string(), decile: z.int().nullable(), enrolled: z.boolean(),
    paidTimes: z.int(), failedTimes: z.int(), returnedTimes: z.int(), paidIdr: rupiah, dueLowIdr: rupiah, dueHighIdr: rupiah, verdict: z.enum(VERDICTS).nullable(),
  })),
});
export type FamilyPaymentsAnswer = z.infer<typeof familyPaymentsSchema>;

/** Payments of a tranche that arrived at nobody the data know, narrowed; exported for a purpose with the same. */
export const unlistedPaymentFilterSchema = byAreaInputSchema.extend({ area: areaCodeSchema.optional(), text: z.string().trim().max(80).default("") });
/** `payments.unlisted` */
export const unlistedPaymentsInputSchema = z.strictObject({
  filter: unlistedPaymentFilterSchema, sort: z.enum(["village", "name", "amount", "paidOn", "row"]).default("village"), descending: z.boolean().default(false), page: z.int().min(1).max(10_000).default(1),
});
export const unlistedPaymentsSchema = z.object({
  total: z.int(), page: z.int(), pageSize: z.int(),
  rows: z.array(z.object({
    paymentId: z.string(), row: z.int(), name: z.string().nullable(), nik: z.string().nullable(), village: z.string().nullable(), district: z.string().nullable(), amountIdr: rupiah, paidOn: z.string().nullable(), status: z.enum(PAYMENT_STATUSES),
    candidates: z.array(z.object({ familyId: z.string(), name: z.string(), birthDate: z.string().nullable(), village: z.string(), headName: z.string() })).max(3),
  })),
});

/** `payments.ofFamily` */
export const ofFamilyInputSchema = familyInputSchema;
export const ofFamilySchema = z.object({
  payments: z.array(z.object({
    programme: z.string(), period: z.string(), tranche: z.int(), recipient: z.string().nullable(), amountIdr: rupiah, paidOn: z.string().nullable(), channel: z.string().nullable(), status: z.enum(PAYMENT_STATUSES),
  })),
  /** What PKH would be worth to the family, by the facts known of its members; null where no amounts are set. */
  due: z.object({
    amountsSince: z.string(), on: z.string(), lowIdr: z.number(), highIdr: z.number(),
    members: z.array(z.object({ personId: z.string(), name: z.string(), components: z.array(z.object({ component: z.enum(PKH_COMPONENTS), is: z.enum(TRILEANS) })) })),
  }).nullable(),
  /** PKH tranche by tranche of this year: enrolled, paid, due, and how they compare. */
  tranches: z.array(z.object({
    tranche: z.int(), ...months, enrolled: z.boolean(), hasList: z.boolean(), paidTimes: z.int(), paidIdr: rupiah, dueLowIdr: rupiah, dueHighIdr: rupiah, verdict: z.enum(VERDICTS).nullable(),
  })),
});
export type PaymentsOfFamily = z.infer<typeof ofFamilySchema>;

/** `payments.components` */
export const componentsInputSchema = z.strictObject({ period: periodSchema });
/** `payments.saveComponents`: the amounts of a year, as a whole. `basedOn` is the `since` that was looked at. */
export const saveComponentsSchema = z.strictObject({ opId: z.uuid(), period: periodSchema, amounts: componentAmountsSchema, basedOn: periodSchema.nullable(), reason: z.string().trim().min(10).max(300) });
