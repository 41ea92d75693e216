import { axisAround, type Axis } from "#axis";
import { INK, INK_FAINT, INK_SOFT, LINE, LINE_STRONG, PAPER, STEPS } from "#palette";
import { fitText, round, textWidth, type Scene, type Shape } from "#scene";

export interface TrendDot {
  /** Place in time: a year, or days since any day. */
  readonly at: number;
  /** Null: unknown. No dot, and the line stops: nothing is made up in between. */
  readonly value: number | null;
  /** Bounds of what is not settled; drawn where they differ. */
  readonly low?: number | null | undefined;
  readonly high?: number | null | undefined;
  readonly mark?: string | undefined;
  /** Not settled yet: today, or a figure that nobody checked. */
  readonly hollow?: boolean | undefined;
  /** Not to be compared with the dot before: no line leads here. */
  readonly apart?: boolean | undefined;
}

export interface TrendSeries {
  readonly key: string;
  readonly name: string;
  readonly color: string;
  /** A target: dotted, without fill. */
  readonly dotted?: boolean | undefined;
  readonly dots: readonly TrendDot[];
}

export interface TrendLineData {
  /** The first is the one the chart is about: its bounds are drawn, its ends are written. */
  readonly series: readonly TrendSeries[];
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /** What changed, said above the place where it changed. */
  readonly breaks: readonly { readonly at: number; readonly label: string }[];
  readonly write: (value: number) => string;
  /** How values are written at the axis, where that is shorter. */
  readonly writeTick?: ((value: number) => string) | undefined;
  readonly fromZero: boolean;
  readonly atMost?: number | undefined;
}

const NARROW = 560;
const SIZE = 12;
const SMALL = 11;
const LABEL_STEP = 16;
const BREAK_ROW = 15;
const PLOT = 230;
const AXIS = 34;
const REACH = 15;

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly axis: Axis;
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
}

/** Figures as lines over time. Where something is unknown there is a gap, where something changed there is a line across and none along. */
export function trendLine(data: TrendLineData, { width }: { readonly width: number }): Scene {
  const narrow = width < NARROW;
  const legend = narrow ? legendShapes(data.series, width) : { shapes: [], height: 0 };
  const breakRows = breakRowsOf(data, width);
  const top = legend.height + breakRows * BREAK_ROW + 12;
  const frame = frameOf(data, { width, top, narrow });
  return {
    width,
    height: frame.bottom + AXIS,
    shapes: [
      ...legend.shapes,
      ...gridShapes(data, frame),
      ...breakShapes(data, frame, { width, top: legend.height, rows: breakRows }),
      ...bandShapes(data.series[0], frame),
      ...data.series.toReversed().flatMap((series) => lineShapes(series, frame)),
      ...data.series.toReversed().flatMap((series) => dotShapes(series, frame)),
      ...endShapes(data, frame, { width, narrow }),
      ...hitShapes(data.series, frame),
    ],
  };
}

function valuesOf({ series }: TrendLineData): number[] {
  return series.flatMap(({ dots }) => dots.flatMap(({ value, low, high }) => [value, low, high].filter((one) => typeof one === "number")));
}

function frameOf(data: TrendLineData, { width, top, narrow }: { readonly width: number; readonly top: number; readonly narrow: boolean }): Frame {
  const axis = axisAround(valuesOf(data), { ticks: 4, fromZero: data.fromZero, ...(data.atMost === undefined ? {} : { atMost: data.atMost }) });
  const left = Math.max(...axis.ticks.map((tick) => textWidth(tickWords(data, tick), SMALL))) + 10;
  const right = width - (narrow ? longest(data, (dot) => data.write(dot)) + 12 : Math.min(width * 0.3, longest(data, (dot, name) => `${name} ${data.write(dot)}`) + 16));
  const bottom = top + PLOT;
  const times = [...data.ticks.map(({ at }) => at), ...data.series.flatMap(({ dots }) => dots.map(({ at }) => at))];
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const inset = 10;
  return {
    left, right, top, bottom, axis,
    x: (at) => round(to === from ? (left + right) / 2 : left + inset + ((at - from) / (to - from)) * (right - left - inset * 2)),
    y: (value) => round(bottom - ((value - axis.from) / (axis.to - axis.from || 1)) * PLOT),
  };
}

