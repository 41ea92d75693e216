import { announce } from "@sinergi/db/targeting/announce";
import { markCloned, reportDevice } from "@sinergi/db/sync/devices.store";
import { findClone, knowsReceipt } from "@sinergi/db/sync/receipts.store";
import type { PushReply } from "@sinergi/domain/sync/outcomes";
import { TRPCError } from "@trpc/server";
import { reportedDevice } from "#sync/device-report";
import { isTooLarge, readItem } from "#sync/read-item";
import { readFamilies, type Receiving } from "#sync/read-push";
import { receiveAll } from "#sync/receive-all";
import { MAX_BATCH_RECORDS, pushInputSchema } from "#sync/sync.schema";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

/**
 * Takes a batch of records from a phone into custody, each by itself: none stops or undoes its neighbours, and every one that names
 * itself is answered. The receipts are the ledger, so nothing of it is written into the audit chain.
 */
export const push = procedure({ permission: "field.log", scope: "own", audit: null })
  .input(pushInputSchema)
  .mutation(async ({ ctx, input }): Promise<PushReply> => {
    const { actor, read } = ctx;
    if (input.userId !== undefined && input.userId !== actor.id) throw refused({ code: "records_not_own" });
    if (input.items.length > MAX_BATCH_RECORDS || input.items.some(isTooLarge)) throw new TRPCError({ code: "PAYLOAD_TOO_LARGE" });
    const items = input.items.flatMap((item) => readItem(item) ?? []).toSorted((a, b) => (a.record?.seq ?? 0) - (b.record?.seq ?? 0));

    const { deviceId } = input.device;
    const about = await read(async (tx) => ({
      wipe: (await reportDevice(tx, reportedDevice(input.device))).wipe,
      lastAckKnown: input.lastAck === null || (await knowsReceipt(tx, input.lastAck)),
      families: await readFamilies(tx, actor.id, items.flatMap(({ record }) => record ?? [])),
      cloned: await findClone(tx, deviceId, items.flatMap(({ record }) => record ?? [])),
    }));
    const receiving: Receiving = { actor, read, deviceId, via: "PHONE", broughtBy: null, today: ctx.clock.today(), now: Date.now(), families: about.families, sealed: false };

    const outcomes = await receiveAll(receiving, items);
    const newDeviceId = about.cloned ? crypto.randomUUID() : null;
    await read(async (tx) => {
      if (newDeviceId !== null) await markCloned(tx, deviceId, newDeviceId);
      if (outcomes.some(({ status }) => status !== "duplicate")) await announce(tx, { kind: "field" });
    });
    return { batchId: input.batchId, serverTime: new Date().toISOString(), lastAckKnown: about.lastAckKnown, newDeviceId, wipe: about.wipe, outcomes };
  });
