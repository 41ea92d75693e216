import { z } from "zod";
import { NEEDS, type Need } from "#fieldwork/vocabulary";
import { organisationCodeSchema } from "#organisations/organisation.schema";

const window = z.strictObject({ from: z.int().min(1).max(31), to: z.int().min(1).max(31) }).refine(({ from, to }) => from <= to);

/** Who answers which need, which office checks proposals, and the days of the month on which the cycle runs: the regency's own. */
export const referralRulesSchema = z.strictObject({
  /** Null: nobody in particular; it waits at the secretariat. */
  needOwners: z.record(z.enum(NEEDS), organisationCodeSchema.nullable()),
  socialOffice: organisationCodeSchema,
  meetingDays: window,
  entryDays: window,
});
export type ReferralRules = z.infer<typeof referralRulesSchema>;

/** By the duties of regency offices (`domain.md` §2, §3); meeting and entry days as one regency publishes them (§4.2). */
export const DEFAULT_REFERRAL_RULES: ReferralRules = {
  needOwners: {
    PANGAN: "DINSOS", SANDANG: "DINSOS", KESEHATAN: "DINKES", PENDIDIKAN: "DISDIK", DOKUMEN: "DISDUKCAPIL", RUMAH: "PERKIM", MODAL: "KOPERINDAG", KETERAMPILAN: "DISNAKER",
    AIR_SANITASI: "DPUPR", LISTRIK: null,
  },
  socialOffice: "DINSOS",
  meetingDays: { from: 1, to: 14 },
  entryDays: { from: 1, to: 11 },
};

/** An office the rules name that is not there; null where all are. */
export function unknownOffice({ needOwners, socialOffice }: ReferralRules, offices: ReadonlySet<string>): string | null {
  return [...Object.values(needOwners), socialOffice].find((code) => code !== null && !offices.has(code)) ?? null;
}

/** The office that owns the answer, of those that exist; null where it waits at the secretariat. */
export function ownerOfNeed(need: Need, { needOwners }: Pick<ReferralRules, "needOwners">, offices: ReadonlySet<string>): string | null {
  const owner = needOwners[need];
  return owner !== null && offices.has(owner) ? owner : null;
}
