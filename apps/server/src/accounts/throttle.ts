import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { AccountsClient } from "./accounts-client.ts";
import { networkOf } from "./network.ts";
import { createTurns } from "./turns.ts";

/** What is tried, by whom. `subject` is the e-mail as typed for a sign-in, the account's id where that is known. */
export interface Attempt {
  readonly kind: "sign-in" | "password" | "code";
  readonly subject: string;
  readonly address: string;
}

/** What came of checking a secret. `unchecked`: the check itself could not be made, so it counts for nothing. */
export type Checked = "right" | "wrong" | "unchecked";

export type Throttled<T> = { readonly allowed: true; readonly answer: T } | { readonly allowed: false; readonly retryAfterSeconds: number };

export interface Throttle {
  /** Reserves one attempt, then checks; the check is not made where too many were reserved before it. */
  attempt<T>(attempt: Attempt, check: () => Promise<{ readonly checked: Checked; readonly answer: T }>): Promise<Throttled<T>>;
  /** True the first time within two minutes: a code seen over somebody's shoulder opens nothing again. */
  isFirstUse(accountId: string, code: string): Promise<boolean>;
}

interface Limit {
  readonly key: string;
  readonly most: number;
  readonly windowSeconds: number;
}

const QUARTER_HOUR = 15 * 60;
const HOUR = 60 * 60;
const SUBJECT_MOST = 5;
const NETWORK_MOST = 100;
const ACCOUNT_MOST = 20;
const CODE_WINDOW_SECONDS = 120;
/** An account under attack answers more and more slowly, never not at all: nobody can lock the regent out. */
const DELAY_STEP_MS = 500;
const DELAY_MOST_MS = 10_000;
const SWEEP_EVERY_MS = 10 * 60 * 1000;

/** The counter in front of every check of a password or code (security.md §3.3). */
export function createThrottle(db: AccountsClient): Throttle {
  const inTurn = createTurns();
  let sweptAt = Date.now();

  /** Counts first and asks then, in one statement: of 200 at the same moment each gets a number of its own. */
  async function reserve({ key, most, windowSeconds }: Limit): Promise<Reserved> {
    const rows = await db.$queryRaw<{ fails: number; left: number }[]>`
      insert into throttle as t (key, fails, window_start) values (${key}, 1, now())
      on conflict (key) do update set
        fails = case when t.window_start < now() - make_interval(secs => ${windowSeconds}) then 1 else t.fails + 1 end,
        window_start = case when t.window_start < now() - make_interval(secs => ${windowSeconds}) then now() else t.window_start end
      returning fails, greatest(1, ceil(extract(epoch from window_start + make_interval(secs => ${windowSeconds}) - now())))::int as left`;
    const row = rows[0] ?? { fails: most + 1, left: windowSeconds };
    return { fails: row.fails, over: row.fails > most, retryAfterSeconds: row.left };
  }

  /** The network's count without adding to it: whoever is refused already leaves no new rows behind. */
  async function isExhausted({ key, most, windowSeconds }: Limit): Promise<number | null> {
    const rows = await db.$queryRaw<{ left: number }[]>`
      select greatest(1, ceil(extract(epoch from window_start + make_interval(secs => ${windowSeconds}) - now())))::int as left
        from throttle where key = ${key} and fails >= ${most} and window_start >= now() - make_interval(secs => ${windowSeconds})`;
    return rows[0]?.left ?? null;
  }

  async function clear(limits: readonly Limit[]): Promise<void> {
    await db.throttle.deleteMany({ where: { key: { in: limits.map((limit) => limit.key) } } });
  }

  async function giveBack(limits: readonly Limit[]): Promise<void> {
    await db.throttle.updateMany({ where: { key: { in: limits.map((limit) => limit.key) }, fails: { gt: 0 } }, data: { fails: { decrement: 1 } } });
  }

  async function sweep(): Promise<void> {
    if (Date.now() - sweptAt < SWEEP_EVERY_MS) return;
    sweptAt = Date.now();
    await db.$executeRaw`delete from throttle where window_start < now() - interval '1 hour'`;
  }

  async function settle({ subject, network, account }: Limits, checked: Checked): Promise<void> {
    if (checked === "wrong") return;
    if (checked === "unchecked") return giveBack([subject, network, ...account]);
    await clear([subject, ...account]);
    // A right password is no attempt, but it does not wash away the wrong ones of its network.
    await giveBack([network]);
  }

  return {
    attempt: (attempt, check) => {
      const limits = limitsOf(attempt);
      // One at a time for a subject: ten right passwords at the same moment all pass, because each clears its reservation.
      return inTurn(limits.subject.key, async () => {
        await sweep();
        const exhausted = await isExhausted(limits.network);
        if (exhausted !== null) return { allowed: false, retryAfterSeconds: exhausted };
        // The subject first: one hammered account does not use up what its whole office may try.
        const bySubject = await reserve(limits.subject);
        if (bySubject.over) return { allowed: false, retryAfterSeconds: bySubject.retryAfterSeconds };
        const byNetwork = await reserve(limits.network);
        if (byNetwork.over) return { allowed: false, retryAfterSeconds: byNetwork.retryAfterSeconds };
        for (const limit of limits.account) await slowDown(await reserve(limit), limit);

        const { checked, answer } = await check();
        await settle(limits, checked);
        return { allowed: true, answer };
      });
    },
    isFirstUse: async (accountId, code) => !(await reserve({ key: digest("used", accountId, code), most: 1, windowSeconds: CODE_WINDOW_SECONDS })).over,
  };
}

interface Reserved {
  readonly fails: number;
  readonly over: boolean;
  readonly retryAfterSeconds: number;
}

interface Limits {
  readonly subject: Limit;
  readonly network: Limit;
  readonly account: readonly Limit[];
}

function limitsOf({ kind, subject, address }: Attempt): Limits {
  const who = subject.trim().toLowerCase();
  const network = networkOf(address);
  return {
    subject: { key: kind === "sign-in" ? digest(kind, who, network) : digest(kind, who), most: SUBJECT_MOST, windowSeconds: QUARTER_HOUR },
    network: { key: digest("network", network), most: NETWORK_MOST, windowSeconds: HOUR },
    account: kind === "sign-in" ? [{ key: digest("account", who), most: ACCOUNT_MOST, windowSeconds: HOUR }] : [],
  };
}

async function slowDown({ fails }: Reserved, { most }: Limit): Promise<void> {
  if (fails > most) await sleep(Math.min(DELAY_MOST_MS, (fails - most) * DELAY_STEP_MS));
}

/** The table tells nobody who tried to sign in from where. */
function digest(...parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}
