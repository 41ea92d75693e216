import { createHash } from "node:crypto";
import type { Scoped } from "#access/scoped";

export type OnceRefusal = { readonly code: "operation_mismatch" };

interface DoneRow<T> extends Record<string, unknown> {
  readonly userId: string;
  readonly bodyHash: string;
  readonly result: T;
}

/**
 * Runs a write at most once for an operation id that the client made: the same id and body again get the first answer,
 * the same id with another body or by another person is refused. The id and the effect are in one transaction; of two at the same moment
 * the later fails on the id and is rolled back whole.
 */
export async function once<T>(tx: Scoped, { opId, body }: { readonly opId: string; readonly body: unknown }, work: () => Promise<T>): Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: OnceRefusal }> {
  const bodyHash = createHash("sha256").update(JSON.stringify(body)).digest("hex");
  const done = await tx.derive((system) => system.find<DoneRow<T>>('select user_id as "userId", body_hash as "bodyHash", result from operation where op_id = $1', [opId]));
  if (done) return done.userId === tx.actor.id && done.bodyHash === bodyHash ? { ok: true, value: done.result } : { ok: false, refusal: { code: "operation_mismatch" } };
  const value = await work();
  await tx.run("insert into operation (op_id, user_id, body_hash, result) values ($1, $2, $3, $4)", [opId, tx.actor.id, bodyHash, JSON.stringify(value ?? null)]);
  return { ok: true, value };
}
