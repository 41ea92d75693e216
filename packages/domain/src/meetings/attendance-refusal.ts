import type { MeetingState } from "#meetings/vocabulary";

export type AttendanceRefusal =
  /** Wrong, of another time, or of a meeting that does not run: whoever holds it learns no more. */
  | { readonly code: "attendance_code" }
  | { readonly code: "attendance_not_found" }
  /** The list is taken while the meeting runs and until its minutes are signed. */
  | { readonly code: "attendance_closed"; readonly state: MeetingState }
  | { readonly code: "attendance_changed" }
  | { readonly code: "attendance_full"; readonly most: number }
  | { readonly code: "invitation_unknown" }
  | { readonly code: "invitation_taken" };
