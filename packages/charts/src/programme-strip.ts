import { INK, LINE, LIVELIHOOD, PAPER, PRODUCTION } from "#palette";
import { fitText, round, type Scene, type Shape } from "#scene";
import { placeOf, yearLines, type TimeFrame } from "#time-axis";

export interface StripBar {
  readonly from: string;
  readonly to: string;
  /** Entered by a person, not by a list: an outlined bar. */
  readonly byHand: boolean;
}

export interface StripRow {
  readonly key: string;
  readonly name: string;
  readonly side: "LIVELIHOOD" | "PRODUCTION";
  readonly bars: readonly StripBar[];
}

export interface ProgrammeStrip {
  readonly rows: readonly StripRow[];
  readonly from: string;
  readonly to: string;
}

const ROW = 34;
const NARROW_ROW = 46;
const NAME_SIZE = 13;
const BAR = 14;
const TOP = 8;
const BOTTOM = 26;
const NARROW_BELOW = 560;
const NAME_SHARE = 0.34;
const MAX_NAME = 280;

/** One row per programme, bars from start to end. Where it is narrow the name stands above its bar. */
export function programmeStrip({ rows, from, to }: ProgrammeStrip, { width }: { readonly width: number }): Scene {
  const isNarrow = width < NARROW_BELOW;
  const row = isNarrow ? NARROW_ROW : ROW;
  const nameWidth = isNarrow ? 0 : Math.min(MAX_NAME, width * NAME_SHARE);
  const frame: TimeFrame = { from, to, left: nameWidth + 4, right: width - 6, top: TOP, bottom: TOP + rows.length * row };
  const x = (day: string): number => round(frame.left + placeOf(day, frame) * (frame.right - frame.left));
  const shapes: Shape[] = yearLines(frame);
  rows.forEach(({ key, name, side, bars }, at) => {
    const top = TOP + at * row;
    const barTop = isNarrow ? top + 24 : top + (row - BAR) / 2;
    shapes.push({ kind: "line", x1: 0, x2: width, y1: top + row, y2: top + row, stroke: LINE });
    shapes.push({ kind: "text", x: 2, y: isNarrow ? top + 17 : top + row / 2 + 5, text: fitText(name, isNarrow ? width - 6 : nameWidth - 12, NAME_SIZE), size: NAME_SIZE, fill: INK, mark: key });
    for (const bar of bars) {
      const [start, end] = [x(bar.from), x(bar.to)];
      const fill = side === "LIVELIHOOD" ? LIVELIHOOD : PRODUCTION;
      shapes.push({ kind: "rect", x: start, y: barTop, width: Math.max(3, round(end - start)), height: BAR, radius: 3, fill: bar.byHand ? PAPER : fill, stroke: fill, mark: key });
    }
  });
  return { width, height: frame.bottom + BOTTOM, shapes };
}
