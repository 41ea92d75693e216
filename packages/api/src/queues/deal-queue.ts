import { randomUUID } from "node:crypto";
import type { Scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { knownFamilies, listFamilyIds } from "@sinergi/db/families/family-ids.store";
import { readOwners } from "@sinergi/db/fieldwork/assigned-families.store";
import { insertItems, insertQueue } from "@sinergi/db/fieldwork/work-queues.store";
import { announce } from "@sinergi/db/targeting/announce";
import { MOST_FAMILIES_OF_QUEUE } from "@sinergi/domain/fieldwork/facilitator.schema";
import type { Day } from "@sinergi/domain/time/day";
import { readNames } from "#assignments/facilitator-names";
import type { FamilyFilter } from "#families/families.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { dealInputSchema, previewDealInputSchema, type DealPreview } from "#queues/queues.schema";
import { getSnapshot } from "#targeting/read-snapshot";

const DEALT = "workQueue.dealt";

/** To whom the families of a list would go: to whoever they are assigned to today. */
export const previewDeal = procedure({ permission: "queues.deal", scope: "people", audit: null })
  .input(previewDealInputSchema)
  .query(({ ctx, input }): Promise<DealPreview> =>
    ctx.read(async (tx) => {
      const today = ctx.clock.today();
      const families = await familiesOf(tx, input.filter, today);
      const owners = await readOwners(tx, families, today);
      const names = await readNames(tx, today);
      const shares = Map.groupBy(families, (family) => owners.get(family)?.userId ?? null);
      const facilitators = [...shares].flatMap(([userId, his]) => (userId === null ? [] : [{ userId, name: names.get(userId) ?? "", families: his.length }]));
      return { families: families.length, facilitators: facilitators.toSorted((a, b) => b.families - a.families || a.name.localeCompare(b.name, "id")), unassigned: shares.get(null)?.length ?? 0, most: MOST_FAMILIES_OF_QUEUE };
    }),
  );

/** Deals a list out as work: it stands on the phones of those who have the families. Answers the number people quote. */
export const dealQueue = procedure({ permission: "queues.deal", scope: "people", audit: DEALT })
  .input(dealInputSchema)
  .mutation(({ ctx, input }): Promise<{ readonly id: string; readonly number: number; readonly unassigned: number }> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const { id, title, task, dueOn, filter: { on, ...filter } } = input;
        const today = ctx.clock.today();
        const families = await familiesOf(tx, input.filter, today);
        if (dueOn !== null && dueOn < today) throw refused({ code: "queue_due_past" });
        if (families.length === 0) throw refused({ code: "queue_empty" });
        if (families.length > MOST_FAMILIES_OF_QUEUE) throw refused({ code: "queue_too_large", most: MOST_FAMILIES_OF_QUEUE });
        if (families.length !== input.expected) throw refused({ code: "assignment_changed", families: families.length, expected: input.expected });

        const owners = await readOwners(tx, families, today);
        const names = await readNames(tx, today);
        const items = families.map((familyId) => {
          const userId = owners.get(familyId)?.userId ?? null;
          return { id: randomUUID(), familyId, userId, userName: userId === null ? null : (names.get(userId) ?? "") };
        });
        const unassigned = items.filter(({ userId }) => userId === null).length;
        const number = await insertQueue(tx, { id, title, task, filter, onRef: on ?? null, dealtOn: today, dueOn, total: families.length, unassigned });
        await insertItems(tx, id, items);
        await appendAudit(tx, { action: DEALT, entity: "workQueue", entityId: id, opId: input.opId, detail: { number, families: families.length, unassigned, before: null, after: "OPEN" } });
        await announce(tx, { kind: "field" });
        return { id, number, unassigned };
      }),
    ),
  );

/** Families of a filter that are in the newest version; one more than can be dealt where there are more. */
export async function familiesOf(tx: Scoped, { on, ...filter }: FamilyFilter, today: Day): Promise<readonly string[]> {
  const found = await listFamilyIds(tx, await getSnapshot(tx, { on, today }), { filter, most: MOST_FAMILIES_OF_QUEUE });
  return on === undefined ? found : knownFamilies(tx, found);
}
