import { ACCENT, INK, INK_SOFT, LINE, LINE_STRONG, PAPER, STEPS } from "#palette";
import { round, textWidth, type Scene, type Shape } from "#scene";

export interface ReadingDot {
  /** Days since any day: dots stand where their day is. */
  readonly at: number;
  /** Null: unknown. No dot, and the line stops. */
  readonly value: number | null;
  readonly low?: number | null | undefined;
  readonly high?: number | null | undefined;
  /** The value as it is written. */
  readonly text: string;
  /** The day or the meeting, under the dot. */
  readonly label: string;
  /** Today: it moves on with the data. */
  readonly hollow?: boolean | undefined;
}

export interface ReadingsSize {
  readonly width: number;
  readonly height: number;
  /** Of its words in px; 0: a line without words, to stand in a sentence. */
  readonly text: number;
}

const DOT = 0.28;
const SMALL_DOT = 3;
const LEAST_SPAN = 0.1;

/** One figure from the day it was kept over every meeting until today. It starts at no zero: it shows which way it went, the words say how far. */
export function readingsScene(dots: readonly ReadingDot[], { width, height, text }: ReadingsSize): Scene {
  const plain = text === 0;
  const radius = plain ? SMALL_DOT : round(text * DOT);
  const side = plain ? radius + 1 : Math.max(radius, ...[dots.at(0), dots.at(-1)].map((dot) => (dot ? Math.max(textWidth(dot.text, text, true), textWidth(dot.label, text)) / 2 : 0)));
  const [top, bottom] = plain ? [radius + 1, height - radius - 1] : [text * 2, height - text * 2];
  const place = placesOf(dots, { left: side, right: width - side, top, bottom });
  return {
    width, height,
    shapes: [
      { kind: "line", x1: 0, x2: width, y1: plain ? height - 0.5 : bottom + text * 0.7, y2: plain ? height - 0.5 : bottom + text * 0.7, stroke: plain ? LINE : LINE_STRONG },
      ...boundShapes(dots, place),
      ...lineShapes(dots, place, plain ? 1.5 : 3),
      ...dots.flatMap((dot): Shape[] => (dot.value === null ? [] : [{ kind: "circle", x: place.x(dot.at), y: place.y(dot.value), radius, fill: dot.hollow ? PAPER : ACCENT, stroke: dot.hollow ? ACCENT : PAPER }])),
      ...(plain ? [] : wordShapes(dots, place, { text, width, bottom })),
    ],
  };
}

interface Place {
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
}

function placesOf(dots: readonly ReadingDot[], box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }): Place {
  const times = dots.map(({ at }) => at);
  const values = dots.flatMap(({ value, low, high }) => [value, low, high].filter((one) => typeof one === "number"));
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const [least, most] = spanOf(values);
  return {
    x: (at) => round(from === to ? (box.left + box.right) / 2 : box.left + ((at - from) / (to - from)) * (box.right - box.left)),
    y: (value) => round(least === most ? (box.top + box.bottom) / 2 : box.bottom - ((value - least) / (most - least)) * (box.bottom - box.top)),
  };
}

/** From the least to the most, and never less than a tenth of the figure: one family of seven hundred is no cliff. */
function spanOf(values: readonly number[]): readonly [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const short = Math.max(Math.abs(least), Math.abs(most)) * LEAST_SPAN - (most - least);
  return short > 0 ? [least - short / 2, most + short / 2] : [least, most];
}

function boundShapes(dots: readonly ReadingDot[], { x, y }: Place): Shape[] {
  return dots.flatMap(({ at, low, high }): Shape[] =>
    typeof low !== "number" || typeof high !== "number" || low === high ? [] : [{ kind: "line", x1: x(at), x2: x(at), y1: y(low), y2: y(high), stroke: STEPS[1], strokeWidth: 4 }],
  );
}

function lineShapes(dots: readonly ReadingDot[], { x, y }: Place, strokeWidth: number): Shape[] {
  return dots.slice(1).flatMap((dot, at): Shape[] => {
    const before = dots[at];
    if (!before || before.value === null || dot.value === null) return [];
    return [{ kind: "line", x1: x(before.at), y1: y(before.value), x2: x(dot.at), y2: y(dot.value), stroke: ACCENT, strokeWidth, dashed: dot.hollow }];
  });
}

/** The first and the last are always named, the others where they have room. */
function wordShapes(dots: readonly ReadingDot[], { x, y }: Place, { text, width, bottom }: { readonly text: number; readonly width: number; readonly bottom: number }): Shape[] {
  const taken: [number, number][] = [];
  const order = [...dots.keys()].toSorted((a, b) => rankOf(a, dots.length) - rankOf(b, dots.length) || a - b);
  return order.flatMap((at): Shape[] => {
    const dot = dots[at];
    if (!dot) return [];
    const half = Math.max(textWidth(dot.text, text, true), textWidth(dot.label, text)) / 2;
    const middle = Math.min(Math.max(x(dot.at), half), width - half);
    const [from, to] = [middle - half - text / 3, middle + half + text / 3];
    if (taken.some(([left, right]) => from < right && to > left)) return [];
    taken.push([from, to]);
    const above = dot.value === null ? bottom : y(dot.value) - text * 0.7;
    return [
      { kind: "text", x: middle, y: above, text: dot.text, size: text, fill: INK, anchor: "middle", bold: true },
      { kind: "text", x: middle, y: bottom + text * 1.85, text: dot.label, size: text, fill: INK_SOFT, anchor: "middle" },
    ];
  });
}

const rankOf = (at: number, length: number): number => (at === length - 1 ? 0 : at === 0 ? 1 : 2);
