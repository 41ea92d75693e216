import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellValue } from "#imports/issue-codes";
import { readDisability, readerOfHousing, readSchool, readWord } from "#imports/fact-words";
import { readAmount } from "#imports/read-amount";
import { readDay } from "#imports/read-day";
import { foldWord, readDecile, readPowerVa, readRelation, readSex, readYesNo, remembering, UNREADABLE } from "#imports/values";

describe("words", () => {
  it("are folded: case, spaces, hyphen and slash", () => {
    expect(foldWord("Petani/Pekebun")).toBe("PETANI_PEKEBUN");
    expect(foldWord(" tidak - ada ")).toBe("TIDAK_ADA");
    expect(foldWord("Sumur Bor")).toBe("SUMUR_BOR");
    expect(foldWord("-")).toBe("");
    expect(foldWord("-1")).not.toBe("1");
  });

  it.each(["YA", "y", "1", "True", "penerima", "AKTIF", "Terima", "v", "√"])("%s is yes", (word) => expect(readYesNo(word)).toBe(true));
  it.each(["TIDAK", "t", "0", "False", "-", "bukan", "NonAktif"])("%s is no", (word) => expect(readYesNo(word)).toBe(false));
  it("an empty cell is unknown, a strange word unreadable", () => {
    expect(readYesNo("")).toBeNull();
    expect(readYesNo("MUNGKIN")).toBe(UNREADABLE);
    expect(readYesNo("constructor")).toBe(UNREADABLE);
  });

  it.each([["1", "M"], ["L", "M"], ["Laki-laki", "M"], ["2", "F"], ["p", "F"], ["PEREMPUAN", "F"]])("sex %s is %s", (word, sex) => expect(readSex(word)).toBe(sex));

  it.each([["1", 1], ["01", 1], ["Kepala Keluarga", 1], ["ISTRI", 3], ["anak", 4], ["Orang Tua", 7], ["FAMILI LAIN", 9], ["11", 11], ["lainnya", 11]])("relation %s is %i", (word, code) => {
    expect(readRelation(word)).toBe(code);
  });
  it.each(["0", "-1", "12", "TETANGGA", "constructor"])("relation %s is unreadable", (word) => expect(readRelation(word)).toBe(UNREADABLE));

  it.each([
    ["PAUD", "TIDAK"], ["TK", "TIDAK"], ["tidak", "TIDAK"], ["MI", "SD"], ["sd", "SD"], ["MTs", "SMP"], ["MTs.", "SMP"],
    ["MA", "SMA"], ["SMK", "SMA"], ["PT", "PT"], ["SMA/SMK", "SMA"],
  ])("school %s is %s", (word, level) => expect(readSchool(word)).toBe(level));
  it("a school nobody knows is unreadable", () => expect(readSchool("KURSUS")).toBe(UNREADABLE));

  it("housing knows the words of its own column only", () => {
    expect(readerOfHousing("water")("Sumur Tak Terlindung")).toBe("SUMUR_TAK_TERLINDUNG");
    expect(readerOfHousing("floor")("SENG")).toBe(UNREADABLE);
    expect(readerOfHousing("toilet")("lainnya")).toBe(UNREADABLE);
    expect(readerOfHousing("floor")("")).toBeNull();
  });

  it("disability keeps its kind, occupation is an open vocabulary", () => {
    expect(readDisability("Tuna netra")).toBe("TUNA_NETRA");
    expect(readDisability("tidak")).toBe("TIDAK");
    expect(readWord("Buruh  tani")).toBe("BURUH_TANI");
    expect(readWord("")).toBeNull();
  });

  it.each([["1", 1], ["10", 10], ["04", 4], ["Desil 3", 3], ["3.0", 3]])("decile %s is %i", (word, decile) => expect(readDecile(word)).toBe(decile));
  it.each(["0", "11", "-1", "1.5", "1,5", "X", "6-10"])("decile %s is out of range", (word) => expect(readDecile(word)).toBe(UNREADABLE));
  it.each(["", "-", "Belum ada desil", "belum berdesil"])("decile %j is not known", (word) => expect(readDecile(word)).toBeNull());

  it.each([["450", 450], ["900 VA", 900], ["1.300", 1300], ["2200va", 2200], ["0", 0]])("power %s is %i VA", (text, va) => expect(readPowerVa(text)).toBe(va));
  it.each(["-5", "banyak", "99999999"])("power %s is unreadable", (text) => expect(readPowerVa(text)).toBe(UNREADABLE));

  it("are remembered as they were read", () => {
    const read = remembering(readYesNo);
    for (const word of ["YA", "", "MUNGKIN", "YA", "", "MUNGKIN"]) expect(read(word)).toBe(readYesNo(word));
  });
});

