import { REFERRAL_STATES, type ReferralState } from "@sinergi/domain/referrals/vocabulary";
import { areaCode, pageNumber, programmeCode, readable } from "#urls/codes";
import * as z from "#urls/words";

/** States in the words of the address; `buka` is everything that still waits. */
export const REFERRAL_STATE_KEYS = { DIKIRIM: "baru", DITERIMA_OPD: "diterima", DITANGANI: "ditangani", SELESAI: "selesai", DITOLAK: "ditolak" } as const satisfies Record<ReferralState, string>;

/** What Rujukan is narrowed to, and its order. Names looked for stay out of it, as in every list of people: decision 0042. */
export const referralsSearchSchema = z.object({
  cari: z.gone,
  keadaan: readable(z.enum(["buka", "baru", "diterima", "ditangani", "selesai", "ditolak"])),
  opd: readable(programmeCode),
  butuh: readable(programmeCode),
  wil: readable(areaCode),
  pendamping: readable(z.string().check(z.regex(/^[\w-]{1,80}$/))),
  /** At least so many days. */
  hari: readable(z.enum(["7", "14", "30", "60"])),
  urut: readable(z.string().check(z.regex(/^-?(number|family|need|owner|state|days)$/))),
  hal: readable(pageNumber),
});
export type ReferralsSearch = z.infer<typeof referralsSearchSchema>;

export function referralStateIn({ keadaan }: ReferralsSearch): ReferralState | undefined {
  return REFERRAL_STATES.find((state) => REFERRAL_STATE_KEYS[state] === keadaan);
}
