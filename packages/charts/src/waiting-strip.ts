import { ACCENT, INK, INK_FAINT, INK_SOFT, LATE, LINE, LINE_STRONG, PAPER } from "#palette";
import { fitText, textWidth, type Scene, type Shape } from "#scene";

export interface WaitingRow {
  readonly key: string;
  readonly name: string;
  /** Days each of them has waited. */
  readonly days: readonly number[];
  /** What stands at the end of the row. */
  readonly end: string;
}

export interface WaitingStrip {
  /** In the order in which they are drawn. */
  readonly rows: readonly WaitingRow[];
  /** Words under the axis. */
  readonly unit: string;
  /** Days from which a wait is long: those dots are marked. */
  readonly longFrom: number;
}

const SIZE = 13;
const SMALL = 11;
const ROW = 30;
const NARROW_ROW = 46;
const NARROW = 560;
const DOT = 4;
const AXIS = 40;

/** Middle of what is sorted; of an even number the mean of the two in the middle. Null of nothing. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  if (upper === undefined) return null;
  const lower = sorted[Math.ceil(middle) - 1] ?? upper;
  return (lower + upper) / 2;
}

/** A line per office, a dot per open referral by the days it has waited, a tick at their median. Where it is narrow the name stands above its line. */
export function waitingStrip({ rows, unit, longFrom }: WaitingStrip, { width }: { readonly width: number }): Scene {
  const narrow = width < NARROW;
  const tall = narrow ? NARROW_ROW : ROW;
  const ends = longest(rows.map(({ end }) => end), SMALL) + 14;
  const left = narrow ? 8 : Math.min(280, width * 0.34, longest(rows.map(({ name }) => name), SIZE) + 16);
  const right = width - (narrow ? 12 : ends);
  const most = Math.max(7, ...rows.flatMap(({ days }) => days));
  const x = (days: number): number => Math.round(left + DOT + (days / most) * (right - left - 2 * DOT));
  const height = rows.length * tall + AXIS;
  const shapes: Shape[] = axisShapes({ most, x, height, unit, left });
  for (const [at, row] of rows.entries()) {
    const y = at * tall + (narrow ? 32 : tall / 2);
    shapes.push({ kind: "text", x: narrow ? left : left - 10, y: narrow ? y - 14 : y + 4, text: fitText(row.name, narrow ? width - ends - 16 : left - 12, SIZE), size: SIZE, fill: INK, anchor: narrow ? "start" : "end", mark: row.key });
    shapes.push({ kind: "text", x: width - 4, y: narrow ? y - 14 : y + 4, text: row.end, size: SMALL, fill: INK_SOFT, anchor: "end" });
    shapes.push({ kind: "line", x1: left, x2: right, y1: y, y2: y, stroke: LINE });
    for (const [place, days] of row.days.entries()) shapes.push({ kind: "circle", x: x(days), y: y + asideOf(row.days, place), radius: DOT, fill: days >= longFrom ? LATE : ACCENT, stroke: PAPER, mark: row.key });
    const median = medianOf(row.days);
    if (median !== null) shapes.push({ kind: "line", x1: x(median), x2: x(median), y1: y - 9, y2: y + 9, stroke: INK, strokeWidth: 2 });
  }
  return { width, height, shapes };
}

const ASIDE = [0, -5, 5, -9, 9] as const;

/** Those that wait equally long stand above and below each other, so that many look like many. */
function asideOf(days: readonly number[], at: number): number {
  const before = days.slice(0, at).filter((one) => one === days[at]).length;
  return ASIDE[before % ASIDE.length] ?? 0;
}

interface Axis {
  readonly most: number;
  readonly x: (days: number) => number;
  readonly height: number;
  readonly unit: string;
  readonly left: number;
}

function axisShapes({ most, x, height, unit, left }: Axis): Shape[] {
  const step = most <= 14 ? 7 : most <= 60 ? 14 : most <= 180 ? 30 : 90;
  const base = height - AXIS;
  const shapes: Shape[] = [{ kind: "text", x: left, y: height - 4, text: unit, size: SMALL, fill: INK_FAINT }];
  for (let days = 0; days <= most; days += step) {
    shapes.push({ kind: "line", x1: x(days), x2: x(days), y1: 0, y2: base + 4, stroke: days === 0 ? LINE_STRONG : LINE });
    shapes.push({ kind: "text", x: x(days), y: base + 18, text: String(days), size: SMALL, fill: INK_FAINT, anchor: "middle" });
  }
  return shapes;
}

function longest(texts: readonly string[], size: number): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text, size)), 0);
}
