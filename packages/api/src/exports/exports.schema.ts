import type { ExportRequestRow } from "@sinergi/db/lists/export-requests.store";
import { APPROVAL_NOTE_MAX_LENGTH, APPROVAL_STATES } from "@sinergi/domain/access/second-person";
import { z } from "zod";

/** `exports.requests` */
export const exportRequestsInputSchema = z.strictObject({
  text: z.string().trim().max(80).optional(),
  state: z.enum(APPROVAL_STATES).optional(),
  sort: z.enum(["askedAt", "title", "rows", "askedName", "state"]).default("askedAt"),
  descending: z.boolean().default(true),
  page: z.int().min(1).max(10_000).default(1),
});
/** `exports.decide` */
export const decideExportInputSchema = z.strictObject({ opId: z.uuid(), id: z.uuid(), verdict: z.enum(["APPROVED", "REFUSED"]), note: z.string().trim().max(APPROVAL_NOTE_MAX_LENGTH).default("") });
/** `exports.withdraw` */
export const withdrawExportInputSchema = z.strictObject({ opId: z.uuid(), id: z.uuid() });

/** A request as it is shown; the filter itself stays inside, its words say what it is. */
export interface ExportRequestListed extends Omit<ExportRequestRow, "what" | "askedBy"> {
  readonly own: boolean;
  readonly mayDecide: boolean;
}
export interface ExportRequestsPage {
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly rows: readonly ExportRequestListed[];
}
