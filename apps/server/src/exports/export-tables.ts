import type { ExportInput } from "@sinergi/api/lists/lists.schema";
import type { Scoped } from "@sinergi/db/access/scoped";
import type { AreaRow } from "@sinergi/db/areas/areas.store";
import { countFamilies, listFamilies } from "@sinergi/db/families/families.store";
import { listProblems } from "@sinergi/db/problems/problems.store";
import { ensureScanned } from "@sinergi/db/problems/scan.store";
import { findSnapshot } from "@sinergi/db/targeting/snapshots.store";
import type { TableColumn, TableLine } from "@sinergi/documents/tables/write-table";
import { mayLeave, type ExportRefusal } from "@sinergi/domain/lists/export-rules";
import { filterWords } from "@sinergi/domain/lists/filter-words";
import { accept, refuse, type Result } from "@sinergi/domain/result";
import type { Day } from "@sinergi/domain/time/day";
import { caseWords, KIND_WORDS, VERDICT_WORDS } from "./problem-words.ts";

export interface ExportTable {
  readonly title: string;
  readonly fileWord: string;
  readonly columns: readonly TableColumn[];
  readonly lines: readonly TableLine[];
  readonly filters: string;
  /** What the rows are part of, in words. */
  readonly part: string;
}

export interface Places {
  readonly areas: ReadonlyMap<string, AreaRow>;
  readonly nameOf: (code: string) => string;
  readonly terms: { readonly village: string; readonly district: string };
  readonly today: Day;
  /** Rows that may leave at once, as the regency has set it. */
  readonly maxRows: number;
}
export type TableRefusal = ExportRefusal | { readonly code: "snapshot_unknown"; readonly snapshot: string };

const text = (header: string, width = 18): TableColumn => ({ header, kind: "text", width });
const number = (header: string): TableColumn => ({ header, kind: "number", width: 10 });

type FamiliesWanted = Extract<ExportInput["what"], { kind: "families" }>;
type ProblemsWanted = Extract<ExportInput["what"], { kind: "problems" }>;

/** The families of a filter within the reader's scope, in order of village; numbers masked. */
export async function familiesTable(tx: Scoped, wanted: FamiliesWanted, places: Places): Promise<Result<ExportTable, TableRefusal>> {
  const { on, ...filter } = wanted.filter;
  const snapshot = await findSnapshot(tx, { ref: on ?? null, today: places.today });
  if (!snapshot) return refuse({ code: "snapshot_unknown", snapshot: on ?? "" });
  const { total, inScope } = await countFamilies(tx, snapshot, filter);
  const allowed = mayLeave(inScope, places.maxRows);
  if (!allowed.ok) return allowed;
  const { rows } = await listFamilies(tx, snapshot, { filter, sort: "village", descending: false, page: 1, pageSize: places.maxRows });
  const data = snapshot.dataset === null ? "" : `, data ${snapshot.dataset.source} per ${snapshot.dataset.asOf}`;
  return accept({
    title: wanted.name === undefined || wanted.name === "" ? "Daftar keluarga" : `Daftar keluarga: ${wanted.name}`,
    fileWord: "keluarga",
    columns: [
      text("Kepala keluarga", 28), text(places.terms.district), text(places.terms.village), number("Desil"), number("Anggota"), text("Program diterima", 34), text("No. KK (disamarkan)", 20), text("NIK kepala (disamarkan)", 20),
    ],
    lines: rows.map((row) => [row.headName, row.village.district, row.village.name, row.decile, row.members, row.programmes.map(places.nameOf).join(", "), row.noKk, row.headNik]),
    filters: filterWords(wanted.filter, places.nameOf),
    part: `Keadaan ${snapshot.on}${data}; ${inScope} dari ${total} keluarga, sesuai lingkup pengguna`,
  });
}

/** The cases of one kind within the reader's scope, worst first. */
export async function problemsTable(tx: Scoped, { filter }: ProblemsWanted, places: Places): Promise<Result<ExportTable, TableRefusal>> {
  await ensureScanned(tx, places.today);
  const { area = null, programme = null, kind, state } = filter;
  const { total, rows } = await listProblems(tx, { kind, state, area, programme, sort: "weight", descending: true, page: 1, pageSize: places.maxRows });
  const allowed = mayLeave(total, places.maxRows);
  if (!allowed.ok) return allowed;
  const district = (village: string | null): string => (village === null ? "" : places.nameOf(village.slice(0, 8)));
  return accept({
    title: `Masalah data: ${KIND_WORDS[kind]}`,
    fileWord: "masalah-data",
    columns: [text("Kepala keluarga", 28), text(places.terms.district), text(places.terms.village), text("Rincian", 60), text("Keputusan", 26), text("Oleh", 24), text("Catatan", 40)],
    lines: rows.map((row) => [
      row.headName, district(row.village), row.village === null ? null : places.nameOf(row.village), caseWords(row), row.decision && VERDICT_WORDS[row.decision.verdict], row.decision?.by ?? null, row.decision?.note ?? null,
    ]),
    filters: filterWords({ ...filter, kind: KIND_WORDS[kind] }, places.nameOf),
    part: `Keadaan ${places.today}; ${total} kasus, sesuai lingkup pengguna`,
  });
}
