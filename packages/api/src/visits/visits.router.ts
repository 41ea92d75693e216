import { router } from "#platform/procedures";
import { listVisits } from "#visits/list-visits";
import { visitsOfFamily } from "#visits/visits-of-family";

export const visitsRouter = router({ list: listVisits, ofFamily: visitsOfFamily });
