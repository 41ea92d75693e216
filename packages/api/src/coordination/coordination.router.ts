import { coordinationOverview } from "#coordination/coordination-overview";
import { router } from "#platform/procedures";

export const coordinationRouter = router({ overview: coordinationOverview });
