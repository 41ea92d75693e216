import { INK, INK_FAINT, INK_SOFT, LINE } from "#palette";
import { fitText, textWidth, type Scene, type Shape } from "#scene";

export interface BarSeries {
  readonly key: string;
  readonly name: string;
  readonly color: string;
  /** Colour of what is written on it. */
  readonly ink: string;
}

export interface BarSegment {
  readonly series: string;
  readonly value: number;
  /** What is written on it where there is room. */
  readonly text: string;
  readonly mark: string;
}

export interface StackedBar {
  readonly key: string;
  readonly name: string;
  /** In the order of the series. */
  readonly segments: readonly BarSegment[];
  /** What stands at the end of the bar. */
  readonly end: string;
  /** Stands a little apart from the bars above it. */
  readonly apart?: boolean | undefined;
}

export interface StackedBarsData {
  readonly series: readonly BarSeries[];
  readonly bars: readonly StackedBar[];
  /** `share`: every bar is 100 % of its own; `count`: all bars have one scale. */
  readonly scale: "share" | "count";
}

const BAR = 22;
const STEP = 30;
const APART = 14;
const SIZE = 12;
const GAP = 1.5;

/** Bars cut into parts, one per group; a bar without anything has no length, only its words. */
export function stackedBars({ series, bars, scale }: StackedBarsData, { width }: { readonly width: number }): Scene {
  const names = Math.min(width * 0.3, 220, longest(bars.map((bar) => bar.name)) + 12);
  const ends = Math.min(width * 0.24, longest(bars.map((bar) => bar.end)) + 12);
  const room = width - names - ends;
  const legend = legendShapes(series, width);
  const most = Math.max(...bars.map(totalOf), 1);
  const shapes: Shape[] = [...legend.shapes];
  let y = legend.height;
  for (const bar of bars) {
    if (bar.apart) y += APART;
    const whole = scale === "share" ? totalOf(bar) : most;
    shapes.push({ kind: "text", x: names - 8, y: y + BAR / 2 + 4, text: fitText(bar.name, names - 10, SIZE), size: SIZE, fill: INK, anchor: "end" });
    const drawn = segmentShapes(bar, { series, x: names, y, perUnit: whole === 0 ? 0 : room / whole });
    if (drawn.end === names) shapes.push({ kind: "line", x1: names, y1: y, x2: names, y2: y + BAR, stroke: LINE });
    shapes.push(...drawn.shapes);
    const endAt = scale === "share" ? width - ends : drawn.end;
    shapes.push({ kind: "text", x: endAt + 8, y: y + BAR / 2 + 4, text: fitText(bar.end, ends - 6, SIZE), size: SIZE, fill: INK_SOFT });
    y += STEP;
  }
  return { width, height: y + 4, shapes };
}

interface BarPlace {
  readonly series: readonly BarSeries[];
  readonly x: number;
  readonly y: number;
  readonly perUnit: number;
}

function segmentShapes(bar: StackedBar, { series, x, y, perUnit }: BarPlace): { readonly shapes: readonly Shape[]; readonly end: number } {
  const shapes: Shape[] = [];
  let at = x;
  for (const segment of bar.segments) {
    const style = series.find((one) => one.key === segment.series);
    const length = segment.value * perUnit;
    if (!style || length <= 0) continue;
    shapes.push({ kind: "rect", x: at, y, width: Math.max(1, length - GAP), height: BAR, fill: style.color, mark: segment.mark });
    if (textWidth(segment.text, 11) + 8 <= length) {
      shapes.push({ kind: "text", x: at + length / 2, y: y + BAR / 2 + 4, text: segment.text, size: 11, fill: style.ink, anchor: "middle", mark: segment.mark });
    }
    at += length;
  }
  return { shapes, end: at };
}

function legendShapes(series: readonly BarSeries[], width: number): { readonly shapes: readonly Shape[]; readonly height: number } {
  const shapes: Shape[] = [];
  let x = 0;
  let y = 12;
  for (const one of series) {
    const wide = textWidth(one.name, SIZE) + 36;
    if (x > 0 && x + wide > width) {
      x = 0;
      y += 22;
    }
    shapes.push({ kind: "rect", x, y: y - 10, width: 12, height: 12, fill: one.color, stroke: INK_FAINT });
    shapes.push({ kind: "text", x: x + 18, y, text: fitText(one.name, width - 20, SIZE), size: SIZE, fill: INK_SOFT });
    x += wide;
  }
  return { shapes, height: y + 16 };
}

function totalOf(bar: StackedBar): number {
  return bar.segments.reduce((sum, segment) => sum + segment.value, 0);
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text, SIZE)), 0);
}
