import { ACCENT, INK, INK_FAINT, INK_SOFT, LINE, LINE_STRONG, PAPER } from "#palette";
import { fitText, textWidth, type Scene, type Shape, type TextShape } from "#scene";

export interface QuadrantDot {
  readonly name: string;
  /** Shares of 0-1. */
  readonly x: number;
  readonly y: number;
  /** What the size of the dot stands for: its area grows with it. */
  readonly families: number;
  readonly mark: string;
}

export interface SideQuadrantsData {
  readonly dots: readonly QuadrantDot[];
  /** Where the lines cross: the values of the whole. */
  readonly whole: { readonly x: number; readonly y: number; readonly words: string };
  readonly axes: { readonly x: string; readonly y: string };
  /** Names of the corners, as they lie: high y first. */
  readonly corners: { readonly highLeft: string; readonly highRight: string; readonly lowLeft: string; readonly lowRight: string };
  /** How a share is written on an axis. */
  readonly percent: (share: number) => string;
}

const MARGIN = { left: 52, right: 18, top: 46, bottom: 60 };
const SIZE = 12;
const CORNER = 11;
const LEAST = 5;
const MOST = 17;
/** On a phone circles are smaller: they would hide each other. */
const MOST_NARROW = 10;
const NARROW = 560;
/** Steps between ticks that people count in. */
const TICK_STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.25] as const;
const MOST_TICKS = 8;
/** Dots with a name: more would only collide. */
const NAMED = 8;

interface Axis {
  readonly from: number;
  readonly to: number;
  readonly at: (share: number) => number;
}