function longest({ series }: TrendLineData, words: (value: number, name: string) => string): number {
  return series.reduce((most, one) => {
    const last = lastKnown(one);
    return last === null ? most : Math.max(most, textWidth(words(last.value, one.name), SIZE, true));
  }, 30);
}

interface KnownDot extends TrendDot {
  readonly value: number;
}

function known(dot: TrendDot | undefined): dot is KnownDot {
  return typeof dot?.value === "number";
}

function lastKnown({ dots }: TrendSeries): KnownDot | null {
  return dots.filter(known).at(-1) ?? null;
}

function tickWords({ write, writeTick = write }: TrendLineData, tick: number): string {
  return writeTick(tick);
}

function gridShapes(data: TrendLineData, { axis, left, right, top, bottom, x, y }: Frame): Shape[] {
  const rows = axis.ticks.flatMap((tick): Shape[] => [
    { kind: "line", x1: left, x2: right, y1: y(tick), y2: y(tick), stroke: LINE },
    { kind: "text", x: left - 6, y: y(tick) + 4, text: tickWords(data, tick), size: SMALL, fill: INK_FAINT, anchor: "end" },
  ]);
  let free = Number.NEGATIVE_INFINITY;
  // From the last tick backwards: the newest is always named.
  const named = data.ticks.toReversed().flatMap(({ at, label }, place): Shape[] => {
    const half = textWidth(label, SMALL) / 2;
    const middle = Math.min(Math.max(x(at), half), right + 10);
    if (place > 0 && middle + half + 8 > -free) return [{ kind: "line", x1: x(at), x2: x(at), y1: bottom, y2: bottom + 3, stroke: LINE_STRONG }];
    free = -(middle - half);
    return [
      { kind: "line", x1: x(at), x2: x(at), y1: bottom, y2: bottom + 5, stroke: LINE_STRONG },
      { kind: "text", x: middle, y: bottom + 19, text: label, size: SMALL, fill: INK_SOFT, anchor: "middle" },
    ];
  });
  return [...rows, { kind: "line", x1: left, x2: right, y1: bottom, y2: bottom, stroke: LINE_STRONG }, { kind: "line", x1: left, x2: left, y1: top, y2: bottom, stroke: LINE }, ...named];
}

/** Words of breaks stand above the plot, one under the other where they would touch. */
function breakRowsOf({ breaks }: TrendLineData, width: number): number {
  return breaks.length === 0 ? 0 : width < NARROW ? Math.min(3, breaks.length) : Math.min(2, breaks.length);
}

function breakShapes({ breaks }: TrendLineData, { left, right, top, bottom, x }: Frame, place: { readonly width: number; readonly top: number; readonly rows: number }): Shape[] {
  const ends = Array.from({ length: Math.max(1, place.rows) }, () => left - 20);
  return breaks.flatMap(({ at, label }): Shape[] => {
    const wide = textWidth(label, SMALL);
    const from = Math.max(left, Math.min(x(at) - wide / 2, place.width - wide));
    const row = ends.findIndex((end) => from > end + 8);
    const line: Shape = { kind: "line", x1: x(at), x2: x(at), y1: top - 8, y2: bottom, stroke: INK_FAINT, dashed: true };
    if (row === -1 || x(at) > right) return [line];
    ends[row] = from + wide;
    return [line, { kind: "text", x: from, y: place.top + 11 + row * BREAK_ROW, text: label, size: SMALL, fill: INK_SOFT }];
  });
}

/** Runs of dots that a line leads through: known, and not set apart. */
function runsOf(dots: readonly TrendDot[]): KnownDot[][] {
  const runs: KnownDot[][] = [];
  let current: KnownDot[] = [];
  for (const dot of dots) {
    if ((!known(dot) || dot.apart === true) && current.length > 0) {
      runs.push(current);
      current = [];
    }
    if (known(dot)) current.push(dot);
  }
  return current.length === 0 ? runs : [...runs, current];
}

