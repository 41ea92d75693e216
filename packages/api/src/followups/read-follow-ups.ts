import { findBudgetRow } from "@sinergi/db/budgets/budget-rows.store";
import { listEvidence } from "@sinergi/db/followups/follow-up-evidence.store";
import { listFollowUpChanges, type FollowUpChangeRow } from "@sinergi/db/followups/follow-up-changes.store";
import { countFollowUps, findFollowUp, listFollowUps as readFollowUps } from "@sinergi/db/followups/follow-ups.store";
import type { Actor } from "@sinergi/domain/access/actor";
import { mayAsk } from "@sinergi/domain/access/permissions";
import { mayAddEvidence, mayUndo } from "@sinergi/domain/followups/move-follow-up";
import { isOpen } from "@sinergi/domain/followups/overdue";
import { followUpAnswer, mayOpenEvidence } from "#followups/follow-up-answer";
import { followUpInputSchema, followUpsInputSchema, type FollowUpChange, type FollowUpDetail, type FollowUpsAnswer } from "#followups/followups.schema";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

/** A partner's account without an organisation shares the database role of leaders, but nothing concerns it. */
export function concernsNothing({ role, agency }: Pick<Actor, "role" | "agency">): boolean {
  return role === "PARTNER" && agency === null;
}

/** Follow-ups in the reader's scope: all for those inside, its own and those it supports for a partner. */
export const listFollowUps = procedure({ permission: "followups.read", scope: "agency", audit: null })
  .input(followUpsInputSchema)
  .query(async ({ ctx, input }): Promise<FollowUpsAnswer> => {
    const { actor } = ctx;
    const today = ctx.clock.today();
    const { rows, total } = concernsNothing(actor) ? { rows: [], total: 0 } : await ctx.read(async (tx) => ({ rows: await readFollowUps(tx, input), total: await countFollowUps(tx, input) }));
    return { rows: rows.map((row) => followUpAnswer(row, { actor, today })), total, today, own: actor.agency };
  });

/** One follow-up with everything that happened to it and the files that show it. */
export const followUpDetail = procedure({ permission: "followups.read", scope: "agency", audit: null })
  .input(followUpInputSchema)
  .query(async ({ ctx, input }): Promise<FollowUpDetail> => {
    const { actor } = ctx;
    const today = ctx.clock.today();
    const found = await ctx.read(async (tx) => {
      const row = concernsNothing(actor) ? null : await findFollowUp(tx, input.id);
      if (!row) return null;
      const planned = row.budgetRowId === null || !mayAsk(actor.role, "budgets.read") ? null : await findBudgetRow(tx, row.budgetRowId);
      return { row, planned, history: await listFollowUpChanges(tx, row.id), evidence: mayOpenEvidence(actor, row) ? await listEvidence(tx, row.id) : null };
    });
    if (!found) throw refused({ code: "follow_up_not_found" });

    const { row, planned, history, evidence } = found;
    return {
      followUp: followUpAnswer(row, { actor, today }),
      history: history.map(changeAnswer),
      evidence: evidence && evidence.map(({ addedBy, ...file }) => ({ ...file, isOwn: addedBy === actor.id && isOpen(row) })),
      budgetRow: planned && { id: planned.id, activity: planned.content.activity, year: planned.year },
      mayEdit: mayAsk(actor.role, "followups.write") && isOpen(row),
      mayAddEvidence: isOpen(row) && mayAddEvidence(actor, row),
      mayUndo: mayUndo(history.at(-1) ?? null, actor),
      today,
    };
  });

function changeAnswer({ id, act, fromState, toState, progress, note, before, after, actorName, agency, at }: FollowUpChangeRow): FollowUpChange {
  return { id, act, fromState, toState, progress, note, before: after === null ? null : before, after, actorName, agency, at };
}
