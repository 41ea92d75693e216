import { readReferralRules } from "@sinergi/db/referrals/referral-rules.store";
import { listMatches } from "@sinergi/db/updates/proposal-matches.store";
import { findProposal, listProposalChanges, listProposalSketches, listProposalsOfIds } from "@sinergi/db/updates/proposals.store";
import { countReadyProposals, listSiksFiles as readSiksFiles } from "@sinergi/db/updates/siks-files.store";
import { findVillageMeeting, listVillageMeetings } from "@sinergi/db/updates/village-meetings.store";
import { mayAsk } from "@sinergi/domain/access/permissions";
import { daysBetween } from "@sinergi/domain/time/day";
import { countByState, findProposals, isOpenProposal } from "@sinergi/domain/updates/find-proposals";
import { proposalUndo } from "@sinergi/domain/updates/move-proposal";
import { onPage } from "#platform/list-page.schema";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { updateAnswers } from "#updates/update-answer";
import { updateInputSchema, updatesInputSchema, type SiksFilesAnswer, type UpdateDetail, type UpdatesAnswer, type VillageMeetingAnswer } from "#updates/updates.schema";

/** A page of the proposals of the reader's scope (all for the regency, entered ones for the social office, his own for who proposed), and how many stand at each step. */
export const listUpdates = procedure({ permission: "updates.read", scope: "agency", audit: null })
  .input(updatesInputSchema)
  .query(({ ctx, input }): Promise<UpdatesAnswer> => {
    const today = ctx.clock.today();
    const maySend = mayAsk(ctx.actor.role, "updates.send");
    return ctx.read(async (tx) => {
      const { filter, sort, descending, page, pageSize } = input;
      const { rules } = await readReferralRules(tx);
      const all = await listProposalSketches(tx);
      const known = maySend && filter.known === true ? await listMatches(tx, all.map(({ id }) => id)) : null;
      const found = findProposals(all.map((row) => ({ ...row, days: daysBetween(row.movedOn, today), isKnown: known?.has(row.id) ?? false })), filter, { sort, descending });
      return {
        rows: await updateAnswers(tx, await listProposalsOfIds(tx, onPage(found, input).map(({ id }) => id)), { rules, today }),
        page, pageSize, total: found.length, open: found.filter(({ state }) => isOpenProposal(state)).length, states: countByState(found),
        today, cycle: { meetingDays: rules.meetingDays, entryDays: rules.entryDays }, readyForFile: maySend ? await countReadyProposals(tx) : 0,
      };
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
