import { router } from "#platform/procedures";
import { byArea } from "#targeting/by-area";
import { byDecile } from "#targeting/by-decile";
import { figures } from "#targeting/figures";
import { freeze } from "#targeting/freeze";
import { listFrozen } from "#targeting/list-frozen";

export const targetingRouter = router({ figures, byDecile, byArea, freeze, frozen: listFrozen });
