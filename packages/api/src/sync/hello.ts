import { listOtherDevices, reportDevice } from "@sinergi/db/sync/devices.store";
import { ensureFieldKey } from "@sinergi/db/sync/field-keys.store";
import { knowsReceipt } from "@sinergi/db/sync/receipts.store";
import { reportedDevice } from "#sync/device-report";
import { helloInputSchema, type HelloAnswer } from "#sync/sync.schema";
import { procedure } from "#platform/procedures";

/** A phone says that it is there: it learns the time, the key to seal to, and what this person's other phones last said they hold. */
export const hello = procedure({ permission: "field.log", scope: "own", audit: null })
  .input(helloInputSchema)
  .mutation(({ ctx, input }): Promise<HelloAnswer> =>
    ctx.read(async (tx) => ({
      serverTime: new Date().toISOString(),
      user: { id: ctx.actor.id, name: ctx.actor.name },
      publicKey: await ensureFieldKey(tx),
      otherDevices: await listOtherDevices(tx, input.device?.deviceId ?? null),
      wipe: input.device === null ? false : (await reportDevice(tx, reportedDevice(input.device))).wipe,
      // Also of a phone that has nothing to send: it may hold what a restored server forgot.
      lastAckKnown: input.lastAck === null || (await knowsReceipt(tx, input.lastAck)),
    })),
  );
