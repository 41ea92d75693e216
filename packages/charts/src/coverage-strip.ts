import { INK, INK_FAINT, INK_SOFT, LATE, LINE, PAPER, STEPS } from "#palette";
import { fitText, textWidth, type Scene, type Shape } from "#scene";

export interface CoverageStripCell {
  /** Share reached, 0-1; null: not known or not told. */
  readonly share: number | null;
  readonly text: string;
  /** Something of it may not have arrived yet: the cell is hatched around its number. */
  readonly waiting: boolean;
  readonly mark: string;
}
export interface CoverageStripRow {
  readonly key: string;
  readonly name: string;
  /** A sign before the name says that the signal is weak there. */
  readonly weak: boolean;
  readonly cells: readonly CoverageStripCell[];
  readonly end: string;
}
export interface CoverageStripData {
  readonly columns: readonly { readonly key: string; readonly name: string }[];
  readonly rows: readonly CoverageStripRow[];
  readonly legend: { readonly low: string; readonly high: string; readonly waiting: string; readonly weak: string };
}

const SIZE = 12;
const TALL = 28;
const LEAST_CELL = 44;
/** On a phone: six months fit beside their places. */
const LEAST_NARROW = 33;
const GREATEST_CELL = 110;
const NARROW = 560;
const LEGEND_STEP = 26;
const HATCHED_EDGE = 5;
const BOUNDS = [0.2, 0.4, 0.6, 0.8];
const ON_DARK_FROM = 3;
const WEAK_WIDTH = 16;

/** Months across, places down: how much of each was reached. Wider than its room where the cells would be too small: it then scrolls in its frame. */
export function coverageStrip({ columns, rows, legend }: CoverageStripData, { width }: { readonly width: number }): Scene {
  const narrow = width < NARROW;
  const names = Math.min(narrow ? width * 0.31 : 230, longest(rows.map(({ name }) => name)) + WEAK_WIDTH + 14);
  const ends = narrow ? 0 : longest(rows.map(({ end }) => end)) + 14;
  const side = Math.min(GREATEST_CELL, Math.max(narrow ? LEAST_NARROW : LEAST_CELL, (width - names - ends) / Math.max(1, columns.length)));
  const key = legendShapes(legend, width);
  const heads = Math.min(110, longest(columns.map(({ name }) => name)) + 14);
  const flat = side >= longest(columns.map(({ name }) => name)) + 6;
  const top = key.height + (flat ? 22 : heads);
  const shapes: Shape[] = [...key.shapes];
  for (const [at, { name }] of columns.entries()) {
    const x = names + side * (at + 0.5);
    shapes.push(flat ? { kind: "text", x, y: top - 8, text: name, size: SIZE, fill: INK_SOFT, anchor: "middle" } : { kind: "text", x: x + 4, y: top - 8, text: fitText(name, heads - 10, SIZE), size: SIZE, fill: INK_SOFT, anchor: "start", turn: -90 });
  }
  for (const [at, row] of rows.entries()) {
    const y = top + at * TALL;
    shapes.push({ kind: "text", x: names - 8, y: y + TALL / 2 + 4, text: fitText(row.name, names - WEAK_WIDTH - 10, SIZE), size: SIZE, fill: INK, anchor: "end" });
    if (row.weak) shapes.push(...weakSign(2, y + TALL / 2));
    for (const [place, cell] of row.cells.entries()) shapes.push(...cellShapes(cell, { x: names + place * side, y, side }));
    if (!narrow) shapes.push({ kind: "text", x: names + side * columns.length + 8, y: y + TALL / 2 + 4, text: row.end, size: SIZE, fill: INK_SOFT });
  }
  return { width: Math.max(width, Math.ceil(names + side * columns.length + ends)), height: Math.ceil(top + TALL * rows.length + 4), shapes };
}

function cellShapes({ share, text, waiting, mark }: CoverageStripCell, { x, y, side }: { readonly x: number; readonly y: number; readonly side: number }): Shape[] {
  const step = share === null ? null : stepOf(share);
  const fill = step === null ? PAPER : (STEPS[step] ?? PAPER);
  const edge = waiting ? HATCHED_EDGE : 0;
  const box = (inset: number): string => `M${x + 1 + inset} ${y + 1 + inset}H${x + side - 1 - inset}V${y + TALL - 1 - inset}H${x + 1 + inset}Z`;
  return [
    ...(waiting ? [{ kind: "path", d: box(0), fill: PAPER, hatched: true, stroke: LINE, mark } satisfies Shape] : []),
    { kind: "rect", x: x + 1 + edge, y: y + 1 + edge, width: side - 2 - edge * 2, height: TALL - 2 - edge * 2, fill, stroke: step === null ? LINE : undefined, radius: 2, mark },
    { kind: "text", x: x + side / 2, y: y + TALL / 2 + 4, text, size: Math.min(SIZE, (side - 4) / Math.max(1, textWidth(text, 1))), fill: step === null ? INK_FAINT : step >= ON_DARK_FROM ? PAPER : INK, anchor: "middle", mark },
  ];
}

function stepOf(share: number): number {
  const step = BOUNDS.findIndex((bound) => share < bound);
  return step === -1 ? STEPS.length - 1 : step;
}

/** Bars of reception, the last two missing. */
function weakSign(x: number, middle: number): Shape[] {
  return [4, 7, 10].map((tall, at): Shape => ({ kind: "rect", x: x + at * 4, y: middle + 5 - tall, width: 3, height: tall, fill: at === 0 ? LATE : PAPER, stroke: LATE }));
}

function legendShapes({ low, high, waiting, weak }: CoverageStripData["legend"], width: number): { readonly shapes: readonly Shape[]; readonly height: number } {
  const before = textWidth(low, SIZE) + 6;
  const word = (x: number, y: number, text: string): Shape => ({ kind: "text", x, y: y + 4, text, size: SIZE, fill: INK_SOFT });
  const parts: readonly { readonly wide: number; readonly draw: (x: number, y: number) => readonly Shape[] }[] = [
    { wide: before + STEPS.length * 22 + textWidth(high, SIZE) + 30, draw: (x, y) => [word(x, y, low), ...STEPS.map((fill, at): Shape => ({ kind: "rect", x: x + before + at * 22, y: y - 8, width: 21, height: 16, fill })), word(x + before + STEPS.length * 22 + 6, y, high)] },
    { wide: textWidth(waiting, SIZE) + 54, draw: (x, y) => [{ kind: "path", d: `M${x} ${y - 9}H${x + 24}V${y + 9}H${x}Z`, fill: PAPER, hatched: true, stroke: LINE }, word(x + 30, y, fitText(waiting, width - 34, SIZE))] },
    { wide: textWidth(weak, SIZE) + 40, draw: (x, y) => [...weakSign(x, y), word(x + 18, y, fitText(weak, width - 22, SIZE))] },
  ];
  const shapes: Shape[] = [];
  let [x, y] = [0, 14];
  for (const { wide, draw } of parts) {
    if (x > 0 && x + wide > width) [x, y] = [0, y + LEGEND_STEP];
    shapes.push(...draw(x, y));
    x += wide;
  }
  return { shapes, height: y + 22 };
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text, SIZE)), 0);
}
