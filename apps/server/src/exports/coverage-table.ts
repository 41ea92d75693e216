import { coverageLines } from "@sinergi/api/coverage/coverage-lines";
import type { CoverageBehind } from "@sinergi/api/coverage/coverage.schema";
import type { ExportInput } from "@sinergi/api/lists/lists.schema";
import type { Scoped } from "@sinergi/db/access/scoped";
import { placeLines, type CoverageLine } from "@sinergi/db/fieldwork/coverage-lists.store";
import type { TableColumn } from "@sinergi/documents/tables/write-table";
import type { ToldState } from "@sinergi/domain/fieldwork/coverage-facts";
import { AID_PROBLEM_NAMES, COMMITMENT_RESULT_NAMES, VISIT_OUTCOME_NAMES } from "@sinergi/domain/fieldwork/report-words";
import type { Commitment } from "@sinergi/domain/fieldwork/vocabulary";
import { mayLeave } from "@sinergi/domain/lists/export-rules";
import { accept, type Result } from "@sinergi/domain/result";
import type { ExportTable, Places, TableRefusal } from "./export-tables.ts";

const REACH_WORDS = { ASSIGNED: "yang ditugaskan", VISITED: "yang dikunjungi", NOT_VISITED: "yang belum dikunjungi", MET: "yang ditemui" } as const;
const TOLD_WORDS = {
  CONFIRMED: "dibayar, membenarkan menerima", DENIED: "dibayar, menyatakan tidak menerima", UNASKED: "dibayar, belum ditanya", UNLISTED: "menerima, tidak ada di daftar", NEITHER: "tidak di daftar, tidak menerima",
} as const satisfies Record<ToldState, string>;
const COMMITMENT_WORDS = { PREGNANT: "ibu hamil", UNDER_FIVE: "anak usia dini", SCHOOL: "anak sekolah", ELDERLY: "lanjut usia", DISABLED: "disabilitas berat" } as const satisfies Record<Commitment, string>;

type CoverageWanted = Extract<ExportInput["what"], { kind: "coverage" }>;
type Cell = string | number | null;
const text = (header: string, width = 18): TableColumn => ({ header, kind: "text", width });
const number = (header: string): TableColumn => ({ header, kind: "number", width: 14 });

/**
 * The families behind a number of Cakupan lapangan within the reader's scope. No number of a person leaves with them, no word a facilitator
 * wrote, nor who it is that a commitment is about: a line then is a person of the family that is named.
 */
export async function coverageTable(tx: Scoped, { filter: { behind, text: sought } }: CoverageWanted, places: Places): Promise<Result<ExportTable, TableRefusal>> {
  const lines = await tx.derive((system) => coverageLines(system, behind, places.today));
  const { inScope, rows } = await placeLines(tx, {
    familyIds: lines.map(({ familyId }) => familyId), days: lines.map(({ on }) => on), text: sought, sort: "village", descending: false, page: 1, pageSize: places.maxRows,
  });
  const allowed = mayLeave(inScope, places.maxRows);
  if (!allowed.ok) return allowed;
  const more = moreColumns(behind);
  return accept({
    title: titleOf(behind, places),
    fileWord: "cakupan-lapangan",
    columns: [text("Kepala keluarga", 28), text(places.terms.district), text(places.terms.village), number("Desil"), text("Pendamping", 24), text("Tanggal", 12), ...more.map(({ column }) => column)],
    lines: rows.flatMap(({ at, headName, district, village, decile }) => {
      const line = lines[Number(at) - 1];
      return line ? [[headName, district, village, decile, line.facilitator, line.on, ...more.map(({ cell }) => cell(line))]] : [];
    }),
    filters: [behind.area === undefined ? "seluruh kabupaten" : places.nameOf(behind.area), ...(sought === "" ? [] : ["nama kepala keluarga"])].join("; "),
    part: `Keadaan ${places.today}; ${inScope} dari ${lines.length} ${behind.what === "KEPT" ? "orang" : "keluarga"}, sesuai lingkup pengguna. Yang masih di HP pendamping belum terhitung`,
  });
}

function moreColumns({ what }: CoverageBehind): readonly { readonly column: TableColumn; readonly cell: (line: CoverageLine) => Cell }[] {
  switch (what) {
    case "TOLD":
      return [{ column: number("Diterima (Rp)"), cell: ({ amountIdr }) => amountIdr }, { column: text("Masalah", 24), cell: ({ problem }) => problem && AID_PROBLEM_NAMES[problem] }];
    case "KEPT":
      return [];
    case "REACH":
    case "NOT_FOUND":
      return [{ column: text("Hasil kunjungan terakhir", 24), cell: ({ outcome }) => outcome && VISIT_OUTCOME_NAMES[outcome] }];
  }
}

function titleOf(behind: CoverageBehind, { nameOf }: Places): string {
  switch (behind.what) {
    case "REACH":
      return `Keluarga ${REACH_WORDS[behind.state]}, ${behind.month}`;
    case "NOT_FOUND":
      return `Keluarga tidak ditemui: ${VISIT_OUTCOME_NAMES[behind.outcome].toLowerCase()}, enam bulan sampai ${behind.month}`;
    case "TOLD":
      return `${nameOf(behind.programme)} tahap ${behind.tranche} ${behind.period}: ${TOLD_WORDS[behind.state]}`;
    case "KEPT":
      return `Komitmen ${COMMITMENT_WORDS[behind.component]}: ${COMMITMENT_RESULT_NAMES[behind.result].toLowerCase()}, ${behind.month}`;
  }
}
