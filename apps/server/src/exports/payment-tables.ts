import type { ExportInput } from "@sinergi/api/lists/lists.schema";
import type { Scoped } from "@sinergi/db/access/scoped";
import { listRecipients, type RecipientListed } from "@sinergi/db/enrolments/recipients.store";
import { listFamilyPayments, type FamilyPaymentListed } from "@sinergi/db/payments/family-payments.store";
import { ensureStanding } from "@sinergi/db/payments/standings.store";
import type { TableColumn } from "@sinergi/documents/tables/write-table";
import type { EndReason } from "@sinergi/domain/enrolments/end-reasons";
import type { RecipientState } from "@sinergi/domain/enrolments/recipient-states";
import { mayLeave } from "@sinergi/domain/lists/export-rules";
import type { PaymentVerdict } from "@sinergi/domain/payments/judge-payment";
import type { PaymentState } from "@sinergi/domain/payments/payment-states";
import { accept, type Result } from "@sinergi/domain/result";
import type { ExportTable, Places, TableRefusal } from "./export-tables.ts";

/** Words on exported papers, which are in Indonesian like every paper of the office. */
const STATE_WORDS = {
  ENROLLED: "terdaftar", PAID: "dibayar", ENROLLED_PAID: "terdaftar dan dibayar", PAID_NOT_ENROLLED: "dibayar, tidak terdaftar", ENROLLED_NOT_PAID: "terdaftar, belum dibayar", PAID_OFTEN: "dibayar lebih dari sekali",
  FAILED: "gagal salur", RETURNED: "dikembalikan", LESS: "kurang dari hak", AS_DUE: "sesuai hak", MORE: "lebih dari hak", DUE_UNKNOWN: "hak belum diketahui",
} as const satisfies Record<PaymentState, string>;
const VERDICT_WORDS = { LESS: "kurang", AS_DUE: "sesuai", MORE: "lebih", UNKNOWN: "belum diketahui" } as const satisfies Record<PaymentVerdict, string>;
const RECIPIENT_WORDS = {
  ALL: "semua", ACTIVE: "aktif", BY_HAND: "didaftarkan dengan tangan", ENDED: "diakhiri dengan tangan", CONFLICT: "diakhiri, masih tertulis di daftar", OVER: "tidak aktif", UNLISTED: "tak terdata",
} as const satisfies Record<RecipientState, string>;
const REASON_WORDS = { GRADUATED: "graduasi", MOVED: "pindah", DIED: "meninggal", NOT_ELIGIBLE: "tidak layak lagi", DUPLICATE: "ganda", OTHER: "lainnya" } as const satisfies Record<EndReason, string>;

type PaymentsWanted = Extract<ExportInput["what"], { kind: "payments" }>;
type RecipientsWanted = Extract<ExportInput["what"], { kind: "recipients" }>;
const text = (header: string, width = 18): TableColumn => ({ header, kind: "text", width });
const number = (header: string): TableColumn => ({ header, kind: "number", width: 14 });

/** The families behind a number of a tranche within the reader's scope; numbers masked. */
export async function paymentsTable(tx: Scoped, { filter: { programme, period, tranche, state, area, text: named } }: PaymentsWanted, places: Places): Promise<Result<ExportTable, TableRefusal>> {
  const standing = await ensureStanding(tx, { programme, period, today: places.today });
  const query = { tranche, state, area: area ?? null, text: named, sort: "village" as const, descending: false, page: 1, pageSize: places.maxRows };
  const { total, inScope, rows } = standing === null ? { total: 0, inScope: 0, rows: [] as FamilyPaymentListed[] } : await listFamilyPayments(tx, standing, query);
  const allowed = mayLeave(inScope, places.maxRows);
  if (!allowed.ok) return allowed;
  return accept({
    title: `Penyaluran ${places.nameOf(programme)} ${period} tahap ${tranche}: ${STATE_WORDS[state]}`,
    fileWord: "penyaluran",
    columns: [
      text("Kepala keluarga", 28), text(places.terms.district), text(places.terms.village), number("Desil"), text("Terdaftar", 10), number("Kali dibayar"), number("Dibayar (Rp)"), number("Hak paling sedikit (Rp)"), number("Hak paling banyak (Rp)"),
      text("Terhadap hak", 16), number("Gagal"), number("Dikembalikan"), text("No. KK (disamarkan)", 20),
    ],
    lines: rows.map((row) => [
      row.headName, row.district, row.village, row.decile, row.enrolled ? "ya" : "tidak", row.paidTimes, row.paidIdr, row.dueLowIdr, row.dueHighIdr, row.verdict && VERDICT_WORDS[row.verdict], row.failedTimes, row.returnedTimes, row.noKk,
    ]),
    filters: `${STATE_WORDS[state]}${area === undefined ? "" : `; ${places.nameOf(area)}`}${named === "" ? "" : "; nama dicari"}`,
    part: `Keadaan ${places.today}; ${inScope} dari ${total} keluarga, sesuai lingkup pengguna`,
  });
}

/** A programme's recipients within the reader's scope; numbers masked. */
export async function recipientsTable(tx: Scoped, { filter }: RecipientsWanted, places: Places): Promise<Result<ExportTable, TableRefusal>> {
  const { programme, period, state, area } = filter;
  const { total, inScope, rows } = await listRecipients(tx, { ...filter, area: area ?? null, sort: "village", descending: false, page: 1, pageSize: places.maxRows });
  const allowed = mayLeave(inScope, places.maxRows);
  if (!allowed.ok) return allowed;
  return accept({
    title: `Penerima ${places.nameOf(programme)} ${period}`,
    fileWord: "penerima",
    columns: [
      text("Penerima", 28), text("Kepala keluarga", 28), text(places.terms.district), text(places.terms.village), text("Mulai", 12), text("Sampai", 12), text("Keadaan", 12), text("Asal", 16), text("Diakhiri", 30), text("Catatan", 30), text("NIK (disamarkan)", 20),
    ],
    lines: rows.map((row) => [row.name, row.headName, row.district, row.village, row.startsOn, row.endsOn, row.active ? "aktif" : "tidak aktif", row.byHand ? "dengan tangan" : "daftar", endWords(row), row.note, row.nik]),
    filters: `${RECIPIENT_WORDS[state]}${area === undefined ? "" : `; ${places.nameOf(area)}`}${filter.text === "" ? "" : "; nama dicari"}`,
    part: `Keadaan ${places.today}; ${inScope} dari ${total} penerima, sesuai lingkup pengguna`,
  });
}

function endWords({ ended }: RecipientListed): string | null {
  return ended && `${ended.on}: ${REASON_WORDS[ended.reason]}${ended.note === "" ? "" : ` (${ended.note})`}, ${ended.by}`;
}
