import type { Scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { addFollowUpChange, type ChangedFields } from "@sinergi/db/followups/follow-up-changes.store";
import { lockFollowUp, type FollowUpRow } from "@sinergi/db/followups/follow-ups.store";
import { announce } from "@sinergi/db/targeting/announce";
import type { Actor } from "@sinergi/domain/access/actor";
import { ACT_OF_MOVE, moveFollowUp, type FollowUpMove } from "@sinergi/domain/followups/move-follow-up";
import type { FollowUpState } from "@sinergi/domain/followups/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import { concernsNothing } from "#followups/read-follow-ups";
import { doOnce } from "#platform/do-once";
import { refused, unwrap } from "#platform/refusals";

interface Move {
  readonly actor: Actor;
  readonly input: { readonly opId: string; readonly id: string };
  readonly move: FollowUpMove;
  /** Name of the act in the audit chain. */
  readonly action: string;
  readonly note: string;
  readonly today: Day;
  /** What stood before, so that the act can be taken back. */
  readonly before?: (followUp: FollowUpRow) => ChangedFields;
  /** Writes what the act brings, after the rules have said yes; answers how far it is then, 0-100. */
  readonly write: (followUp: FollowUpRow, state: FollowUpState) => Promise<number>;
}

/** A follow-up under a lock; one that is not the caller's to write is none. */
export async function lockOwn(tx: Scoped, actor: Actor, id: string): Promise<FollowUpRow> {
  const followUp = concernsNothing(actor) ? null : await lockFollowUp(tx, id);
  if (!followUp) throw refused({ code: "follow_up_not_found" });
  return followUp;
}

/** One act on a follow-up, once: looked at under a lock, decided, written, and noted with who, before, after and why. */
export function moveOnce(tx: Scoped, { actor, input, move, action, note, today, before, write }: Move): Promise<null> {
  return doOnce(tx, input, async () => {
    const followUp = await lockOwn(tx, actor, input.id);

    const state = unwrap(moveFollowUp(followUp, move, actor));

    const progress = await write(followUp, state);
    await addFollowUpChange(tx, {
      followUpId: followUp.id, act: ACT_OF_MOVE[move], fromState: followUp.state, toState: state, progress, note, onDay: today, ...(before ? { before: before(followUp) } : {}),
    });
    await appendAudit(tx, { action, entity: "followUp", entityId: followUp.id, opId: input.opId, detail: { number: followUp.number, before: followUp.state, after: state, progress, reason: note === "" ? null : note } });
    await announce(tx, { kind: "followUp", id: followUp.id });
    return null;
  });
}
