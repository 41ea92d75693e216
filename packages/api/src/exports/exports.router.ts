import { decideRequest } from "#exports/decide-request";
import { listRequests } from "#exports/list-requests";
import { withdrawRequest } from "#exports/withdraw-request";
import { router } from "#platform/procedures";

export const exportsRouter = router({ requests: listRequests, decide: decideRequest, withdraw: withdrawRequest });
