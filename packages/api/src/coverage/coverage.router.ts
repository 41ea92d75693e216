import { coverageFamilies } from "#coverage/coverage-families";
import { coverageOverview } from "#coverage/coverage-overview";
import { router } from "#platform/procedures";

export const coverageRouter = router({ overview: coverageOverview, families: coverageFamilies });
