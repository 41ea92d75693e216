import { describe, expect, test } from "vitest";
import { defaultSettings, type RegencyFacts } from "#settings/default-settings";
import { settingGroups, SETTING_GROUPS } from "#settings/regency-settings.schema";

const LAMPUNG_BARAT: RegencyFacts = { code: "18.04", name: "Kabupaten Lampung Barat", villageTypes: ["pekon", "pekon", "kelurahan"], districtTypes: ["kecamatan"] };

describe("before anybody chose", () => {
  test("Lampung Barat says pekon and peratin, and lives by western time", () => {
    expect(defaultSettings(LAMPUNG_BARAT)).toMatchObject({ timeZone: "Asia/Jakarta", terms: { village: "Pekon", villageHead: "Peratin", district: "Kecamatan", leader: "Bupati" } });
  });

  test.each<[string, Partial<RegencyFacts>, object]>([
    ["a regency of kampung", { code: "18.02", villageTypes: ["kampung", "kampung", "kelurahan"] }, { timeZone: "Asia/Jakarta", terms: { village: "Kampung", villageHead: "Kepala Kampung" } }],
    ["a neighbour with pekon", { code: "18.13" }, { terms: { village: "Pekon", villageHead: "Kepala Pekon" } }],
    ["a city of kelurahan alone", { code: "18.71", name: "Kota Bandar Lampung", villageTypes: ["kelurahan"] }, { terms: { village: "Kelurahan", villageHead: "Lurah", leader: "Wali Kota" } }],
    ["a regency of desa on Sulawesi", { code: "73.01", villageTypes: ["desa"] }, { timeZone: "Asia/Makassar", terms: { village: "Desa", villageHead: "Kepala Desa" } }],
    ["a regency of distrik on Papua", { code: "91.03", villageTypes: ["kampung"], districtTypes: ["distrik"] }, { timeZone: "Asia/Jayapura", terms: { district: "Distrik", districtHead: "Kepala Distrik" } }],
    ["a place of a kind nobody foresaw", { villageTypes: ["banua"], code: "63.01" }, { terms: { village: "Banua", villageHead: "Kepala Desa" } }],
  ])("%s gets its own", (_, change, expected) => {
    expect(defaultSettings({ ...LAMPUNG_BARAT, ...change })).toMatchObject(expected);
  });

  test("every default would be accepted from a person too", () => {
    const settings = defaultSettings({ ...LAMPUNG_BARAT, villageTypes: [], districtTypes: [] });
    for (const group of SETTING_GROUPS) expect(settingGroups[group].safeParse(settings[group]).success, group).toBe(true);
  });
});

test("a threshold is never looser than eleven, and a word is one line that says something", () => {
  expect(settingGroups.limits.safeParse({ exportRows: 1_001 }).success).toBe(false);
  const terms = defaultSettings(LAMPUNG_BARAT).terms;
  for (const village of ["", "   ", "Pe\nkon", "Pe\u202ekon", "x".repeat(41)]) expect(settingGroups.terms.safeParse({ ...terms, village }).success).toBe(false);
});
