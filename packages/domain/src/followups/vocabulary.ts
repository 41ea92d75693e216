/** States of a follow-up (`domain.md` §1.6). Overdue is no state: it is computed from the due day. */
export const FOLLOW_UP_STATES = ["NOT_STARTED", "IN_PROGRESS", "BLOCKED", "DONE_UNVERIFIED", "DONE", "CANCELLED"] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

export const FOLLOW_UP_TYPES = ["POLICY", "PROGRAMME", "BUDGET", "DATA", "COORDINATION", "FOCUS_AREA"] as const;
export type FollowUpType = (typeof FOLLOW_UP_TYPES)[number];

export const FOLLOW_UP_PRIORITIES = ["HIGH", "NORMAL", "LOW"] as const;
export type FollowUpPriority = (typeof FOLLOW_UP_PRIORITIES)[number];

/** What is done to a follow-up; each leaves a line in its history. */
export const FOLLOW_UP_ACTS = ["CREATED", "EDITED", "ACCEPTED", "DECLINED", "REPORTED", "BLOCKED", "SUBMITTED", "VERIFIED", "SENT_BACK", "CANCELLED", "REOPENED", "UNDONE"] as const;
export type FollowUpAct = (typeof FOLLOW_UP_ACTS)[number];

/** What the head of the leading office said when it was given to him. */
export const FOLLOW_UP_ANSWERS = ["WAITING", "ACCEPTED", "DECLINED"] as const;
export type FollowUpAnswer = (typeof FOLLOW_UP_ANSWERS)[number];
