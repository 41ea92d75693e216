import { describe, expect, it } from "vitest";
import { outsideFrame } from "#frame.fixtures";
import { presenceStrip, type PresenceStripData } from "#presence-strip";

const KINDS = [
  { key: "PRESENT", letter: "H", name: "Hadir sendiri", color: "#0f5c5c", ink: "#ffffff" },
  { key: "REPRESENTED", letter: "W", name: "Diwakili", color: "#56b4e9", ink: "#1b2526" },
  { key: "ABSENT", letter: "T", name: "Tidak hadir", color: "#f2c9c5", ink: "#1b2526" },
  { key: "NOT_INVITED", letter: "–", name: "Tidak diundang", color: "#ffffff", ink: "#5d6c6d" },
];
function strip(rows: number, meetings: number): PresenceStripData {
  return {
    kinds: KINDS,
    columns: Array.from({ length: meetings }, (_, at) => ({ key: `m${at}`, name: `${at + 1} Agu 2026` })),
    rows: Array.from({ length: rows }, (_, row) => ({
      key: `o${row}`, name: `Dinas Pemberdayaan Masyarakat dan Pekon nomor ${row}`, end: "75,0% (3 dari 4)",
      cells: Array.from({ length: meetings }, (__, at) => ({ kind: KINDS[(row + at) % 4]?.key ?? "", mark: `o${row} m${at}` })),
    })),
  };
}

describe.each([320, 1000])("a strip of attendance in %i px", (width) => {
  it.each([[3, 2], [12, 24]])("every cell of %i organisations and %i meetings is a mark inside the frame, with its letter", (rows, meetings) => {
    const scene = presenceStrip(strip(rows, meetings), { width });
    expect(new Set(scene.shapes.flatMap((shape) => shape.mark ?? [])).size).toBe(rows * meetings);
    expect(scene.shapes.filter((shape) => shape.kind === "text" && shape.mark !== undefined && ["H", "W", "T", "–"].includes(shape.text))).toHaveLength(rows * meetings);
    expect(outsideFrame(scene)).toEqual([]);
  });
});

it("few meetings do not stretch their cells over the whole screen", () => {
  const cells = presenceStrip(strip(2, 2), { width: 1200 }).shapes.filter((shape) => shape.kind === "rect" && shape.mark !== undefined);
  expect(cells.every((shape) => shape.kind === "rect" && shape.width <= 56)).toBe(true);
});
