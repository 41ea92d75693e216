import type { Scoped } from "@sinergi/db/access/scoped";
import { listAwaited, type ReceiptVerdict } from "@sinergi/db/sync/receipts.store";
import { announce } from "@sinergi/db/targeting/announce";
import type { RecordOutcome } from "@sinergi/domain/sync/outcomes";
import type { ReadItem } from "#sync/read-item";
import type { Receiving } from "#sync/read-push";
import { receiveRecord, type Received } from "#sync/receive-record";
import { receiveTogether, runsOf } from "#sync/receive-together";
import { lookOnceMore, releaseWaiting } from "#sync/release-waiting";

/**
 * Outcomes of what could be answered; throws where the database answers nothing at all. What was held for a record is applied right
 * after it where that was known (`awaited`, from the question for the whole batch), so that later records of the batch find it done;
 * what another push held meanwhile is looked for once, after all of them.
 */
export async function receiveAll(receiving: Receiving, items: readonly ReadItem[], awaited: ReadonlySet<string>): Promise<RecordOutcome[]> {
  const outcomes: RecordOutcome[] = [];
  const waitedFor = new Set(awaited);
  const settled: string[] = [];
  let trouble: unknown = null;
  for (const run of runsOf(items, awaited)) {
    const together = await receiveTogether(receiving, run);
    for (const item of run) {
      try {
        const { outcome, verdict } = together.get(item.id) ?? (await receiveRecord(receiving, item));
        const stands = verdict === null ? null : await standNow(receiving, item, verdict);
        for (const id of [verdict?.prevId, item.record?.prevId]) if (verdict?.code === "WAITING_PREV" && id != null) waitedFor.add(id);
        if (stands !== null && stands.status !== "REVIEW" && waitedFor.has(item.id)) await releaseWaiting(receiving, item.id);
        if (isSettled({ outcome, verdict: stands })) settled.push(item.id);
        outcomes.push(stands === null || stands === verdict ? outcome : toldAs(outcome, stands));
      } catch (error) {
        trouble ??= error;
      }
    }
  }
  if (trouble !== null && outcomes.length === 0) throw trouble instanceof Error ? trouble : new Error("No record could be received", { cause: trouble });
  await releaseAll(receiving, await receiving.read((tx) => tellAndLook(tx, outcomes, settled)));
  return outcomes;
}

/** Applies what waited for these records. */
export async function releaseAll(receiving: Receiving, waitedFor: readonly string[]): Promise<void> {
  for (const id of waitedFor) await releaseWaiting(receiving, id);
  if (waitedFor.length > 0) await receiving.read((tx) => announce(tx, { kind: "field" }));
}

/** Whether what waits for a record can go on. Of one that was here before too: the push that brought it may have ended before it came to what waits. */
export function isSettled({ outcome, verdict }: Received): boolean {
  return verdict === null ? outcome.status === "duplicate" : verdict.status !== "REVIEW";
}

/** Tells open screens that something came; which of the settled records another one waits for. */
export async function tellAndLook(tx: Scoped, outcomes: readonly RecordOutcome[], settled: readonly string[]): Promise<readonly string[]> {
  if (outcomes.some(({ status }) => status !== "duplicate")) await announce(tx, { kind: "field" });
  return settled.length === 0 ? [] : listAwaited(tx, settled);
}

/** Receives one record, and applies what was held for it. */
export async function receiveAndRelease(receiving: Receiving, item: ReadItem): Promise<RecordOutcome> {
  const { outcome, verdict } = await receiveRecord(receiving, item);
  if (verdict === null) return outcome;
  const stands = await standNow(receiving, item, verdict);
  if (stands.status !== "REVIEW") await releaseWaiting(receiving, item.id);
  return stands === verdict ? outcome : toldAs(outcome, stands);
}

async function standNow(receiving: Receiving, { id }: ReadItem, verdict: ReceiptVerdict): Promise<ReceiptVerdict> {
  return verdict.code === "WAITING_PREV" ? ((await lookOnceMore(receiving, id)) ?? verdict) : verdict;
}

function toldAs(outcome: RecordOutcome, { status, code, resultVersion }: ReceiptVerdict): RecordOutcome {
  return { ...outcome, status: ({ APPLIED: "applied", REVIEW: "review", REJECTED: "rejected" } as const)[status], code, version: resultVersion };
}
