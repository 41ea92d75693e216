import { ACCENT, INK, INK_FAINT, INK_SOFT, LINE, LINE_STRONG, PAPER } from "#palette";
import { fitText, round, type Scene, type Shape } from "#scene";

/** Two shares of 0-1 of one figure; null where a side has none. */
export interface DumbbellRow {
  readonly key: string;
  readonly label: string;
  readonly left: number | null;
  readonly right: number | null;
  /** The difference in words. */
  readonly difference: string;
}

export interface Dumbbell {
  readonly rows: readonly DumbbellRow[];
  readonly names: readonly [string, string];
  readonly percent: (share: number) => string;
}

const TOP = 44;
const ROW = 40;
const NARROW_ROW = 58;
const BOTTOM = 26;
const RADIUS = 7;
const NARROW_BELOW = 600;
const NAME_WIDTH = 210;
const DIFFERENCE_WIDTH = 118;
const SIZE = 13;

/** The left side is a ring, the right side a full dot; the line between them is the gap. */
export function dumbbell({ rows, names, percent }: Dumbbell, { width }: { readonly width: number }): Scene {
  const isNarrow = width < NARROW_BELOW;
  const row = isNarrow ? NARROW_ROW : ROW;
  const most = Math.max(0, ...rows.flatMap(({ left, right }) => [left ?? 0, right ?? 0]));
  const top = most > 0.5 ? 1 : most > 0.2 ? 0.5 : 0.2;
  const plot = { left: isNarrow ? RADIUS + 2 : NAME_WIDTH, right: width - (isNarrow ? RADIUS + 2 : DIFFERENCE_WIDTH) };
  const x = (share: number): number => round(plot.left + (share / top) * (plot.right - plot.left));
  const bottom = TOP + rows.length * row;
  const shapes: Shape[] = legend(names, width);
  for (const step of [0, 0.5, 1]) {
    const share = step * top;
    const anchor = step === 0 ? "start" : step === 1 ? "end" : "middle";
    shapes.push({ kind: "line", x1: x(share), x2: x(share), y1: TOP, y2: bottom, stroke: LINE });
    shapes.push({ kind: "text", x: x(share), y: bottom + 17, text: percent(share), size: 12, fill: INK_FAINT, anchor });
  }
  rows.forEach((one, at) => shapes.push(...rowShapes(one, { top: TOP + at * row, height: row, isNarrow, width, x })));
  return { width, height: bottom + BOTTOM, shapes };
}

interface RowPlace {
  readonly top: number;
  readonly height: number;
  readonly isNarrow: boolean;
  readonly width: number;
  readonly x: (share: number) => number;
}

function rowShapes({ key, label, left, right, difference }: DumbbellRow, { top, height, isNarrow, width, x }: RowPlace): Shape[] {
  const y = isNarrow ? top + height - 16 : top + height / 2;
  const words = isNarrow ? top + 22 : y + 5;
  const shapes: Shape[] = [
    { kind: "text", x: 2, y: words, text: fitText(label, (isNarrow ? width - DIFFERENCE_WIDTH : NAME_WIDTH) - 14, SIZE), size: SIZE, fill: INK },
    { kind: "text", x: width - 2, y: words, text: difference, size: SIZE, fill: INK_SOFT, anchor: "end", bold: true },
  ];
  if (left !== null && right !== null) shapes.push({ kind: "line", x1: x(left), x2: x(right), y1: y, y2: y, stroke: LINE_STRONG, strokeWidth: 3 });
  if (left !== null) shapes.push({ kind: "circle", x: x(left), y, radius: RADIUS, fill: PAPER, stroke: ACCENT, mark: `${key}:left` });
  if (right !== null) shapes.push({ kind: "circle", x: x(right), y, radius: RADIUS, fill: ACCENT, mark: `${key}:right` });
  return shapes;
}

function legend([left, right]: Dumbbell["names"], width: number): Shape[] {
  const half = width / 2;
  return [
    { kind: "circle", x: 10, y: 14, radius: RADIUS, fill: PAPER, stroke: ACCENT },
    { kind: "text", x: 24, y: 19, text: fitText(left, half - 34, SIZE), size: SIZE, fill: INK_SOFT },
    { kind: "circle", x: half + 10, y: 14, radius: RADIUS, fill: ACCENT },
    { kind: "text", x: half + 24, y: 19, text: fitText(right, half - 34, SIZE), size: SIZE, fill: INK_SOFT },
  ];
}
