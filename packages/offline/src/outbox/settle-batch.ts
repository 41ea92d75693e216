import type { PushReply, RecordOutcome } from "@sinergi/domain/sync/outcomes";
import type { Trouble } from "#field-store";
import { atMost, backoffMs } from "#outbox/backoff";
import { MAX_BATCH } from "#outbox/choose-batch";
import type { OutboxRow, Receipt } from "#outbox/row";
import type { Pace, SyncState } from "#outbox/sync-state";

/** What came back: a reply of the right shape that names this very batch, or nothing that counts. */
export type Answer =
  | { readonly kind: "REPLY"; readonly reply: PushReply }
  | { readonly kind: "TROUBLE"; readonly trouble: Trouble; readonly retryAfterMs: number | null; readonly smaller: boolean };

/** What changes about one row; everything else about it stays. */
export interface RowChange {
  readonly id: string;
  readonly receipt?: Receipt;
  readonly nextAttemptAt?: number | null;
  readonly trouble?: Trouble | null;
}

export interface Settlement {
  readonly changes: readonly RowChange[];
  readonly sync: SyncState;
  readonly goOn: boolean;
}

interface Exchange {
  readonly batch: readonly OutboxRow[];
  readonly answer: Answer;
  readonly sync: SyncState;
  /** Milliseconds. */
  readonly now: number;
  /** 0 to 1. */
  readonly random: number;
}

const LONG_MS = 5 * 60_000;

/**
 * What an answer does to the rows that were sent (`offline.md` §3.5). A row gets its receipt only where a well-formed reply names
 * its id and its digest; whatever else comes back, it stays as it is and is sent again.
 */
export function settleBatch(exchange: Exchange): Settlement {
  const { answer } = exchange;
  return answer.kind === "REPLY" ? settleReply(exchange, answer.reply) : settleTrouble(exchange, answer);
}

function settleReply({ batch, sync, now, random }: Exchange, reply: PushReply): Settlement {
  const at = new Date(now).toISOString();
  const named = new Map(reply.outcomes.map((outcome) => [outcome.id, outcome]));
  const changes = batch.map((row): RowChange => {
    const outcome = named.get(row.id);
    if (outcome?.sha === row.sha) return { id: row.id, receipt: receiptOf(outcome, reply.serverTime), nextAttemptAt: null, trouble: null };
    return { id: row.id, nextAttemptAt: now + backoffMs(row.attempts, random), trouble: "FAULT" };
  });
  const acknowledged = batch.filter((row) => named.get(row.id)?.sha === row.sha);
  const lastAck = newestAck(sync.lastAck, acknowledged.flatMap((row) => named.get(row.id) ?? []));
  const moved = acknowledged.length > 0;
  return {
    changes,
    goOn: moved,
    sync: {
      ...sync,
      lastAck,
      mustVerify: sync.mustVerify || !reply.lastAckKnown,
      pace: moved ? { limit: Math.min(MAX_BATCH, sync.pace.limit * 2), tries: 0, waitUntil: 0 } : slower(sync.pace, { now, random, retryAfterMs: null }),
      trouble: moved ? null : "FAULT",
      lastSyncAt: at,
      lastTriedAt: at,
      serverTime: reply.serverTime,
    },
  };
}

/** By the server's clock: a phone's may stand anywhere, and how long a receipt is kept hangs on it. */
function receiptOf({ status, code, receiptNo, version }: RecordOutcome, at: string): Receipt {
  return { status, code, receiptNo, version, at };
}

function newestAck(known: SyncState["lastAck"], outcomes: readonly RecordOutcome[]): SyncState["lastAck"] {
  return outcomes.reduce<SyncState["lastAck"]>((newest, { id, receiptNo }) => (newest === null || receiptNo > newest.receiptNo ? { id, receiptNo } : newest), known);
}

function settleTrouble({ batch, sync, now, random }: Exchange, { trouble, retryAfterMs, smaller }: Extract<Answer, { kind: "TROUBLE" }>): Settlement {
  const alone = smaller && batch.length === 1;
  const tooLarge = trouble === "TOO_LARGE";
  const changes = batch.map(({ id }): RowChange => (alone ? { id, trouble, nextAttemptAt: now + LONG_MS } : { id, trouble }));
  const limit = smaller ? Math.max(1, Math.floor(batch.length / 2)) : sync.pace.limit;
  const pace = tooLarge ? { ...sync.pace, limit } : { ...slower(sync.pace, { now, random, retryAfterMs }), limit };
  return { changes, goOn: tooLarge, sync: { ...sync, pace, trouble: tooLarge && !alone ? sync.trouble : trouble, lastTriedAt: new Date(now).toISOString() } };
}

function slower(pace: Pace, { now, random, retryAfterMs }: { readonly now: number; readonly random: number; readonly retryAfterMs: number | null }): Pace {
  const tries = pace.tries + 1;
  return { ...pace, tries, waitUntil: now + atMost(retryAfterMs ?? backoffMs(tries, random)) };
}
