import { headerKey } from "#imports/columns";

/** Columns that Sinergi reads from a budget table and writes into one; the first alias is the header it writes. */
const ALIASES = {
  number: ["NO", "NOMOR", "NO_URUT"],
  code: ["KODE", "KODE_SUB_KEGIATAN", "KODE_REKENING", "KODE_KEGIATAN"],
  programmeName: ["PROGRAM", "NAMA_PROGRAM"],
  activity: ["KEGIATAN", "NAMA_KEGIATAN", "URAIAN_KEGIATAN", "URAIAN"],
  subActivity: ["SUB_KEGIATAN", "NAMA_SUB_KEGIATAN"],
  agency: ["OPD", "SKPD", "PERANGKAT_DAERAH", "INSTANSI", "OPD_PELAKSANA"],
  strategy: ["STRATEGI"],
  side: ["SISI"],
  linkedProgramme: ["KODE_PROGRAM", "PROGRAM_TERKAIT", "PROGRAM_BANTUAN"],
  targetGroup: ["SASARAN", "KELOMPOK_SASARAN"],
  targetUnit: ["SATUAN_SASARAN", "SATUAN"],
  targetQuantity: ["TARGET", "VOLUME", "TARGET_SASARAN", "JUMLAH_SASARAN"],
  locations: ["LOKASI", "KODE_WILAYAH", "WILAYAH"],
  ceiling: ["PAGU", "PAGU_ANGGARAN", "ANGGARAN", "PAGU_RP", "PAGU_INDIKATIF"],
  fundingSource: ["SUMBER_DANA", "SUMBER_ANGGARAN"],
  outputIndicator: ["INDIKATOR", "INDIKATOR_OUTPUT", "INDIKATOR_KELUARAN"],
  outputUnit: ["SATUAN_INDIKATOR", "SATUAN_OUTPUT"],
  benefitKind: ["JENIS_MANFAAT", "JENIS_BANTUAN"],
  quarters: ["JADWAL", "TRIWULAN", "JADWAL_TRIWULAN"],
  physical1: ["FISIK_TW1"], physical2: ["FISIK_TW2"], physical3: ["FISIK_TW3"], physical4: ["FISIK_TW4"],
  spent1: ["KEUANGAN_TW1", "REALISASI_TW1"], spent2: ["KEUANGAN_TW2", "REALISASI_TW2"], spent3: ["KEUANGAN_TW3", "REALISASI_TW3"], spent4: ["KEUANGAN_TW4", "REALISASI_TW4"],
  achieved1: ["CAPAIAN_TW1"], achieved2: ["CAPAIAN_TW2"], achieved3: ["CAPAIAN_TW3"], achieved4: ["CAPAIAN_TW4"],
  obstacle: ["KENDALA", "PERMASALAHAN"],
  followUp: ["TINDAK_LANJUT", "RENCANA_TINDAK_LANJUT"],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;

export type BudgetColumn = keyof typeof ALIASES;
export const BUDGET_COLUMNS = Object.keys(ALIASES) as readonly BudgetColumn[];

/** The header a column is written under where no planner named it otherwise. */
export function headerOf(column: BudgetColumn): string {
  return ALIASES[column][0];
}

const COLUMN_OF_KEY = new Map(BUDGET_COLUMNS.flatMap((column) => ALIASES[column].map((alias) => [headerKey(alias), column] as const)));

/** What a file's header means, one entry per header: a column, or null for a planner's own. Of two that mean one column the first is read. */
export function readHeaders(headers: readonly string[]): readonly (BudgetColumn | null)[] {
  const seen = new Set<BudgetColumn>();
  return headers.map((header) => {
    const column = COLUMN_OF_KEY.get(headerKey(header)) ?? null;
    if (column === null || seen.has(column)) return null;
    seen.add(column);
    return column;
  });
}

/** Without these a file is no budget. */
const NEEDED: readonly BudgetColumn[] = ["activity", "agency", "ceiling"];

/** Headers the file must have and has not. */
export function missingHeaders(columns: readonly (BudgetColumn | null)[]): readonly string[] {
  return NEEDED.filter((column) => !columns.includes(column)).map(headerOf);
}
