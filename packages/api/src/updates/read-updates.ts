import { readReferralRules } from "@sinergi/db/referrals/referral-rules.store";
import { findProposal, listProposalChanges, listProposals } from "@sinergi/db/updates/proposals.store";
import { countReadyProposals, listSiksFiles as readSiksFiles } from "@sinergi/db/updates/siks-files.store";
import { findVillageMeeting, listVillageMeetings } from "@sinergi/db/updates/village-meetings.store";
import { mayAsk } from "@sinergi/domain/access/permissions";
import { proposalUndo } from "@sinergi/domain/updates/move-proposal";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { updateAnswers } from "#updates/update-answer";
import { updateInputSchema, type SiksFilesAnswer, type UpdateDetail, type UpdatesAnswer, type VillageMeetingAnswer } from "#updates/updates.schema";

/** Proposals of the reader's scope: all for the regency, entered ones for the social office, his own for who proposed. */
export const listUpdates = procedure({ permission: "updates.read", scope: "agency", audit: null }).query(({ ctx }): Promise<UpdatesAnswer> => {
  const today = ctx.clock.today();
  return ctx.read(async (tx) => {
    const { rules } = await readReferralRules(tx);
    const rows = await updateAnswers(tx, await listProposals(tx), { rules, today });
    return { rows, today, cycle: { meetingDays: rules.meetingDays, entryDays: rules.entryDays }, readyForFile: mayAsk(ctx.actor.role, "updates.send") ? await countReadyProposals(tx) : 0 };
  });
});

/** One proposal with every step and the meeting that spoke of it. */
export const updateDetail = procedure({ permission: "updates.read", scope: "agency", audit: null })
  .input(updateInputSchema)
  .query(({ ctx, input }): Promise<UpdateDetail> =>
    ctx.read(async (tx) => {
      const today = ctx.clock.today();
      const { rules } = await readReferralRules(tx);
      const row = await findProposal(tx, input.id);
      const [update] = row === null ? [] : await updateAnswers(tx, [row], { rules, today });
      if (row === null || update === undefined) throw refused({ code: "update_not_found" });

      const history = await listProposalChanges(tx, [row.id]);
      // A facilitator may read of a meeting when, where and who led it, and no more: he learns that it was from the steps.
      const meeting = row.meetingId === null || ctx.actor.role === "FACILITATOR" ? null : await findVillageMeeting(tx, row.meetingId);
      const mayUndo = mayAsk(ctx.actor.role, "updates.write") && proposalUndo(history.at(-1) ?? null, row, ctx.actor).ok;
      return { update, history: history.map(({ id, fromState, toState, note, actorName, onDay, at }) => ({ id, fromState, toState, note, actorName, onDay, at })), meeting, mayUndo, today };
    }),
  );

/** Meetings of villages, the newest first. */
export const listMeetings = procedure({ permission: "updates.write", scope: "agency", audit: null }).query(({ ctx }): Promise<readonly VillageMeetingAnswer[]> => ctx.read((tx) => listVillageMeetings(tx)));

/** Files for SIKS-NG, and how many proposals wait for the next one. */
export const listSiksFiles = procedure({ permission: "updates.send", scope: "agency", audit: null }).query(({ ctx }): Promise<SiksFilesAnswer> =>
  ctx.read(async (tx) => ({ files: (await readSiksFiles(tx)).map(({ madeBy, ...file }) => ({ ...file, isOwn: madeBy === ctx.actor.id })), ready: await countReadyProposals(tx) })),
);
