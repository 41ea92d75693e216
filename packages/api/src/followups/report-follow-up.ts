import { appendAudit } from "@sinergi/db/audit/audit.store";
import { addFollowUpChange, findLastChange } from "@sinergi/db/followups/follow-up-changes.store";
import { writeStanding } from "@sinergi/db/followups/follow-ups.store";
import { announce } from "@sinergi/db/targeting/announce";
import { mayUndo, refuseReport, reportedAs } from "@sinergi/domain/followups/move-follow-up";
import { FOLLOW_UP_STATES } from "@sinergi/domain/followups/vocabulary";
import { z } from "zod";
import { reportFollowUpInputSchema, undoReportInputSchema } from "#followups/followups.schema";
import { lockOwn, moveOnce } from "#followups/move-once";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

const REPORTED = "followUp.reported";
const UNDONE = "followUp.reportUndone";

/** The lead says how far it is, what stands in the way, or that it is done. */
export const reportFollowUp = procedure({ permission: "followups.report", scope: "agency", audit: REPORTED })
  .input(reportFollowUpInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      moveOnce(tx, {
        actor: ctx.actor, input, move: input.move, action: REPORTED, note: [input.note, input.move === "block" ? input.obstacle : ""].filter((part) => part !== "").join("\n"), today: ctx.clock.today(),
        before: ({ state, progress, obstacle }) => ({ state, progress, obstacle }),
        write: async (followUp, state) => {
          if (followUp.revision !== input.basedOn) throw refused({ code: "follow_up_changed" });
          const incomplete = refuseReport(input.move, input, followUp.evidence);
          if (incomplete) throw refused(incomplete);

          const { progress, obstacle } = reportedAs(input.move, input);
          await writeStanding(tx, followUp.id, { state, progress, obstacle });
          return progress;
        },
      }),
    ),
  );

const standingSchema = z.object({ state: z.enum(FOLLOW_UP_STATES), progress: z.int(), obstacle: z.string() });

/** Takes the last report back, by who made it and while nobody has acted since: what stood before stands again, and both lines stay. */
export const undoReport = procedure({ permission: "followups.report", scope: "agency", audit: UNDONE })
  .input(undoReportInputSchema)
  .mutation(({ ctx, input }): Promise<null> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const followUp = await lockOwn(tx, ctx.actor, input.id);
        const last = await findLastChange(tx, followUp.id);

        const before = standingSchema.safeParse(last?.before);
        if (!mayUndo(last, ctx.actor) || !before.success) throw refused({ code: "follow_up_nothing_to_undo" });

        await writeStanding(tx, followUp.id, before.data);
        await addFollowUpChange(tx, { followUpId: followUp.id, act: "UNDONE", fromState: followUp.state, toState: before.data.state, progress: before.data.progress, note: "", onDay: ctx.clock.today() });
        await appendAudit(tx, { action: UNDONE, entity: "followUp", entityId: followUp.id, opId: input.opId, detail: { number: followUp.number, before: followUp.state, after: before.data.state, progress: before.data.progress } });
        await announce(tx, { kind: "followUp", id: followUp.id });
        return null;
      }),
    ),
  );
