import type { Scoped } from "@sinergi/db/access/scoped";
import { listOpenWork } from "@sinergi/db/fieldwork/work-queues.store";
import type { FieldWork } from "@sinergi/domain/fieldwork/field-snapshot";
import type { Day } from "@sinergi/domain/time/day";

/** Families of lists that were dealt to a facilitator and wait for his answer. */
export async function workOf(tx: Scoped, { userId }: { readonly userId: string; readonly today: Day }): Promise<readonly FieldWork[]> {
  return listOpenWork(tx, userId);
}
