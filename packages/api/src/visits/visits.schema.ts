import type { FamilyHousingCheck, FamilyVisit } from "@sinergi/db/fieldwork/family-visits.store";
import type { VisitListed, VisitWriter } from "@sinergi/db/fieldwork/visits-list.store";
import { RECORD_FLAGS, VISIT_KINDS, VISIT_OUTCOMES } from "@sinergi/domain/fieldwork/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import { z } from "zod";
import { areaCodeSchema } from "#targeting/targeting.schema";

/** What the list of visits is narrowed to. */
export const visitFilterSchema = z.strictObject({
  area: areaCodeSchema.optional(),
  /** Account of the facilitator. */
  facilitator: z.string().max(80).optional(),
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/).optional(),
  outcome: z.enum(VISIT_OUTCOMES).optional(),
  kind: z.enum(VISIT_KINDS).optional(),
  flag: z.enum(RECORD_FLAGS).optional(),
});
export type VisitFilterInput = z.infer<typeof visitFilterSchema>;

/** `visits.list` */
export const visitsInputSchema = z.strictObject({
  filter: visitFilterSchema,
  sort: z.enum(["day", "village", "facilitator"]).default("day"),
  descending: z.boolean().default(true),
  page: z.int().min(1).max(100_000).default(1),
  pageSize: z.int().min(10).max(100).default(50),
});

export interface VisitsAnswer {
  /** Visits that fit, and how many families they were paid to. */
  readonly total: number;
  readonly families: number;
  readonly page: number;
  readonly pageSize: number;
  readonly rows: readonly VisitListed[];
  readonly facilitators: readonly VisitWriter[];
  readonly today: Day;
}

/** `visits.ofFamily` */
export const visitsOfFamilyInputSchema = z.strictObject({ familyId: z.string().regex(/^\d{1,18}$/) });
export interface VisitsOfFamilyAnswer {
  readonly visits: readonly FamilyVisit[];
  readonly checks: readonly FamilyHousingCheck[];
}
