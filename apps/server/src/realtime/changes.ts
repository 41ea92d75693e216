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
const changeSchema = z.object({ kind: z.enum(["snapshot", "import"]), id: z.string().optional() });

/**
 * What the database announces, for everybody in this process: one connection of the pool listens, however many screens are open.
 *
 * A lost connection is taken up again, ever more slowly. What was announced in between is lost, so listeners are then told of a
 * snapshot: screens ask again for what they show, and a question too many does no harm.
 */
export async function listenForChanges({ db, report }: ChangesOptions): Promise<Changes> {
  const listeners = new Set<(change: Change) => void>();
  const state: { client: Client | null; closed: boolean; retry: NodeJS.Timeout | null } = { client: null, closed: false, retry: null };
  const tell = (change: Change): void => {
    for (const listener of listeners) listener(change);
  };

  async function connect(): Promise<void> {
    const client = await connectionOf(db);
    try {
      client.on("notification", ({ payload }) => {
        const change = readChange(payload);
        if (change) tell(change);
      });
      client.on("error", () => lose(client));
      client.on("end", () => lose(client));
      await client.query(`listen ${CHANGE_CHANNEL}`);
    } catch (error) {
      client.release(true);
      throw error;
    }
    state.client = client;
  }

  function lose(client: Client): void {
    if (state.client !== client) return;
    state.client = null;
    client.release(true);
    if (state.closed) return;
    report("lost");
    reconnect(FIRST_WAIT_MS);
  }

  function reconnect(waitMs: number): void {
    state.retry = setTimeout(() => {
      connect().then(
        async () => {
          if (state.closed) return stop();
          report("listening");
          tell({ kind: "snapshot" });
        },
        () => {
          if (!state.closed) reconnect(Math.min(2 * waitMs, LONGEST_WAIT_MS));
        },
      );
    }, waitMs);
    state.retry.unref();
  }

  /** The connection still listens: it goes back to nobody, but is closed. */
  function stop(): void {
    const { client } = state;
    state.client = null;
    client?.release(true);
  }

  await connect();
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {
      state.closed = true;
      if (state.retry) clearTimeout(state.retry);
      listeners.clear();
      stop();
    },
  };
}

type Client = Awaited<ReturnType<typeof connectionOf>>;

function connectionOf({ pool }: ChangesOptions["db"]) {
  return pool.connect();
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
