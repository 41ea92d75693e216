import { EXPORT_FORMATS, EXPORT_PURPOSES, PURPOSE_MAX_LENGTH, PURPOSE_MIN_LENGTH } from "@sinergi/domain/lists/export-rules";
import { VISIBILITIES } from "@sinergi/domain/lists/visibility";
import { z } from "zod";
import { coverageFilterSchema } from "#coverage/coverage.schema";
import { recipientFilterSchema } from "#enrolments/enrolments.schema";
import { familyFilterSchema } from "#families/families.schema";
import { paymentFilterSchema, unlistedPaymentFilterSchema } from "#payments/payments.schema";
import { movedFilterSchema } from "#programmes/definitions.schema";
import { unlistedFilterSchema } from "#programmes/enrolments.schema";
import { problemFilterSchema } from "#problems/problems.schema";
import { candidateFilterSchema } from "#simulations/proposals.schema";
import { runInputSchema } from "#simulations/simulations.schema";
import { visitFilterSchema } from "#visits/visits.schema";

const wordsShape = {
  name: z.string().trim().min(3).max(120),
  purpose: z.string().trim().max(300).default(""),
  note: z.string().trim().max(1_000).default(""),
  visibility: z.enum(VISIBILITIES).default("PRIVATE"),
};

/** `lists.saved` */
export const savedListsInputSchema = z.strictObject({ page: z.int().min(1).max(1_000).default(1) });
/** `lists.save`: a new list. The client makes its id, so a resend is the same list. */
export const saveListInputSchema = z.strictObject({ opId: z.uuid(), id: z.uuid(), ...wordsShape, filter: familyFilterSchema });
/** `lists.rename` */
export const renameListInputSchema = z.strictObject({ opId: z.uuid(), id: z.uuid(), ...wordsShape });
/** `lists.refilter`: the same list with another filter, and the number it has now. */
export const refilterListInputSchema = z.strictObject({ opId: z.uuid(), id: z.uuid(), filter: familyFilterSchema });
/** `lists.remove`, `lists.restore` */
export const listActInputSchema = z.strictObject({ opId: z.uuid(), id: z.uuid() });
/** `lists.find` */
export const listInputSchema = z.strictObject({ id: z.uuid() });

export const savedListSchema = z.object({
  id: z.string(), name: z.string(), purpose: z.string(), note: z.string(), visibility: z.enum(VISIBILITIES),
  filter: familyFilterSchema,
  savedOn: z.string(), savedTotal: z.int(), owner: z.string(), own: z.boolean(), updatedAt: z.string(),
});
export type SavedList = z.infer<typeof savedListSchema>;
export const savedListsSchema = z.object({
  total: z.int(), page: z.int(), pageSize: z.int(),
  /** `now` is today's number in the whole regency, `inScope` the reader's part of it; null where the list is of a snapshot that is gone. */
  rows: z.array(savedListSchema.extend({ now: z.int().nullable(), inScope: z.int().nullable() })),
});
export type SavedLists = z.infer<typeof savedListsSchema>;

/** Body of `POST /files/exports`. */
export const exportInputSchema = z.strictObject({
  what: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("families"), filter: familyFilterSchema, name: z.string().trim().max(120).optional() }),
    z.strictObject({ kind: z.literal("problems"), filter: problemFilterSchema }),
    z.strictObject({ kind: z.literal("payments"), filter: paymentFilterSchema }),
    z.strictObject({ kind: z.literal("recipients"), filter: recipientFilterSchema }),
    z.strictObject({ kind: z.literal("unlistedPayments"), filter: unlistedPaymentFilterSchema }),
    z.strictObject({ kind: z.literal("unlistedRecipients"), filter: unlistedFilterSchema }),
    z.strictObject({ kind: z.literal("visits"), filter: visitFilterSchema }),
    z.strictObject({ kind: z.literal("coverage"), filter: coverageFilterSchema }),
    z.strictObject({ kind: z.literal("ruleMoves"), filter: movedFilterSchema }),
    z.strictObject({ kind: z.literal("simulation"), filter: runInputSchema }),
    z.strictObject({ kind: z.literal("candidates"), filter: candidateFilterSchema }),
  ]),
  format: z.enum(EXPORT_FORMATS),
  purpose: z.enum(EXPORT_PURPOSES),
  reason: z.string().trim().min(PURPOSE_MIN_LENGTH).max(PURPOSE_MAX_LENGTH),
});
export type ExportInput = z.infer<typeof exportInputSchema>;

/** Body of `POST /files/export-requests`: the same wish, for a list that needs a second person. The client makes the id, so a resend is the same request. */
export const askExportInputSchema = z.strictObject({ id: z.uuid(), wanted: exportInputSchema });
export type AskExportInput = z.infer<typeof askExportInputSchema>;
