import type { Scoped } from "@sinergi/db/access/scoped";
import { lockAssignments } from "@sinergi/db/fieldwork/assignment-acts.store";
import { doOnce } from "#platform/do-once";

/** An act on assignments, one after the other over all coordinators. The lock stands before the look at what was done: of one act sent twice at the same moment the later finds the first one's answer. */
export async function actOnce<T>(tx: Scoped, input: { readonly opId: string }, work: () => Promise<T>): Promise<T> {
  await lockAssignments(tx);
  return doOnce(tx, input, work);
}
