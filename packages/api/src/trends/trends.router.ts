import { router } from "#platform/procedures";
import { keepQuarter } from "#trends/keep-quarter";
import { programmeFlows } from "#trends/programme-flows";
import { trendOverview } from "#trends/trend-overview";

export const trendsRouter = router({ overview: trendOverview, flows: programmeFlows, keepQuarter });
