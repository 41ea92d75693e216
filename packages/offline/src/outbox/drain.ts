import type { SentRecord } from "@sinergi/domain/sync/outcomes";
import { isDue } from "#outbox/backoff";
import { chooseBatch } from "#outbox/choose-batch";
import { type OutboxRow, sentOf } from "#outbox/row";
import { type Answer, settleBatch, type Settlement } from "#outbox/settle-batch";
import type { SyncState } from "#outbox/sync-state";

/** Where rows lie. Each call is one transaction, and resolves once it is committed. */
export interface Outbox {
  /** The signed-in person's rows without a receipt. */
  readonly listPending: () => Promise<readonly OutboxRow[]>;
  readonly readSync: () => Promise<SyncState>;
  /** Writes down that these rows are about to be sent, before the first byte leaves; gives those still pending. */
  readonly beginAttempt: (ids: readonly string[], at: number) => Promise<readonly OutboxRow[]>;
  /** Receipts given are never taken back, whatever comes later. */
  readonly settle: (settlement: Pick<Settlement, "changes" | "sync">) => Promise<void>;
}

export interface Batch {
  readonly lastAck: SyncState["lastAck"];
  readonly items: readonly SentRecord[];
}

export interface DrainPorts {
  readonly outbox: Outbox;
  readonly openBody: (row: OutboxRow) => Promise<string>;
  readonly send: (batch: Batch) => Promise<Answer>;
  /** Runs the work unless somebody else on this phone sends: one batch long, so that a frozen tab holds up nobody for long. */
  readonly oneAtATime: (work: () => Promise<boolean>) => Promise<boolean | "BUSY">;
  readonly now: () => number;
  readonly random: () => number;
}

/**
 * Sends what is pending until nothing is left, the network says no, or somebody else is at it. Whatever is thrown on the way
 * leaves rows pending: they are sent again with the same id, and the server answers that it has them.
 */
export async function drain(ports: DrainPorts, { byHand }: { readonly byHand: boolean }): Promise<void> {
  const putAside = new Set<string>();
  for (;;) {
    const goOn = await ports.oneAtATime(() => sendOne(ports, { byHand, putAside }));
    if (goOn !== true) return;
  }
}

interface Run {
  readonly byHand: boolean;
  readonly putAside: Set<string>;
}

async function sendOne(ports: DrainPorts, { byHand, putAside }: Run): Promise<boolean> {
  const { outbox, now, random } = ports;
  const before = await outbox.readSync();
  if (!byHand && !isDue(before.pace.waitUntil, now())) return false;
  const chosen = chooseBatch(await outbox.listPending(), { limit: before.pace.limit, now: now(), byHand, putAside });
  if (chosen.length === 0) return false;
  const started = await outbox.beginAttempt(chosen.map(({ id }) => id), now());
  const { batch, items } = await openAll(ports, started, putAside);
  if (items.length === 0) return started.length > 0 || chosen.length > 0;
  const answer = await ports.send({ lastAck: before.lastAck, items });
  const settlement = settleBatch({ batch, answer, sync: await outbox.readSync(), now: now(), random: random() });
  await outbox.settle(settlement);
  for (const { id, receipt, nextAttemptAt } of settlement.changes) if (!receipt && nextAttemptAt != null) putAside.add(id);
  return settlement.goOn;
}

/** A body that cannot be opened any more stays where it is and holds up nobody. */
async function openAll({ openBody }: DrainPorts, rows: readonly OutboxRow[], putAside: Set<string>): Promise<{ batch: readonly OutboxRow[]; items: readonly SentRecord[] }> {
  const batch: OutboxRow[] = [];
  const items: SentRecord[] = [];
  for (const row of rows) {
    try {
      items.push(sentOf(row, await openBody(row)));
      batch.push(row);
    } catch {
      putAside.add(row.id);
    }
  }
  return { batch, items };
}
