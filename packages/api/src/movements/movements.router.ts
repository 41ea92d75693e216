import { listVersions } from "#movements/list-versions";
import { movementOverview } from "#movements/movement-overview";
import { router } from "#platform/procedures";

export const movementsRouter = router({ overview: movementOverview, versions: listVersions });
