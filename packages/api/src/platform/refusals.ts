import { TRPCError } from "@trpc/server";
import type { ExportRefusal } from "@sinergi/domain/lists/export-rules";
import type { ProblemRefusal } from "@sinergi/domain/problems/decide-problem";
import type { OrganisationRefusal } from "@sinergi/domain/organisations/organisation-refusal";
import type { PledgeRefusal } from "@sinergi/domain/partners/move-pledge";
import type { Result } from "@sinergi/domain/result";
import type { PersonQueryRefusal } from "@sinergi/domain/search/person-query";
import type { AccountActRefusal } from "@sinergi/domain/access/accounts.policy";
import type { AccountRefusal } from "@sinergi/domain/access/check-account";
import type { SettingsRefusal } from "@sinergi/domain/settings/settings-refusal";

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
  | { readonly code: "reveal_quota"; readonly quota: number }
  | ProblemRefusal
  | { readonly code: "problem_not_found" }
  | { readonly code: "merge_own" }
  | { readonly code: "merge_chain" }
  | ExportRefusal
  | { readonly code: "list_not_found" }
  | PersonQueryRefusal
  | { readonly code: "search_quota"; readonly quota: number }
  | AccountRefusal
  | AccountActRefusal
  | { readonly code: "email_taken" | "account_unknown" | "session_unknown" }
  | SettingsRefusal
  | OrganisationRefusal
  | PledgeRefusal;
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
  problem_decided: "CONFLICT",
  problem_changed: "CONFLICT",
  verdict_unfit: "UNPROCESSABLE_CONTENT",
  note_missing: "UNPROCESSABLE_CONTENT",
  problem_not_found: "NOT_FOUND",
  merge_own: "FORBIDDEN",
  merge_chain: "CONFLICT",
  export_too_large: "UNPROCESSABLE_CONTENT",
  export_empty: "UNPROCESSABLE_CONTENT",
  list_not_found: "NOT_FOUND",
  search_too_short: "UNPROCESSABLE_CONTENT",
  search_number: "UNPROCESSABLE_CONTENT",
  reason_missing: "UNPROCESSABLE_CONTENT",
  search_quota: "TOO_MANY_REQUESTS",
  email_invalid: "UNPROCESSABLE_CONTENT",
  name_missing: "UNPROCESSABLE_CONTENT",
  role_unknown: "UNPROCESSABLE_CONTENT",
  agency_missing: "UNPROCESSABLE_CONTENT",
  agency_not_for_role: "UNPROCESSABLE_CONTENT",
  agency_unknown: "UNPROCESSABLE_CONTENT",
  email_taken: "CONFLICT",
  account_unknown: "NOT_FOUND",
  session_unknown: "NOT_FOUND",
  own_account: "CONFLICT",
  last_admin: "CONFLICT",
  demo_account: "CONFLICT",
  account_disabled: "CONFLICT",
  settings_changed: "CONFLICT",
  settings_nothing_to_undo: "CONFLICT",
  settings_source_empty: "UNPROCESSABLE_CONTENT",
  logo_invalid: "UNPROCESSABLE_CONTENT",
  logo_too_large: "UNPROCESSABLE_CONTENT",
  organisation_not_found: "NOT_FOUND",
  organisation_taken: "CONFLICT",
  seat_not_found: "NOT_FOUND",
  seat_taken: "CONFLICT",
  seat_overlaps: "CONFLICT",
  person_not_found: "NOT_FOUND",
  person_changed: "CONFLICT",
  team_group_not_found: "NOT_FOUND",
  team_group_taken: "CONFLICT",
  day_in_future: "UNPROCESSABLE_CONTENT",
  already_ended: "CONFLICT",
  not_ended: "CONFLICT",
  ends_before_start: "UNPROCESSABLE_CONTENT",
  pledge_not_found: "NOT_FOUND",
  pledge_state: "CONFLICT",
  partner_without_organisation: "UNPROCESSABLE_CONTENT",
  overlap_unseen: "CONFLICT",
  pledge_area_unknown: "NOT_FOUND",
  pledge_need_unknown: "NOT_FOUND",
  match_unfit: "UNPROCESSABLE_CONTENT",
  result_in_future: "UNPROCESSABLE_CONTENT",
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
