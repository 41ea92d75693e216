import type { Scoped } from "@sinergi/db/access/scoped";
import { writeDecision } from "@sinergi/db/followups/follow-ups.store";
import type { Actor } from "@sinergi/domain/access/actor";
import type { Day } from "@sinergi/domain/time/day";
import { refuseFollowUpInputSchema, verifyFollowUpInputSchema } from "#followups/followups.schema";
import { moveOnce } from "#followups/move-once";
import { procedure } from "#platform/procedures";

const VERIFIED = "followUp.verified";
const SENT_BACK = "followUp.sentBack";
const CANCELLED = "followUp.cancelled";
const REOPENED = "followUp.reopened";

interface Decision {
  readonly actor: Actor;
  readonly input: { readonly opId: string; readonly id: string };
  readonly move: "verify" | "sendBack" | "cancel" | "reopen";
  readonly action: string;
  readonly note: string;
  readonly today: Day;
}

/** The secretariat's own steps. */
function decideOnce(tx: Scoped, decision: Decision): Promise<null> {
  return moveOnce(tx, {
    ...decision,
    write: async ({ id, progress }, state) => {
      await writeDecision(tx, id, { state, on: decision.today });
      return progress;
    },
  });
}

/** It is done, and somebody else than who reported it says so. */
export const verifyFollowUp = procedure({ permission: "followups.verify", scope: "agency", audit: VERIFIED })
  .input(verifyFollowUpInputSchema)
  .mutation(({ ctx, input }): Promise<null> => ctx.read((tx) => decideOnce(tx, { actor: ctx.actor, input, move: "verify", action: VERIFIED, note: input.note, today: ctx.clock.today() })));

/** Not done yet, and what is missing: the lead reads it. */
export const sendBackFollowUp = procedure({ permission: "followups.verify", scope: "agency", audit: SENT_BACK })
  .input(refuseFollowUpInputSchema)
  .mutation(({ ctx, input }): Promise<null> => ctx.read((tx) => decideOnce(tx, { actor: ctx.actor, input, move: "sendBack", action: SENT_BACK, note: input.reason, today: ctx.clock.today() })));

/** No longer wanted, and why. It leaves the figures. */
export const cancelFollowUp = procedure({ permission: "followups.write", scope: "agency", audit: CANCELLED })
  .input(refuseFollowUpInputSchema)
  .mutation(({ ctx, input }): Promise<null> => ctx.read((tx) => decideOnce(tx, { actor: ctx.actor, input, move: "cancel", action: CANCELLED, note: input.reason, today: ctx.clock.today() })));

/** What was closed is open again, and why: where its progress says. */
export const reopenFollowUp = procedure({ permission: "followups.write", scope: "agency", audit: REOPENED })
  .input(refuseFollowUpInputSchema)
  .mutation(({ ctx, input }): Promise<null> => ctx.read((tx) => decideOnce(tx, { actor: ctx.actor, input, move: "reopen", action: REOPENED, note: input.reason, today: ctx.clock.today() })));
