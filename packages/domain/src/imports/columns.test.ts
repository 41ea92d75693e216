import { describe, expect, it } from "vitest";
import { FAMILY_COLUMNS } from "#imports/column-aliases";
import { CANONICAL_COLUMNS, columnsOf, guessColumns, headerKey, mappingFrom, missingColumns } from "#imports/columns";

const CONTRACT_FAMILIES =
  "NO_KK,NIK,NAMA,SHDK,JK,TGL_LAHIR,KODE_WILAYAH,DESIL,ALAMAT,RT,RW,PEKERJAAN,PENDIDIKAN,PARTISIPASI_SEKOLAH,STATUS_HAMIL,JENIS_DISABILITAS,DISABILITAS_BERAT,PENYAKIT_KRONIS,STATUS_RUMAH,JENIS_LANTAI,JENIS_DINDING,JENIS_ATAP,SUMBER_AIR,FASILITAS_BAB,SUMBER_PENERANGAN,DAYA_LISTRIK,PADAN_DUKCAPIL,ID_KELUARGA,KECAMATAN,PEKON".split(",");
const CONTRACT_RECIPIENTS = "NIK,NO_KK,NAMA,TGL_LAHIR,KODE_WILAYAH,TGL_MULAI,TGL_AKHIR,NILAI,STATUS".split(",");

describe("guessing columns", () => {
  it("knows every header of the contract", () => {
    expect(guessColumns(CONTRACT_FAMILIES, "families")).toMatchObject({ unknown: [], missing: [] });
    expect(guessColumns(CONTRACT_RECIPIENTS, "recipients")).toMatchObject({ unknown: [], missing: [] });
  });

  it("does not see case, spaces, underscores, points and hyphens of headers", () => {
    expect(guessColumns(["no. kk", "No-KTP", " Nama Lengkap ", "Tanggal.Lahir", "Desa/Kelurahan", "\ufeffJenis Kelamin"], "families").mapping).toEqual({
      noKk: 0, nik: 1, name: 2, birthDate: 3, village: 4, sex: 5,
    });
  });

  it.each([
    ["NO KARTU KELUARGA", "noKk"], ["NIK_ART", "nik"], ["ID_KELUARGA_P3KE", "sourceFamilyId"], ["HUB_KRT", "relation"], ["KODE_KEMENDAGRI", "villageCode"],
    ["KDDESA", "villagePart"], ["NO_KEL", "villagePart"], ["KD_PERINGKAT_KESEJAHTERAAN_KELUARGA", "decile"], ["DESIL_KEMENSOS", "decile"], ["SUMBER_AIR_MINUM", "water"],
    ["IJAZAH_TERTINGGI", "education"], ["STATUS_PEKERJAAN", "occupation"], ["STATUS_PADAN", "civilRegistryMatch"],
  ])("reads %s as %s", (header, name) => {
    expect(guessColumns([header], "families").mapping).toEqual({ [name]: 0 });
  });

  it("reads the first of two headers that mean the same, and lists the other as unknown", () => {
    expect(guessColumns(["NAMA", "NIK", "NAMA_LENGKAP", "NIK", "HOBI", "PEKON"], "families")).toEqual({
      mapping: { name: 0, nik: 1, village: 5 }, unknown: ["NAMA_LENGKAP", "NIK", "HOBI"], missing: [],
    });
  });

  it("takes the head's name as the name where a row is a family", () => {
    expect(guessColumns(["NAMA_KK", "PEKON"], "families").mapping).toEqual({ name: 0, village: 1 });
    expect(guessColumns(["KEPALA_KELUARGA", "NAMA", "PEKON"], "families").mapping["name"]).toBe(1);
    expect(guessColumns(["NAMA_KK", "SHDK", "PEKON"], "families").missing).toEqual(["name"]);
  });

  it("does not take the status of a families file for anything", () => {
    expect(guessColumns(["STATUS"], "families").unknown).toEqual(["STATUS"]);
  });

  it("has no alias that means two columns", () => {
    const keys = FAMILY_COLUMNS.flatMap(({ name, aliases }) => [...new Set(aliases.map(headerKey))].map((key) => [key, name]));
    expect(new Set(keys.map(([key]) => key)).size).toBe(keys.length);
  });
});

describe("what a file cannot do without", () => {
  it("families need a name and a way to the village", () => {
    expect(missingColumns("families", {})).toEqual(["name", "villageCode"]);
    expect(missingColumns("families", { name: 0, villageCode: null })).toEqual(["villageCode"]);
    for (const way of [{ villageCode: 1 }, { village: 1 }, { districtPart: 1, villagePart: 2 }]) expect(missingColumns("families", { name: 0, ...way })).toEqual([]);
  });

  it("recipients need a NIK, a No. KK, or name, birth date and village", () => {
    expect(missingColumns("recipients", { name: 0, birthDate: 1 })).toEqual(["nik"]);
    for (const way of [{ nik: 0 }, { noKk: 0 }, { name: 0, birthDate: 1, village: 2 }]) expect(missingColumns("recipients", way)).toEqual([]);
  });

  it("names its columns once, and by the contract", () => {
    expect(new Set(CANONICAL_COLUMNS).size).toBe(CANONICAL_COLUMNS.length);
    expect(columnsOf("families").filter((column) => column.required)).toEqual([{ name: "name", header: "NAMA", required: true }]);
  });
});

describe("what a person confirmed before", () => {
  const guess = { nik: 0, name: 1 };

  it("wins over the guess, for the column and for the header", () => {
    expect(mappingFrom(["NIK", "NAMA", "PANGGILAN"], { guess, remembered: { PANGGILAN: "name" } })).toEqual({ nik: 0, name: 2 });
    expect(mappingFrom(["NIK", "NAMA"], { guess, remembered: { NIK: "noKk" } })).toEqual({ name: 1, noKk: 0 });
  });

  it("says nothing about headers that are not in this file, and cannot name a column there is not", () => {
    expect(mappingFrom(["NIK", "NAMA"], { guess, remembered: { LAMA: "decile", NAMA: "__proto__" } })).toEqual(guess);
  });
});
