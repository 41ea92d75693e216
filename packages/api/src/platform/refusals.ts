import { TRPCError } from "@trpc/server";
import type { BudgetRefusal } from "@sinergi/domain/budgets/budget-refusal";
import type { GraduationRefusal } from "@sinergi/domain/fieldwork/decide-graduation";
import type { CaseRefusal } from "@sinergi/domain/fieldwork/move-case";
import type { ReportRefusal } from "@sinergi/domain/fieldwork/move-month-report";
import type { FollowUpRefusal } from "@sinergi/domain/followups/move-follow-up";
import type { FocusRefusal } from "@sinergi/domain/focus/decide-focus";
import type { EndRefusal } from "@sinergi/domain/enrolments/end-enrolment";
import type { AssignmentRefusal } from "@sinergi/domain/fieldwork/assignment-refusal";
import type { AttendanceRefusal } from "@sinergi/domain/meetings/attendance-refusal";
import type { EnrolmentRefusal } from "@sinergi/domain/enrolments/enrol-by-hand";
import type { ExportRequestRefusal } from "@sinergi/domain/lists/export-request";
import type { ExportRefusal } from "@sinergi/domain/lists/export-rules";
import type { ProgrammeRefusal } from "@sinergi/domain/programmes/change-programme";
import type { ProblemRefusal } from "@sinergi/domain/problems/decide-problem";
import type { MinutesRefusal } from "@sinergi/domain/meetings/write-minutes";
import type { OrganisationRefusal } from "@sinergi/domain/organisations/organisation-refusal";
import type { PaperRefusal } from "@sinergi/domain/papers/move-paper";
import type { PledgeRefusal } from "@sinergi/domain/partners/move-pledge";
import type { MeetingRefusal } from "@sinergi/domain/meetings/meeting-refusal";
import type { Result } from "@sinergi/domain/result";
import type { PersonQueryRefusal } from "@sinergi/domain/search/person-query";
import type { AccountActRefusal } from "@sinergi/domain/access/accounts.policy";
import type { AccountRefusal } from "@sinergi/domain/access/check-account";
import type { ReferralRefusal } from "@sinergi/domain/referrals/move-referral";
import type { ObjectionRefusal } from "@sinergi/domain/updates/move-objection";
import type { ProposalFlowRefusal } from "@sinergi/domain/updates/move-proposal";
import type { SeriesRefusal } from "@sinergi/domain/series/series-refusal";
import type { ProposalRefusal } from "@sinergi/domain/simulations/proposal";
import type { SettingsRefusal } from "@sinergi/domain/settings/settings-refusal";

/** Every "no" of the rules that a client can meet, with its facts. Codes are never reused. */
export type Refusal =
  | { readonly code: "operation_mismatch" }
  | { readonly code: "import_not_found" | "import_not_own" }
  | { readonly code: "import_state"; readonly state: string }
  | { readonly code: "programme_unknown"; readonly programme: string }
  | { readonly code: "period_unknown"; readonly programme: string; readonly period: string }
  /** `tranches`: the numbers that there are. */
  | { readonly code: "tranche_unknown"; readonly programme: string; readonly period: string; readonly tranche: number; readonly tranches: string }
  | { readonly code: "columns_missing"; readonly columns: readonly string[] }
  | { readonly code: "as_of_in_future"; readonly today: string }
  | { readonly code: "already_imported"; readonly importId: string }
  | { readonly code: "recipient_decided" }
  | { readonly code: "area_unknown"; readonly area: string }
  | { readonly code: "snapshot_unknown"; readonly snapshot: string }
  | { readonly code: "versions_in_order" }
  | { readonly code: "snapshots_in_order" }
  | { readonly code: "quarter_not_open"; readonly quarter: string }
  | SeriesRefusal
  | { readonly code: "family_not_found" }
  | { readonly code: "number_missing" }
  | { readonly code: "reveal_quota"; readonly quota: number }
  | ProblemRefusal
  | { readonly code: "problem_not_found" }
  | { readonly code: "merge_own" }
  | { readonly code: "merge_chain" }
  | ExportRefusal
  | ExportRequestRefusal
  | { readonly code: "list_not_found" }
  | PersonQueryRefusal
  | { readonly code: "search_quota"; readonly quota: number }
  | AccountRefusal
  | AccountActRefusal
  | { readonly code: "email_taken" | "account_unknown" | "session_unknown" }
  | SettingsRefusal
  | ProgrammeRefusal
  | BudgetRefusal
  | FocusRefusal
  | EnrolmentRefusal
  | EndRefusal
  | { readonly code: "programme_not_found" | "enrolment_not_found" | "enrolment_not_ended" | "enrolment_of_list" | "components_not_found" | "components_changed" }
  | ProposalRefusal
  | { readonly code: "simulation_not_found" | "proposal_not_found" }
  | MeetingRefusal
  | { readonly code: "programme_not_own"; readonly programme: string }
  | { readonly code: "proposal_list_changed"; readonly families: number; readonly expected: number }
  | { readonly code: "figure_not_found" }
  | { readonly code: "figure_meeting_over"; readonly state: string }
  | OrganisationRefusal
  | AttendanceRefusal
  | AssignmentRefusal
  | MinutesRefusal
  | FollowUpRefusal
  | PaperRefusal
  | CaseRefusal
  | GraduationRefusal
  | ReportRefusal
  | PledgeRefusal
  | { readonly code: "records_not_own" | "seal_unreadable" | "photo_not_found" | "delivery_not_found" | "delivery_decided" | "delivery_decision_unfit" | "delivery_brought_yourself" | "device_not_found" }
  | ReferralRefusal
  | ProposalFlowRefusal
  | ObjectionRefusal;
