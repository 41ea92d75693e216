import type { ImportKind, ImportState } from "@sinergi/db/imports/imports.store";
import { MAX_TRANCHES } from "@sinergi/domain/payments/tranche";
import { programmeCodeSchema, periodSchema } from "@sinergi/domain/programmes/programme.schema";
import { DATASET_SOURCES } from "@sinergi/domain/settings/regency-settings.schema";
import { daySchema } from "@sinergi/domain/time/day.schema";
import { z } from "zod";

export type { ImportKind, ImportState };

/** `imports.begin`: step 1 and 2; the file follows by `POST /files/imports/:id` (multipart, field `file`). */
export const beginImportSchema = z.discriminatedUnion("kind", [
  z.strictObject({ opId: z.uuid(), kind: z.literal("families"), source: z.enum(DATASET_SOURCES), asOf: daySchema }),
  z.strictObject({ opId: z.uuid(), kind: z.literal("recipients"), programme: programmeCodeSchema, period: periodSchema, add: z.boolean() }),
  z.strictObject({ opId: z.uuid(), kind: z.literal("payments"), programme: programmeCodeSchema, period: periodSchema, tranche: z.int().min(1).max(MAX_TRANCHES), add: z.boolean() }),
]);

export const importInputSchema = z.strictObject({ id: z.uuid() });
/** A column of the file for each canonical column; null leaves one unused. Remembered per source. */
export const mapColumnsSchema = z.strictObject({
  opId: z.uuid(), id: z.uuid(), mapping: z.record(z.string(), z.int().min(0).nullable()), emptyAsNo: z.array(z.string()), sheet: z.string().nullable(),
});
/** `imports.check | approve | withdraw | discard | retry`. */
export const importActionSchema = z.strictObject({ opId: z.uuid(), id: z.uuid() });
export const approveImportSchema = importActionSchema.extend({
  /** The same file again on purpose. */
  again: z.boolean().default(false),
});
export const issuePageSchema = z.strictObject({
  id: z.uuid(), code: z.string().optional(), severity: z.enum(["error", "warning"]).optional(), page: z.int().min(1).default(1),
});

export interface ImportColumn {
  /** Canonical name, e.g. `nik`. */
  readonly name: string;
  readonly required: boolean;
  /** Index of the header it is read from. */
  readonly header: number | null;
}

export interface ImportAnswer {
  readonly id: string;
  readonly kind: ImportKind;
  readonly state: ImportState;
  readonly source: string | null;
  readonly asOf: string | null;
  readonly programme: string | null;
  readonly period: string | null;
  /** Of a list of payments. */
  readonly tranche: number | null;
  readonly add: boolean;
  readonly fileName: string | null;
  readonly fileBytes: number | null;
  readonly sha256: string | null;
  readonly startedBy: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  /** The file's own header row, how each canonical column is matched, what is left over and what is missing. */
  readonly headers: readonly string[];
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  readonly columns: readonly ImportColumn[];
  readonly unknownHeaders: readonly string[];
  readonly missing: readonly string[];
  readonly emptyAsNo: readonly string[];
  /** Up to 20 rows as read, numbers masked. */
  readonly sample: readonly { readonly row: number; readonly cells: readonly (string | null)[] }[];
  readonly progress: { readonly stage: string; readonly done: number; readonly total: number | null } | null;
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  readonly rowsRefused: number;
  readonly families: number;
  readonly persons: number;
  readonly matched: { readonly nik: number; readonly noKk: number; readonly nameBirthVillage: number; readonly unlisted: number };
  readonly issueCounts: Readonly<Record<string, number>>;
  /** Against what stands now: families (or recipients) new, changed, the same, gone, moved decile. Null until checked. */
  readonly change: { readonly added: number; readonly changed: number; readonly same: number; readonly gone: number; readonly decileMoved: number } | null;
  readonly refusal: { readonly code: string; readonly facts: Readonly<Record<string, string>> } | null;
  readonly version: string | null;
  readonly mayWithdraw: boolean;
}

export interface IssueRow { readonly row: number; readonly column: string | null; readonly code: string; readonly severity: "error" | "warning"; readonly value: string | null }
export interface IssuePage { readonly total: number; readonly page: number; readonly rows: readonly IssueRow[] }

/** `imports.versions`: dataset versions, newest first, and the recipient lists that stand. */
export interface VersionRow { readonly version: string; readonly source: string; readonly asOf: string; readonly committedAt: string; readonly state: "COMMITTED" | "WITHDRAWN"; readonly families: number; readonly persons: number; readonly importId: string | null; readonly live: boolean }
export interface ListRow { readonly list: string; readonly programme: string; readonly programmeName: string; readonly period: string; readonly committedAt: string; readonly rows: number; readonly unlisted: number; readonly importId: string | null; readonly added: boolean }
