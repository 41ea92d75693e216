import type { Scoped } from "@sinergi/db/access/scoped";
import { listFacilitatorRows } from "@sinergi/db/fieldwork/facilitators.store";
import type { Day } from "@sinergi/domain/time/day";

/** Names of everybody on the list of facilitators, by account. */
export async function readNames(tx: Scoped, today: Day): Promise<ReadonlyMap<string, string>> {
  return new Map((await listFacilitatorRows(tx, today)).map(({ userId, name }) => [userId, name]));
}
