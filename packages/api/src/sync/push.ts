import { markCloned } from "@sinergi/db/sync/devices.store";
import type { PushReply } from "@sinergi/domain/sync/outcomes";
import { TRPCError } from "@trpc/server";
import { isTooLarge, readItem } from "#sync/read-item";
import { receiveBatch } from "#sync/receive-batch";
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

    const { about, outcomes } = await receiveBatch(ctx, { input, items, now: Date.now() });
    const newDeviceId = about.cloned ? crypto.randomUUID() : null;
    if (newDeviceId !== null) await read((tx) => markCloned(tx, input.device.deviceId, newDeviceId));
    return { batchId: input.batchId, serverTime: new Date().toISOString(), lastAckKnown: about.lastAckKnown, newDeviceId, wipe: about.wipe, outcomes };
  });
