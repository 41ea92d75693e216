import { ACCENT, INK, INK_FAINT, INK_SOFT, LATE, LINE, LINE_STRONG, PAPER, STEPS } from "#palette";
import { fitText, textWidth, type Scene, type Shape } from "#scene";

/** What two things are to each other: told apart by a sign in the corner of the cell, never by colour alone. */
export type PairSign = "conflicting" | "complementary" | null;

export interface MatrixItem {
  readonly key: string;
  /** Words at the left of its row. */
  readonly name: string;
  /** Words above its column. */
  readonly short: string;
}

export interface MatrixCell {
  readonly row: string;
  readonly column: string;
  /** How deep the colour is, 0-1; null for a cell that stands apart from the scale (the diagonal) or is not known. */
  readonly depth: number | null;
  /** What is written in the cell. */
  readonly text: string;
  readonly sign: PairSign;
  readonly mark: string;
}

export interface MatrixData {
  readonly items: readonly MatrixItem[];
  /** Other things across than down; the same where there are none. */
  readonly columns?: readonly MatrixItem[] | undefined;
  readonly cells: readonly MatrixCell[];
  /** How the cells read; the words of a sign that does not occur are left out. */
  readonly legend: { readonly conflicting: string | null; readonly complementary: string | null; readonly low: string; readonly high: string };
}

/** Smallest side of a cell that can still be read and hit with a thumb. */
const LEAST_CELL = 30;
const GREATEST_CELL = 72;
/** Cells of few things grow wider, not taller. */
const TALLEST_CELL = 38;
const SIZE = 12;
const SMALLEST = 8;
/** Below this, rows carry their short words too. */
const NARROW = 560;
const LEGEND_HEIGHT = 30;
const ON_DARK_FROM = 3;

/** Every pair of a list of things, or of two lists. Wider than the room it is given where the cells would be too small: it then scrolls in its frame. */
export function matrix({ items, columns = items, cells, legend }: MatrixData, { width }: { readonly width: number }): Scene {
  const narrow = width < NARROW;
  const names = Math.min(Math.max(104, width * 0.22), 240, longest(items.map((item) => (narrow ? item.short : item.name))) + 12);
  const side = Math.min(GREATEST_CELL, Math.max(LEAST_CELL, (width - names) / Math.max(1, columns.length)));
  const tall = Math.min(side, TALLEST_CELL);
  const heads = Math.min(120, longest(columns.map((item) => item.short)) + 14);
  const key = legendShapes(legend, width);
  const top = key.height + heads;
  const placeOf = (list: readonly MatrixItem[]) => new Map(list.map((item, at) => [item.key, at]));
  const [down, across] = [placeOf(items), placeOf(columns)];
  const shapes: Shape[] = [...key.shapes];
  for (const [at, item] of items.entries()) {
    shapes.push({ kind: "text", x: names - 8, y: top + tall * (at + 0.5) + 4, text: fitText(narrow ? item.short : item.name, names - 12, SIZE), size: SIZE, fill: INK, anchor: "end" });
  }
  for (const [at, item] of columns.entries()) {
    shapes.push({ kind: "text", x: names + side * (at + 0.5) + 4, y: top - 8, text: fitText(item.short, heads - 10, SIZE), size: SIZE, fill: INK_SOFT, anchor: "start", turn: -90 });
  }
  for (const cell of cells) {
    const row = down.get(cell.row);
    const column = across.get(cell.column);
    if (row === undefined || column === undefined) continue;
    shapes.push(...cellShapes(cell, { x: names + column * side, y: top + row * tall, side, tall }));
  }
  return { width: Math.max(width, Math.ceil(names + side * columns.length)), height: Math.ceil(top + tall * items.length + 2), shapes };
}

interface Box {
  readonly x: number;
  readonly y: number;
  /** Width. */
  readonly side: number;
  /** Height. */
  readonly tall: number;
}

