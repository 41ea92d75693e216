import type { AidProblem, CommitmentResult, GraduationKind, VisitKind, VisitOutcome } from "#fieldwork/vocabulary";

/** Papers are written in Bahasa Indonesia whatever language the screen speaks. */
export const VISIT_KIND_NAMES = {
  KUNJUNGAN_RUTIN: "Kunjungan rutin", GROUND_CHECK: "Ground check", VERIFIKASI_KOMITMEN: "Verifikasi komitmen", PEMUTAKHIRAN: "Pemutakhiran data", KASUS: "Penanganan kasus", PENYALURAN: "Pendampingan penyaluran",
  GRADUASI: "Graduasi", P2K2: "P2K2",
} as const satisfies Record<VisitKind, string>;

export const VISIT_OUTCOME_NAMES = {
  BERTEMU: "Bertemu", TIDAK_BERTEMU: "Tidak bertemu", PINDAH: "Pindah", MENINGGAL: "Meninggal", RUMAH_KOSONG: "Rumah kosong", MENOLAK: "Menolak",
} as const satisfies Record<VisitOutcome, string>;

export const COMMITMENT_RESULT_NAMES = {
  MEMENUHI: "Memenuhi", TIDAK_MEMENUHI: "Tidak memenuhi", TIDAK_DAPAT_DIVERIFIKASI: "Tidak dapat diverifikasi",
} as const satisfies Record<CommitmentResult, string>;

export const AID_PROBLEM_NAMES = {
  NONE: "Tanpa masalah", LESS_THAN_DUE: "Kurang dari haknya", LATE: "Terlambat", BLOCKED_CARD: "Kartu terblokir", ZERO_BALANCE: "Saldo nol", CUT: "Dipotong", OTHER: "Masalah lain",
} as const satisfies Record<AidProblem, string>;

export const GRADUATION_KIND_NAMES = { GRADUASI_MANDIRI: "Graduasi mandiri", GRADUASI_ALAMIAH: "Graduasi alamiah", DIKELUARKAN: "Dikeluarkan" } as const satisfies Record<GraduationKind, string>;
