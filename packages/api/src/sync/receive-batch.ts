import type { Scoped } from "@sinergi/db/access/scoped";
import { reportDevice } from "@sinergi/db/sync/devices.store";
import { readBatchStanding, type BatchStanding } from "@sinergi/db/sync/ownership.store";
import { listAwaited } from "@sinergi/db/sync/receipts.store";
import type { RecordOutcome } from "@sinergi/domain/sync/outcomes";
import type { z } from "zod";
import { createGate } from "#platform/at-once";
import type { Context } from "#platform/context";
import type { Allowed } from "#platform/procedures";
import { isToldTogether } from "#sync/decide-record";
import { reportedDevice } from "#sync/device-report";
import type { ReadItem } from "#sync/read-item";
import { familiesOf, type Receiving } from "#sync/read-push";
import { isSettled, receiveAll, releaseAll, tellAndLook } from "#sync/receive-all";
import { isOneRun, takeAndApplyAll } from "#sync/receive-together";
import type { pushInputSchema } from "#sync/sync.schema";

type Caller = Allowed & Pick<Context, "clock">;

/** A batch as it came, its items in the order in which the phone made them. */
export interface Batch {
  readonly input: z.infer<typeof pushInputSchema>;
  readonly items: readonly ReadItem[];
  /** Milliseconds since 1970, by the server's clock. */
  readonly now: number;
}

export interface About extends BatchStanding {
  /** Whether the phone's copy of families is to be wiped. */
  readonly wipe: boolean;
}

export interface ReceivedBatch {
  readonly about: About;
  readonly outcomes: readonly RecordOutcome[];
}

/** Batches taken at the same time, of ten connections: on the evening when everybody sends, those who read figures find one too. */
const AT_ONCE = 6;
const inTurn = createGate(AT_ONCE);

/** Takes a batch into custody; every item is answered. */
export function receiveBatch(ctx: Caller, batch: Batch): Promise<ReceivedBatch> {
  return inTurn(async () => (await receiveWhole(ctx, batch)) ?? receivePiecemeal(ctx, batch));
}

/** What is asked about a batch before anything of it is taken; what the phone says of itself is written down. */
async function askAbout(tx: Scoped, { input: { device, lastAck }, items }: Batch): Promise<About> {
  const sent = items.flatMap(({ record }) => record ?? []);
  const standing = await readBatchStanding(tx, { deviceId: device.deviceId, lastAck, familyIds: familiesOf(sent), sent });
  return { ...standing, ...(await reportDevice(tx, reportedDevice(device))) };
}

function receivingOf({ actor, read, clock }: Caller, { input, now }: Batch, { families }: About): Receiving {
  return { actor, read, deviceId: input.device.deviceId, via: "PHONE", broughtBy: null, today: clock.today(), now, families, boundaries: new Map(), sealed: false };
}

/**
 * Nearly every batch is a run of visits, and nearly always all goes well: then one transaction asks, takes, applies, tells and looks for
 * what waited. Null where it is another batch, or where anything failed: then nothing of this was done.
 */
async function receiveWhole(ctx: Caller, batch: Batch): Promise<ReceivedBatch | null> {
  if (!isOneRun(batch.items)) return null;
  const done = await ctx.read(async (tx) => {
    const about = await askAbout(tx, batch);
    const receiving = receivingOf(ctx, batch, about);
    const received = await takeAndApplyAll(tx, receiving, { run: batch.items, here: about.here });
    const outcomes = [...received.values()].map(({ outcome }) => outcome);
    const settled = [...received].flatMap(([id, one]) => (isSettled(one) ? id : []));
    return { about, receiving, outcomes, waitedFor: await tellAndLook(tx, outcomes, settled) };
  }).catch(() => null);
  if (done !== null) await releaseAll(done.receiving, done.waitedFor);
  return done;
}

async function receivePiecemeal(ctx: Caller, batch: Batch): Promise<ReceivedBatch> {
  const { about, awaited } = await ctx.read(async (tx) => {
    const kinds = batch.items.flatMap(({ record }) => record?.kind ?? []);
    return { about: await askAbout(tx, batch), awaited: new Set(kinds.every(isToldTogether) ? [] : await listAwaited(tx, batch.items.map(({ id }) => id))) };
  });
  return { about, outcomes: await receiveAll(receivingOf(ctx, batch, about), batch.items, awaited) };
}
