import type { Scoped } from "@sinergi/db/access/scoped";
import { lockItem, writeItemAnswer } from "@sinergi/db/fieldwork/work-queues.store";
import type { HeldRecord } from "@sinergi/db/sync/receipts.store";
import { workAnsweredSchema } from "@sinergi/domain/fieldwork/work.schema";
import { refused } from "#platform/refusals";

/** The reviewer takes the second answer for a family of a list: it stands in place of the first, in its sender's name. The first stays readable in custody. */
export async function takeAnswer(tx: Scoped, { body, recordId, userId, userName }: HeldRecord): Promise<void> {
  const read = workAnsweredSchema.safeParse(JSON.parse(body));
  if (!read.success) throw refused({ code: "delivery_decision_unfit" });
  const { itemId, outcome, note, onDay } = read.data;
  await tx.derive(async (system) => {
    if ((await lockItem(system, itemId)) === null) throw refused({ code: "delivery_decision_unfit" });
    await writeItemAnswer(system, itemId, { outcome, note, answeredOn: onDay, recordId, userId, userName });
  });
}
