import { liveChanges } from "#live/live-changes";
import { router } from "#platform/procedures";

export const liveRouter = router({ changes: liveChanges });
