import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anAreaIndex } from "#areas/area-index.fixtures";
import { checkFamilyRow, familyLayout } from "#imports/check-family-row";
import { guessColumns } from "#imports/columns";
import { ROW_ERRORS, type CellValue } from "#imports/issue-codes";
import { daySchema } from "#time/day.schema";

const areas = anAreaIndex();
const today = daySchema.parse("2026-11-23");

const GOOD: Readonly<Record<string, CellValue>> = {
  NO_KK: "1804040101129001", NIK: "1804047101909001", NAMA: "Siti Aminah", SHDK: "3", JK: "P", TGL_LAHIR: "31/01/1990", KODE_WILAYAH: "18.04.04.2002", DESIL: "2",
};

/** Checks a good row with these cells changed or added; cells of `undefined` take their column away. */
function check(changes: Readonly<Record<string, CellValue | undefined>> = {}, emptyAsNo: readonly string[] = []) {
  const cells = Object.entries({ ...GOOD, ...changes }).flatMap(([header, cell]) => (cell === undefined ? [] : [{ header, cell }]));
  const headers = cells.map(({ header }) => header);
  const layout = familyLayout({ headers, mapping: guessColumns(headers, "families").mapping, areas, today, emptyAsNo: new Set(emptyAsNo) });
  return checkFamilyRow(cells.map(({ cell }) => cell), layout);
}

function codes(changes: Readonly<Record<string, CellValue | undefined>>) {
  return check(changes).issues.map((issue) => issue.code);
}

describe("a good row", () => {
  it("becomes a row of the family with nothing found", () => {
    const { row, issues } = check({ PEKERJAAN: "Petani/Pekebun", RT: "003", JENIS_LANTAI: "Keramik", DAYA_LISTRIK: "900 VA", HOBI: "memancing", KOSONG: "" });
    expect(issues).toEqual([]);
    expect(row).toMatchObject({
      nik: "1804047101909001", noKk: "1804040101129001", name: "Siti Aminah", nameKey: "SITI AMINAH", relation: 3, sex: "F", birthDate: "1990-01-31",
      villageCode: "18.04.04.2002", decile: 2, occupation: "PETANI_PEKEBUN", rt: "003", powerVa: 900, housing: { floor: "KERAMIK", wall: null },
      pregnant: null, extra: { HOBI: "memancing" },
    });
  });

  it("is read the same from a spreadsheet's numbers, dates and yes-no cells", () => {
    const { row, issues } = check({ SHDK: 3, JK: 2, TGL_LAHIR: 32904, KODE_WILAYAH: 1804042002, DESIL: 2, STATUS_HAMIL: true, DAYA_LISTRIK: 450 });
    expect(issues).toEqual([]);
    expect(row).toMatchObject({ relation: 3, sex: "F", birthDate: "1990-01-31", villageCode: "18.04.04.2002", decile: 2, pregnant: true, powerVa: 450 });
  });
});

