import type { AgendaProposalState, MeetingState } from "#meetings/vocabulary";
import type { Day } from "#time/day";

/** Why the rules of meetings say no. */
export type MeetingRefusal =
  /** There is none, or it is not the caller's. */
  | { readonly code: "meeting_not_found" | "agenda_item_not_found" | "invitee_not_found" | "agenda_proposal_not_found" | "series_of_meetings_not_found" | "series_of_meetings_closed" | "series_of_meetings_changed" }
  | { readonly code: "meeting_state"; readonly state: MeetingState }
  /** Somebody changed it since the caller looked. */
  | { readonly code: "meeting_changed" | "agenda_item_changed" | "invitee_changed" }
  | { readonly code: "meeting_answered"; readonly answered: number }
  | { readonly code: "meeting_held"; readonly written: number }
  | { readonly code: "meeting_day_fixed" }
  | { readonly code: "meeting_nobody_invited" }
  | { readonly code: "meeting_kind_of_series" }
  | { readonly code: "answer_early" | "answer_late" | "representative_missing" }
  | { readonly code: "agenda_proposal_decided"; readonly state: AgendaProposalState }
  /** A text for the table of a meeting holds what looks like a NIK or No. KK. */
  | { readonly code: "person_number_in_text" }
  | { readonly code: "day_unreadable" }
  /** The weekday and the date of a text do not agree. */
  | { readonly code: "weekday_mismatch"; readonly day: Day; readonly stated: number; readonly right: number };