function bandShapes(series: TrendSeries | undefined, { x, y }: Frame): Shape[] {
  return runsOf(series?.dots ?? []).flatMap((run): Shape[] => {
    const ends = run.flatMap(({ at, low, high }) => (typeof low === "number" && typeof high === "number" ? [{ x: x(at), low: y(low), high: y(high) }] : []));
    const [first] = ends;
    if (!first || ends.length < run.length || ends.every(({ low, high }) => Math.abs(low - high) < 1)) return [];
    if (ends.length === 1) return [{ kind: "line", x1: first.x, x2: first.x, y1: first.low, y2: first.high, stroke: STEPS[1], strokeWidth: 6 }];
    const upper = ends.map((end) => `${end.x} ${end.high}`);
    const lower = ends.toReversed().map((end) => `${end.x} ${end.low}`);
    return [{ kind: "path", d: `M${[...upper, ...lower].join("L")}Z`, fill: STEPS[0] }];
  });
}

function lineShapes({ dots, color, dotted }: TrendSeries, { x, y }: Frame): Shape[] {
  return runsOf(dots).flatMap((run): Shape[] => {
    if (!dotted) return run.length < 2 ? [] : [{ kind: "path", d: `M${run.map((dot) => `${x(dot.at)} ${y(dot.value)}`).join("L")}`, fill: "none", stroke: color, strokeWidth: 2 }];
    return run.slice(1).flatMap((dot, at): Shape[] => {
      const before = run[at];
      return before ? [{ kind: "line", x1: x(before.at), y1: y(before.value), x2: x(dot.at), y2: y(dot.value), stroke: color, strokeWidth: 2, dashed: true }] : [];
    });
  });
}

function dotShapes({ dots, color, dotted }: TrendSeries, { x, y }: Frame): Shape[] {
  return dots.filter(known).map((dot): Shape => {
    const hollow = dot.hollow === true || dotted === true;
    return { kind: "circle", x: x(dot.at), y: y(dot.value), radius: dotted ? 3 : 4.5, fill: hollow ? PAPER : color, stroke: hollow ? color : PAPER, mark: dot.mark };
  });
}

/** Room to hit a dot with a finger; it lies over everything. */
function hitShapes(series: readonly TrendSeries[], { x, y }: Frame): Shape[] {
  return series.flatMap(({ dots }) => dots.filter(known).flatMap((dot): Shape[] => (dot.mark === undefined ? [] : [{ kind: "circle", x: x(dot.at), y: y(dot.value), radius: REACH, fill: "transparent", mark: dot.mark }])));
}

/** The last value of each series at its end, moved apart where they would touch. */
function endShapes(data: TrendLineData, { right, top, bottom, y }: Frame, { width, narrow }: { readonly width: number; readonly narrow: boolean }): Shape[] {
  const ends = data.series.flatMap((series, at) => {
    const last = lastKnown(series);
    return last === null ? [] : [{ series, at, value: last.value, y: y(last.value) }];
  }).toSorted((a, b) => a.y - b.y);
  let floor = top + 4;
  const placed = ends.map((end) => {
    const place = Math.max(end.y, floor);
    floor = place + LABEL_STEP;
    return { ...end, place };
  });
  const over = Math.max(0, floor - LABEL_STEP - bottom);
  return placed.map(({ series, at, value, place }): Shape => {
    const number = data.write(value);
    const name = narrow ? "" : `${fitText(series.name, width - right - textWidth(number, SIZE, true) - 18, SIZE)} `;
    return { kind: "text", x: right + 4, y: place - over + 4, text: `${name}${number}`, size: SIZE, fill: at === 0 ? INK : INK_SOFT, bold: at === 0 };
  });
}

function legendShapes(series: readonly TrendSeries[], width: number): { readonly shapes: readonly Shape[]; readonly height: number } {
  const shapes: Shape[] = [];
  let [x, y] = [0, 14];
  for (const { name, color, dotted } of series) {
    const wide = textWidth(name, SIZE) + 44;
    if (x > 0 && x + wide > width) [x, y] = [0, y + 20];
    shapes.push({ kind: "line", x1: x, x2: x + 20, y1: y - 4, y2: y - 4, stroke: color, strokeWidth: 2, dashed: dotted });
    shapes.push({ kind: "text", x: x + 26, y, text: fitText(name, width - 28, SIZE), size: SIZE, fill: INK_SOFT });
    x += wide;
  }
  return { shapes, height: y + 8 };
}
