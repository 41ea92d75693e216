import { describe, expect, it } from "vitest";
import { drawSvg } from "#draw-svg";
import { matrix, type MatrixCell, type MatrixData } from "#matrix";
import { outsideFrame } from "#frame.fixtures";
import { LATE } from "#palette";

const LEGEND = { conflicting: "Bertentangan", complementary: "Saling melengkapi", low: "0%", high: "100%" };

function data(size: number): MatrixData {
  const items = Array.from({ length: size }, (_, at) => ({ key: `P${at}`, name: `Program bernama panjang nomor ${at}`, short: `PROG ${at}` }));
  const cells = items.flatMap((row, r) =>
    items.map((column, c): MatrixCell => ({
      row: row.key, column: column.key, depth: r === c ? null : (r + c) / (2 * size), text: "62", mark: `${row.key} ${column.key}`,
      sign: r === c ? null : (r + c) % 3 === 0 ? "conflicting" : (r + c) % 3 === 1 ? "complementary" : null,
    })),
  );
  return { items, cells, legend: LEGEND };
}

describe.each([320, 1000])("a matrix in %i px", (width) => {
  it("has a mark for every cell and nothing outside its frame, also with 25 programmes", () => {
    for (const size of [1, 4, 25]) {
      const scene = matrix(data(size), { width });
      expect(new Set(scene.shapes.flatMap((shape) => shape.mark ?? [])).size).toBe(size * size);
      expect(outsideFrame(scene)).toEqual([]);
      expect(scene.width).toBeGreaterThanOrEqual(width);
    }
  });
});

it("a number too long for its cell is written smaller, never cut", () => {
  const { items, cells, legend } = data(25);
  const scene = matrix({ items, legend, cells: cells.map((cell) => (cell.row === cell.column ? { ...cell, text: "44.614" } : cell)) }, { width: 1040 });
  const counts = scene.shapes.flatMap((shape) => (shape.kind === "text" && shape.mark === "P3 P3" ? [shape.text] : []));
  expect(counts).toEqual(["44.614"]);
});

it("25 programmes fit a desk without scrolling and stay large enough to hit on a phone", () => {
  expect(matrix(data(25), { width: 1040 }).width).toBe(1040);
  const rect = matrix(data(25), { width: 320 }).shapes.find((shape) => shape.kind === "rect" && shape.mark !== undefined);
  expect(rect?.kind === "rect" ? rect.width : 0).toBeGreaterThanOrEqual(28);
});

it("a conflicting pair has a corner and an outline, a complementary one a ring, a neutral one neither", () => {
  const { shapes } = matrix(data(4), { width: 600 });
  const of = (mark: string) => shapes.filter((shape) => shape.mark === mark);
  expect(of("P1 P2").filter((shape) => shape.kind === "path" && (shape.fill === LATE || shape.stroke === LATE))).toHaveLength(2);
  expect(of("P0 P1").filter((shape) => shape.kind === "circle")).toHaveLength(1);
  expect(of("P0 P2").map((shape) => shape.kind)).toEqual(["rect", "text"]);
});

it("the server writes it with its legend; signs that do not occur are not explained", () => {
  const svg = drawSvg(matrix({ ...data(2), legend: { ...LEGEND, conflicting: null } }, { width: 600 }), { label: "Matriks" });
  expect(svg).toContain("Saling melengkapi");
  expect(svg).not.toContain("Bertentangan");
});

it("two lists make as many cells as the one is long times the other, inside the frame", () => {
  const { items } = data(6);
  const columns = items.slice(0, 2).map(({ key, name, short }) => ({ key: `C${key}`, name, short }));
  const cells = items.flatMap((row) => columns.map((column): MatrixCell => ({ row: row.key, column: column.key, depth: 0.4, text: "40%", sign: null, mark: `${row.key} ${column.key}` })));
  for (const width of [320, 1000]) {
    const scene = matrix({ items, columns, cells, legend: LEGEND }, { width });
    expect(new Set(scene.shapes.flatMap((shape) => shape.mark ?? [])).size).toBe(12);
    expect(outsideFrame(scene)).toEqual([]);
  }
});
