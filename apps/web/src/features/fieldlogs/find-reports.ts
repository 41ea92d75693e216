import type { MonthReportsAnswer, ReporterAnswer } from "@sinergi/api/fieldwork/month-reports.schema";
import { includesWords, ordered, orderOf } from "#features/fieldlogs/order-rows";
import type { MonthReportsSearch, ReportStateKey } from "#urls/fieldlogs.url";

export const FIRST_REPORT_ORDER = "nama";
const KEYS: Readonly<Record<string, (row: ReporterAnswer) => string | number | null>> = {
  nama: (row) => row.name, keluarga: (row) => row.families, kunjungan: (row) => row.counts?.visits ?? null, sisa: (row) => row.pending,
};

export function stateOf({ state }: ReporterAnswer): ReportStateKey {
  if (state === null) return "belum";
  return ({ SUBMITTED: "menunggu", APPROVED: "disetujui", RETURNED: "dikembalikan" } as const)[state];
}

/** Everybody of whom a report is expected, as the address and the words on the screen narrow them, in the order of the address. */
export function findReports({ rows }: MonthReportsAnswer, search: MonthReportsSearch, named: string): readonly ReporterAnswer[] {
  const found = rows.filter((row) => (search.keadaan === undefined || stateOf(row) === search.keadaan) && includesWords(named, row.name));
  const { key, descending } = orderOf(search.urut, FIRST_REPORT_ORDER);
  return ordered(found, KEYS[key] ?? ((row) => row.name), descending);
}
