import type { FacilitatorIssueCode } from "@sinergi/domain/fieldwork/facilitator-file";

/** Why a row is left out and what to do, in Indonesian with English beside it. */
export const FACILITATOR_ISSUE_WORDS = {
  EMAIL_MISSING: "surel pendamping kosong / no e-mail of the facilitator",
  EMAIL_UNKNOWN: "tidak ada akun pendamping dengan surel ini; minta administrator mengundang / no facilitator's account has this e-mail: an administrator invites",
  FAMILY_UNKNOWN: "tidak ada keluarga dengan nomor ini dalam data / no family has this number",
  NUMBER_INVALID: "bukan nomor 16 angka / is no number of 16 digits",
  FAMILY_TWICE: "keluarga ini sudah ada di baris lain / this family stands in another row",
  DAY_INVALID: "tanggal tidak terbaca / no readable day",
  DAY_PAST: "tanggal sudah lewat dan keluarga ini punya pendamping / the day has passed and the family has a facilitator",
  DISTRICT_UNKNOWN: "kecamatan tidak dikenal; baris tetap dipakai / no such district: the row is used all the same",
  GROUP_VILLAGES: "kelompok ini berisi keluarga dari beberapa pekon / this group has families of several villages",
  FACILITATOR_ENDED: "pendamping tidak bertugas lagi pada tanggal itu / the facilitator no longer serves on that day",
  TEXT_TOO_LONG: "isi sel terlalu panjang / the text is too long",
} as const satisfies Record<FacilitatorIssueCode, string>;
