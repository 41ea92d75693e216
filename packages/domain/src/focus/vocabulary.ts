/** What the priority of an area is weighed from (domain.md §5.5), in the order in which it is always shown. */
export const FOCUS_PARTS = ["poorest", "poor", "exclusion", "unfit", "sanitation", "signal"] as const;
export type FocusPart = (typeof FOCUS_PARTS)[number];

export const WEIGHT_MAX = 100;
