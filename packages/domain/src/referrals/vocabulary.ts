/** Life of a referral (rujukan): sent, taken in by the office that owns the answer, being handled, done, or refused. */
export const REFERRAL_STATES = ["DIKIRIM", "DITERIMA_OPD", "DITANGANI", "SELESAI", "DITOLAK"] as const;
export type ReferralState = (typeof REFERRAL_STATES)[number];

export const OPEN_REFERRAL_STATES = ["DIKIRIM", "DITERIMA_OPD", "DITANGANI"] as const satisfies readonly ReferralState[];

/** From so many days on a wait is long. */
export const LONG_WAIT_DAYS = 30;

/** Owner of what no office answers for: it waits at the secretariat. No organisation has this code. */
export const SECRETARIAT_OWNER = "SEKRETARIAT";

/** The number as people quote it: `RJ-0012`. */
export function referralNumber(number: number): string {
  return `RJ-${String(number).padStart(4, "0")}`;
}

export function isOpenReferral(state: ReferralState): boolean {
  return OPEN_REFERRAL_STATES.some((open) => open === state);
}
