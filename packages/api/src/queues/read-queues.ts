import type { Scoped } from "@sinergi/db/access/scoped";
import { listFamilyIds } from "@sinergi/db/families/family-ids.store";
import { listFacilitators } from "@sinergi/db/fieldwork/facilitators.store";
import { findQueue, listItems, listQueues as readQueues, type WorkItemRow, type WorkQueueRow } from "@sinergi/db/fieldwork/work-queues.store";
import { countFamilies } from "@sinergi/db/families/families.store";
import type { Day } from "@sinergi/domain/time/day";
import { type FamilyFilter, familyFilterSchema } from "#families/families.schema";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { queueInputSchema, type QueueAnswer, type QueueDetail, type QueuesAnswer, type QueueShare } from "#queues/queues.schema";
import { getSnapshot } from "#targeting/read-snapshot";

/** Families looked through for which of those dealt are in the filter still. */
const MOST_LOOKED_AT = 100_000;

/** Every list that was dealt out, with how far it is. */
export const listQueues = procedure({ permission: "queues.read", scope: "people", audit: null }).query(({ ctx }): Promise<QueuesAnswer> =>
  ctx.read(async (tx) => ({ rows: (await readQueues(tx)).map((row) => queueAnswer(row, ctx.clock.today())), today: ctx.clock.today() })),
);

/** One list: an outcome per family, who still has how many, and how long the same list is today. */
export const queueDetail = procedure({ permission: "queues.read", scope: "people", audit: null })
  .input(queueInputSchema)
  .query(({ ctx, input }): Promise<QueueDetail> =>
    ctx.read(async (tx) => {
      const today = ctx.clock.today();
      const row = await findQueue(tx, input.id);
      if (row === null) throw refused({ code: "queue_not_found" });
      const items = await listItems(tx, row.id);
      const { on: _, ...filter } = familyFilterSchema.parse(row.filter);
      return { queue: queueAnswer(row, today), filter, items, shares: await readShares(tx, items, today), ...(await readStill(tx, { filter, items, today })), today };
    }),
  );

/** The same filter asked today: what was dealt and is not in it any more has left the list, by itself or by what was done. */
async function readStill(tx: Scoped, { filter, items, today }: { readonly filter: FamilyFilter; readonly items: readonly WorkItemRow[]; readonly today: Day }): Promise<Pick<QueueDetail, "now" | "still" | "stillIds">> {
  // A movement between two days is the same list for ever.
  if (filter.movement !== undefined || filter.flow !== undefined) return { now: null, still: null, stillIds: [] };
  const snapshot = await getSnapshot(tx, { on: undefined, today });
  const there = new Set(await listFamilyIds(tx, snapshot, { filter, most: MOST_LOOKED_AT }));
  const still = items.filter(({ familyId }) => there.has(familyId));
  const count = (state: WorkItemRow["state"]): number => still.filter((item) => item.state === state).length;
  return { now: (await countFamilies(tx, snapshot, filter)).inScope, still: { open: count("OPEN"), answered: count("ANSWERED") }, stillIds: still.map(({ id }) => id) };
}

async function readShares(tx: Scoped, items: readonly WorkItemRow[], today: Day): Promise<readonly QueueShare[]> {
  const facilitators = new Map((await listFacilitators(tx, today)).map((one) => [one.userId, one]));
  const dealt = items.filter(({ state }) => state !== "TAKEN_BACK");
  const shares = [...Map.groupBy(dealt, ({ userId }) => userId)].map(([userId, his]): QueueShare => {
    const facilitator = userId === null ? undefined : facilitators.get(userId);
    const name = facilitator?.name || his.find(({ userName }) => userName !== null && userName !== "")?.userName || "";
    const open = his.filter(({ state }) => state === "OPEN").length;
    return { userId, name, open, answered: his.length - open, unsent: facilitator?.unsent ?? null, lastSyncAt: facilitator?.lastSyncAt ?? null };
  });
  return shares.toSorted((a, b) => Number(a.userId === null) - Number(b.userId === null) || a.name.localeCompare(b.name, "id"));
}

/** The filter stays here: a list may be dealt from what its reader may not see. */
function queueAnswer(queue: WorkQueueRow, today: Day): QueueAnswer {
  const { filter: _filter, ...row } = queue;
  return { ...row, overdue: row.closedOn === null && row.dueOn !== null && row.dueOn < today && row.open > 0 };
}
