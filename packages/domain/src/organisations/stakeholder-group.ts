import type { StakeholderGroup } from "#organisations/vocabulary";

const GROUP_OF_PARTNER: Readonly<Record<string, StakeholderGroup>> = { BANK: "BANK", DUNIA_USAHA: "BUSINESS", LSM: "NGO", MASYARAKAT: "COMMUNITY", KAMPUS: "COMMUNITY", MEDIA: "COMMUNITY" };

/**
 * The group an organisation belongs to until somebody says otherwise: offices are government, and so is Baznas, a state body
 * outside the structure (UU 23/2011 Pasal 5); of the other partners the code says it.
 */
export function stakeholderGroupOf({ code }: { readonly code: string }): StakeholderGroup {
  return GROUP_OF_PARTNER[code] ?? "GOVERNMENT";
}
