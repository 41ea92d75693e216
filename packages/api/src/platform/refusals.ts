import { TRPCError } from "@trpc/server";
import type { Result } from "@sinergi/domain/result";

/** Every "no" of the rules that a client can meet, with its facts. Codes are never reused. */
export type Refusal =
  | { readonly code: "operation_mismatch" }
  | { readonly code: "import_not_found" }
  | { readonly code: "import_state"; readonly state: string }
  | { readonly code: "programme_unknown"; readonly programme: string }
  | { readonly code: "period_unknown"; readonly programme: string; readonly period: string }
  | { readonly code: "columns_missing"; readonly columns: readonly string[] }
  | { readonly code: "as_of_in_future"; readonly today: string }
  | { readonly code: "already_imported"; readonly importId: string }
  | { readonly code: "recipient_decided" }
  | { readonly code: "area_unknown"; readonly area: string }
  | { readonly code: "snapshot_unknown"; readonly snapshot: string }
  | { readonly code: "versions_in_order" }
  | { readonly code: "family_not_found" }
  | { readonly code: "number_missing" }
  | { readonly code: "reveal_quota"; readonly quota: number };
export type RefusalCode = Refusal["code"];

const TRPC_CODE = {
  operation_mismatch: "CONFLICT",
  import_not_found: "NOT_FOUND",
  import_state: "CONFLICT",
  programme_unknown: "UNPROCESSABLE_CONTENT",
  period_unknown: "UNPROCESSABLE_CONTENT",
  columns_missing: "UNPROCESSABLE_CONTENT",
  as_of_in_future: "UNPROCESSABLE_CONTENT",
  already_imported: "CONFLICT",
  recipient_decided: "CONFLICT",
  area_unknown: "NOT_FOUND",
  snapshot_unknown: "NOT_FOUND",
  versions_in_order: "UNPROCESSABLE_CONTENT",
  family_not_found: "NOT_FOUND",
  number_missing: "NOT_FOUND",
  reveal_quota: "TOO_MANY_REQUESTS",
} as const satisfies Record<RefusalCode, TRPCError["code"]>;

/** Carries a refusal out of a procedure; the error formatter puts it into `data.refusal`. */
export class RefusalError extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

export function refused(refusal: Refusal): TRPCError {
  return new TRPCError({ code: TRPC_CODE[refusal.code], message: refusal.code, cause: new RefusalError(refusal) });
}

/** The value of a result, or its refusal thrown. */
export function unwrap<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw refused(result.refusal);
  return result.value;
}