export type RefusalCode = Refusal["code"];

const TRPC_CODE = {
  operation_mismatch: "CONFLICT",
  import_not_found: "NOT_FOUND",
  import_not_own: "UNPROCESSABLE_CONTENT",
  import_state: "CONFLICT",
  programme_unknown: "UNPROCESSABLE_CONTENT",
  period_unknown: "UNPROCESSABLE_CONTENT",
  tranche_unknown: "UNPROCESSABLE_CONTENT",
  columns_missing: "UNPROCESSABLE_CONTENT",
  as_of_in_future: "UNPROCESSABLE_CONTENT",
  already_imported: "CONFLICT",
  recipient_decided: "CONFLICT",
  area_unknown: "NOT_FOUND",
  snapshot_unknown: "NOT_FOUND",
  versions_in_order: "UNPROCESSABLE_CONTENT",
  snapshots_in_order: "UNPROCESSABLE_CONTENT",
  quarter_not_open: "UNPROCESSABLE_CONTENT",
  series_area: "NOT_FOUND",
  series_value: "UNPROCESSABLE_CONTENT",
  series_changed: "CONFLICT",
  series_not_found: "NOT_FOUND",
  series_nothing_to_undo: "CONFLICT",
  series_table: "UNPROCESSABLE_CONTENT",
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
  approval_own: "FORBIDDEN",
  approval_reason_missing: "UNPROCESSABLE_CONTENT",
  approval_not_found: "NOT_FOUND",
  approval_waiting: "CONFLICT",
  approval_not_needed: "UNPROCESSABLE_CONTENT",
  approval_decided: "CONFLICT",
  export_beyond: "UNPROCESSABLE_CONTENT",
  export_grown: "CONFLICT",
  export_expired: "CONFLICT",
  export_not_approved: "CONFLICT",
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
  settings_module_used: "CONFLICT",
  logo_invalid: "UNPROCESSABLE_CONTENT",
  logo_too_large: "UNPROCESSABLE_CONTENT",
  programme_not_found: "NOT_FOUND",
  programme_changed: "CONFLICT",
  programme_code_taken: "CONFLICT",
  programme_invalid: "UNPROCESSABLE_CONTENT",
  programme_period_ended: "UNPROCESSABLE_CONTENT",
  programme_period_used: "CONFLICT",
  programme_retired: "CONFLICT",
  programme_not_retired: "CONFLICT",
  programme_retire_past: "UNPROCESSABLE_CONTENT",
  programme_unchanged: "UNPROCESSABLE_CONTENT",
  programme_nothing_to_undo: "CONFLICT",
  programme_needs_proposal: "UNPROCESSABLE_CONTENT",
  proposal_not_needed: "UNPROCESSABLE_CONTENT",
  proposal_waiting: "CONFLICT",
  proposal_not_found: "NOT_FOUND",
  proposal_decided: "CONFLICT",
  proposal_own: "FORBIDDEN",
  budget_not_found: "NOT_FOUND",
  budget_incomplete: "UNPROCESSABLE_CONTENT",
  budget_unchanged: "UNPROCESSABLE_CONTENT",
  budget_pending: "CONFLICT",
  budget_changed: "CONFLICT",
  budget_decided: "CONFLICT",
  budget_own: "FORBIDDEN",
  budget_not_own: "FORBIDDEN",
  budget_reason: "UNPROCESSABLE_CONTENT",
  budget_over_ceiling: "UNPROCESSABLE_CONTENT",
  budget_below_spent: "UNPROCESSABLE_CONTENT",
  budget_quarter_early: "UNPROCESSABLE_CONTENT",
  budget_nothing_reported: "UNPROCESSABLE_CONTENT",
  budget_taken: "CONFLICT",
  budget_import_not_found: "NOT_FOUND",
  budget_import_state: "CONFLICT",
  focus_not_found: "NOT_FOUND",
  focus_state: "CONFLICT",
  focus_changed: "CONFLICT",
  focus_village_unknown: "UNPROCESSABLE_CONTENT",
  focus_village_twice: "UNPROCESSABLE_CONTENT",
  focus_reason_missing: "UNPROCESSABLE_CONTENT",
  focus_empty: "UNPROCESSABLE_CONTENT",
  focus_own: "FORBIDDEN",
  focus_decree_in_future: "UNPROCESSABLE_CONTENT",
  focus_no_data: "UNPROCESSABLE_CONTENT",
  start_in_future: "UNPROCESSABLE_CONTENT",
  period_missing: "UNPROCESSABLE_CONTENT",
  unit_without_families: "UNPROCESSABLE_CONTENT",
  person_missing: "UNPROCESSABLE_CONTENT",
  person_unknown: "UNPROCESSABLE_CONTENT",
  already_enrolled: "CONFLICT",
  enrolment_left: "CONFLICT",
  end_outside: "UNPROCESSABLE_CONTENT",
  end_reason_missing: "UNPROCESSABLE_CONTENT",
  enrolment_not_found: "NOT_FOUND",
  enrolment_not_ended: "CONFLICT",
  enrolment_of_list: "CONFLICT",
  components_not_found: "NOT_FOUND",
  components_changed: "CONFLICT",
  simulation_not_found: "NOT_FOUND",
  programme_not_own: "NOT_FOUND",
  proposal_state: "CONFLICT",
  proposal_reason_missing: "UNPROCESSABLE_CONTENT",
  proposal_empty: "UNPROCESSABLE_CONTENT",
  proposal_too_large: "UNPROCESSABLE_CONTENT",
  proposal_list_changed: "CONFLICT",
  organisation_not_found: "NOT_FOUND",
  organisation_taken: "CONFLICT",
  organisation_not_added: "CONFLICT",
  organisation_in_use: "CONFLICT",
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
  meeting_not_found: "NOT_FOUND",
  agenda_item_not_found: "NOT_FOUND",
  invitee_not_found: "NOT_FOUND",
  agenda_proposal_not_found: "NOT_FOUND",
  series_of_meetings_not_found: "NOT_FOUND",
  series_of_meetings_closed: "CONFLICT",
  series_of_meetings_changed: "CONFLICT",
  meeting_state: "CONFLICT",
  meeting_changed: "CONFLICT",
  agenda_item_changed: "CONFLICT",
  invitee_changed: "CONFLICT",
  meeting_answered: "CONFLICT",
  meeting_held: "CONFLICT",
  meeting_day_fixed: "UNPROCESSABLE_CONTENT",
  meeting_nobody_invited: "UNPROCESSABLE_CONTENT",
  meeting_kind_of_series: "UNPROCESSABLE_CONTENT",
  answer_early: "CONFLICT",
  answer_late: "CONFLICT",
  representative_missing: "UNPROCESSABLE_CONTENT",
  agenda_proposal_decided: "CONFLICT",
  person_number_in_text: "UNPROCESSABLE_CONTENT",
  day_unreadable: "UNPROCESSABLE_CONTENT",
  weekday_mismatch: "UNPROCESSABLE_CONTENT",
  figure_not_found: "NOT_FOUND",
  figure_meeting_over: "CONFLICT",
  follow_up_not_found: "NOT_FOUND",
  follow_up_state: "CONFLICT",
  follow_up_own: "FORBIDDEN",
  follow_up_changed: "CONFLICT",
  follow_up_obstacle_missing: "UNPROCESSABLE_CONTENT",
  follow_up_proof_missing: "UNPROCESSABLE_CONTENT",
  follow_up_nothing_to_undo: "CONFLICT",
  follow_up_unknown_code: "UNPROCESSABLE_CONTENT",
  evidence_not_found: "NOT_FOUND",
  evidence_closed: "CONFLICT",
  evidence_too_many: "CONFLICT",
  paper_not_found: "NOT_FOUND",
  paper_state: "CONFLICT",
  paper_own: "FORBIDDEN",
  paper_incomplete: "UNPROCESSABLE_CONTENT",
  paper_changed: "CONFLICT",
  paper_meeting_state: "CONFLICT",
  pledge_state: "CONFLICT",
  partner_without_organisation: "UNPROCESSABLE_CONTENT",
  overlap_unseen: "CONFLICT",
  pledge_area_unknown: "NOT_FOUND",
  pledge_need_unknown: "NOT_FOUND",
  match_unfit: "UNPROCESSABLE_CONTENT",
  result_in_future: "UNPROCESSABLE_CONTENT",
  attendance_code: "NOT_FOUND",
  attendance_not_found: "NOT_FOUND",
  attendance_closed: "CONFLICT",
  attendance_changed: "CONFLICT",
  attendance_full: "UNPROCESSABLE_CONTENT",
  invitation_unknown: "NOT_FOUND",
  invitation_taken: "CONFLICT",
  minutes_state: "CONFLICT",
  minutes_number: "UNPROCESSABLE_CONTENT",
  minutes_piece_not_found: "NOT_FOUND",
  minutes_item_not_found: "NOT_FOUND",
  minutes_figure_not_found: "NOT_FOUND",
  minutes_too_long: "UNPROCESSABLE_CONTENT",
  minutes_comment_not_found: "NOT_FOUND",
  minutes_not_draft: "CONFLICT",
  case_not_found: "NOT_FOUND",
  case_state: "CONFLICT",
  case_changed: "CONFLICT",
  case_person_unfit: "UNPROCESSABLE_CONTENT",
  case_last_named: "CONFLICT",
  graduation_not_found: "NOT_FOUND",
  graduation_state: "CONFLICT",
  graduation_own: "FORBIDDEN",
  graduation_not_decider: "FORBIDDEN",
  month_report_not_found: "NOT_FOUND",
  month_report_state: "CONFLICT",
  month_report_own: "FORBIDDEN",
  month_report_changed: "CONFLICT",
  month_report_early: "UNPROCESSABLE_CONTENT",
  month_report_not_decider: "FORBIDDEN",
  referral_not_found: "NOT_FOUND",
  referral_state: "CONFLICT",
  referral_changed: "CONFLICT",
  referral_nothing_to_undo: "CONFLICT",
  referral_owner_unknown: "UNPROCESSABLE_CONTENT",
  referral_programme_unknown: "UNPROCESSABLE_CONTENT",
  referral_open_already: "CONFLICT",
  update_not_found: "NOT_FOUND",
  update_state: "CONFLICT",
  update_changed: "CONFLICT",
  update_not_checked: "CONFLICT",
  update_nothing_to_undo: "CONFLICT",
  update_village: "UNPROCESSABLE_CONTENT",
  update_day_in_future: "UNPROCESSABLE_CONTENT",
  update_facilitator_unknown: "UNPROCESSABLE_CONTENT",
  village_unknown: "NOT_FOUND",
  village_meeting_not_found: "NOT_FOUND",
  siks_file_not_found: "NOT_FOUND",
  siks_file_empty: "UNPROCESSABLE_CONTENT",
  siks_file_own: "FORBIDDEN",
  siks_file_state: "CONFLICT",
  objection_not_found: "NOT_FOUND",
  objection_state: "CONFLICT",
  objection_changed: "CONFLICT",
  objection_nothing_to_undo: "CONFLICT",
  objector_unknown: "NOT_FOUND",
  records_not_own: "FORBIDDEN",
  seal_unreadable: "NOT_FOUND",
  photo_not_found: "NOT_FOUND",
  delivery_not_found: "NOT_FOUND",
  delivery_decided: "CONFLICT",
  delivery_decision_unfit: "UNPROCESSABLE_CONTENT",
  delivery_brought_yourself: "FORBIDDEN",
  device_not_found: "NOT_FOUND",
  facilitator_not_found: "NOT_FOUND",
  facilitator_changed: "CONFLICT",
  facilitator_ended: "UNPROCESSABLE_CONTENT",
  assignment_empty: "UNPROCESSABLE_CONTENT",
  assignment_nothing: "CONFLICT",
  assignment_too_many: "UNPROCESSABLE_CONTENT",
  assignment_past: "UNPROCESSABLE_CONTENT",
  assignment_changed: "CONFLICT",
  assignment_act_not_found: "NOT_FOUND",
  assignment_not_undoable: "CONFLICT",
  assignment_file_not_found: "NOT_FOUND",
  assignment_file_done: "CONFLICT",
  assignment_file_empty: "UNPROCESSABLE_CONTENT",
  field_group_not_found: "NOT_FOUND",
  field_group_changed: "CONFLICT",
  field_group_closed: "CONFLICT",
  field_group_not_closed: "CONFLICT",
  field_group_foreign: "UNPROCESSABLE_CONTENT",
  queue_not_found: "NOT_FOUND",
  queue_changed: "CONFLICT",
  queue_closed: "CONFLICT",
  queue_not_closed: "CONFLICT",
  queue_empty: "UNPROCESSABLE_CONTENT",
  queue_due_past: "UNPROCESSABLE_CONTENT",
  queue_too_large: "UNPROCESSABLE_CONTENT",
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
