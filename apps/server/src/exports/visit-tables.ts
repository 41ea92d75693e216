import type { ExportInput } from "@sinergi/api/lists/lists.schema";
import { storedVisitFilter } from "@sinergi/api/visits/list-visits";
import type { Scoped } from "@sinergi/db/access/scoped";
import { listVisits } from "@sinergi/db/fieldwork/visits-list.store";
import type { TableColumn } from "@sinergi/documents/tables/write-table";
import type { RecordFlag, VisitKind, VisitOutcome } from "@sinergi/domain/fieldwork/vocabulary";
import { mayLeave } from "@sinergi/domain/lists/export-rules";
import { accept, type Result } from "@sinergi/domain/result";
import type { ExportTable, Places, TableRefusal } from "./export-tables.ts";

/** Words on exported papers, which are in Indonesian like every paper of the office. */
const KIND_WORDS = {
  KUNJUNGAN_RUTIN: "kunjungan rutin", GROUND_CHECK: "ground check", VERIFIKASI_KOMITMEN: "verifikasi komitmen", PEMUTAKHIRAN: "pemutakhiran data", KASUS: "kasus", PENYALURAN: "penyaluran", GRADUASI: "graduasi", P2K2: "P2K2",
} as const satisfies Record<VisitKind, string>;
const OUTCOME_WORDS = {
  BERTEMU: "bertemu", TIDAK_BERTEMU: "tidak bertemu", PINDAH: "pindah", MENINGGAL: "meninggal", RUMAH_KOSONG: "rumah kosong", MENOLAK: "menolak",
} as const satisfies Record<VisitOutcome, string>;
const FLAG_WORDS = {
  OUT_OF_ASSIGNMENT: "bukan dampingannya hari itu", CLOCK: "jam HP salah", MAYBE_DUPLICATE: "mungkin ganda", FAR_FROM_VILLAGE: "jauh dari pekon", IN_A_HURRY: "terlalu cepat", MERGED_FAMILY: "keluarga sudah digabung",
} as const satisfies Record<RecordFlag, string>;

type VisitsWanted = Extract<ExportInput["what"], { kind: "visits" }>;
const text = (header: string, width = 18): TableColumn => ({ header, kind: "text", width });
const number = (header: string): TableColumn => ({ header, kind: "number", width: 14 });

/** Visits that stand within the reader's scope. No place, no note and no number of a person leaves with them. */
export async function visitsTable(tx: Scoped, { filter }: VisitsWanted, places: Places): Promise<Result<ExportTable, TableRefusal>> {
  const { total, families, rows } = await listVisits(tx, { ...storedVisitFilter(filter), sort: "day", descending: true, page: 1, pageSize: places.maxRows });
  const allowed = mayLeave(total, places.maxRows);
  if (!allowed.ok) return allowed;
  return accept({
    title: `Kunjungan pendamping${filter.month === undefined ? "" : ` ${filter.month}`}`,
    fileWord: "kunjungan",
    columns: [
      text("Tanggal", 12), text("Jam", 8), text("Kepala keluarga", 28), text(places.terms.district), text(places.terms.village), text("Pendamping", 24), text("Keperluan", 20), text("Hasil", 16),
      number("Program ditanyakan"), number("Bantuan diterima"), number("Kebutuhan"), text("Tanda", 30), text("Diterima pusat", 14),
    ],
    lines: rows.map((row) => [
      row.onDay, row.startedAt, row.headName, row.district, row.village, row.userName, KIND_WORDS[row.kind], OUTCOME_WORDS[row.outcome], row.aidAsked, row.aidReceived, row.needs, row.flags.map((flag) => FLAG_WORDS[flag]).join(", "), row.receivedOn,
    ]),
    filters: filterWords(filter, places),
    part: `Keadaan ${places.today}; ${total} kunjungan ke ${families} keluarga, sesuai lingkup pengguna. Yang masih di HP pendamping belum terhitung`,
  });
}

function filterWords({ area, month, outcome, kind, flag, facilitator }: VisitsWanted["filter"], places: Places): string {
  const words = [
    area === undefined ? null : places.nameOf(area), month ?? null, outcome === undefined ? null : OUTCOME_WORDS[outcome], kind === undefined ? null : KIND_WORDS[kind], flag === undefined ? null : FLAG_WORDS[flag],
    facilitator === undefined ? null : "satu pendamping",
  ].filter((word) => word !== null);
  return words.length === 0 ? "semua kunjungan" : words.join("; ");
}
