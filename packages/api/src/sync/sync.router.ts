import { router } from "#platform/procedures";
import { hello } from "#sync/hello";
import { push } from "#sync/push";
import { snapshot } from "#sync/snapshot";
import { verify } from "#sync/verify";

export const syncRouter = router({ hello, push, snapshot, verify });
