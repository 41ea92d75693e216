import { cellAt, cellText } from "#imports/cell-text";
import { amountOfRow, dateOfRow, identityOfRow, placeOfRow, type RecipientLayoutInput } from "#imports/check-recipient-row";
import type { CheckedRow, PaymentRow } from "#imports/checked-rows";
import { PAYMENT_COLUMNS, type PaymentColumn } from "#imports/column-aliases";
import { factReader, type ReadFact } from "#imports/fact-reader";
import type { CellValue } from "#imports/issue-codes";
import { columnsOfFile, RowFindings, type Column } from "#imports/row-findings";
import { extraOf, rowShape, WRONG_SHAPE, type RowShape } from "#imports/row-shape";
import { foldWord, lookUp } from "#imports/values";
import type { PaymentStatus } from "#payments/judge-payment";

/** Everything about a payments file that is the same on every row, looked up once. */
export interface PaymentLayout extends Pick<RecipientLayoutInput, "areas" | "today"> {
  readonly shape: RowShape;
  readonly columns: Readonly<Record<PaymentColumn, Column>>;
  readonly readStatus: ReadFact<PaymentStatus>;
}

const CHANNEL_LENGTH = 60;

const STATUS_OF_WORD: Readonly<Record<string, PaymentStatus>> = {
  BERHASIL: "PAID", SUKSES: "PAID", CAIR: "PAID", SUDAH_CAIR: "PAID", DIBAYAR: "PAID", TERBAYAR: "PAID", TERSALUR: "PAID", SALUR: "PAID", DISALURKAN: "PAID", LUNAS: "PAID", PAID: "PAID", YA: "PAID", "1": "PAID",
  GAGAL: "FAILED", GAGAL_SALUR: "FAILED", TIDAK_CAIR: "FAILED", BELUM_CAIR: "FAILED", TIDAK_TERSALUR: "FAILED", FAILED: "FAILED", TIDAK: "FAILED", "0": "FAILED",
  RETUR: "RETURNED", KEMBALI: "RETURNED", DIKEMBALIKAN: "RETURNED", SETOR_KEMBALI: "RETURNED", RETURNED: "RETURNED",
};

export function paymentLayout({ headers, mapping, areas, today }: RecipientLayoutInput): PaymentLayout {
  const columns = columnsOfFile(PAYMENT_COLUMNS, headers, mapping);
  return {
    areas,
    today,
    shape: rowShape(headers, mapping, (name) => name !== "headName" && Object.hasOwn(columns, name)),
    columns,
    readStatus: factReader(columns.status, { read: (text) => lookUp(STATUS_OF_WORD, foldWord(text)), otherwise: "UNKNOWN", whenEmpty: "PAID" }),
  };
}

/**
 * Checks one row of a payments file on its own: whom it names as in a recipients file, what was paid, when, where and whether it
 * arrived. A list without a word on that is one of payments that arrived; a word nobody knows counts as neither. Nothing was paid
 * after today. The same person twice is no fault of the file here: it is what a reader looks for.
 */
export function checkPaymentRow(cells: readonly CellValue[], layout: PaymentLayout): CheckedRow<PaymentRow> {
  if (cells.length !== layout.shape.width) return WRONG_SHAPE;
  const { columns, today } = layout;
  const findings = new RowFindings();

  const person = identityOfRow(cells, layout, findings);
  const paidOn = dateOfRow(cells, columns.paidOn, { latest: today, findings });
  const villageCode = placeOfRow(cells, layout, findings);
  const amountIdr = amountOfRow(cells, columns.amountIdr, findings);
  const channel = cellText(cellAt(cells, columns.channel.index)).slice(0, CHANNEL_LENGTH) || null;
  const status = layout.readStatus(cells, findings) ?? "PAID";

  if (findings.isRefused) return { row: null, issues: findings.issues };
  return { row: { ...person, villageCode, paidOn, amountIdr, channel, status, extra: extraOf(cells, layout.shape) }, issues: findings.issues };
}