describe("dates", () => {
  it.each<[CellValue, string]>([
    ["17/08/1990", "1990-08-17"], ["7/8/1990", "1990-08-07"], ["17-08-1990", "1990-08-17"], ["1990-08-17", "1990-08-17"],
    [" 17/08/1990\u00a0", "1990-08-17"], ["1990-08-17 00:00:00", "1990-08-17"], ["1990-08-17T00:00:00.000Z", "1990-08-17"],
    [33102, "1990-08-17"], ["33102", "1990-08-17"], [33102.75, "1990-08-17"],
    [1, "1900-01-01"], [59, "1900-02-28"], [61, "1900-03-01"], [36526, "2000-01-01"], [2958465, "9999-12-31"],
    ["29/02/2024", "2024-02-29"],
  ])("%j is %s", (cell, expected) => expect(readDay(cell)).toBe(expected));

  it.each<CellValue>(["31/02/1990", "29/02/2023", "1990-13-01", "00/01/1990", "17/08/90", "1990", 1990, 60, 0, -5, Number.NaN, "19900817", "kemarin", "1.5", true])(
    "%j is no date",
    (cell) => expect(readDay(cell)).toBe(UNREADABLE),
  );

  it("an empty cell is unknown", () => {
    for (const cell of [null, "", " ", "\u200b", "-"]) expect(readDay(cell)).toBeNull();
  });

  it("serial numbers follow the calendar", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2101, max: 2958465 }), (serial) => {
        expect(readDay(serial)).toBe(new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });
});

describe("amounts in rupiah", () => {
  it.each<[CellValue, number]>([
    ["1200000", 1200000], ["1.200.000", 1200000], ["1,200,000", 1200000], ["Rp 1.200.000,-", 1200000], ["Rp. 1.200.000,00", 1200000],
    ["1.234", 1234], ["1,234", 1234], ["1.234,5", 1235], ["1,234.50", 1235], ["1234,5", 1235], ["1234.5", 1235], ["1234,4", 1234],
    ["IDR 2.400.000", 2400000], [" 600 000 ", 600000], ["0", 0], [2400000, 2400000], [0.4, 0],
  ])("%j is %i", (cell, expected) => expect(readAmount(cell)).toBe(expected));

  it.each<CellValue>(["-5000", "Rp -5.000", -1, "banyak", "1.20.000", "1.2E+6", "(5000)", Number.POSITIVE_INFINITY, Number.NaN, "9999999999999999", true])(
    "%j is no amount",
    (cell) => expect(readAmount(cell)).toBe(UNREADABLE),
  );

  it("an empty cell is unknown", () => {
    for (const cell of [null, "", "-"]) expect(readAmount(cell)).toBeNull();
  });

  it("any whole amount is read back from how Indonesia writes it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (rupiah) => {
        const grouped = String(rupiah).replace(/\B(?=(\d{3})+$)/g, ".");
        for (const text of [String(rupiah), grouped, `Rp${grouped},00`]) expect(readAmount(text)).toBe(rupiah);
      }),
    );
  });
});
