import { markCloned, reportDevice } from "@sinergi/db/sync/devices.store";
import { readBatchStanding } from "@sinergi/db/sync/ownership.store";
import { listAwaited } from "@sinergi/db/sync/receipts.store";
import type { PushReply } from "@sinergi/domain/sync/outcomes";
import { TRPCError } from "@trpc/server";
import { isToldTogether } from "#sync/decide-record";
import { reportedDevice } from "#sync/device-report";
import { isTooLarge, readItem } from "#sync/read-item";
import { familiesOf, type Receiving } from "#sync/read-push";
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
    const records = items.flatMap(({ record }) => record ?? []);
    const about = await read(async (tx) => {
      const { wipe } = await reportDevice(tx, reportedDevice(input.device));
      // Visits build on nothing, so what waits for them can go on after all of them.
      const awaited = new Set(records.every(({ kind }) => isToldTogether(kind)) ? [] : await listAwaited(tx, items.map(({ id }) => id)));
      return { wipe, awaited, ...(await readBatchStanding(tx, { deviceId, lastAck: input.lastAck, familyIds: familiesOf(records), sent: records })) };
    });
    const receiving: Receiving = { actor, read, deviceId, via: "PHONE", broughtBy: null, today: ctx.clock.today(), now: Date.now(), families: about.families, boundaries: new Map(), sealed: false };

    const outcomes = await receiveAll(receiving, items, about.awaited);
    const newDeviceId = about.cloned ? crypto.randomUUID() : null;
    if (newDeviceId !== null) await read((tx) => markCloned(tx, deviceId, newDeviceId));
    return { batchId: input.batchId, serverTime: new Date().toISOString(), lastAckKnown: about.lastAckKnown, newDeviceId, wipe: about.wipe, outcomes };
  });
