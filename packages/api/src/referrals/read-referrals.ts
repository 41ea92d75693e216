import { findReferral, listReferralChanges, listReferrals as readReferrals } from "@sinergi/db/referrals/referrals.store";
import { referralUndo } from "@sinergi/domain/referrals/move-referral";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { referralAnswers } from "#referrals/referral-answer";
import { referralInputSchema, type ReferralDetail, type ReferralsAnswer } from "#referrals/referrals.schema";

/** Referrals of the reader's scope: all for the regency, those to his office, those he sent. */
export const listReferrals = procedure({ permission: "referrals.read", scope: "agency", audit: null }).query(({ ctx }): Promise<ReferralsAnswer> => {
  const today = ctx.clock.today();
  return ctx.read(async (tx) => ({ rows: await referralAnswers(tx, await readReferrals(tx), today), today }));
});

/** One referral with every step. */
export const referralDetail = procedure({ permission: "referrals.read", scope: "agency", audit: null })
  .input(referralInputSchema)
  .query(({ ctx, input }): Promise<ReferralDetail> =>
    ctx.read(async (tx) => {
      const today = ctx.clock.today();
      const row = await findReferral(tx, input.id);
      const [referral] = row === null ? [] : await referralAnswers(tx, [row], today);
      if (row === null || referral === undefined) throw refused({ code: "referral_not_found" });

      const history = await listReferralChanges(tx, row.id);
      return { referral, history: history.map(({ id, fromState, toState, fromOwner, note, actorName, onDay, at }) => ({ id, fromState, toState, fromOwner, note, actorName, onDay, at })), mayUndo: referralUndo(history.at(-1) ?? null, row, ctx.actor).ok, today };
    }),
  );
