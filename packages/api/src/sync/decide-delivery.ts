import type { Scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { voidFact } from "@sinergi/db/sync/facts.store";
import { listWaitingFor, lockHeld, type HeldRecord, type ReceiptStatus } from "@sinergi/db/sync/receipts.store";
import { lockCollision, writeCollisionResolution, writeResolution } from "@sinergi/db/sync/review.store";
import { announce } from "@sinergi/db/targeting/announce";
import type { OutcomeCode } from "@sinergi/domain/sync/outcomes";
import { decisionsOf, holdsAfter, type ReviewDecision } from "@sinergi/domain/sync/review-decisions";
import type { Day } from "@sinergi/domain/time/day";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { takeAnswer } from "#queues/take-answer";
import { collisionOf, otherOf } from "#sync/delivery-facts";
import { replayFor } from "#sync/replay-for";
import { decideDeliveryInputSchema } from "#sync/review.schema";
import { takeCorrection } from "#sync/take-correction";

const DECIDED = "delivery.decided";

interface Decided {
  readonly status: ReceiptStatus;
  readonly code: OutcomeCode | null;
  /** False where it went back into the list under another code. */
  readonly settled: boolean;
}
interface Decision {
  readonly decision: ReviewDecision;
  readonly note: string;
  readonly opId: string;
  readonly today: Day;
}

/** A person decides about a record in custody; the one who sent it reads the answer on his phone, and what waited for it goes on. */
export const decideDelivery = procedure({ permission: "sync.review", scope: "people", audit: DECIDED })
  .input(decideDeliveryInputSchema)
  .mutation(({ ctx, input }): Promise<Decided> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const decision = { ...input, today: ctx.clock.today() };
        const collision = collisionOf(input.id);
        const decided = collision === null ? await decideRecordOf(tx, input.id, decision) : await decideCollision(tx, collision, decision);
        await announce(tx, { kind: "field" });
        return decided;
      }),
    ),
  );

async function decideRecordOf(tx: Scoped, id: string, made: Decision): Promise<Decided> {
  const held = await lockHeld(tx, id);
  if (held === null || held.status === "APPLIED") throw refused({ code: held?.resolved === true ? "delivery_decided" : "delivery_not_found" });
  if (held.resolved) throw refused({ code: "delivery_decided" });
  if (held.broughtBy === tx.actor.id) throw refused({ code: "delivery_brought_yourself" });
  const { decision, note, opId, today } = made;
  if (!decisionsOf(held.code, held.kind).includes(decision)) throw refused({ code: "delivery_decision_unfit" });

  const after = await carryOut(tx, held, made);
  const settled = after.status !== "REVIEW" || (decision !== "RETRY" && decision !== "RELEASE" && !(decision === "TAKE_NEW" && held.code === "SEALED_ACCOUNT"));
  if (settled) await writeResolution(tx, id, { decision, note, holds: holdsAfter(decision) });
  await appendAudit(tx, { action: DECIDED, entity: "delivery", entityId: id, opId, detail: { receiptNo: held.receiptNo, kind: held.kind, before: held.code, after: settled ? null : after.code, decision, reason: note === "" ? null : note } });
  if (settled) await releaseFollowers(tx, id, today);
  return { ...after, settled };
}

/** What the decision does to the fact; how the record stands then. */
async function carryOut(tx: Scoped, held: HeldRecord, { decision, note, today }: Decision): Promise<Omit<Decided, "settled">> {
  const stands = { status: holdsAfter(decision) ? ("APPLIED" as const) : held.status, code: held.code };
  const reason = note === "" ? "Peninjauan kiriman" : note;
  if (decision === "VOID_NEW") await takeOut(tx, held, reason);
  if (decision === "VOID_OLD") await voidOther(tx, held, reason);
  if (decision === "TAKE_NEW" && held.code !== "SEALED_ACCOUNT") await takeNew(tx, held);
  if (decision === "RETRY" || decision === "RELEASE" || (decision === "TAKE_NEW" && held.code === "SEALED_ACCOUNT")) return replayFor(tx, held, { today, alone: decision === "RELEASE" });
  return stands;
}

function takeNew(tx: Scoped, held: HeldRecord): Promise<void> {
  return held.kind === "work.answered" ? takeAnswer(tx, held) : takeCorrection(tx, held);
}

/** Takes a fact out of the figures; what has no line of its own that could be marked is not said to be out. */
async function takeOut(tx: Scoped, { kind, recordId, userId }: HeldRecord, reason: string): Promise<void> {
  if (!(await tx.derive((system) => voidFact(system, { kind, recordId, userId, reason })))) throw refused({ code: "delivery_decision_unfit" });
}

async function voidOther(tx: Scoped, held: HeldRecord, reason: string): Promise<void> {
  const otherId = otherOf(held.detail);
  const other = otherId === null ? null : await lockHeld(tx, otherId);
  if (other === null) throw refused({ code: "delivery_decision_unfit" });
  await takeOut(tx, other, reason);
}

async function releaseFollowers(tx: Scoped, id: string, today: Day): Promise<void> {
  const ready = [id];
  for (const done of ready) {
    for (const waiting of await listWaitingFor(tx, done)) {
      const { status } = await replayFor(tx, waiting, { today, alone: false });
      if (status !== "REVIEW") ready.push(waiting.recordId);
    }
  }
}

async function decideCollision(tx: Scoped, id: string, { decision, note, opId }: Decision): Promise<Decided> {
  const collision = await lockCollision(tx, id);
  if (collision === null) throw refused({ code: "delivery_not_found" });
  if (collision.resolved) throw refused({ code: "delivery_decided" });
  if (!decisionsOf("ID_REUSED", collision.kind).includes(decision)) throw refused({ code: "delivery_decision_unfit" });
  await writeCollisionResolution(tx, id, { decision, note });
  await appendAudit(tx, { action: DECIDED, entity: "delivery", entityId: collision.recordId, opId, detail: { kind: collision.kind, before: "ID_REUSED", decision, reason: note === "" ? null : note } });
  return { status: "REVIEW", code: "ID_REUSED", settled: true };
}
