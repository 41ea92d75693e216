/** Every "no" to acts on assignments, groups, their files and work that is dealt out. */
export type AssignmentRefusal =
  | { readonly code: "facilitator_not_found" | "facilitator_changed" | "facilitator_ended" }
  | { readonly code: "assignment_empty" | "assignment_nothing" }
  | { readonly code: "assignment_too_many"; readonly most: number }
  | { readonly code: "assignment_past"; readonly families: number; readonly today: string }
  | { readonly code: "assignment_changed"; readonly families: number; readonly expected: number }
  | { readonly code: "assignment_act_not_found" | "assignment_not_undoable" }
  | { readonly code: "assignment_file_not_found" | "assignment_file_done" | "assignment_file_empty" }
  | { readonly code: "field_group_not_found" | "field_group_changed" | "field_group_closed" | "field_group_not_closed" }
  | { readonly code: "field_group_foreign"; readonly families: number }
  | { readonly code: "queue_not_found" | "queue_changed" | "queue_closed" | "queue_not_closed" | "queue_empty" | "queue_due_past" }
  | { readonly code: "queue_too_large"; readonly most: number };
