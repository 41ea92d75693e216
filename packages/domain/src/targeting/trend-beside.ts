/** What a figure through time may need beside the cells of families; read only where it is looked at, because it may have to be counted first. */
export const TREND_BESIDES = ["persons", "housing", "convergence"] as const;
export type TrendBeside = (typeof TREND_BESIDES)[number];
