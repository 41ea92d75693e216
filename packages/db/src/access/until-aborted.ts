import type { Scoped } from "#access/scoped";

/**
 * Runs statements that nobody waits for any more once `signal` says so: the database is told to stop. The transaction is
 * lost then, as after any failed statement.
 */
export async function untilAborted<T>(tx: Scoped, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  if (signal === undefined) return work();
  signal.throwIfAborted();
  const { pid } = await tx.one<{ pid: number }>("select pg_backend_pid() as pid");
  let told: Promise<unknown> = Promise.resolve();
  const stop = (): void => {
    // Only the login itself may stop its own work; the connection's resting role may nothing, and has it back at once.
    told = tx.db.pool.query(`begin; set local role none; select pg_cancel_backend(${pid}); commit`).catch(() => undefined);
  };
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await work();
  } finally {
    signal.removeEventListener("abort", stop);
    // The order to stop has arrived before this connection serves anybody else.
    await told;
  }
}
