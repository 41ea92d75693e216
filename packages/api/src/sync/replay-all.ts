import type { Database } from "@sinergi/db/access/database";
import { asSystem, scoped } from "@sinergi/db/access/scoped";
import { listReplayable } from "@sinergi/db/sync/receipts.store";
import { announce } from "@sinergi/db/targeting/announce";
import type { OutcomeCode } from "@sinergi/domain/sync/outcomes";
import type { Day } from "@sinergi/domain/time/day";
import type { Receiving } from "#sync/read-push";
import { releaseWaiting, replayRecord } from "#sync/release-waiting";
import { senderOf } from "#sync/replay-for";

/** What a newer server may know, what an unforeseen error kept, and what was held when the server ended. */
const CODES = ["UNKNOWN_KIND", "FAULT", "WAITING_PREV"] as const satisfies readonly OutcomeCode[];

/** Applies what lies in custody and can be applied by now, each record in the name of its sender and by itself; how many were. */
export async function replayAll(db: Database, today: Day): Promise<{ readonly applied: number; readonly failed: number }> {
  const held = await asSystem(db, { today }, (tx) => listReplayable(tx, CODES));
  let applied = 0;
  let failed = 0;
  for (const record of held) {
    const actor = senderOf(record);
    const read: Receiving["read"] = (work) => scoped(db, actor, { today }, work);
    const receiving: Receiving = { actor, read, deviceId: record.deviceId, via: record.via, broughtBy: record.broughtBy, today, now: Date.parse(record.receivedAt), families: new Map(), boundaries: new Map(), sealed: false };
    try {
      const verdict = await replayRecord(receiving, record.recordId, CODES);
      if (verdict === null || verdict.status === "REVIEW") continue;
      applied += 1;
      await releaseWaiting(receiving, record.recordId);
    } catch {
      // It stays in custody as it was, for the next start or a person.
      failed += 1;
    }
  }
  if (applied > 0) await asSystem(db, { today }, (tx) => announce(tx, { kind: "field" }));
  return { applied, failed };
}
