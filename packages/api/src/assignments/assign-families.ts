import type { Scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { listOwnedIds } from "@sinergi/db/fieldwork/assigned-families.store";
import { addAct, writePlan, type NewAct } from "@sinergi/db/fieldwork/assignment-acts.store";
import { settleFieldwork } from "@sinergi/db/fieldwork/settle-fieldwork";
import { announce } from "@sinergi/db/targeting/announce";
import { loadVerdict } from "@sinergi/domain/fieldwork/assign-families";
import { actOnce } from "#assignments/act-once";
import { assignInputSchema, endInputSchema, previewInputSchema, type AssignmentPreview } from "#assignments/assignments.schema";
import { planAct, writeDown, type AskedAct, type PlannedAct } from "#assignments/plan-act";
import { readNames } from "#assignments/facilitator-names";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const ASSIGNED = "assignment.assigned";
const ENDED = "assignment.ended";

/** What an act would change, counted before anything is. */
export const previewAssignment = procedure({ permission: "assignments.write", scope: "people", audit: null })
  .input(previewInputSchema)
  .query(({ ctx, input }): Promise<AssignmentPreview> =>
    ctx.read(async (tx) => {
      const today = ctx.clock.today();
      const { families, plan, to } = await planAct(tx, { ...input, today });
      const names = await readNames(tx, today);
      const taken = Object.entries(plan.taken).map(([userId, count]) => ({ userId, name: names.get(userId) ?? "", families: count }));
      const lost = taken.reduce((sum, one) => sum + one.families, 0);
      const before = to === null ? 0 : (await listOwnedIds(tx, { userId: to.userId, day: input.fromDay, villageCode: null })).length;
      const after = before + plan.begun.length;
      return {
        families: families.length, taken: taken.toSorted((a, b) => b.families - a.families), unchanged: plan.unchanged.length,
        fresh: to === null ? 0 : Math.max(0, plan.begun.length - lost),
        load: to === null ? null : { before, after, verdict: loadVerdict(after) },
      };
    }),
  );

/** From a day on the families are this facilitator's; whoever had them hands them over. */
export const assignFamilies = procedure({ permission: "assignments.write", scope: "people", audit: ASSIGNED })
  .input(assignInputSchema)
  .mutation(({ ctx, input }): Promise<{ readonly families: number }> =>
    ctx.read((tx) => actOnce(tx, input, () => act(tx, { ...input, today: ctx.clock.today(), action: ASSIGNED }))),
  );

/** From a day on the families are nobody's. */
export const endAssignments = procedure({ permission: "assignments.write", scope: "people", audit: ENDED })
  .input(endInputSchema)
  .mutation(({ ctx, input }): Promise<{ readonly families: number }> =>
    ctx.read((tx) => actOnce(tx, input, () => act(tx, { ...input, toUserId: null, today: ctx.clock.today(), action: ENDED }))),
  );

interface Act extends AskedAct {
  readonly opId: string;
  readonly id: string;
  readonly expected: number;
  readonly reason: string;
  readonly action: string;
}

async function act(tx: Scoped, asked: Act): Promise<{ readonly families: number }> {
  const planned = await planAct(tx, asked);

  if (planned.families.length !== asked.expected) throw refused({ code: "assignment_changed", families: planned.families.length, expected: asked.expected });
  const moved = planned.families.length - planned.plan.unchanged.length;
  if (moved === 0) throw refused({ code: "assignment_nothing" });

  if (planned.to !== null) await writeDown(tx, planned.to);
  await writeAct(tx, { ...asked, families: moved, act: actOf(planned, asked.toUserId), by: asked.which.by, groupId: planned.groupId, fromUserId: fromOf(planned) }, planned);
  await appendAudit(tx, {
    action: asked.action, entity: "assignment", entityId: asked.id, opId: asked.opId,
    detail: { families: moved, by: asked.which.by, before: fromOf(planned), after: asked.toUserId, fromDay: asked.fromDay, reason: asked.reason === "" ? null : asked.reason },
  });
  return { families: moved };
}

/** Writes an act and what it changes, and lets what follows from it follow. */
export async function writeAct(tx: Scoped, it: NewAct, { plan }: Pick<PlannedAct, "plan">): Promise<void> {
  await addAct(tx, it);
  await writePlan(tx, { actId: it.id, ...plan, toUserId: it.toUserId, fromDay: it.fromDay });
  await settleFieldwork(tx, it.today);
  await announce(tx, { kind: "field" });
}

function actOf({ plan }: PlannedAct, toUserId: string | null): NewAct["act"] {
  if (toUserId === null) return "ENDED";
  return Object.keys(plan.taken).length > 0 ? "HANDED_OVER" : "ASSIGNED";
}

/** Whose they were, where they were one facilitator's. */
function fromOf({ plan, fromUserId }: PlannedAct): string | null {
  const losers = Object.keys(plan.taken);
  return fromUserId ?? (losers.length === 1 ? (losers[0] ?? null) : null);
}
