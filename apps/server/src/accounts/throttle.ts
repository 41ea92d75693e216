import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { AccountsClient } from "./accounts-client.ts";
import { createAttemptCounters, type AttemptCounters, type Limit, type Reserved } from "./attempt-counters.ts";
import { networkOf } from "./network.ts";
import { createTurns } from "./turns.ts";

/** What is tried, by whom. `subject` is the e-mail as typed for a sign-in, the account's id where that is known. */
export interface Attempt {
  readonly kind: "sign-in" | "password" | "code" | "link" | "paper";
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

const QUARTER_HOUR = 15 * 60;
const HOUR = 60 * 60;
const SUBJECT_MOST = 5;
const NETWORK_MOST = 100;
const ACCOUNT_MOST = 20;
const CODE_WINDOW_SECONDS = 120;
/** An account under attack answers more and more slowly, never not at all: nobody can lock the regent out. */
const DELAY_STEP_MS = 500;
const DELAY_MOST_MS = 10_000;

/** The counter in front of every check of a password or code (security.md §3.3). */
export function createThrottle(db: AccountsClient): Throttle {
  const inTurn = createTurns();
  const counters = createAttemptCounters(db);
  return {
    attempt: (attempt, check) => {
      const limits = limitsOf(attempt);
      // One at a time for a subject: ten right passwords at the same moment all pass, because each clears its reservation.
      return inTurn(limits.subject.key, async () => {
        await counters.sweep();
        const retryAfterSeconds = await admit(counters, limits);
        if (retryAfterSeconds !== null) return { allowed: false, retryAfterSeconds };
        const { checked, answer } = await check();
        await settle(counters, limits, checked);
        return { allowed: true, answer };
      });
    },
    isFirstUse: async (accountId, code) => !(await counters.reserve({ key: digest("used", accountId, code), most: 1, windowSeconds: CODE_WINDOW_SECONDS })).over,
  };
}

/** Reserves the attempt; null lets it be checked, else how long to wait. */
async function admit(counters: AttemptCounters, { subject, network, account }: Limits): Promise<number | null> {
  // A network that is refused already leaves no new rows behind.
  const exhausted = await counters.waitOf(network);
  if (exhausted !== null) return exhausted;
  // The subject first: one hammered account does not use up what its whole office may try.
  for (const limit of [subject, network]) {
    const reserved = await counters.reserve(limit);
    if (reserved.over) return reserved.retryAfterSeconds;
  }
  for (const limit of account) await slowDown(await counters.reserve(limit), limit);
  return null;
}

async function settle(counters: AttemptCounters, { subject, network, account }: Limits, checked: Checked): Promise<void> {
  if (checked === "wrong") return;
  if (checked === "unchecked") return counters.giveBack([subject, network, ...account]);
  await counters.clear([subject, ...account]);
  // A right password is no attempt, but it does not wash away the wrong ones of its network.
  await counters.giveBack([network]);
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
