import { programmeCodeSchema } from "@sinergi/domain/programmes/programme.schema";
import { z } from "zod";
import { areaCodeSchema } from "#targeting/targeting.schema";

/** What recipients that match no family are narrowed to; exported for a purpose with the same. */
export const unlistedFilterSchema = z.strictObject({ programme: programmeCodeSchema.optional(), area: areaCodeSchema.optional(), text: z.string().trim().max(80).default("") });
/** `enrolments.unlisted`: the work list of recipients that match no family, with candidates a person can accept. */
export const unlistedInputSchema = z.strictObject({
  filter: unlistedFilterSchema.default({ text: "" }), sort: z.enum(["programme", "name", "village", "row"]).default("programme"), descending: z.boolean().default(false), page: z.int().min(1).max(100_000).default(1),
});
export const candidateSchema = z.object({
  familyId: z.string(), personId: z.string(), name: z.string(), birthDate: z.string().nullable(), village: z.string(), headName: z.string(), why: z.array(z.enum(["NAME", "BIRTH_DATE", "VILLAGE"])),
});
export const unlistedRowSchema = z.object({
  enrolmentId: z.string(), programme: z.string(), period: z.string(), row: z.int().nullable(), name: z.string().nullable(), nik: z.string().nullable(), noKk: z.string().nullable(),
  birthDate: z.string().nullable(), village: z.string().nullable(), candidates: z.array(candidateSchema).max(3),
});
export const unlistedPageSchema = z.object({ total: z.int(), page: z.int(), rows: z.array(unlistedRowSchema) });
export type UnlistedPage = z.infer<typeof unlistedPageSchema>;
/** `enrolments.accept` and `enrolments.undo`. */
export const acceptCandidateSchema = z.strictObject({ opId: z.uuid(), enrolmentId: z.string().regex(/^\d{1,18}$/), familyId: z.string().regex(/^\d{1,18}$/) });
export const undoAcceptSchema = z.strictObject({ opId: z.uuid(), enrolmentId: z.string().regex(/^\d{1,18}$/) });

/** `programmes.list`. */
export interface ProgrammeRow {
  readonly code: string; readonly name: string; readonly owner: string; readonly ownerName: string; readonly unit: string; readonly side: "LIVELIHOOD" | "PRODUCTION";
  readonly strategy: string; readonly benefitKind: string; readonly inPackage: boolean;
  /** First day out of the figures; null while it runs. */
  readonly retiredFrom: string | null;
  readonly periods: readonly { readonly period: string; readonly quota: number | null; readonly budgetIdr: number | null; readonly hasList: boolean }[];
}
