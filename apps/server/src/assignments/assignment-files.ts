import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { scoped, type Scoped } from "@sinergi/db/access/scoped";
import { readRegency } from "@sinergi/db/areas/regency.store";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import { listOwnedFamilies } from "@sinergi/db/fieldwork/assigned-families.store";
import { listFacilitators } from "@sinergi/db/fieldwork/facilitators.store";
import { findQueue, listItems } from "@sinergi/db/fieldwork/work-queues.store";
import { writeCsv, writeXlsx } from "@sinergi/documents/tables/write-table";
import type { WorkOutcome } from "@sinergi/domain/fieldwork/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import type { AssignmentFiles, AssignmentListInput } from "#http/assignment-files";
import type { ImportDeps } from "../imports/import-file.ts";
import { checkFacilitatorFile } from "./check-facilitator-file.ts";

const TYPES = { csv: "text/csv; charset=utf-8", xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" } as const;
const CHECK_MS = 120_000;

const OUTCOME_WORDS = {
  ENROLLED: "Sudah didaftarkan", PROPOSED: "Diusulkan", NOT_ELIGIBLE: "Tidak memenuhi syarat", REFUSED: "Menolak", MOVED: "Pindah", DIED: "Meninggal", NOT_FOUND: "Tidak ditemukan", ALREADY_SERVED: "Sudah menerima", OTHER: "Lainnya",
} as const satisfies Record<WorkOutcome, string>;
const STATE_WORDS = { OPEN: "Belum dijawab", ANSWERED: "Dijawab", TAKEN_BACK: "Ditarik" } as const;

interface Table {
  readonly name: string;
  readonly columns: readonly { readonly header: string; readonly kind: "text" | "number" }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Lists of facilitators as the HTTP edge asks for them, each in the asker's own scope. */
export function assignmentFilesOf({ db, clock }: ImportDeps): AssignmentFiles {
  return {
    check: (actor, file) => scoped(db, actor, { today: clock.today(), statementTimeoutMs: CHECK_MS }, (tx) => checkFacilitatorFile(tx, { ...file, sheet: null, today: clock.today() })),
    make: (actor, input) =>
      scoped(db, actor, { today: clock.today() }, async (tx) => {
        const table = await tableOf(tx, input, clock.today());
        if (table === null) return null;
        const { simulated } = await readRegency(tx);
        const body = await render(table, input.format, simulated);
        const { what, format } = input;
        await appendAudit(tx, { action: "assignment.exported", entity: what.kind === "queue" ? "workQueue" : "facilitator", entityId: what.kind === "queue" ? what.id : (what.userId ?? "all"), detail: { rows: table.rows.length, format } });
        return { fileName: `${simulated ? "DATA-SIMULASI-" : ""}${table.name}.${format}`, contentType: TYPES[format], body };
      }),
  };
}

async function tableOf(tx: Scoped, { what }: AssignmentListInput, today: Day): Promise<Table | null> {
  return what.kind === "queue" ? queueTable(tx, what.id) : familyTable(tx, what.userId, today);
}

const text = (header: string) => ({ header, kind: "text" }) as const;

/** The columns of the list as it comes in, numbers masked, so that it can be worked on and given back with them filled in. */
async function familyTable(tx: Scoped, userId: string | null, today: Day): Promise<Table> {
  const facilitators = (await listFacilitators(tx, today)).filter((one) => userId === null || one.userId === userId);
  const rows: (string | number | null)[][] = [];
  for (const { email, name, number, userId: id } of facilitators) {
    for (const one of await listOwnedFamilies(tx, { userId: id, today })) {
      rows.push([email, name, number, one.district, one.village, one.noKk, one.headName, one.address, one.decile, one.groupName, one.since, one.lastVisitOn]);
    }
  }
  const columns = [...["EMAIL", "NAMA", "NOMOR", "KECAMATAN", "PEKON", "NO_KK", "KEPALA_KELUARGA", "ALAMAT"].map(text), { header: "DESIL", kind: "number" } as const, ...["KELOMPOK", "MULAI", "BERTEMU_TERAKHIR"].map(text)];
  return { name: "keluarga-dampingan", columns, rows };
}

async function queueTable(tx: Scoped, id: string): Promise<Table | null> {
  const queue = await findQueue(tx, id);
  if (queue === null) return null;
  const rows = (await listItems(tx, id)).map((item) => [
    item.district, item.village, item.noKk, item.headName, item.decile, item.userName, STATE_WORDS[item.state], item.outcome === null ? null : OUTCOME_WORDS[item.outcome], item.answeredOn, item.note,
  ]);
  const columns = [...["KECAMATAN", "PEKON", "NO_KK", "KEPALA_KELUARGA"].map(text), { header: "DESIL", kind: "number" } as const, ...["PENDAMPING", "KEADAAN", "HASIL", "TANGGAL", "CATATAN"].map(text)];
  return { name: `daftar-kerja-${queue.number}`, columns, rows };
}

async function render({ name, columns, rows }: Table, format: "csv" | "xlsx", simulated: boolean): Promise<Buffer> {
  const stream = new PassThrough();
  const written = buffer(stream);
  if (format === "csv") await writeCsv(rows, { columns }, stream);
  else await writeXlsx(rows, { columns: columns.map((column) => ({ ...column, width: Math.max(12, column.header.length + 4) })), sheetName: `${name.slice(0, 14)}${simulated ? " DATA SIMULASI" : ""}` }, stream);
  return written;
}
