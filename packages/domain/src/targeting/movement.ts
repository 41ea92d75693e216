/**
 * How a family moved between the first and the last version looked at:
 * stayed: deciles 1-2 in every version; returned: 1-2 at both ends, above in between; unclear: 1-2 at both ends, in between
 * unknown or not in the data; rose, roseFar: from 1-2 to 3-4, to 5 or more; fell: from 3 or more to 1-2; above: 3 or more at
 * both ends; unknown: no decile at one end; gone: not in the last version; arrived: not in the first.
 */
export const MOVEMENT_KINDS = ["stayed", "returned", "unclear", "rose", "roseFar", "fell", "above", "unknown", "gone", "arrived"] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/** Help received between two versions. Nobody looked for that of families that are gone. */
export const HELP_KINDS = ["none", "livelihoodOnly", "productionOnly", "both"] as const;
export type HelpKind = (typeof HELP_KINDS)[number];

/** Families that are set beside those without help; `some` is any help at all. */
export const HELPED_GROUPS = ["some", "livelihoodOnly", "productionOnly", "both"] as const;
export type HelpedGroup = (typeof HELPED_GROUPS)[number];

/** How alike two families were at the start: in the same district, or in the same kind of village. */
export const LIKENESSES = ["district", "kind"] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** Among deciles of a version: 0 stands for none yet, this for not in the version. */
export const ABSENT_DECILE = 11;
