/** The life of a pledge: sent, matched to somebody's programme or works, under way, done; or said no to, or taken back. */
export const PLEDGE_STATES = ["SUBMITTED", "MATCHED", "RUNNING", "DONE", "DECLINED", "WITHDRAWN"] as const;
export type PledgeState = (typeof PLEDGE_STATES)[number];

/** What the quantity counts. */
export const PLEDGE_UNITS = ["FAMILY", "PERSON", "GROUP", "HOUSE", "UNIT", "PACKAGE"] as const;
export type PledgeUnit = (typeof PLEDGE_UNITS)[number];

export const RESULT_KINDS = ["RECIPIENTS", "PROGRAMME", "WORKS"] as const;
export type ResultKind = (typeof RESULT_KINDS)[number];
