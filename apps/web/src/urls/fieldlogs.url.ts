import { GRADUATION_STATES, type GraduationState } from "@sinergi/domain/fieldwork/decide-graduation";
import { CASE_CATEGORIES, CASE_STATES, type CaseCategory, type CaseState, GRADUATION_KINDS, type GraduationKind } from "@sinergi/domain/fieldwork/vocabulary";
import { areaCode, pageNumber, readable } from "#urls/codes";
import * as z from "#urls/words";

export const CASE_STATE_KEYS = { OPEN: "buka", IN_PROGRESS: "berjalan", CLOSED: "selesai" } as const satisfies Record<CaseState, string>;
export const CASE_CATEGORY_KEYS = {
  CIVIL_REGISTRATION: "adminduk", CARD: "kartu", ZERO_BALANCE: "saldo", SCHOOL_DROPOUT: "sekolah", MALNUTRITION: "gizi", DISABILITY: "disabilitas", NEGLECTED_ELDERLY: "lansia", VIOLENCE: "kekerasan", ILLNESS: "sakit", HOUSE: "rumah",
  DATA_CONFLICT: "data",
} as const satisfies Record<CaseCategory, string>;
export const GRADUATION_STATE_KEYS = { PROPOSED: "menunggu", APPROVED: "disetujui", REFUSED: "ditolak", WITHDRAWN: "ditarik" } as const satisfies Record<GraduationState, string>;
export const GRADUATION_KIND_KEYS = { GRADUASI_MANDIRI: "mandiri", GRADUASI_ALAMIAH: "alamiah", DIKELUARKAN: "dikeluarkan" } as const satisfies Record<GraduationKind, string>;
/** A report that has not come is `belum`: it has no state of its own. */
export const REPORT_STATE_KEYS = ["belum", "menunggu", "disetujui", "dikembalikan"] as const;
export type ReportStateKey = (typeof REPORT_STATE_KEYS)[number];

/** What Kasus keeps in its address: codes only, never a name. */
export const casesSearchSchema = z.object({
  cari: z.gone,
  keadaan: readable(z.enum(["terbuka", "buka", "berjalan", "selesai"])),
  jenis: readable(z.enum(Object.values(CASE_CATEGORY_KEYS))),
  sifat: readable(z.enum(["terbatas"])),
  wil: readable(areaCode),
  urut: readable(z.string().check(z.regex(/^-?(nomor|keluarga|tanggal|terakhir)$/))),
  hal: readable(pageNumber),
});
export type CasesSearch = z.infer<typeof casesSearchSchema>;

/** What Graduasi keeps in its address: codes only, never a name. */
export const graduationsSearchSchema = z.object({
  cari: z.gone,
  keadaan: readable(z.enum(Object.values(GRADUATION_STATE_KEYS))),
  jenis: readable(z.enum(Object.values(GRADUATION_KIND_KEYS))),
  kepesertaan: readable(z.enum(["berjalan"])),
  wil: readable(areaCode),
  urut: readable(z.string().check(z.regex(/^-?(keluarga|tanggal|pendamping)$/))),
  hal: readable(pageNumber),
});
export type GraduationsSearch = z.infer<typeof graduationsSearchSchema>;

/** What Laporan bulanan keeps in its address: which month, reports or sessions, and what they are narrowed to. */
export const monthReportsSearchSchema = z.object({
  cari: z.gone,
  tampil: readable(z.enum(["pertemuan"])),
  bulan: readable(z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))),
  keadaan: readable(z.enum(REPORT_STATE_KEYS)),
  modul: readable(z.string().check(z.regex(/^[\w.-]{1,20}$/))),
  urut: readable(z.string().check(z.regex(/^-?(nama|keluarga|kunjungan|sisa|tanggal|kelompok|hadir)$/))),
});
export type MonthReportsSearch = z.infer<typeof monthReportsSearchSchema>;

export const caseStateIn = ({ keadaan }: CasesSearch): CaseState | undefined => CASE_STATES.find((state) => CASE_STATE_KEYS[state] === keadaan);
export const caseCategoryIn = ({ jenis }: CasesSearch): CaseCategory | undefined => CASE_CATEGORIES.find((category) => CASE_CATEGORY_KEYS[category] === jenis);
export const graduationStateIn = ({ keadaan }: GraduationsSearch): GraduationState | undefined => GRADUATION_STATES.find((state) => GRADUATION_STATE_KEYS[state] === keadaan);
export const graduationKindIn = ({ jenis }: GraduationsSearch): GraduationKind | undefined => GRADUATION_KINDS.find((kind) => GRADUATION_KIND_KEYS[kind] === jenis);
