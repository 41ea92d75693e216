import { router } from "#platform/procedures";
import { moveReferral, rerouteReferral, undoReferral } from "#referrals/move-referral";
import { listReferrals, referralDetail } from "#referrals/read-referrals";
import { referralRules, saveReferralRules } from "#referrals/referral-rules";

export const referralsRouter = router({
  list: listReferrals, detail: referralDetail, move: moveReferral, reroute: rerouteReferral, undo: undoReferral, rules: referralRules, saveRules: saveReferralRules,
});
