import { expect, test } from "vitest";
import { readReferenceData } from "#reference-data";

const reference = await readReferenceData();

test("the regency comes with its 15 districts and 136 villages, each below an area that is there", () => {
  const count = (level: string) => reference.areas.filter((area) => area.level === level).length;
  expect([count("province"), count("regency"), count("district"), count("village")]).toEqual([1, 1, 15, 136]);
  const codes = new Set(reference.areas.map((area) => area.code));
  expect(reference.areas.every((area) => area.parentCode === null || codes.has(area.parentCode))).toBe(true);
  expect(reference.areas.filter((area) => area.localType === "kelurahan")).toHaveLength(5);
});

test("every area has one BPS code and every district and village a boundary", () => {
  const crossed = new Set(reference.crosswalk.map((row) => row.kemendagriCode));
  const bounded = new Map(reference.boundaries.map((row) => [row.code, row.level]));
  for (const { code, level } of reference.areas) {
    expect(crossed.has(code)).toBe(true);
    if (level !== "province") expect(bounded.get(code)).toBe(level);
  }
  expect(new Set(reference.crosswalk.map((row) => row.bpsCode)).size).toBe(reference.crosswalk.length);
});

test("weak-signal villages, regencies, organisations and the poverty series are there", () => {
  expect(reference.weakSignalVillages).toHaveLength(16);
  expect(reference.weakSignal.map(({ areaCode }) => areaCode)).toEqual(reference.weakSignalVillages);
  expect(reference.regencies).toHaveLength(15);
  expect(reference.organisations).toHaveLength(41);
  const rates = reference.povertyFigures.filter(({ indicator }) => indicator === "P0");
  expect(rates.filter(({ area }) => area === "18.04").map(({ year, value }) => [year, value])).toEqual([[2018, 13.54], [2019, 12.92], [2020, 12.52], [2021, 12.82], [2022, 11.71], [2023, 11.17], [2024, 10.68]]);
  expect(new Set(rates.map(({ area }) => area))).toEqual(new Set(["18.04", "18", "18.06", "18.01", "18.03", "ID"]));
});
