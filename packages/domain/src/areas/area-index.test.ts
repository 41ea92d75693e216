import { describe, expect, it } from "vitest";
import { createAreaIndex } from "#areas/area-index";
import { anAreaIndex } from "#areas/area-index.fixtures";

const areas = anAreaIndex();
const byCode = (code: string) => areas.resolveVillage({ code, district: null, village: null });
const byName = (district: string | null, village: string) => areas.resolveVillage({ code: null, district, village });
const found = (villageCode: string, bps = false) => ({ ok: true, villageCode, bps });
const UNKNOWN = { ok: false, code: "AREA_UNKNOWN" };
const AMBIGUOUS = { ok: false, code: "AREA_AMBIGUOUS" };

describe("village codes", () => {
  it.each(["18.04.04.2002", "1804042002", " '1804042002", "18.04.04.2002\u00a0"])("reads %j as the Home Affairs code of the village", (code) => {
    expect(byCode(code)).toEqual(found("18.04.04.2002"));
  });

  it("takes ten digits that are no Home Affairs village as a BPS code", () => {
    expect(byCode("1801040001")).toEqual(found("18.04.04.2002", true));
    expect(byCode("18.01.040.001")).toEqual(found("18.04.04.2002", true));
  });

  it("never takes a code dotted the Home Affairs way as a BPS code", () => {
    expect(byCode("18.01.04.0001")).toEqual(UNKNOWN);
  });

  it.each(["18.04.04", "1804049999", "9999999999", "x", "18040420021"])("does not know %j", (code) => {
    expect(byCode(code)).toEqual(UNKNOWN);
  });

  it("lets a wrong code decide alone, whatever the names beside it say", () => {
    expect(areas.resolveVillage({ code: "1899999999", district: "Balik Bukit", village: "Kubu Perahu" })).toEqual(UNKNOWN);
  });
});

describe("village names", () => {
  it.each([
    ["Balik Bukit", "Watas", "18.04.04.2008"],
    ["Sumber Jaya", "WAY PETAY", "18.04.05.2013"],
    ["Belalau", "Sukarami", "18.04.06.2006"],
    ["Belalau", "Pajar Agung", "18.04.06.2020"],
    ["Way Tenong", "Fajar Bulan", "18.04.07.1001"],
    ["Batu Brak", "Teba Liyokh", "18.04.10.2011"],
    ["Sukau", "Teba Pering Raya", "18.04.11.2020"],
  ])("finds %s / %s by the spelling of BPS", (district, village, code) => {
    expect(byName(district, village)).toEqual(found(code));
  });

  it.each([
    ["Lombok Seminung", "Lumbok", "18.04.22.2001"],
    ["Lumbok Seminung", "Heni Harong", "18.04.22.2002"],
    ["KEC. SUMBER-JAYA", "TUGUSARI", "18.04.05.1016"],
    ["Kecamatan Balik  Bukit", "pekon kubu perahu", "18.04.04.2002"],
    ["Batu Brak", "Pekon Balak", "18.04.10.2005"],
    ["Kebun Tebu", "Muara Jaya 2", "18.04.18.2005"],
    ["Kebun Tebu", "Moeara Djaja I", "18.04.18.2004"],
  ])("finds %s / %s by a common variant", (district, village, code) => {
    expect(byName(district, village)).toEqual(found(code));
  });

  it("tells villages of one name apart by their district", () => {
    expect(byName("Balik Bukit", "Sukarame")).toEqual(found("18.04.04.2010"));
    expect(byName("Belalau", "Sukarame")).toEqual(found("18.04.06.2006"));
    expect(byName("Pagar Dewa", "Pagar Dewa")).toEqual(found("18.04.20.2009"));
  });

  it("does not look for a village in another district than the one named", () => {
    expect(byName("Suoh", "Suoh")).toEqual(UNKNOWN);
    expect(byName("Bandar Negeri Suoh", "Suoh")).toEqual(found("18.04.23.2001"));
    expect(byName("Kecamatan Karangan", "Kubu Perahu")).toEqual(UNKNOWN);
  });

  it("takes a village name alone only where the regency has one such village", () => {
    expect(byName(null, "Kubu Perahu")).toEqual(found("18.04.04.2002"));
    expect(byName("", "Pagar Dewa")).toEqual(AMBIGUOUS);
    expect(byName(null, "Sukarame")).toEqual(AMBIGUOUS);
    expect(byName(null, "Entah Di Mana")).toEqual(UNKNOWN);
  });

  it("knows no village for a row that names none", () => {
    expect(areas.resolveVillage({ code: "", district: "Balik Bukit", village: "" })).toEqual(UNKNOWN);
  });
});

describe("codes of first issue", () => {
  it("finds old a district of our regency that is not there today", () => {
    expect(areas.isOldArea("1804010101900001")).toBe(true);
    expect(areas.isOldArea("1804040101900001")).toBe(false);
  });

  it("finds old a regency of our province that is not there today, and judges no district of the others", () => {
    expect(areas.isOldArea("1899010101900001")).toBe(true);
    expect(areas.isOldArea("1813990101900001")).toBe(false);
  });

  it("does not judge other provinces, nor ours where its regencies are not known", () => {
    expect(areas.isOldArea("3399990101900001")).toBe(false);
    const ours = { code: "18.04", parentCode: "18", level: "regency", localType: "kabupaten", name: "Lampung Barat" } as const;
    expect(createAreaIndex({ areas: [ours], crosswalk: [], knownRegencies: [] }).isOldArea("1899010101900001")).toBe(false);
  });
});
