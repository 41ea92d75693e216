import type { ExportInput } from "@sinergi/api/lists/lists.schema";
import type { Scoped } from "@sinergi/db/access/scoped";
import { listUnlistedPayments, type UnlistedPayment } from "@sinergi/db/payments/family-payments.store";
import { ensureStanding } from "@sinergi/db/payments/standings.store";
import { listUnlistedRows } from "@sinergi/db/programmes/unlisted.store";
import type { TableColumn } from "@sinergi/documents/tables/write-table";
import { mayAsk } from "@sinergi/domain/access/permissions";
import { mayLeave } from "@sinergi/domain/lists/export-rules";
import { accept, refuse, type Result } from "@sinergi/domain/result";
import type { ExportTable, Places, TableRefusal } from "./export-tables.ts";

type PaymentsWanted = Extract<ExportInput["what"], { kind: "unlistedPayments" }>;
type RecipientsWanted = Extract<ExportInput["what"], { kind: "unlistedRecipients" }>;
const text = (header: string, width = 18): TableColumn => ({ header, kind: "text", width });
const number = (header: string): TableColumn => ({ header, kind: "number", width: 14 });

/** Payments of a tranche that arrived at nobody the data know, within the reader's scope; numbers masked. */
export async function unlistedPaymentsTable(tx: Scoped, { filter: { programme, period, tranche, area, text: named } }: PaymentsWanted, places: Places): Promise<Result<ExportTable, TableRefusal>> {
  const standing = await ensureStanding(tx, { programme, period, today: places.today });
  const query = { programme, period, tranche, area: area ?? null, text: named, sort: "village" as const, descending: false, page: 1, pageSize: places.maxRows };
  const { total, rows } = standing === null ? { total: 0, rows: [] as UnlistedPayment[] } : await listUnlistedPayments(tx, { ...query, versionId: standing.versionId });
  const allowed = mayLeave(total, places.maxRows);
  if (!allowed.ok) return allowed;
  return accept({
    title: `Penyaluran ${places.nameOf(programme)} ${period} tahap ${tranche}: dibayar, tak terdata`,
    fileWord: "penyaluran-tak-terdata",
    columns: [text("Penerima", 28), text(places.terms.district), text(places.terms.village), number("Dibayar (Rp)"), text("Tanggal", 12), number("Baris berkas"), text("NIK (disamarkan)", 20)],
    lines: rows.map((row) => [row.name, row.district, row.village, row.amountIdr, row.paidOn, row.row, row.nik]),
    filters: words([area && places.nameOf(area), named && "nama dicari"]),
    part: `Keadaan ${places.today}; ${total} pembayaran, sesuai lingkup pengguna`,
  });
}

/** Recipients no family was found for; for those who decide about them. */
export async function unlistedRecipientsTable(tx: Scoped, { filter: { programme, area, text: named } }: RecipientsWanted, places: Places): Promise<Result<ExportTable, TableRefusal>> {
  if (!mayAsk(tx.actor.role, "enrolments.decide")) return refuse({ code: "export_empty" });
  const { total, rows } = await listUnlistedRows(tx, { programme: programme ?? null, area: area ?? null, text: named, sort: "programme", descending: false, page: 1, pageSize: places.maxRows });
  const allowed = mayLeave(total, places.maxRows);
  if (!allowed.ok) return allowed;
  return accept({
    title: "Penerima tak terdata",
    fileWord: "penerima-tak-terdata",
    columns: [
      text("Penerima", 28), text("Program", 24), text("Tahun", 8), text(places.terms.village), text("Tanggal lahir", 12), number("Baris berkas"), text("NIK (disamarkan)", 20), text("No. KK (disamarkan)", 20),
    ],
    lines: rows.map((row) => [row.name, places.nameOf(row.programme), row.period, row.village, row.birthDate, row.row, row.nik, row.noKk]),
    filters: words([programme && places.nameOf(programme), area && places.nameOf(area), named && "nama dicari"]),
    part: `Keadaan ${places.today}; ${total} penerima, sesuai lingkup pengguna`,
  });
}

function words(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join("; ") || "semua";
}
