import { MEMBER_CHANGES, type MemberChange } from "#fieldwork/vocabulary";

/** What is proposed for the registry (`domain.md` §4.2). */
export const PROPOSAL_KINDS = ["BARU", "UBAH", "HAPUS", "REAKTIVASI_PBI"] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

export const PROPOSAL_STATES = ["DRAF", "MUSYAWARAH", "DIINPUT_SIKSNG", "DIPERIKSA_DINSOS", "GROUND_CHECK", "DIKIRIM", "DISETUJUI", "DITOLAK", "DIKEMBALIKAN"] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];
export const FINAL_PROPOSAL_STATES = ["DISETUJUI", "DITOLAK"] as const satisfies readonly ProposalState[];

/** Through the village, or straight from the people (Cek Bansos): the second needs no meeting. */
export const PROPOSAL_LANES = ["FORMAL", "PARTISIPATIF"] as const;
export type ProposalLane = (typeof PROPOSAL_LANES)[number];

/** What should be otherwise: a member as visits note it, or the family itself. */
export const FAMILY_CHANGES = ["ADDRESS", "HEAD", "HOUSING", "OTHER"] as const;
export const PROPOSED_CHANGES = [...MEMBER_CHANGES, ...FAMILY_CHANGES] as const;
export type ProposedChange = MemberChange | (typeof FAMILY_CHANGES)[number];

/** Why a family should leave the registry. */
export const REMOVAL_REASONS = ["DIED", "MOVED", "WELL_OFF", "DOUBLE", "NOT_FOUND"] as const;
export type RemovalReason = (typeof REMOVAL_REASONS)[number];

export const GROUND_CHECK_RESULTS = ["SESUAI", "TIDAK_SESUAI", "TIDAK_DITEMUKAN"] as const;
export type GroundCheckResult = (typeof GROUND_CHECK_RESULTS)[number];

export const OBJECTION_KINDS = ["UNFIT", "MISSED"] as const;
export type ObjectionKind = (typeof OBJECTION_KINDS)[number];
export const OBJECTION_STATES = ["DITERIMA", "DIVERIFIKASI", "DITERUSKAN", "TERBUKTI", "TIDAK_TERBUKTI"] as const;
export type ObjectionState = (typeof OBJECTION_STATES)[number];

export const SIKS_FILE_STATES = ["PREPARED", "SENT", "CANCELLED"] as const;
export type SiksFileState = (typeof SIKS_FILE_STATES)[number];

const padded = (number: number): string => String(number).padStart(4, "0");
/** Numbers as people quote them: `US-0012`, `SG-0003`, `SIKS-0001`. */
export const proposalNumber = (number: number): string => `US-${padded(number)}`;
export const objectionNumber = (number: number): string => `SG-${padded(number)}`;
export const siksFileNumber = (number: number): string => `SIKS-${padded(number)}`;
