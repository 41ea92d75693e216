import type { Scoped } from "#access/scoped";

/** Ten minutes: what is made once for all families of Indonesia's largest regency and kept for everybody who asks afterwards. */
export const MAKING_ONCE_MS = 600_000;

/**
 * Runs work whose statements may each take `ms`, then gives the transaction its own limit back: a request is cut after 30 seconds,
 * but what it makes once for all readers is worth the wait.
 */
export async function allowTime<T>(tx: Scoped, ms: number, work: () => Promise<T>): Promise<T> {
  const { timeout } = await tx.one<{ timeout: string }>("select current_setting('statement_timeout') as timeout");
  await limitStatements(tx, String(ms));
  // Not in a finally: after a failed statement the transaction is lost and takes the setting with it.
  const result = await work();
  await limitStatements(tx, timeout);
  return result;
}

async function limitStatements(tx: Scoped, timeout: string): Promise<void> {
  await tx.rows("select set_config('statement_timeout', $1, true)", [timeout]);
}
