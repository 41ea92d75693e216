import { FUNDING_SOURCES, TARGET_UNITS, type FundingSource, type TargetUnit } from "#budgets/vocabulary";
import { foldWord } from "#imports/values";
import { BENEFIT_KINDS, SIDES, STRATEGIES } from "#programmes/vocabulary";

/** Words of budget files for what is a code inside: what is written first, then what is read too. Compared after `foldWord`. */
const UNIT_WORDS = {
  FAMILY: ["KK", "KELUARGA", "KPM", "RUMAH_TANGGA", "RUMAH", "UNIT_RUMAH"],
  PERSON: ["orang", "JIWA", "SISWA", "PESERTA", "PELAKU_USAHA"],
  GROUP: ["kelompok", "KUB", "KUBE", "UMKM"],
  PLACE: ["lokasi", "PEKON", "DESA", "KELURAHAN", "TITIK", "PAKET", "UNIT", "KM", "RUAS"],
} as const satisfies Record<TargetUnit, readonly [string, ...string[]]>;
const SIDE_WORDS = { LIVELIHOOD: ["Penghidupan"], PRODUCTION: ["Produksi"] } as const satisfies Record<(typeof SIDES)[number], readonly [string, ...string[]]>;
const STRATEGY_WORDS = {
  EXPENDITURE_REDUCTION: ["Pengurangan beban pengeluaran", "MENGURANGI_BEBAN_PENGELUARAN", "BEBAN_PENGELUARAN"],
  INCOME_INCREASE: ["Peningkatan pendapatan", "MENINGKATKAN_PENDAPATAN", "PENDAPATAN"],
  POVERTY_POCKET_REDUCTION: ["Penurunan kantong kemiskinan", "KANTONG_KEMISKINAN", "MENURUNKAN_KANTONG_KEMISKINAN"],
} as const satisfies Record<(typeof STRATEGIES)[number], readonly [string, ...string[]]>;
const SOURCE_WORDS = {
  APBN: ["APBN"], APBD_PROV: ["APBD Provinsi", "APBD_PROV"], APBD_KAB: ["APBD Kabupaten", "APBD_KAB", "APBD", "APBD_KOTA"], DAK_FISIK: ["DAK Fisik", "DAK"], DAK_NONFISIK: ["DAK Nonfisik", "DAK_NON_FISIK"], DBH: ["DBH"],
  DANA_DESA: ["Dana Desa", "DD"], CSR_TJSL: ["CSR/TJSL", "CSR", "TJSL"], ZIS: ["ZIS", "BAZNAS"], SWADAYA: ["Swadaya"], LAINNYA: ["Lainnya", "LAIN_LAIN"],
} as const satisfies Record<FundingSource, readonly [string, ...string[]]>;
const BENEFIT_WORDS = {
  CASH: ["Uang", "TUNAI"], VOUCHER: ["Kupon", "VOUCER"], GOODS: ["Barang"], SERVICE: ["Layanan", "JASA"], PREMIUM: ["Iuran", "PREMI"], LOAN: ["Pinjaman", "KREDIT"], WORKS: ["Bangunan", "FISIK"], TRAINING: ["Pelatihan"],
} as const satisfies Record<(typeof BENEFIT_KINDS)[number], readonly [string, ...string[]]>;

interface Vocabulary<T extends string> {
  /** The code a word means; null where it means none. */
  read(text: string): T | null;
  write(code: T): string;
}

function vocabulary<T extends string>(codes: readonly T[], words: Readonly<Record<T, readonly [string, ...string[]]>>): Vocabulary<T> {
  const codeOf = new Map(codes.flatMap((code) => [[code as string, code] as const, ...words[code].map((word) => [foldWord(word), code] as const)]));
  return { read: (text) => codeOf.get(foldWord(text)) ?? null, write: (code) => words[code][0] };
}

export const UNITS = vocabulary(TARGET_UNITS, UNIT_WORDS);
export const SIDE_OF_WORD = vocabulary(SIDES, SIDE_WORDS);
export const STRATEGY_OF_WORD = vocabulary(STRATEGIES, STRATEGY_WORDS);
export const SOURCES = vocabulary(FUNDING_SOURCES, SOURCE_WORDS);
export const BENEFITS = vocabulary(BENEFIT_KINDS, BENEFIT_WORDS);
