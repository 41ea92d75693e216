import { describe, expect, test } from "vitest";
import { readAreas, type AreaFileRow } from "#areas/read-areas";

type Cells = AreaFileRow["cells"];
const cell = (code: string, parent: string, kind: string, name: string, more: Partial<Cells> = {}): Cells => ({
  code, parent_code: parent, local_type: kind, name, centroid_lat: "", centroid_lng: "", ...more,
});
/** A regency that nobody lives in: simulated codes of the 90s. */
const REGENCY = [
  cell("18", "", "provinsi", "Lampung"),
  cell("18.02", "18", "kabupaten", "Kabupaten Lampung Tengah"),
  cell("18.02.91", "18.02", "kecamatan", "Kecamatan Simulasi"),
  cell("18.02.91.2001", "18.02.91", "Kampung", "Kampung Simulasi", { centroid_lat: "-4.9", centroid_lng: "105.2" }),
];
const rows = (cells: readonly Cells[]): AreaFileRow[] => cells.map((one, at) => ({ row: at + 2, cells: one }));
const problemsOf = (cells: readonly Cells[]) => {
  const read = readAreas(rows(cells));
  return read.ok || read.refusal.code !== "AREAS_INVALID" ? read : read.refusal.problems;
};

describe("a file of areas", () => {
  test("gives its regency with every district and village, kinds in lower case", () => {
    const read = readAreas(rows(REGENCY));
    expect(read).toMatchObject({ ok: true, value: { regency: { code: "18.02", level: "regency" } } });
    expect(read.ok && read.value.areas.at(-1)).toEqual({ code: "18.02.91.2001", parentCode: "18.02.91", level: "village", localType: "kampung", name: "Kampung Simulasi", lat: -4.9, lng: 105.2 });
  });

  test("may leave the province's own row out", () => {
    expect(readAreas(rows(REGENCY.slice(1))).ok).toBe(true);
  });

  test.each<[string, readonly Cells[], object]>([
    ["a code without dots", [...REGENCY, cell("1802912002", "18.02.91", "kampung", "Tanpa Titik")], { row: 6, problem: "AREA_CODE", code: "1802912002" }],
    ["a village without a name", [...REGENCY, cell("18.02.91.2002", "18.02.91", "kampung", "")], { row: 6, problem: "AREA_NAME" }],
    ["the same code twice", [...REGENCY, cell("18.02.91.2001", "18.02.91", "kampung", "Sekali Lagi")], { row: 6, problem: "AREA_DUPLICATE" }],
    ["a village of a district that is not there", [...REGENCY, cell("18.02.92.2001", "18.02.92", "kampung", "Yatim")], { row: 6, problem: "AREA_ORPHAN" }],
    ["a parent that does not fit the code", [...REGENCY, cell("18.02.91.2002", "18.02", "kampung", "Salah Induk")], { row: 6, problem: "AREA_PARENT" }],
    ["a district of another regency", [...REGENCY, cell("18.04.04", "18.04", "kecamatan", "Balik Bukit")], { row: 6, problem: "AREA_OTHER_REGENCY" }],
    ["latitude and longitude swapped", [...REGENCY, cell("18.02.91.2002", "18.02.91", "kampung", "Tertukar", { centroid_lat: "105.2", centroid_lng: "-4.9" })], { row: 6, problem: "AREA_CENTROID" }],
  ])("with %s is refused with its row", (_, cells, problem) => {
    expect(problemsOf(cells)).toEqual([expect.objectContaining(problem)]);
  });

  test("of two regencies, of none, or without a village is refused as a whole", () => {
    const both = readAreas(rows([...REGENCY, cell("18.04", "18", "kabupaten", "Kabupaten Lampung Barat")]));
    expect(both).toEqual({ ok: false, refusal: { code: "AREAS_REGENCIES", regencies: ["18.02", "18.04"] } });
    expect(readAreas([])).toEqual({ ok: false, refusal: { code: "AREAS_REGENCIES", regencies: [] } });
    expect(readAreas(rows(REGENCY.slice(0, 3)))).toEqual({ ok: false, refusal: { code: "AREAS_INCOMPLETE", missing: "village" } });
  });
});
