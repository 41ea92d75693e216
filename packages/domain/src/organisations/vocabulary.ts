/** What an office is in the regency; the partners of the TKPK are a kind of their own. */
export const ORGANISATION_KINDS = ["LEADERSHIP", "OPD", "AREA_OFFICE", "VERTICAL", "PARTNER", "FIELD"] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** The five groups that must meet in the TKPK (domain.md §2). */
export const STAKEHOLDER_GROUPS = ["GOVERNMENT", "BUSINESS", "BANK", "NGO", "COMMUNITY"] as const;
export type StakeholderGroup = (typeof STAKEHOLDER_GROUPS)[number];

/** Seats of the TKPK by Perpres 15/2010, in the order of its list. */
export const TEAM_SEATS = ["PENANGGUNG_JAWAB", "KETUA", "WAKIL_KETUA", "SEKRETARIS", "WAKIL_SEKRETARIS", "ANGGOTA"] as const;
export type TeamSeat = (typeof TEAM_SEATS)[number];

export const TEAM_GROUP_KINDS = ["PROGRAMME_GROUP", "POKJA"] as const;
export type TeamGroupKind = (typeof TEAM_GROUP_KINDS)[number];
