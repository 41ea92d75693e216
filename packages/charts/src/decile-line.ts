import { ACCENT, INK, INK_FAINT, INK_SOFT, LINE, PAPER, UNKNOWN_FILL } from "#palette";
import { fitText, round, type Scene, type Shape } from "#scene";
import { placeOf } from "#time-axis";

/** A family's decile in one version: 1-10, null for none yet, undefined where it was not in the version. */
export interface DecilePoint {
  readonly key: string;
  readonly day: string;
  /** Source and day below the point. */
  readonly label: readonly [string, string];
  readonly decile: number | null | undefined;
}

export interface DecileLine {
  readonly points: readonly DecilePoint[];
  readonly words: { readonly unknown: string; readonly absent: string };
}

const TOP = 18;
const PLOT = 150;
const BOTTOM = 56;
const LEFT = 34;
const RIGHT = 46;
const RADIUS = 6;
const LABEL = 36;
const TIGHT_BELOW = 110;
const MARKED = [1, 2, 4, 7, 10];

/** Deciles from version to version, 10 on top. An unknown one is a gap with a hollow mark, never a value. */
export function decileLine({ points, words }: DecileLine, { width }: { readonly width: number }): Scene {
  const [first, last] = [points[0], points.at(-1)];
  const frame = { from: first?.day ?? "", to: last?.day ?? "" };
  const x = (day: string): number => round(LEFT + RADIUS + placeOf(day, frame) * (width - LEFT - RIGHT - RADIUS * 2));
  const y = (decile: number): number => round(TOP + ((10 - decile) / 9) * PLOT);
  const shapes: Shape[] = MARKED.flatMap((decile): Shape[] => [
    { kind: "line", x1: LEFT, x2: width - 8, y1: y(decile), y2: y(decile), stroke: LINE },
    { kind: "text", x: LEFT - 10, y: y(decile) + 4, text: String(decile), size: 12, fill: INK_FAINT, anchor: "end" },
  ]);
  points.forEach((point, at) => {
    const next = points[at + 1];
    if (next && typeof point.decile === "number" && typeof next.decile === "number") {
      shapes.push({ kind: "path", d: `M${x(point.day)} ${y(point.decile)}L${x(next.day)} ${y(point.decile)}L${x(next.day)} ${y(next.decile)}`, fill: "none", stroke: ACCENT, strokeWidth: 2 });
    }
  });
  const even = points.length < 2 ? width - LEFT : (width - LEFT - RIGHT) / (points.length - 1) - 6;
  // Where labels would meet, every second one stands a line lower.
  const isTight = even < TIGHT_BELOW;
  points.forEach((point, at) => {
    const label = { x: x(point.day), isLast: at === points.length - 1, isFirst: at === 0, room: isTight ? even * 2 : even, width, top: TOP + PLOT + (isTight && at % 2 === 1 ? LABEL : 0) };
    shapes.push(...pointShapes(point, { x: x(point.day), y, words }), ...labelShapes(point, label));
  });
  return { width, height: TOP + PLOT + BOTTOM + (isTight && points.length > 1 ? LABEL : 0), shapes };
}

interface PointPlace {
  readonly x: number;
  readonly y: (decile: number) => number;
  readonly words: DecileLine["words"];
}

function pointShapes({ decile }: DecilePoint, { x, y, words }: PointPlace): Shape[] {
  if (typeof decile === "number") {
    return [
      { kind: "circle", x, y: y(decile), radius: RADIUS, fill: ACCENT, stroke: PAPER },
      { kind: "text", x: x + 10, y: y(decile) - 6, text: String(decile), size: 13, fill: INK, bold: true },
    ];
  }
  const middle = round(TOP + PLOT / 2);
  return [
    { kind: "line", x1: x, x2: x, y1: TOP, y2: TOP + PLOT, stroke: UNKNOWN_FILL, dashed: true },
    { kind: "circle", x, y: middle, radius: RADIUS, fill: PAPER, stroke: UNKNOWN_FILL },
    { kind: "text", x: x + 10, y: middle + 4, text: decile === null ? words.unknown : words.absent, size: 12, fill: INK_SOFT },
  ];
}

interface LabelPlace {
  readonly x: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly room: number;
  readonly width: number;
  readonly top: number;
}

function labelShapes({ label: [source, day] }: DecilePoint, { x, isFirst, isLast, room, width, top }: LabelPlace): Shape[] {
  const anchor = isFirst ? "start" : isLast ? "end" : "middle";
  const at = isFirst ? Math.max(4, x - 10) : isLast ? Math.min(width - 4, x + RIGHT - 10) : x;
  return [
    { kind: "text", x: at, y: top + 28, text: fitText(source, room, 12), size: 12, fill: INK_SOFT, anchor, bold: true },
    { kind: "text", x: at, y: top + 44, text: fitText(day, room, 12), size: 12, fill: INK_FAINT, anchor },
  ];
}
