import { REFERRAL_SORTS, type ReferralFilter, type ReferralOrder } from "@sinergi/domain/referrals/find-referrals";
import { orderAsked } from "#lib/list-page";
import { referralStateIn, type ReferralsSearch } from "#urls/referrals.url";

export function referralOrder({ urut }: ReferralsSearch): ReferralOrder {
  return orderAsked(urut, REFERRAL_SORTS);
}

/** What the address asks for, and the words on the screen. */
export function referralFilter(search: ReferralsSearch, named: string): ReferralFilter {
  const { keadaan, opd, butuh, wil, pendamping, hari } = search;
  return { text: named || undefined, state: keadaan === "buka" ? "OPEN" : referralStateIn(search), owner: opd, need: butuh, area: wil, sender: pendamping, days: hari === undefined ? undefined : Number(hari) };
}
