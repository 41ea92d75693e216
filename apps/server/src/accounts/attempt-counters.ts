import type { AccountsClient } from "./accounts-client.ts";

/** How many attempts one key has in one window of time. */
export interface Limit {
  readonly key: string;
  readonly most: number;
  readonly windowSeconds: number;
}

export interface Reserved {
  readonly fails: number;
  readonly over: boolean;
  readonly retryAfterSeconds: number;
}

export interface AttemptCounters {
  /** Counts first and asks then, in one statement: of 200 at the same moment each gets a number of its own. */
  reserve(limit: Limit): Promise<Reserved>;
  /** Seconds to wait where the limit is used up already, without adding to it; null where it is not. */
  waitOf(limit: Limit): Promise<number | null>;
  clear(limits: readonly Limit[]): Promise<void>;
  giveBack(limits: readonly Limit[]): Promise<void>;
  /** Now and then removes what no window needs any more. */
  sweep(): Promise<void>;
}

const SWEEP_EVERY_MS = 10 * 60 * 1000;

/** Attempts as rows of the database, so that a restart forgets none. */
export function createAttemptCounters(db: AccountsClient): AttemptCounters {
  let sweptAt = Date.now();
  return {
    reserve: async ({ key, most, windowSeconds }) => {
      const rows = await db.$queryRaw<{ fails: number; left: number }[]>`
        insert into throttle as t (key, fails, window_start) values (${key}, 1, now())
        on conflict (key) do update set
          fails = case when t.window_start < now() - make_interval(secs => ${windowSeconds}) then 1 else t.fails + 1 end,
          window_start = case when t.window_start < now() - make_interval(secs => ${windowSeconds}) then now() else t.window_start end
        returning fails, greatest(1, ceil(extract(epoch from window_start + make_interval(secs => ${windowSeconds}) - now())))::int as left`;
      const row = rows[0] ?? { fails: most + 1, left: windowSeconds };
      return { fails: row.fails, over: row.fails > most, retryAfterSeconds: row.left };
    },
    waitOf: async ({ key, most, windowSeconds }) => {
      const rows = await db.$queryRaw<{ left: number }[]>`
        select greatest(1, ceil(extract(epoch from window_start + make_interval(secs => ${windowSeconds}) - now())))::int as left
          from throttle where key = ${key} and fails >= ${most} and window_start >= now() - make_interval(secs => ${windowSeconds})`;
      return rows[0]?.left ?? null;
    },
    clear: async (limits) => {
      await db.throttle.deleteMany({ where: { key: { in: limits.map((limit) => limit.key) } } });
    },
    giveBack: async (limits) => {
      await db.throttle.updateMany({ where: { key: { in: limits.map((limit) => limit.key) }, fails: { gt: 0 } }, data: { fails: { decrement: 1 } } });
    },
    sweep: async () => {
      if (Date.now() - sweptAt < SWEEP_EVERY_MS) return;
      sweptAt = Date.now();
      await db.$executeRaw`delete from throttle where window_start < now() - interval '1 hour'`;
    },
  };
}
