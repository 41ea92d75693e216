import { appendAudit } from "@sinergi/db/audit/audit.store";
import { addAct, findAct, revertPlan } from "@sinergi/db/fieldwork/assignment-acts.store";
import { giveGroup } from "@sinergi/db/fieldwork/field-groups.store";
import { settleFieldwork } from "@sinergi/db/fieldwork/settle-fieldwork";
import { announce } from "@sinergi/db/targeting/announce";
import { actOnce } from "#assignments/act-once";
import { undoInputSchema } from "#assignments/assignments.schema";
import { mayUndo } from "#assignments/read-facilitators";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const UNDONE = "assignment.undone";

/** Takes an act back while no day has passed under it and nothing later touched its families. */
export const undoAssignment = procedure({ permission: "assignments.write", scope: "people", audit: UNDONE })
  .input(undoInputSchema)
  .mutation(({ ctx, input }): Promise<{ readonly families: number }> =>
    ctx.read((tx) =>
      actOnce(tx, input, async () => {
        const today = ctx.clock.today();
        const act = await findAct(tx, input.actId);
        if (act === null) throw refused({ code: "assignment_act_not_found" });

        if (!mayUndo(act, today)) throw refused({ code: "assignment_not_undoable" });

        await revertPlan(tx, act.id);
        if (act.groupId !== null && act.fromUserId !== null) await giveGroup(tx, act.groupId, act.fromUserId);
        await addAct(tx, { id: input.id, act: "UNDONE", by: act.by, groupId: null, undoes: act.id, families: act.families, fromUserId: act.toUserId, toUserId: act.fromUserId, fromDay: act.fromDay, reason: "", today });
        await settleFieldwork(tx, today);
        await appendAudit(tx, { action: UNDONE, entity: "assignment", entityId: act.id, opId: input.opId, detail: { families: act.families, before: act.toUserId, after: act.fromUserId } });
        await announce(tx, { kind: "field" });
        return { families: act.families };
      }),
    ),
  );