function cellShapes({ depth, text, sign, mark }: MatrixCell, { x, y, side, tall }: Box): Shape[] {
  const step = depth === null ? null : stepOf(depth);
  const fill = step === null ? PAPER : (STEPS[step] ?? PAPER);
  const ink = step !== null && step >= ON_DARK_FROM ? PAPER : step === null ? INK_FAINT : INK;
  // A number is never cut: it is written smaller.
  const size = Math.max(SMALLEST, Math.min(SIZE, Math.max(9, tall / 3), (side - 4) / Math.max(1, textWidth(text, 1))));
  return [
    { kind: "rect", x: x + 1, y: y + 1, width: side - 2, height: tall - 2, fill, stroke: step === null ? LINE : undefined, radius: 2, mark },
    ...signShapes(sign, { x, y, side, tall }, mark),
    { kind: "text", x: x + side / 2, y: y + tall / 2 + size * 0.36, text, size, fill: ink, anchor: "middle", mark },
  ];
}

/** Conflicting: a red outline and a filled corner. Complementary: a ring in the corner. Neutral: nothing. */
function signShapes(sign: PairSign, { x, y, side, tall }: Box, mark?: string): Shape[] {
  if (sign === null) return [];
  const corner = Math.max(7, tall * 0.24);
  const right = x + side - 1;
  if (sign === "complementary") return [{ kind: "circle", x: right - corner * 0.55, y: y + 1 + corner * 0.55, radius: corner * 0.36, fill: PAPER, stroke: ACCENT, mark }];
  const outline = `M${x + 2} ${y + 2}L${right - 1} ${y + 2}L${right - 1} ${y + tall - 2}L${x + 2} ${y + tall - 2}Z`;
  return [
    { kind: "path", d: outline, fill: "none", stroke: LATE, strokeWidth: 2, mark },
    { kind: "path", d: `M${right - corner} ${y + 1}L${right} ${y + 1}L${right} ${y + 1 + corner}Z`, fill: LATE, mark },
  ];
}

/** 0 is paper: nobody is in that cell. Every other share has the step it reaches. */
function stepOf(depth: number): number | null {
  if (depth <= 0) return null;
  const bounds = [0.1, 0.25, 0.5, 0.75];
  const step = bounds.findIndex((bound) => depth <= bound);
  return step === -1 ? STEPS.length - 1 : step;
}

function legendShapes(legend: MatrixData["legend"], width: number): { readonly shapes: readonly Shape[]; readonly height: number } {
  const parts: { readonly width: number; readonly draw: (x: number, y: number) => Shape[] }[] = [scalePart(legend)];
  for (const sign of ["conflicting", "complementary"] as const) {
    const words = legend[sign];
    if (words === null) continue;
    parts.push({
      width: textWidth(words, SIZE) + 46,
      draw: (x, y) => [
        { kind: "rect", x: x + 1, y: y - 11, width: 20, height: 20, fill: PAPER, stroke: LINE_STRONG, radius: 2 },
        ...signShapes(sign, { x, y: y - 12, side: 22, tall: 22 }),
        { kind: "text", x: x + 28, y: y + 4, text: words, size: SIZE, fill: INK_SOFT },
      ],
    });
  }
  const shapes: Shape[] = [];
  let x = 0;
  let y = 14;
  for (const part of parts) {
    if (x > 0 && x + part.width > width) {
      x = 0;
      y += LEGEND_HEIGHT;
    }
    shapes.push(...part.draw(x, y));
    x += part.width;
  }
  return { shapes, height: y + LEGEND_HEIGHT / 2 + 6 };
}

function scalePart({ low, high }: MatrixData["legend"]): { readonly width: number; readonly draw: (x: number, y: number) => Shape[] } {
  const before = textWidth(low, SIZE) + 6;
  return {
    width: before + STEPS.length * 22 + textWidth(high, SIZE) + 30,
    draw: (x, y) => [
      { kind: "text", x, y: y + 4, text: low, size: SIZE, fill: INK_SOFT },
      ...STEPS.map((fill, at): Shape => ({ kind: "rect", x: x + before + at * 22, y: y - 8, width: 21, height: 16, fill })),
      { kind: "text", x: x + before + STEPS.length * 22 + 6, y: y + 4, text: high, size: SIZE, fill: INK_SOFT },
    ],
  };
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text, SIZE)), 0);
}
