import type { Database } from "@sinergi/db/access/database";
import { CHANGE_CHANNEL, type Change } from "@sinergi/db/targeting/announce";
import { z } from "zod";

export interface Changes {
  subscribe(listener: (change: Change) => void): () => void;
  close(): Promise<void>;
}

export interface ChangesOptions {
  readonly db: Pick<Database, "pool">;
  /** Told when the connection is lost and when it is back. */
  readonly report: (event: "lost" | "listening") => void;
}

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 15_000;
const changeSchema = z.object({ kind: z.enum(["snapshot", "import", "approval", "meeting", "followUp", "notice"]), id: z.string().optional() });

/**
 * What the database announces, for everybody in this process: one connection of the pool listens, however many screens are open.
 *
 * A lost connection is taken up again, ever more slowly. What was announced in between is lost, so listeners are then told of a
 * snapshot: screens ask again for what they show, and a question too many does no harm.
 */
export async function listenForChanges({ db, report }: ChangesOptions): Promise<Changes> {
  const listeners = new Set<(change: Change) => void>();
  const tell = (change: Change): void => {
    for (const listener of listeners) listener(change);
  };
  let stop: () => void = () => undefined;
  let closed = false;

  async function start(): Promise<void> {
    stop = await listenOnce(db, { tell, lost });
    if (closed) stop();
  }
  function lost(): void {
    if (closed) return;
    report("lost");
    again(FIRST_WAIT_MS);
  }
  function again(waitMs: number): void {
    const timer = setTimeout(() => {
      start().then(() => {
        if (closed) return;
        report("listening");
        tell({ kind: "snapshot" });
      }, () => {
        if (!closed) again(Math.min(2 * waitMs, LONGEST_WAIT_MS));
      });
    }, waitMs);
    timer.unref();
    stop = () => clearTimeout(timer);
  }

  await start();
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {
      closed = true;
      listeners.clear();
      stop();
    },
  };
}

/** Listens on one connection until it is stopped or lost. It is never given back to the pool alive: it would go on listening. */
async function listenOnce(db: ChangesOptions["db"], { tell, lost }: { readonly tell: (change: Change) => void; readonly lost: () => void }): Promise<() => void> {
  const client = await db.pool.connect();
  let listening = false;
  let over = false;
  const end = (): boolean => {
    if (over) return false;
    over = true;
    client.release(true);
    return true;
  };
  const endLost = (): void => {
    if (end() && listening) lost();
  };
  client.on("error", endLost);
  client.on("end", endLost);
  client.on("notification", ({ payload }) => {
    const change = readChange(payload);
    if (change && !over) tell(change);
  });
  try {
    await client.query(`listen ${CHANGE_CHANNEL}`);
    listening = true;
  } catch (error) {
    end();
    throw error;
  }
  return () => void end();
}

function readChange(payload: string | undefined): Change | null {
  try {
    const parsed = changeSchema.safeParse(JSON.parse(payload ?? ""));
    if (!parsed.success) return null;
    const { kind, id } = parsed.data;
    return id === undefined ? { kind } : { kind, id };
  } catch {
    return null;
  }
}
