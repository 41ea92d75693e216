import { expect, test } from "vitest";
import { readFigure } from "#features/series/read-figure";

const typed = (more: Readonly<Record<string, string>>) => (name: string) => ({ value: "10,68", certainty: "OFFICIAL", source: "BPS Lampung Barat", note: "", ...more })[name] ?? "";
const place = { area: "18.04", year: "2025", indicator: "P0", kind: "OBSERVED" } as const;

test("a comma and a point are both decimals, and what could be thousands is not guessed at", () => {
  expect(readFigure(place, typed({}), false)).toMatchObject({ value: 10.68, year: 2025, isBreak: false });
  expect(readFigure(place, typed({ value: "10.68" }), true)).toMatchObject({ value: 10.68, isBreak: true });
  for (const value of ["", "1.234,5", "sepuluh", "-1", "10,"]) expect(readFigure(place, typed({ value }), false), value).toBeNull();
});

test("a figure without a source or a year is none", () => {
  expect(readFigure(place, typed({ source: " " }), false)).toBeNull();
  expect(readFigure({ ...place, year: "25" }, typed({}), false)).toBeNull();
});
