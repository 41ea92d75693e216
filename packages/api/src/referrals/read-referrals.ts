import { findReferral, listReferralChanges, listReferrals as readReferrals, type ReferralRow } from "@sinergi/db/referrals/referrals.store";
import { findReferrals, waitingByOffice } from "@sinergi/domain/referrals/find-referrals";
import { daysWaiting, referralUndo } from "@sinergi/domain/referrals/move-referral";
import { isOpenReferral, LONG_WAIT_DAYS } from "@sinergi/domain/referrals/vocabulary";
import { onPage } from "#platform/list-page.schema";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";
import { familyNames, referralAnswers } from "#referrals/referral-answer";
import { referralInputSchema, referralsInputSchema, type ReferralDetail, type ReferralsAnswer } from "#referrals/referrals.schema";

/** A page of the referrals of the reader's scope (all for the regency, those to his office, those he sent), and what of them waits where. */
export const listReferrals = procedure({ permission: "referrals.read", scope: "agency", audit: null })
  .input(referralsInputSchema)
  .query(({ ctx, input }): Promise<ReferralsAnswer> => {
    const today = ctx.clock.today();
    return ctx.read(async (tx) => {
      const { filter, sort, descending, page, pageSize } = input;
      const all = await readReferrals(tx);
      const names = filter.text !== undefined || sort === "family" ? await familyNames(tx, all) : null;
      const facts = all.map((row) => ({ row, ...row, sender: row.sentBy, days: daysWaiting(row, today), headName: names?.get(row.familyId)?.headName ?? null }));
      const found = findReferrals(facts, filter, { sort, descending });
      const open = found.filter(({ state }) => isOpenReferral(state));
      return {
        rows: await referralAnswers(tx, onPage(found, input).map(({ row }) => row), today),
        page, pageSize, total: found.length, open: open.length, long: open.filter(({ days }) => days >= LONG_WAIT_DAYS).length, offices: waitingByOffice(found), choices: choicesOf(all), today,
      };
    });
  });

function choicesOf(rows: readonly ReferralRow[]): ReferralsAnswer["choices"] {
  const byKey = <T>(pairs: readonly (readonly [string, T])[]): (readonly [string, T])[] => [...new Map(pairs)].toSorted(([a], [b]) => a.localeCompare(b));
  return {
    owners: byKey(rows.map(({ owner, ownerName }) => [owner, ownerName])).map(([code, name]) => ({ code, name })),
    needs: byKey(rows.map(({ need }) => [need, null])).map(([need]) => need),
    senders: byKey(rows.map(({ sentBy, sentName }) => [sentBy, sentName])).map(([id, name]) => ({ id, name })),
  };
}

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
