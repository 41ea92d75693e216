/** Why somebody no longer receives a programme, as a person says it. */
export const END_REASONS = ["GRADUATED", "MOVED", "DIED", "NOT_ELIGIBLE", "DUPLICATE", "OTHER"] as const;
export type EndReason = (typeof END_REASONS)[number];
/** What was done to an enrolment by hand. */
export const ENROLMENT_ACTS = ["ADDED", "CORRECTED", "ENDED", "END_UNDONE", "REMOVED"] as const;
export type EnrolmentActKind = (typeof ENROLMENT_ACTS)[number];
