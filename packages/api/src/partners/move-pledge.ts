import { writePledgeState } from "@sinergi/db/partners/pledges.store";
import { moveOnce } from "#partners/move-once";
import { movePledgeInputSchema, refusePledgeInputSchema } from "#partners/partners.schema";
import { procedure } from "#platform/procedures";

const STARTED = "pledge.started";
const DECLINED = "pledge.declined";
const WITHDRAWN = "pledge.withdrawn";
const STEPPED_BACK = "pledge.steppedBack";

/** The help is on its way. */
export const startPledge = procedure({ permission: "pledges.match", scope: "own", audit: STARTED })
  .input(movePledgeInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) => moveOnce(tx, { actor: ctx.actor, input, act: "start", action: STARTED, reason: input.note, write: ({ id }, state) => writePledgeState(tx, id, state) })),
  );

/** No, and why: the partner reads it. */
export const declinePledge = procedure({ permission: "pledges.match", scope: "own", audit: DECLINED })
  .input(refusePledgeInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) => moveOnce(tx, { actor: ctx.actor, input, act: "decline", action: DECLINED, reason: input.reason, write: ({ id }, state) => writePledgeState(tx, id, state) })),
  );

/** A partner takes its own pledge back before it is under way. */
export const withdrawPledge = procedure({ permission: "pledges.write", scope: "own", audit: WITHDRAWN })
  .input(refusePledgeInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) => moveOnce(tx, { actor: ctx.actor, input, act: "withdraw", action: WITHDRAWN, reason: input.reason, write: ({ id }, state) => writePledgeState(tx, id, state) })),
  );

/** One step back, to mend a slip: what stood before stands again, and both acts stay in its history. */
export const stepPledgeBack = procedure({ permission: "pledges.match", scope: "own", audit: STEPPED_BACK })
  .input(movePledgeInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) => moveOnce(tx, { actor: ctx.actor, input, act: "stepBack", action: STEPPED_BACK, reason: input.note, write: ({ id }, state) => writePledgeState(tx, id, state) })),
  );
