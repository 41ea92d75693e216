import { isDue } from "#outbox/backoff";
import { bySeq, isPending, type OutboxRow } from "#outbox/row";

export const MAX_BATCH = 25;
/** One record of any size goes by itself. */
const MAX_CHARACTERS = 200_000;

interface Choice {
  readonly limit: number;
  /** Moment in milliseconds. */
  readonly now: number;
  /** A person asked: nothing is left alone. */
  readonly byHand: boolean;
  /** What brought nothing in this very run. */
  readonly putAside: ReadonlySet<string>;
}

/** The next records to send, in the order in which they were made. One that has its own trouble waits, and never holds up those behind it. */
export function chooseBatch(rows: readonly OutboxRow[], { limit, now, byHand, putAside }: Choice): readonly OutboxRow[] {
  const due = rows.filter((row) => isPending(row) && !putAside.has(row.id) && (byHand || isDue(row.nextAttemptAt ?? 0, now))).sort(bySeq);
  const batch: OutboxRow[] = [];
  let characters = 0;
  for (const row of due.slice(0, limit)) {
    characters += row.size;
    if (batch.length > 0 && characters > MAX_CHARACTERS) break;
    batch.push(row);
  }
  return batch;
}
