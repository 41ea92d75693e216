import type { Scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { listItems, lockQueue, writeItemsTaken, writeQueueClosed, type WorkQueueRow } from "@sinergi/db/fieldwork/work-queues.store";
import { settleFieldwork } from "@sinergi/db/fieldwork/settle-fieldwork";
import { announce } from "@sinergi/db/targeting/announce";
import type { Day } from "@sinergi/domain/time/day";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { itemsInputSchema, queueActInputSchema } from "#queues/queues.schema";

const TAKEN_BACK = "workQueue.takenBack";
const DEALT_AGAIN = "workQueue.dealtAgain";
const CLOSED = "workQueue.closed";
const REOPENED = "workQueue.reopened";

/** Takes open families back: they leave the phones at the next contact. An answer that is on its way still counts. */
export const takeBackItems = procedure({ permission: "queues.deal", scope: "people", audit: TAKEN_BACK })
  .input(itemsInputSchema)
  .mutation(({ ctx, input }): Promise<{ readonly families: number }> => ctx.read((tx) => doOnce(tx, input, () => setTaken(tx, { ...input, taken: true, action: TAKEN_BACK, today: ctx.clock.today() }))));

/** Deals families out again that were taken back, to whoever has them today. */
export const dealItemsAgain = procedure({ permission: "queues.deal", scope: "people", audit: DEALT_AGAIN })
  .input(itemsInputSchema)
  .mutation(({ ctx, input }): Promise<{ readonly families: number }> => ctx.read((tx) => doOnce(tx, input, () => setTaken(tx, { ...input, taken: false, action: DEALT_AGAIN, today: ctx.clock.today() }))));

/** The list is done with, whatever is still open. */
export const closeQueue = procedure({ permission: "queues.deal", scope: "people", audit: CLOSED })
  .input(queueActInputSchema)
  .mutation(({ ctx, input }): Promise<null> => ctx.read((tx) => doOnce(tx, input, () => setClosed(tx, { ...input, closes: true, today: ctx.clock.today() }))));

/** What was open when it was closed stands on the phones again. */
export const reopenQueue = procedure({ permission: "queues.deal", scope: "people", audit: REOPENED })
  .input(queueActInputSchema)
  .mutation(({ ctx, input }): Promise<null> => ctx.read((tx) => doOnce(tx, input, () => setClosed(tx, { ...input, closes: false, today: ctx.clock.today() }))));

interface Taken {
  readonly opId: string;
  readonly id: string;
  readonly itemIds: readonly string[] | null;
  readonly taken: boolean;
  readonly action: string;
  readonly today: Day;
}

async function setTaken(tx: Scoped, { opId, id, itemIds, taken, action, today }: Taken): Promise<{ readonly families: number }> {
  const queue = await getOpen(tx, id);
  const ids = itemIds ?? (await listItems(tx, id)).map((item) => item.id);
  const families = await writeItemsTaken(tx, { queueId: id, ids, taken });
  if (families === 0) throw refused({ code: "queue_changed" });
  await settleFieldwork(tx, today);
  await appendAudit(tx, { action, entity: "workQueue", entityId: id, opId, detail: { number: queue.number, families, openBefore: queue.open } });
  await announce(tx, { kind: "field" });
  return { families };
}

async function setClosed(tx: Scoped, { opId, id, closes, today }: { readonly opId: string; readonly id: string; readonly closes: boolean; readonly today: Day }): Promise<null> {
  const queue = await getQueue(tx, id);
  if (closes === (queue.closedOn !== null)) throw refused({ code: closes ? "queue_closed" : "queue_not_closed" });
  await writeQueueClosed(tx, id, closes ? today : null);
  await appendAudit(tx, { action: closes ? CLOSED : REOPENED, entity: "workQueue", entityId: id, opId, detail: { number: queue.number, open: queue.open, before: queue.closedOn, after: closes ? today : null } });
  await announce(tx, { kind: "field" });
  return null;
}

async function getQueue(tx: Scoped, id: string): Promise<WorkQueueRow> {
  const queue = await lockQueue(tx, id);
  if (queue === null) throw refused({ code: "queue_not_found" });
  return queue;
}

async function getOpen(tx: Scoped, id: string): Promise<WorkQueueRow> {
  const queue = await getQueue(tx, id);
  if (queue.closedOn !== null) throw refused({ code: "queue_closed" });
  return queue;
}
