import type { Scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { lockGraduation, writeGraduation } from "@sinergi/db/fieldwork/graduations.store";
import { announce } from "@sinergi/db/targeting/announce";
import { moveGraduation, type GraduationMove } from "@sinergi/domain/fieldwork/decide-graduation";
import type { Day } from "@sinergi/domain/time/day";
import { decideGraduationInputSchema, graduationActInputSchema } from "#fieldwork/graduations.schema";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused, unwrap } from "#platform/refusals";

const DECIDED = "graduation.decided";
const UNDONE = "graduation.decisionUndone";
const WITHDRAWN = "graduation.withdrawn";

interface Move {
  readonly input: { readonly opId: string; readonly id: string; readonly note: string };
  readonly move: GraduationMove;
  readonly action: string;
  readonly today: Day;
}

function moveOnce(tx: Scoped, { input, move, action, today }: Move): Promise<null> {
  return doOnce(tx, input, async () => {
    const found = await lockGraduation(tx, input.id);
    if (!found) throw refused({ code: "graduation_not_found" });

    const state = unwrap(moveGraduation(found, move, tx.actor));

    await writeGraduation(tx, found.id, { state, on: today, note: input.note });
    await appendAudit(tx, { action, entity: "graduation", entityId: found.id, opId: input.opId, detail: { family: found.familyId, kind: found.kind, before: found.state, after: state, reason: input.note || null } });
    await announce(tx, { kind: "field", id: found.id });
    return null;
  });
}

/** Yes or no to a family's leaving, with the reason; never by who proposed it. The enrolment itself ends by the ordinary way. */
export const decideGraduation = procedure({ permission: "graduations.decide", scope: "own", audit: DECIDED })
  .input(decideGraduationInputSchema)
  .mutation(({ ctx, input }): Promise<null> => ctx.read((tx) => moveOnce(tx, { input, move: input.verdict, action: DECIDED, today: ctx.clock.today() })));

/** Whoever decided takes it back: the proposal waits again. */
export const undoGraduation = procedure({ permission: "graduations.decide", scope: "own", audit: UNDONE })
  .input(graduationActInputSchema)
  .mutation(({ ctx, input }): Promise<null> => ctx.read((tx) => moveOnce(tx, { input, move: "undo", action: UNDONE, today: ctx.clock.today() })));

/** The proposer thought better of it, before anybody decided. */
export const withdrawGraduation = procedure({ permission: "field.log", scope: "own", audit: WITHDRAWN })
  .input(graduationActInputSchema)
  .mutation(({ ctx, input }): Promise<null> => ctx.read((tx) => moveOnce(tx, { input, move: "withdraw", action: WITHDRAWN, today: ctx.clock.today() })));
