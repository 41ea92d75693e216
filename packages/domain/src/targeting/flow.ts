import { END_REASONS } from "#enrolments/end-reasons";

/**
 * How a family moved in or out of a programme between two snapshots. entered: was in the data without it, and receives it now;
 * arrived: new in the data, and receives it; stayed: received it then and now; left: received it then, and is still in the data;
 * gone: received it then, and is no longer in the data. Gone is gone from the data, never "better off".
 */
export const FLOW_KINDS = ["entered", "arrived", "stayed", "left", "gone"] as const;
export type FlowKind = (typeof FLOW_KINDS)[number];

/** Why a family left: what a person said when ending it, or that nobody said anything (a list without it, most often). */
export const LEAVE_REASONS = [...END_REASONS, "UNKNOWN"] as const;
export type LeaveReason = (typeof LEAVE_REASONS)[number];
