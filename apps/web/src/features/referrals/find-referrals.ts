import { REFERRAL_SORTS, type ReferralFilter, type ReferralOrder } from "@sinergi/domain/referrals/find-referrals";
import { referralStateIn, type ReferralsSearch } from "#urls/referrals.url";

export function referralOrder({ urut }: ReferralsSearch): ReferralOrder {
  const name = urut?.replace(/^-/, "");
  return { sort: REFERRAL_SORTS.find((sort) => sort === name) ?? null, descending: urut?.startsWith("-") ?? false };
}

/** First one way, then the other, then as they wait. */
export function nextReferralOrder({ sort, descending }: ReferralOrder, key: string): string | undefined {
  if (sort !== key) return key;
  return descending ? undefined : `-${key}`;
}

/** What the address asks for. */
export function referralFilter(search: ReferralsSearch): ReferralFilter {
  const { cari, keadaan, opd, butuh, wil, pendamping, hari } = search;
  return { text: cari?.trim() || undefined, state: keadaan === "buka" ? "OPEN" : referralStateIn(search), owner: opd, need: butuh, area: wil, sender: pendamping, days: hari === undefined ? undefined : Number(hari) };
}
