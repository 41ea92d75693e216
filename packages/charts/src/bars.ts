import { ACCENT, INK, INK_FAINT, INK_SOFT, LINE } from "#palette";
import { fitText, textWidth, type Scene, type Shape } from "#scene";

export interface Bar {
  /** Also the mark's key. */
  readonly key: string;
  readonly name: string;
  /** Length of the bar, 0-1 of the axis; null draws no bar: unknown is not zero. */
  readonly length: number | null;
  readonly value: string;
  readonly detail: string;
  readonly fill?: string | undefined;
}

export interface BarsLine {
  /** Where the line to compare with stands, 0-1 of the axis. */
  readonly at: number;
  readonly words: string;
}

const ROW = 32;
const NARROW = 560;
const BELOW = "#5fa5a1";
const SIZE = 14;

/** Horizontal bars, one under the other in the order given, with the number written beside each and a line to compare with. */
export function barsScene(bars: readonly Bar[], { width, line }: { readonly width: number; readonly line?: BarsLine | undefined }): Scene {
  const narrow = width < NARROW;
  const head = line === undefined ? 0 : 28;
  const row = narrow ? 52 : ROW;
  const frame = frameOf(bars, { width, narrow });
  const shapes: Shape[] = bars.flatMap((bar, at) => barShapes(bar, { ...frame, narrow, y: head + at * row, row, below: line !== undefined && bar.length !== null && bar.length < line.at }));
  if (line !== undefined) {
    const x = frame.left + frame.track * line.at;
    shapes.push({ kind: "line", x1: x, y1: head - 6, x2: x, y2: head + bars.length * row, stroke: INK, strokeWidth: 2 });
    const fits = x + textWidth(line.words, 13) <= width;
    shapes.push({ kind: "text", x: fits ? x : width, y: 14, text: line.words, size: 13, fill: INK_SOFT, anchor: fits ? "start" : "end" });
  }
  return { width, height: head + bars.length * row, shapes };
}

interface Frame {
  readonly left: number;
  readonly track: number;
  readonly names: number;
}

function frameOf(bars: readonly Bar[], { width, narrow }: { readonly width: number; readonly narrow: boolean }): Frame {
  if (narrow) return { left: 0, track: width, names: width };
  const names = Math.min(180, Math.max(60, ...bars.map((bar) => textWidth(bar.name, SIZE))) + 4);
  const values = Math.max(60, ...bars.map((bar) => textWidth(bar.value, SIZE, true) + textWidth(bar.detail, 12.5) + 20));
  const left = names + 12;
  return { left, track: Math.max(60, width - left - values), names };
}

interface Place extends Frame {
  readonly narrow: boolean;
  readonly y: number;
  readonly row: number;
  readonly below: boolean;
}

function barShapes(bar: Bar, { left, track, names, narrow, y, row, below }: Place): Shape[] {
  const mark = bar.key;
  const middle = narrow ? y + 34 : y + row / 2;
  const base = narrow ? y + 18 : middle + 5;
  const nameAt = narrow ? { x: 0, anchor: "start" as const } : { x: left - 12, anchor: "end" as const };
  const beside = narrow ? { x: left + track, anchor: "end" as const } : { x: left + track + 10, anchor: "start" as const };
  const valueWidth = textWidth(bar.value, SIZE, true);
  const detailWidth = textWidth(bar.detail, 12.5);
  const shapes: Shape[] = [
    { kind: "rect", x: 0, y, width: left + track, height: row, fill: "transparent", mark },
    { kind: "text", ...nameAt, y: base, text: fitText(bar.name, narrow ? names - valueWidth - detailWidth - 20 : names, SIZE), size: SIZE, fill: INK, mark },
    { kind: "rect", x: left, y: middle - 9, width: track, height: 18, fill: LINE, radius: 2, mark },
  ];
  if (bar.length !== null) shapes.push({ kind: "rect", x: left, y: middle - 9, width: Math.max(0, Math.min(1, bar.length)) * track, height: 18, fill: bar.fill ?? (below ? BELOW : ACCENT), radius: 2, mark });
  if (narrow) {
    shapes.push({ kind: "text", x: beside.x - detailWidth - 6, y: base, anchor: "end", text: bar.value, size: SIZE, fill: INK, bold: true, mark });
    shapes.push({ kind: "text", x: beside.x, y: base, anchor: "end", text: bar.detail, size: 12.5, fill: INK_FAINT, mark });
  } else {
    shapes.push({ kind: "text", ...beside, y: base, text: bar.value, size: SIZE, fill: INK, bold: true, mark });
    shapes.push({ kind: "text", x: beside.x + valueWidth + 8, y: base, text: bar.detail, size: 12.5, fill: INK_FAINT, mark });
  }
  return shapes;
}
