import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aBudgetContent, aRealisation } from "#budgets/budget.fixtures";
import { readHeaders, missingHeaders } from "#budgets/budget-columns";
import { readBudgetRow, type BudgetKnown } from "#budgets/read-budget-row";
import { sheetColumns, writeBudgetRow } from "#budgets/write-budget-row";
import type { CellValue } from "#imports/issue-codes";

const PLACES = ["18.04.04", "18.04.05.2010"];
const KNOWN: BudgetKnown = {
  document: "RAT", onlyAgency: null,
  agencyOf: (text) => (["DINSOS", "PERTANIAN"].includes(text) ? text : text === "Dinas Sosial" ? "DINSOS" : null),
  placeOf: (text) => (PLACES.includes(text) ? text : text === "Balik Bukit" ? "18.04.04" : null),
  programmeOf: (code) => (code === "PKH" ? { code, side: "LIVELIHOOD", strategy: "EXPENDITURE_REDUCTION", benefitKind: "CASH" } : null),
};
const read = (cells: Readonly<Record<string, CellValue>>, known: Partial<BudgetKnown> = {}) => {
  const headers = Object.keys(cells);
  return readBudgetRow({ row: 2, headers, columns: readHeaders(headers), cells: Object.values(cells) }, { ...KNOWN, ...known });
};
const GOOD = { KEGIATAN: "Bantuan bibit", OPD: "PERTANIAN", PAGU: "Rp 1.250.000", SISI: "Produksi", STRATEGI: "Peningkatan pendapatan", TARGET: "12,5", SATUAN: "KK", JENIS_MANFAAT: "Barang" } as const;

describe("a row of a planner's table", () => {
  test("is read with the numbers as people write them, and a programme says what the row leaves out", () => {
    expect(read(GOOD)).toMatchObject({ issues: [], read: { content: { ceilingIdr: 1_250_000, targetQuantity: 12.5, targetUnit: "FAMILY", side: "PRODUCTION", benefitKind: "GOODS", locations: [] } } });
    expect(read({ KEGIATAN: "Pendampingan", OPD: "Dinas Sosial", PAGU: 5000, TARGET: "1.250", SATUAN: "orang", KODE_PROGRAM: "pkh", LOKASI: "Balik Bukit; 18.04.05.2010", JADWAL: "TW1, III" }).read?.content).toMatchObject({
      agency: "DINSOS", targetQuantity: 1_250, linkedProgramme: "PKH", side: "LIVELIHOOD", benefitKind: "CASH", locations: PLACES, quarters: [1, 3],
    });
  });

  test.each([
    [{ OPD: "" }, "OPD", "CELL_MISSING"], [{ OPD: "DINAS HILANG" }, "OPD", "AGENCY_UNKNOWN"], [{ PAGU: "seribu" }, "PAGU", "AMOUNT_INVALID"], [{ PAGU: null }, "PAGU", "CELL_MISSING"], [{ TARGET: "banyak" }, "TARGET", "NUMBER_INVALID"],
    [{ SISI: "Atas" }, "SISI", "VALUE_UNKNOWN"], [{ SISI: "" }, "SISI", "CELL_MISSING"], [{ LOKASI: "Antah Berantah" }, "LOKASI", "PLACE_UNKNOWN"], [{ KODE_PROGRAM: "XYZ" }, "KODE_PROGRAM", "PROGRAMME_UNKNOWN"],
    [{ FISIK_TW1: "120" }, "FISIK_TW1", "PERCENT_INVALID"], [{ KEUANGAN_TW2: "9.999.999" }, "KEUANGAN_TW2", "OVER_CEILING"], [{ JADWAL: "TW5" }, "JADWAL", "VALUE_UNKNOWN"], [{ KEGIATAN: "ab" }, "KEGIATAN", "CELL_MISSING"],
  ] as const)("with %j is told by column and left out", (wrong, column, code) => {
    const { read: row, issues } = read({ ...GOOD, ...wrong });
    expect(row).toBeNull();
    expect(issues).toContainEqual(expect.objectContaining({ row: 2, column, code, severity: "error" }));
  });

  test("of another office is none of an operator's, and a later document need not say side and strategy", () => {
    expect(read(GOOD, { onlyAgency: "DINSOS" }).issues.map(({ code }) => code)).toEqual(["AGENCY_FOREIGN"]);
    expect(read({ KEGIATAN: "Bantuan bibit", OPD: "PERTANIAN", PAGU: 1 }, { document: "DPA" })).toMatchObject({ issues: [], read: { content: { side: null, strategy: null, targetQuantity: null } } });
  });

  test("without the columns of a budget is told which", () => {
    expect(missingHeaders(readHeaders(["No", "Uraian Kegiatan", "Perangkat Daerah"]))).toEqual(["PAGU"]);
    expect(missingHeaders(readHeaders(["kegiatan", "opd", "Pagu Anggaran"]))).toEqual([]);
  });
});

const contentArbitrary = fc
  .record({
    code: fc.constantFrom(null, "1.06.01"), activity: fc.constantFrom("Bantuan bibit kopi", "=SUM(A1)", "Jalan, jembatan"), agency: fc.constantFrom("DINSOS", "PERTANIAN"), side: fc.constantFrom("LIVELIHOOD" as const, "PRODUCTION" as const),
    targetUnit: fc.constantFrom("FAMILY" as const, "PERSON" as const, "GROUP" as const, "PLACE" as const), targetQuantity: fc.nat(10_000).map((n) => n / 4), locations: fc.subarray(PLACES), ceilingIdr: fc.nat(2_000_000_000),
    fundingSource: fc.constantFrom("APBN" as const, "DAK_FISIK" as const, "DAK_NONFISIK" as const, "CSR_TJSL" as const, "LAINNYA" as const), quarters: fc.subarray([1, 2, 3, 4] as const).map((list) => [...list]),
    benefitKind: fc.constantFrom("CASH" as const, "LOAN" as const, "WORKS" as const), strategy: fc.constantFrom("EXPENDITURE_REDUCTION" as const, "POVERTY_POCKET_REDUCTION" as const), linkedProgramme: fc.constantFrom(null, "PKH"),
  })
  .map((given) => aBudgetContent(given));

test("what goes out comes in again the same, with the planner's own columns in their place", () => {
  const headers = ["NO", "PPTK", "Uraian Kegiatan", "OPD", "Catatan Bappeda", "PAGU"];
  const columns = sheetColumns(headers);
  expect(columns.slice(0, 6).map(({ header }) => header)).toEqual(headers);
  fc.assert(fc.property(contentArbitrary, fc.constantFrom({}, { PPTK: "Bidang 1", "Catatan Bappeda": "prioritas" }), (content, extra) => {
    const quarters = [aRealisation({ quarter: 2, physicalPercent: 50, spentIdr: Math.floor(content.ceilingIdr / 2), achieved: 12.5, obstacle: "hujan", followUp: "lembur" })];
    const cells = writeBudgetRow({ position: 1, content, extra, quarters }, columns);
    const names = columns.map(({ header }) => header);
    const { read: row, issues } = readBudgetRow({ row: 2, headers: names, columns: readHeaders(names), cells }, KNOWN);
    expect(issues).toEqual([]);
    expect(row).toEqual({ row: 2, content, extra, quarters });
  }));
});
