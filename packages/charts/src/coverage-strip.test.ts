import { describe, expect, it } from "vitest";
import { coverageStrip, type CoverageStripData } from "#coverage-strip";
import { outsideFrame } from "#frame.fixtures";

const strip = (rows: number, waiting: boolean): CoverageStripData => ({
  columns: ["Juni 2026", "Juli 2026", "Agustus 2026", "September 2026", "Oktober 2026", "November 2026"].map((name) => ({ key: name, name })),
  rows: Array.from({ length: rows }, (_, row) => ({
    key: `v${row}`, name: `Pekon Sukabumi Sukamakmur ${row}`, weak: row % 2 === 0, end: "1.234 dari 1.300",
    cells: Array.from({ length: 6 }, (__, at) => ({ share: at === 0 ? null : at / 5, text: at === 0 ? "–" : "100,0%", waiting, mark: `v${row} ${at}` })),
  })),
  legend: { low: "0%", high: "100%", waiting: "sebagian mungkin belum terkirim", weak: "sinyal lemah" },
});

describe.each([320, 1000])("a strip of coverage in %i px", (width) => {
  it("has a mark for every place and month, inside its frame", () => {
    const scene = coverageStrip(strip(5, true), { width });
    expect(new Set(scene.shapes.flatMap((shape) => shape.mark ?? [])).size).toBe(30);
    expect(outsideFrame(scene)).toEqual([]);
  });

  it("tells what may not have arrived by a pattern, never by a number", () => {
    const hatched = (waiting: boolean) => coverageStrip(strip(2, waiting), { width }).shapes.filter((shape) => shape.kind === "path" && shape.hatched && shape.mark !== undefined).length;
    expect([hatched(true), hatched(false)]).toEqual([12, 0]);
  });
});
