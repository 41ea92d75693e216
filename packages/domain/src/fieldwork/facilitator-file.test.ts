import { describe, expect, it } from "vitest";
import { readFacilitatorHeaders, readFacilitatorRow } from "#fieldwork/facilitator-file";
import type { CellValue } from "#imports/issue-codes";

const HEADERS = ["Surel", "Nama", "Nomor", "Telepon", "Kecamatan", "No. KK", "NIK", "Kelompok", "Ketua", "Mulai"];
const LOOKUPS = { userOf: (email: string) => (email === "ani@contoh.id" ? "ani" : null), districtOf: (text: string) => (text.toUpperCase() === "BALIK BUKIT" ? "18.04.04" : null) };
const KK = "1804040101209001";

function read(cells: readonly CellValue[]) {
  const headers = readFacilitatorHeaders(HEADERS);
  if (headers === null) throw new Error("no headers");
  return readFacilitatorRow({ row: 2, cells, headers }, LOOKUPS);
}

describe("a row of a facilitators' list", () => {
  it("says whose the family is, in which group, whether it is the head, and from when", () => {
    expect(read([" ANI@contoh.id ", "Ani", "PKH-7", "0812", "Balik Bukit", KK, null, "Melati", "ya", "01/10/2026"])).toEqual({
      issues: [], read: { row: 2, userId: "ani", number: "PKH-7", phone: "0812", districts: ["18.04.04"], noKk: KK, nik: null, group: "Melati", isHead: true, fromDay: "2026-10-01" },
    });
  });

  it("may name a facilitator without a family", () => {
    expect(read(["ani@contoh.id"]).read).toMatchObject({ userId: "ani", noKk: null, nik: null, fromDay: null, isHead: false });
  });

  it("is left out, with the reason, where it cannot be used", () => {
    const codes = (cells: readonly CellValue[]) => read(cells).issues.map(({ column, code }) => `${column} ${code}`);
    expect(codes(["", "Ani"])).toEqual(["EMAIL EMAIL_MISSING"]);
    expect(codes(["lain@contoh.id"])).toEqual(["EMAIL EMAIL_UNKNOWN"]);
    expect(codes(["ani@contoh.id", "", "", "", "", 1.804e15])).toEqual(["NO_KK NUMBER_INVALID"]);
    expect(codes(["ani@contoh.id", "", "", "", "", KK, null, "x".repeat(81)])).toEqual(["KELOMPOK TEXT_TOO_LONG"]);
    expect(codes(["ani@contoh.id", "", "", "", "", KK, null, "", "", "besok"])).toEqual(["MULAI DAY_INVALID"]);
  });

  it("with a district nobody knows is taken all the same, and it is said", () => {
    const { read: row, issues } = read(["ani@contoh.id", "", "", "", "Balik Bukit, Antah", KK]);
    expect([row?.districts, issues[0]?.code]).toEqual([["18.04.04"], "DISTRICT_UNKNOWN"]);
  });

  it("that is empty is passed over, and a file without addresses is no such list", () => {
    expect(read(["", null, " "])).toEqual({ read: null, issues: [] });
    expect(readFacilitatorHeaders(["NIK", "NAMA"])).toBeNull();
  });
});
