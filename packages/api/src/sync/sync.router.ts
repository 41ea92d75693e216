import { router } from "#platform/procedures";
import { decideDelivery } from "#sync/decide-delivery";
import { askWipe, devices, retireDevice } from "#sync/devices";
import { hello } from "#sync/hello";
import { photoLost } from "#sync/photo-lost";
import { push } from "#sync/push";
import { deliveries, delivery } from "#sync/read-deliveries";
import { snapshot } from "#sync/snapshot";
import { unseal } from "#sync/unseal";
import { verify } from "#sync/verify";

export const syncRouter = router({ hello, push, snapshot, verify, unseal, photoLost, deliveries, delivery, decide: decideDelivery, devices, askWipe, retireDevice });
