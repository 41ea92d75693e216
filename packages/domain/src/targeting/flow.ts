/**
 * How a family moved in or out of a programme between two snapshots. entered: was in the data without it, and receives it now;
 * arrived: new in the data, and receives it; stayed: received it then and now; left: received it then, and is still in the data;
 * gone: received it then, and is no longer in the data. Gone is gone from the data, never "better off".
 */
export const FLOW_KINDS = ["entered", "arrived", "stayed", "left", "gone"] as const;
export type FlowKind = (typeof FLOW_KINDS)[number];
