import { listAudit } from "#audit/list-audit";
import { router } from "#platform/procedures";

export const auditRouter = router({ list: listAudit });
