import { router } from "#platform/procedures";
import { byArea } from "#targeting/by-area";
import { byDecile } from "#targeting/by-decile";
import { figures } from "#targeting/figures";

export const targetingRouter = router({ figures, byDecile, byArea });
