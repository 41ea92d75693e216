import { describe, expect, it } from "vitest";
import { anAreaIndex } from "#areas/area-index.fixtures";
import { checkRecipientRow, recipientLayout } from "#imports/check-recipient-row";
import { guessColumns } from "#imports/columns";
import type { CellValue } from "#imports/issue-codes";
import { daySchema } from "#time/day.schema";

const areas = anAreaIndex();
const today = daySchema.parse("2026-11-23");

function check(cells: Readonly<Record<string, CellValue>>) {
  const headers = Object.keys(cells);
  const layout = recipientLayout({ headers, mapping: guessColumns(headers, "recipients").mapping, areas, today });
  return checkRecipientRow(Object.values(cells), layout);
}

const NIK = "1804047101909001";

describe("a recipient", () => {
  it("is known by NIK, by No. KK, or by name, birth date and village", () => {
    expect(check({ NIK })).toMatchObject({ row: { nik: NIK, noKk: null, name: null, nameKey: null, status: "AKTIF" }, issues: [] });
    expect(check({ NIK: "", NO_KK: "1804040101129001" })).toMatchObject({ row: { nik: null, noKk: "1804040101129001" }, issues: [] });
    expect(check({ NAMA: "Hj. Siti Aminah", TGL_LAHIR: "31/01/1990", KECAMATAN: "Balik Bukit", PEKON: "Watas" })).toMatchObject({
      row: { nameKey: "SITI AMINAH", birthDate: "1990-01-31", villageCode: "18.04.04.2008" }, issues: [],
    });
  });

  it("without any of these three is refused", () => {
    for (const cells of [{ NIK: "", NO_KK: null }, { NIK: "'", NAMA: "Siti" }, { NIK: "", NAMA: "Siti", TGL_LAHIR: "31/01/1990", PEKON: "" }, { NIK: "", NAMA: "", TGL_LAHIR: "31/01/1990", PEKON: "Wates" }]) {
      expect(check(cells)).toMatchObject({ row: null, issues: [{ code: "PERSON_MISSING_KEY", severity: "error" }] });
    }
  });

  it.each<[Readonly<Record<string, CellValue>>, string]>([
    [{ NIK: "180404" }, "NIK_LENGTH"],
    [{ NIK: 1804047101909001 }, "NIK_EXCEL_DAMAGE"],
    [{ NIK, NO_KK: "x" }, "KK_NON_DIGIT"],
    [{ NIK, TGL_LAHIR: "32/01/1990" }, "DATE_INVALID"],
    [{ NIK, TGL_MULAI: "2027-01-01" }, "DATE_INVALID"],
    [{ NIK, TGL_AKHIR: "31/02/2026" }, "DATE_INVALID"],
    [{ NIK, KODE_WILAYAH: "1899999999" }, "AREA_UNKNOWN"],
    [{ NIK, PEKON: "Sukarame" }, "AREA_AMBIGUOUS"],
    [{ NIK, NILAI: "-1" }, "AMOUNT_INVALID"],
    [{ NIK, NILAI: "banyak" }, "AMOUNT_INVALID"],
    [{ NIK, TGL_LAHIR: "x", KODE_WILAYAH: "x", NILAI: "x" }, "DATE_INVALID"],
  ])("%j is refused as %s", (cells, code) => {
    const { row, issues } = check(cells);
    expect(row).toBeNull();
    expect(issues.map((issue) => issue.code)).toEqual([code]);
  });

  it("needs no village, and aid may end in the future", () => {
    expect(check({ NIK, KODE_WILAYAH: "", TGL_MULAI: "01/01/2026", TGL_AKHIR: "2026-12-31", NILAI: "Rp 2.400.000" })).toMatchObject({
      row: { villageCode: null, startsOn: "2026-01-01", endsOn: "2026-12-31", amountIdr: 2400000 }, issues: [],
    });
  });

  it.each([["", "AKTIF"], ["aktif", "AKTIF"], ["KELUAR", "KELUAR"], ["Non Aktif", "KELUAR"], ["graduasi", "KELUAR"]])("of status %j is %s", (word, status) => {
    expect(check({ NIK, STATUS: word })).toMatchObject({ row: { status }, issues: [] });
  });

  it("of an unknown status counts as active, with a warning", () => {
    expect(check({ NIK, STATUS: "???" })).toMatchObject({ row: { status: "AKTIF" }, issues: [{ code: "VALUE_UNKNOWN", column: "STATUS" }] });
  });

  it("is warned about as in a families file, but not for a missing NIK", () => {
    expect(check({ NIK: "1804017101909001", NO_KK: "1804017101909001", TGL_LAHIR: "01/02/1990" }).issues.map((issue) => issue.code)).toEqual(["NIK_OLD_AREA", "KK_EQUALS_NIK", "NIK_DOB"]);
    expect(check({ NIK: "", NO_KK: "1804040101129001", KODE_WILAYAH: "1801040001" }).issues.map((issue) => issue.code)).toEqual(["AREA_BPS"]);
  });

  it("whose century cannot be told has no birth date", () => {
    expect(check({ NIK: "1804044507109001" }).row?.birthDate).toBeNull();
    expect(check({ NIK }).row?.birthDate).toBe("1990-01-31");
  });

  it("of another width than the header is refused", () => {
    const layout = recipientLayout({ headers: ["NIK", "NAMA"], mapping: { nik: 0, name: 1 }, areas, today });
    expect(checkRecipientRow([NIK], layout).issues.map((issue) => issue.code)).toEqual(["ROW_SHAPE"]);
  });

  it("keeps what else the file says", () => {
    expect(check({ NIK, TAHAP: "2", KOSONG: null }).row?.extra).toEqual({ TAHAP: "2" });
  });
});
