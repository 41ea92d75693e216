import type { SeriesRow } from "@sinergi/api/series/series.schema";
import { expect, test } from "vitest";
import { rowsToShow } from "#features/series/series-rows";

const row = (area: string, year: number, value: number, source = "BPS"): SeriesRow => ({
  id: `${area}/${year}`, area, year, value, source, indicator: "P0", kind: "OBSERVED", certainty: "READ", isBreak: false, note: "", replaces: null, recordedBy: "Uji", recordedAt: "2026-11-28T00:00:00Z",
});
const ROWS = [row("18.04", 2023, 11.17), row("18", 2024, 10.69, "antaranews"), row("18.04", 2024, 10.68)];
const shown = (more: object) => rowsToShow(ROWS, { text: "", key: "year", descending: true, nameOf: (area) => (area === "18" ? "Lampung" : "Lampung Barat"), ...more }).map(({ id }) => id);

test("the newest year comes first, and any other order is one click away", () => {
  expect(shown({})).toEqual(["18/2024", "18.04/2024", "18.04/2023"]);
  expect(shown({ key: "value", descending: false })).toEqual(["18.04/2024", "18/2024", "18.04/2023"]);
});

test("targets of years to come stand below what was observed", () => {
  const target: SeriesRow = { ...row("18.04", 2029, 8.5), kind: "TARGET" };
  expect(rowsToShow([target, ...ROWS], { text: "", key: "year", descending: true, nameOf: String }).at(-1)).toBe(target);
});

test("a search looks at the name of the area, the year and the source", () => {
  expect(shown({ text: "barat" })).toEqual(["18.04/2024", "18.04/2023"]);
  expect(shown({ text: "ANTARA" })).toEqual(["18/2024"]);
  expect(shown({ text: "2023" })).toEqual(["18.04/2023"]);
  expect(shown({ text: "jawa" })).toEqual([]);
});
