import type { RecordOutcome } from "@sinergi/domain/sync/outcomes";
import type { ReadItem } from "#sync/read-item";
import type { Receiving } from "#sync/read-push";
import { receiveRecord } from "#sync/receive-record";
import { releaseWaiting, replayRecord } from "#sync/release-waiting";

/** Outcomes of what could be answered; throws where the database answers nothing at all. */
export async function receiveAll(receiving: Receiving, items: readonly ReadItem[]): Promise<RecordOutcome[]> {
  const outcomes: RecordOutcome[] = [];
  let trouble: unknown = null;
  for (const item of items) {
    try {
      outcomes.push(await receiveAndRelease(receiving, item));
    } catch (error) {
      trouble ??= error;
    }
  }
  if (trouble !== null && outcomes.length === 0) throw trouble instanceof Error ? trouble : new Error("No record could be received", { cause: trouble });
  return outcomes;
}

/** Receives one record, and applies what was held for it. */
export async function receiveAndRelease(receiving: Receiving, item: ReadItem): Promise<RecordOutcome> {
  const { outcome, verdict } = await receiveRecord(receiving, item);
  if (verdict === null) return outcome;
  // What it waits for may have come between our look and our commit: whoever commits last sees the other.
  const again = verdict.code === "WAITING_PREV" ? await replayRecord(receiving, item.id, ["WAITING_PREV"]) : verdict;
  const settled = again ?? verdict;
  if (settled.status !== "REVIEW") await releaseWaiting(receiving, item.id);
  return settled === verdict ? outcome : { ...outcome, status: ({ APPLIED: "applied", REVIEW: "review", REJECTED: "rejected" } as const)[settled.status], code: settled.code, version: settled.resultVersion };
}
