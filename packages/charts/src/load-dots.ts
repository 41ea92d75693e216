import { ACCENT, INK, INK_FAINT, INK_SOFT, LATE, LINE, LINE_STRONG, PAPER, STEPS } from "#palette";
import { fitText, round, type Scene, type Shape } from "#scene";

/** A load as a dot, and how much of it was done as a ring on the same line. */
export interface LoadRow {
  /** Also the mark of the row. */
  readonly key: string;
  readonly label: string;
  readonly load: number;
  /** Null: not known, and no ring is drawn: that is not nought. */
  readonly done: number | null;
  /** Said at the end of the line. */
  readonly end: string;
  /** The end says something to look at. */
  readonly warns: boolean;
}

export interface LoadDots {
  readonly rows: readonly LoadRow[];
  /** What a load is meant to lie between, and how that is called. */
  readonly norm: { readonly least: number; readonly most: number; readonly name: string };
  readonly names: { readonly load: string; readonly done: string };
  readonly count: (value: number) => string;
}

const TOP = 60;
const ROW = 28;
const NARROW_ROW = 48;
const BOTTOM = 26;
const RADIUS = 6;
const NARROW_BELOW = 600;
const NAME_WIDTH = 190;
const END_WIDTH = 190;
const SIZE = 13;
const STEP = 100;

/** One line per row in the order given; the band behind is the norm. Nobody is coloured by his place in it: it is no league table. */
export function loadDots({ rows, norm, names, count }: LoadDots, { width }: { readonly width: number }): Scene {
  const isNarrow = width < NARROW_BELOW;
  const height = isNarrow ? NARROW_ROW : ROW;
  const top = Math.ceil((Math.max(norm.most, ...rows.map(({ load, done }) => Math.max(load, done ?? 0))) * 1.05) / STEP) * STEP;
  const plot = { left: isNarrow ? RADIUS + 4 : NAME_WIDTH, right: width - (isNarrow ? RADIUS + 14 : END_WIDTH) };
  const x = (value: number): number => round(plot.left + (value / top) * (plot.right - plot.left));
  const bottom = TOP + rows.length * height;
  const shapes: Shape[] = [...legend(names, width), { kind: "rect", x: x(norm.least), y: TOP, width: x(norm.most) - x(norm.least), height: bottom - TOP, fill: STEPS[0] }];
  shapes.push({ kind: "text", x: (x(norm.least) + x(norm.most)) / 2, y: TOP - 8, text: fitText(norm.name, width / 2, 12), size: 12, fill: INK_FAINT, anchor: "middle" });
  const every = Math.max(1, Math.ceil(top / STEP / (isNarrow ? 4 : 8))) * STEP;
  for (let value = 0; value <= top; value += every) {
    shapes.push({ kind: "line", x1: x(value), x2: x(value), y1: TOP, y2: bottom, stroke: LINE });
    shapes.push({ kind: "text", x: x(value), y: bottom + 17, text: count(value), size: 12, fill: INK_FAINT, anchor: value === 0 ? "start" : "middle" });
  }
  rows.forEach((row, at) => shapes.push(...rowShapes(row, { top: TOP + at * height, height, isNarrow, width, x })));
  return { width, height: bottom + BOTTOM, shapes };
}

interface Place {
  readonly top: number;
  readonly height: number;
  readonly isNarrow: boolean;
  readonly width: number;
  readonly x: (value: number) => number;
}

function rowShapes({ key, label, load, done, end, warns }: LoadRow, { top, height, isNarrow, width, x }: Place): Shape[] {
  const y = isNarrow ? top + height - 14 : top + height / 2;
  const words = isNarrow ? top + 18 : y + 5;
  const half = isNarrow ? width / 2 : NAME_WIDTH;
  return [
    { kind: "text", x: 2, y: words, text: fitText(label, half - 12, SIZE), size: SIZE, fill: INK, mark: key },
    { kind: "text", x: width - 2, y: words, text: fitText(end, (isNarrow ? width / 2 : END_WIDTH) - 12, SIZE), size: SIZE, fill: warns ? LATE : INK_SOFT, anchor: "end", mark: key },
    ...(done === null ? [] : [{ kind: "line", x1: x(done), x2: x(load), y1: y, y2: y, stroke: LINE_STRONG, strokeWidth: 2, mark: key } as const]),
    { kind: "circle", x: x(load), y, radius: RADIUS, fill: ACCENT, mark: key },
    ...(done === null ? [] : [{ kind: "circle", x: x(done), y, radius: RADIUS, fill: PAPER, stroke: ACCENT, mark: key } as const]),
  ];
}

function legend({ load, done }: LoadDots["names"], width: number): Shape[] {
  const half = width / 2;
  return [
    { kind: "circle", x: 10, y: 14, radius: RADIUS, fill: ACCENT },
    { kind: "text", x: 24, y: 19, text: fitText(load, half - 34, SIZE), size: SIZE, fill: INK_SOFT },
    { kind: "circle", x: half + 10, y: 14, radius: RADIUS, fill: PAPER, stroke: ACCENT },
    { kind: "text", x: half + 24, y: 19, text: fitText(done, half - 34, SIZE), size: SIZE, fill: INK_SOFT },
  ];
}
