import type { BudgetIssueCode } from "@sinergi/domain/budgets/read-budget-row";

/** What is wrong with a cell and what to do, in Indonesian with English beside it. */
export const BUDGET_ISSUE_WORDS = {
  CELL_MISSING: "belum diisi / is empty",
  AGENCY_UNKNOWN: "OPD tidak dikenal; tulis kode atau nama lengkapnya / no such agency: write its code or whole name",
  AGENCY_FOREIGN: "baris ini milik OPD lain / this row belongs to another agency",
  AMOUNT_INVALID: "bukan jumlah rupiah / is no amount of rupiah",
  NUMBER_INVALID: "bukan angka / is no number",
  PERCENT_INVALID: "bukan persen 0-100 / is no percentage of 0-100",
  VALUE_UNKNOWN: "kata ini tidak dikenal / this word is not known",
  PLACE_UNKNOWN: "wilayah tidak dikenal atau bisa berarti dua; tulis kodenya / no such place, or it could mean two: write its code",
  PROGRAMME_UNKNOWN: "kode program tidak ada / no such programme",
  TEXT_TOO_LONG: "isi sel terlalu panjang / the text is too long",
  OVER_CEILING: "realisasi melebihi pagu / more is spent than the ceiling",
  DUP_ROW: "baris ini sudah ada di atas / this row stands above already",
  UNIT_ASSUMED: "satuan kosong, dibaca sebagai lokasi / no unit: read as places",
} as const satisfies Record<BudgetIssueCode, string>;
