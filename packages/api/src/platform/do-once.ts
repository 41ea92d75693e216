import { once } from "@sinergi/db/audit/operations.store";
import type { Scoped } from "@sinergi/db/access/scoped";
import { unwrap } from "#platform/refusals";

/** A write that carries an operation id: sent twice it happens once and is answered the same both times. */
export async function doOnce<T>(tx: Scoped, input: { readonly opId: string }, work: () => Promise<T>): Promise<T> {
  return unwrap(await once(tx, { opId: input.opId, body: input }, work));
}