interface Placed extends QuadrantDot {
  readonly cx: number;
  readonly cy: number;
  readonly radius: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Areas by two rates, cut in four at the values of the whole. Only the areas that stand out carry their name, and never over another. */
export function sideQuadrants(data: SideQuadrantsData, { width }: { readonly width: number }): Scene {
  const height = Math.round(Math.min(520, Math.max(320, width * 0.56)));
  const x = axisOf([...data.dots.map((dot) => dot.x), data.whole.x], { start: MARGIN.left, end: width - MARGIN.right });
  const y = axisOf([...data.dots.map((dot) => dot.y), data.whole.y], { start: height - MARGIN.bottom, end: MARGIN.top });
  const most = width < NARROW ? MOST_NARROW : MOST;
  const biggest = Math.max(1, ...data.dots.map((dot) => dot.families));
  const dots = data.dots
    .map((dot): Placed => ({ ...dot, cx: x.at(dot.x), cy: y.at(dot.y), radius: LEAST + (most - LEAST) * Math.sqrt(dot.families / biggest) }))
    .toSorted((a, b) => b.radius - a.radius);
  const corners = cornerShapes(data.corners, { width, height });
  const shapes: Shape[] = [...gridShapes(data, { x, y, width, height }), ...corners];
  for (const dot of dots) shapes.push({ kind: "circle", x: dot.cx, y: dot.cy, radius: dot.radius, fill: ACCENT, stroke: PAPER, mark: dot.mark });
  shapes.push(...nameShapes(dots, { centre: { x: x.at(data.whole.x), y: y.at(data.whole.y) }, frame: { left: MARGIN.left, top: MARGIN.top, right: width - 2, bottom: height - MARGIN.bottom } }));
  return { width, height, shapes };
}

function axisOf(values: readonly number[], { start, end }: { readonly start: number; readonly end: number }): Axis {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const pad = Math.max(0.02, (high - low) * 0.16);
  const from = Math.max(0, low - pad);
  const to = Math.min(1, high + pad);
  // A dot at the very end of the scale keeps its whole circle inside.
  const inner = (MOST + 2) * Math.sign(end - start);
  return { from, to, at: (share) => start + inner + ((share - from) / Math.max(1e-9, to - from)) * (end - start - 2 * inner) };
}

function ticksOf({ from, to }: Axis): readonly number[] {
  const step = TICK_STEPS.find((one) => (to - from) / one <= MOST_TICKS) ?? TICK_STEPS[5];
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
}

interface Field {
  readonly x: Axis;
  readonly y: Axis;
  readonly width: number;
  readonly height: number;
}

function gridShapes({ axes, percent, whole }: SideQuadrantsData, { x, y, width, height }: Field): Shape[] {
  const shapes: Shape[] = [];
  const floor = height - MARGIN.bottom;
  for (const share of ticksOf(x)) {
    shapes.push({ kind: "line", x1: x.at(share), y1: MARGIN.top, x2: x.at(share), y2: floor, stroke: LINE });
    shapes.push({ kind: "text", x: x.at(share), y: floor + 16, text: percent(share), size: 11, fill: INK_FAINT, anchor: "middle" });
  }
  for (const share of ticksOf(y)) {
    shapes.push({ kind: "line", x1: MARGIN.left, y1: y.at(share), x2: width - MARGIN.right, y2: y.at(share), stroke: LINE });
    shapes.push({ kind: "text", x: MARGIN.left - 6, y: y.at(share) + 4, text: percent(share), size: 11, fill: INK_FAINT, anchor: "end" });
  }
  shapes.push({ kind: "line", x1: x.at(whole.x), y1: MARGIN.top, x2: x.at(whole.x), y2: floor, stroke: INK_SOFT, dashed: true, strokeWidth: 1.5 });
  shapes.push({ kind: "line", x1: MARGIN.left, y1: y.at(whole.y), x2: width - MARGIN.right, y2: y.at(whole.y), stroke: INK_SOFT, dashed: true, strokeWidth: 1.5 });
  shapes.push({ kind: "rect", x: MARGIN.left, y: MARGIN.top, width: width - MARGIN.left - MARGIN.right, height: floor - MARGIN.top, fill: "none", stroke: LINE_STRONG });
  shapes.push({ kind: "text", x: 0, y: 14, text: axes.y, size: SIZE, fill: INK_SOFT });
  shapes.push({ kind: "text", x: width - 2, y: height - 8, text: axes.x, size: SIZE, fill: INK_SOFT, anchor: "end" });
  shapes.push({ kind: "text", x: width - 2, y: 14, text: whole.words, size: 11, fill: INK_FAINT, anchor: "end" });
  return shapes.filter((shape) => shape.kind !== "text" || shape.text !== whole.words || textWidth(axes.y, SIZE) + textWidth(whole.words, 11) + 12 < width);
}

/** Just outside the corners they name, where no dot can hide them. */
function cornerShapes(corners: SideQuadrantsData["corners"], { width, height }: Pick<Field, "width" | "height">): TextShape[] {
  const [left, right] = [MARGIN.left, width - MARGIN.right];
  const [top, bottom] = [MARGIN.top - 8, height - MARGIN.bottom + 34];
  const room = (right - left) / 2 - 4;
  const word = (text: string, at: { readonly x: number; readonly y: number; readonly anchor: "start" | "end" }): TextShape => ({
    kind: "text", ...at, text: fitText(text, room, CORNER), size: CORNER, fill: INK_SOFT, bold: true,
  });
  return [
    word(corners.highLeft, { x: left, y: top, anchor: "start" }),
    word(corners.highRight, { x: right, y: top, anchor: "end" }),
    word(corners.lowLeft, { x: left, y: bottom, anchor: "start" }),
    word(corners.lowRight, { x: right, y: bottom, anchor: "end" }),
  ];
}

interface NamePlace {
  readonly centre: { readonly x: number; readonly y: number };
  readonly frame: Box;
}

/** The farthest from the crossing first; a name that finds no free place beside its dot is left to the table. */
function nameShapes(dots: readonly Placed[], { centre, frame }: NamePlace): Shape[] {
  const taken: Box[] = dots.map(({ cx, cy, radius }) => ({ left: cx - radius, right: cx + radius, top: cy - radius, bottom: cy + radius }));
  const shapes: Shape[] = [];
  const far = dots.toSorted((a, b) => distance(b, centre) - distance(a, centre)).slice(0, NAMED);
  for (const dot of far) {
    const wide = textWidth(dot.name, SIZE);
    const free = candidates(dot, wide).find((box) => inside(box, frame) && !taken.some((other) => meets(other, box)));
    if (!free) continue;
    taken.push(free);
    shapes.push({ kind: "text", x: free.left, y: free.bottom - 4, text: dot.name, size: SIZE, fill: INK, mark: dot.mark });
  }
  return shapes;
}

function candidates({ cx, cy, radius }: Placed, wide: number): readonly Box[] {
  const box = (left: number, top: number): Box => ({ left, right: left + wide, top, bottom: top + 16 });
  return [box(cx + radius + 3, cy - 8), box(cx - radius - 3 - wide, cy - 8), box(cx - wide / 2, cy - radius - 18), box(cx - wide / 2, cy + radius + 2)];
}

function distance({ cx, cy }: Placed, { x, y }: { readonly x: number; readonly y: number }): number {
  return Math.hypot(cx - x, cy - y);
}

function inside(box: Box, frame: Box): boolean {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
}

function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
