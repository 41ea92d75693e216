import { describe, expect, it } from "vitest";
import { anAreaIndex } from "#areas/area-index.fixtures";
import { checkPaymentRow, paymentLayout } from "#imports/check-payment-row";
import { guessColumns } from "#imports/columns";
import type { CellValue } from "#imports/issue-codes";
import { daySchema } from "#time/day.schema";

const NIK = "1804047101909001";
function check(cells: Readonly<Record<string, CellValue>>) {
  const headers = Object.keys(cells);
  const layout = paymentLayout({ headers, mapping: guessColumns(headers, "payments").mapping, areas: anAreaIndex(), today: daySchema.parse("2026-11-23") });
  return checkPaymentRow(Object.values(cells), layout);
}

describe("a payment", () => {
  it("is of whom it names as a recipient is, with amount, day, channel and whether it arrived", () => {
    expect(check({ NIK, NAMA: "SITI", NILAI: "Rp 750.000", TGL_BAYAR: "15/03/2026", KANAL: "BRI", STATUS: "Berhasil" })).toMatchObject({
      row: { nik: NIK, amountIdr: 750_000, paidOn: "2026-03-15", channel: "BRI", status: "PAID" }, issues: [],
    });
    expect(check({ NAMA: "SITI" })).toMatchObject({ row: null, issues: [{ code: "PERSON_MISSING_KEY" }] });
  });

  it.each([["", "PAID"], ["CAIR", "PAID"], ["Gagal salur", "FAILED"], ["Retur", "RETURNED"]])("with the word %j counts as %s", (word, status) => {
    expect(check({ NIK, STATUS: word })).toMatchObject({ row: { status }, issues: [] });
  });

  it("with a word nobody knows is kept, and counts as neither arrived nor failed", () => {
    expect(check({ NIK, STATUS: "proses" })).toMatchObject({ row: { status: "UNKNOWN" }, issues: [{ code: "VALUE_UNKNOWN", severity: "warning" }] });
  });

  it("is refused where its day lies ahead or its amount is none", () => {
    expect(check({ NIK, TGL_BAYAR: "2026-12-01" })).toMatchObject({ row: null, issues: [{ code: "DATE_INVALID" }] });
    expect(check({ NIK, NILAI: "-5" })).toMatchObject({ row: null, issues: [{ code: "AMOUNT_INVALID" }] });
  });

  it("without an amount has an unknown one, not none", () => {
    expect(check({ NIK })).toMatchObject({ row: { amountIdr: null, paidOn: null, channel: null } });
  });
});
