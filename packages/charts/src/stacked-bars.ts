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
/** Below this the words of a bar stand above it, this high. */
const NARROW = 560;
const ABOVE = 20;

/** Bars cut into parts, one per group; a bar without anything has no length, only its words. On a phone the words stand above their bar. */
export function stackedBars({ series, bars, scale }: StackedBarsData, { width }: { readonly width: number }): Scene {
  const narrow = width < NARROW;
  const names = narrow ? 0 : Math.min(width * 0.3, 220, longest(bars.map((bar) => bar.name)) + 12);
  const ends = narrow ? 0 : Math.min(width * 0.24, longest(bars.map((bar) => bar.end)) + 12);
  const legend = legendShapes(series, width);
  const most = Math.max(...bars.map(totalOf), 1);
  const shapes: Shape[] = [...legend.shapes];
  let y = legend.height;
  for (const bar of bars) {
    if (bar.apart) y += APART;
    const whole = scale === "share" ? totalOf(bar) : most;
    const top = narrow ? y + ABOVE : y;
    const drawn = segmentShapes(bar, { series, x: names, y: top, perUnit: whole === 0 ? 0 : (width - names - ends) / whole });
    if (drawn.end === names) shapes.push({ kind: "line", x1: names, y1: top, x2: names, y2: top + BAR, stroke: LINE });
    shapes.push(...drawn.shapes, ...wordShapes(bar, { narrow, width, names, ends, y, endAt: scale === "share" ? width - ends : drawn.end }));
    y += narrow ? STEP + ABOVE : STEP;
  }
  return { width, height: y + 4, shapes };
}

interface WordPlace {
  readonly narrow: boolean;
  readonly width: number;
  readonly names: number;
  readonly ends: number;
  readonly y: number;
  readonly endAt: number;
}

function wordShapes({ name, end }: StackedBar, { narrow, width, names, ends, y, endAt }: WordPlace): Shape[] {
  if (narrow) {
    return [
      { kind: "text", x: 0, y: y + 13, text: fitText(name, width - textWidth(end, SIZE) - 12, SIZE), size: SIZE, fill: INK },
      { kind: "text", x: width, y: y + 13, text: end, size: SIZE, fill: INK_SOFT, anchor: "end" },
    ];
  }
  const base = y + BAR / 2 + 4;
  return [
    { kind: "text", x: names - 8, y: base, text: fitText(name, names - 10, SIZE), size: SIZE, fill: INK, anchor: "end" },
    { kind: "text", x: endAt + 8, y: base, text: fitText(end, ends - 6, SIZE), size: SIZE, fill: INK_SOFT },
  ];
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