describe("a row is refused", () => {
  it.each<[Readonly<Record<string, CellValue>>, string]>([
    [{ NIK: 1804047101909001 }, "NIK_EXCEL_DAMAGE"],
    [{ NIK: "3.40201E+15" }, "NIK_EXCEL_DAMAGE"],
    [{ NIK: "18O4047101909001" }, "NIK_NON_DIGIT"],
    [{ NIK: "180404710190900" }, "NIK_LENGTH"],
    [{ NIK: "1234567890123456" }, "NIK_DUMMY"],
    [{ NIK: "9904047101909001" }, "NIK_PROVINCE"],
    [{ NIK: "1804047201909001" }, "NIK_DATE"],
    [{ NIK: "1804047101900000" }, "NIK_SEQ"],
    [{ NO_KK: 1804040101129001 }, "KK_EXCEL_DAMAGE"],
    [{ NO_KK: "18040401011290o1" }, "KK_NON_DIGIT"],
    [{ NO_KK: "180404" }, "KK_LENGTH"],
    [{ NAMA: " \u00a0" }, "NAME_MISSING"],
    [{ NAMA: "-" }, "NAME_MISSING"],
    [{ TGL_LAHIR: "31/02/1990" }, "DATE_INVALID"],
    [{ TGL_LAHIR: "24/11/2026" }, "DATE_INVALID"],
    [{ DESIL: "11" }, "DECILE_RANGE"],
    [{ KODE_WILAYAH: "18.04.99.2002" }, "AREA_UNKNOWN"],
    [{ KODE_WILAYAH: "" }, "AREA_UNKNOWN"],
    [{ KODE_WILAYAH: "", PEKON: "Pagar Dewa" }, "AREA_AMBIGUOUS"],
  ])("for %j as %s", (changes, code) => {
    const { row, issues } = check(changes);
    expect(row).toBeNull();
    expect(issues.filter((issue) => issue.severity === "error").map((issue) => issue.code)).toEqual([code]);
  });

  it("for more or fewer fields than the header has, and then nothing else is told of it", () => {
    const layout = familyLayout({ headers: ["NIK", "NAMA", "PEKON"], mapping: { nik: 0, name: 1, village: 2 }, areas, today, emptyAsNo: new Set() });
    for (const cells of [["x", "y"], ["x", "y", "z", ""], []]) expect(checkFamilyRow(cells, layout)).toEqual({ row: null, issues: [{ column: null, code: "ROW_SHAPE", severity: "error", value: null }] });
  });

  it("for the first fault in the contract's order only, with all its warnings", () => {
    expect(codes({ NIK: "1804010101909001", NO_KK: "1", NAMA: "", TGL_LAHIR: "x", DESIL: "0", KODE_WILAYAH: "x", JK: "P", JENIS_LANTAI: "MARMER" })).toEqual([
      "KK_LENGTH", "NIK_OLD_AREA", "NIK_SEX", "VALUE_UNKNOWN",
    ]);
  });

  it("for exactly one reason, whatever its cells hold", () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.constantFrom(...Object.values(GOOD)));
    fc.assert(
      fc.property(fc.record(Object.fromEntries(Object.keys(GOOD).map((header) => [header, cell]))), (cells) => {
        const { row, issues } = check(cells);
        const errors = issues.filter((issue) => issue.severity === "error");
        expect(errors.length).toBe(row === null ? 1 : 0);
        for (const { code } of errors) expect(ROW_ERRORS).toContain(code);
        for (const { value } of issues) expect((value ?? "").length).toBeLessThanOrEqual(80);
      }),
    );
  });
});

describe("a row is kept with a warning", () => {
  it.each<[string, Readonly<Record<string, CellValue>>, string]>([
    ["a missing NIK", { NIK: "" }, "NIK_MISSING"],
    ["a NIK of nothing but a quote", { NIK: "'" }, "NIK_MISSING"],
    ["a NIK of a district that is no more", { NIK: "1804017101909001" }, "NIK_OLD_AREA"],
    ["another sex than the NIK", { JK: "L" }, "NIK_SEX"],
    ["another birth date than the NIK", { TGL_LAHIR: "01/02/1990" }, "NIK_DOB"],
    ["the NIK typed as No. KK", { NO_KK: GOOD["NIK"] ?? null }, "KK_EQUALS_NIK"],
    ["a word its column does not know", { JENIS_LANTAI: "MARMER" }, "VALUE_UNKNOWN"],
    ["a BPS code", { KODE_WILAYAH: "1801040001" }, "AREA_BPS"],
  ])("for %s", (_, changes, code) => {
    const { row, issues } = check(changes);
    expect(row).not.toBeNull();
    expect(issues.map((issue) => issue.code)).toEqual([code]);
  });

  it("keeps an unknown word as LAINNYA where the column has it, else as unknown", () => {
    expect(check({ JENIS_LANTAI: "MARMER" }).row?.housing.floor).toBe("LAINNYA");
    expect(check({ FASILITAS_BAB: "LAINNYA" }).row?.housing.toilet).toBeNull();
    expect(check({ STATUS_HAMIL: "MUNGKIN" }).row?.pregnant).toBeNull();
    expect(check({ SHDK: "TETANGGA" }).row?.relation).toBe(11);
    expect(check({ JK: "X" }).row?.sex).toBeNull();
    for (const changes of [{ FASILITAS_BAB: "LAINNYA" }, { STATUS_HAMIL: "MUNGKIN" }, { SHDK: "TETANGGA" }, { JK: "X" }, { DAYA_LISTRIK: "banyak" }, { PARTISIPASI_SEKOLAH: "KURSUS" }]) {
      expect(codes(changes)).toEqual(["VALUE_UNKNOWN"]);
    }
  });
});

