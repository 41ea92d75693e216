/** Why a facilitator came (`domain.md` §6.3). */
export const VISIT_KINDS = ["KUNJUNGAN_RUTIN", "GROUND_CHECK", "VERIFIKASI_KOMITMEN", "PEMUTAKHIRAN", "KASUS", "PENYALURAN", "GRADUASI", "P2K2"] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];

/** What he found. */
export const VISIT_OUTCOMES = ["BERTEMU", "TIDAK_BERTEMU", "PINDAH", "MENINGGAL", "RUMAH_KOSONG", "MENOLAK"] as const;
export type VisitOutcome = (typeof VISIT_OUTCOMES)[number];

/** What a family lacks; each is routed to the office that owns the answer. */
export const NEEDS = ["PANGAN", "SANDANG", "KESEHATAN", "PENDIDIKAN", "DOKUMEN", "RUMAH", "MODAL", "KETERAMPILAN", "AIR_SANITASI", "LISTRIK"] as const;
export type Need = (typeof NEEDS)[number];

/** What was the matter with aid that was due. */
export const AID_PROBLEMS = ["NONE", "LESS_THAN_DUE", "LATE", "BLOCKED_CARD", "ZERO_BALANCE", "CUT", "OTHER"] as const;
export type AidProblem = (typeof AID_PROBLEMS)[number];

export const MEMBER_CHANGES = ["BORN", "DIED", "MOVED_OUT", "MOVED_IN", "SCHOOL", "HEALTH", "PREGNANT", "DISABILITY", "WORK"] as const;
export type MemberChange = (typeof MEMBER_CHANGES)[number];

/** Presence at a P2K2 session. */
export const PRESENCES = ["PRESENT", "REPRESENTED", "EXCUSED", "ABSENT"] as const;
export type Presence = (typeof PRESENCES)[number];

/** Whose commitment is checked (`domain.md` §6.2). */
export const COMMITMENTS = ["PREGNANT", "UNDER_FIVE", "SCHOOL", "ELDERLY", "DISABLED"] as const;
export type Commitment = (typeof COMMITMENTS)[number];

export const COMMITMENT_RESULTS = ["MEMENUHI", "TIDAK_MEMENUHI", "TIDAK_DAPAT_DIVERIFIKASI"] as const;
export type CommitmentResult = (typeof COMMITMENT_RESULTS)[number];

/** Categories of cases (`domain.md` §6.3). */
export const CASE_CATEGORIES = [
  "CIVIL_REGISTRATION", "CARD", "ZERO_BALANCE", "SCHOOL_DROPOUT", "MALNUTRITION", "DISABILITY", "NEGLECTED_ELDERLY", "VIOLENCE", "ILLNESS", "HOUSE", "DATA_CONFLICT",
] as const;
export type CaseCategory = (typeof CASE_CATEGORIES)[number];

/** Always restricted: violence in a family, protection of a child. */
export const RESTRICTED_CATEGORIES = ["VIOLENCE"] as const satisfies readonly CaseCategory[];

export const CASE_STATES = ["OPEN", "IN_PROGRESS", "CLOSED"] as const;
export type CaseState = (typeof CASE_STATES)[number];
/** As people quote it: `K-0012`. */
export const caseNumber = (number: number): string => `K-${String(number).padStart(4, "0")}`;

export const GRADUATION_KINDS = ["GRADUASI_MANDIRI", "GRADUASI_ALAMIAH", "DIKELUARKAN"] as const;
export type GraduationKind = (typeof GRADUATION_KINDS)[number];

/** Questions of Kepmensos 262/HUK/2022 in its order, after "no shelter at all" (`domain.md` §4.6). */
export const HOUSING_QUESTIONS = ["a", "b", "c", "d", "e", "f", "g", "h"] as const;
export type HousingQuestion = (typeof HOUSING_QUESTIONS)[number];

export const HOUSING_RESULTS = ["LAYAK", "TIDAK_LAYAK", "MENINGGAL", "PINDAH", "TIDAK_DITEMUKAN", "MENOLAK", "GANDA"] as const;
export type HousingResult = (typeof HOUSING_RESULTS)[number];

/** What came of a family on a gap list that was dealt out. */
export const WORK_OUTCOMES = ["ENROLLED", "PROPOSED", "NOT_ELIGIBLE", "REFUSED", "MOVED", "DIED", "NOT_FOUND", "ALREADY_SERVED", "OTHER"] as const;
export type WorkOutcome = (typeof WORK_OUTCOMES)[number];

/** What stays with a record that was taken although something about it is odd; none of them removes it from a figure. */
export const RECORD_FLAGS = ["OUT_OF_ASSIGNMENT", "CLOCK", "MAYBE_DUPLICATE", "FAR_FROM_VILLAGE", "IN_A_HURRY", "MERGED_FAMILY"] as const;
export type RecordFlag = (typeof RECORD_FLAGS)[number];

/** Families a group is meant to have. */
export const GROUP_SIZE = { least: 15, most: 40 } as const;

/** Families a facilitator is meant to accompany (`domain.md` §6.1). */
export const LOAD_NORM = { least: 250, most: 350 } as const;
