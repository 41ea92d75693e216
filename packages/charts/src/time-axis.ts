import { INK_FAINT, LINE } from "#palette";
import { round, type Shape } from "#scene";

/** Days as a place from 0 to 1 between two days, `YYYY-MM-DD`. */
export function placeOf(day: string, { from, to }: { readonly from: string; readonly to: string }): number {
  const [start, end, at] = [from, to, day].map((one) => Date.parse(`${one}T00:00:00Z`));
  if (start === undefined || end === undefined || at === undefined || end <= start) return 0;
  return Math.min(1, Math.max(0, (at - start) / (end - start)));
}

export interface TimeFrame {
  readonly from: string;
  readonly to: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A line at every new year within the frame, with the year below. */
export function yearLines(frame: TimeFrame): Shape[] {
  const years = Array.from({ length: Number(frame.to.slice(0, 4)) - Number(frame.from.slice(0, 4)) + 1 }, (_, at) => Number(frame.from.slice(0, 4)) + at);
  return years.flatMap((year): Shape[] => {
    const newYear = `${year}-01-01`;
    const day = newYear < frame.from ? frame.from : newYear;
    const x = round(frame.left + placeOf(day, frame) * (frame.right - frame.left));
    const line: Shape[] = newYear < frame.from ? [] : [{ kind: "line", x1: x, x2: x, y1: frame.top, y2: frame.bottom, stroke: LINE }];
    const hasRoom = frame.right - x > 30;
    return hasRoom ? [...line, { kind: "text", x: x + 3, y: frame.bottom + 16, text: String(year), size: 12, fill: INK_FAINT }] : line;
  });
}