describe("what an empty cell means", () => {
  it("takes sex and birth date from the NIK", () => {
    expect(check({ JK: "", TGL_LAHIR: null }).row).toMatchObject({ sex: "F", birthDate: "1990-01-31" });
    expect(check({ JK: undefined, TGL_LAHIR: undefined }).row).toMatchObject({ sex: "F", birthDate: "1990-01-31" });
  });

  it("takes the century from the relation where both are possible", () => {
    const young = { NIK: "1804044507109001", TGL_LAHIR: "" };
    expect(check({ ...young, SHDK: "4" }).row?.birthDate).toBe("2010-07-05");
    expect(check({ ...young, SHDK: "6" }).row?.birthDate).toBe("2010-07-05");
    expect(check({ ...young, SHDK: "3" }).row?.birthDate).toBe("1910-07-05");
    expect(check({ ...young, SHDK: "" }).row?.birthDate).toBeNull();
  });

  it("is unknown, unless the person importing said that empty means no", () => {
    const empty = { STATUS_HAMIL: "", DISABILITAS_BERAT: "", PARTISIPASI_SEKOLAH: "" };
    expect(check(empty).row).toMatchObject({ pregnant: null, severeDisability: null, school: null });
    expect(check(empty, ["pregnant", "school"]).row).toMatchObject({ pregnant: false, severeDisability: null, school: "TIDAK" });
    expect(check({}, ["pregnant"]).row?.pregnant).toBeNull();
  });

  it("is a family without a decile, not a refused one", () => {
    expect(check({ DESIL: "" })).toMatchObject({ row: { decile: null }, issues: [] });
  });
});

describe("where the village is found", () => {
  it("by the names of district and village, or the parts of its code", () => {
    const named = { KODE_WILAYAH: undefined, KECAMATAN: "Lombok Seminung", PEKON: "Heni Harong" };
    expect(check(named).row?.villageCode).toBe("18.04.22.2002");
    expect(check({ KODE_WILAYAH: undefined, KDPROV: "18", KDKAB: 4, KDKEC: "4", KDDESA: 2002 }).row?.villageCode).toBe("18.04.04.2002");
    expect(check({ KODE_WILAYAH: undefined, KDPROV: "18", KDKAB: "04", KDKEC: "180404", KDDESA: "2002" }).row?.villageCode).toBe("18.04.04.2002");
    expect(check({ KODE_WILAYAH: undefined, KDPROV: "18", KDKAB: "1", KDKEC: "40", KDDESA: "1" })).toMatchObject({ row: { villageCode: "18.04.04.2002" }, issues: [{ code: "AREA_BPS" }] });
  });

  it("by the names where the code cell is empty", () => {
    expect(check({ KODE_WILAYAH: "", KECAMATAN: "Balik Bukit", PEKON: "Wates" }).row?.villageCode).toBe("18.04.04.2008");
  });
});

describe("what a finding shows", () => {
  it("names the header as the file has it, and masks numbers", () => {
    expect(check({ NIK: undefined, "No. KTP": "1804047201909001" }).issues).toEqual([{ column: "No. KTP", code: "NIK_DATE", severity: "error", value: "180404**********" }]);
    expect(check({ NIK: "'3.40201E+15" }).issues[0]?.value).toMatch(/^.{6}\*+$/);
    expect(check({ KODE_WILAYAH: "1804047101909001" }).issues[0]?.value).toBe("180404**********");
    expect(check({ KODE_WILAYAH: "1899999999" }).issues[0]?.value).toBe("1899999999");
  });

  it("is cut short and whole Unicode", () => {
    const value = check({ DESIL: `${"x".repeat(79)}😀` }).issues[0]?.value ?? "";
    expect(value.length).toBe(80);
    expect(value.isWellFormed()).toBe(true);
  });
});

describe("columns kept aside", () => {
  it("keep every value under its own header, also a repeated or hostile one", () => {
    const headers = ["NAMA", "PEKON", "X", "X", "__proto__", "NAMA_KK"];
    const layout = familyLayout({ headers, mapping: guessColumns(headers, "families").mapping, areas, today, emptyAsNo: new Set() });
    const { row } = checkFamilyRow(["Ani", "Kubu Perahu", "1", "2", "3", "Budi"], layout);
    expect(Object.entries(row?.extra ?? {})).toEqual([["X", "1"], ["X (4)", "2"], ["__proto__", "3"], ["NAMA_KK", "Budi"]]);
  });

  it("are rows of heads where there is no SHDK", () => {
    const layoutOf = (headers: readonly string[]) => familyLayout({ headers, mapping: guessColumns(headers, "families").mapping, areas, today, emptyAsNo: new Set() });
    expect(layoutOf(["NAMA", "PEKON"]).familyRows).toBe(true);
    expect(layoutOf(["NAMA", "PEKON", "SHDK"]).familyRows).toBe(false);
  });
});
