/** Figures of a survey of people (BPS, Susenas) and what they are paired with. P0 is of March, P0_SEP of September. */
export const INDICATORS = ["P0", "P1", "P2", "POVERTY_LINE", "POOR_PEOPLE", "EXTREME_P0", "EXTREME_POOR", "P0_SEP", "HDI"] as const;
export type Indicator = (typeof INDICATORS)[number];

/** How sure a figure is: published by BPS, read somewhere, remembered and not checked, or only an example. */
export const CERTAINTIES = ["OFFICIAL", "READ", "KNOWN_UNVERIFIED", "EXAMPLE"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export const SERIES_KINDS = ["OBSERVED", "TARGET"] as const;
export type SeriesKind = (typeof SERIES_KINDS)[number];
