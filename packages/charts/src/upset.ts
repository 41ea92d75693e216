import { ACCENT, INK, INK_FAINT, INK_SOFT, LINE, LINE_STRONG, PAPER, UNKNOWN_FILL } from "#palette";
import { fitText, textWidth, type Scene, type Shape } from "#scene";

export interface UpsetSet {
  readonly key: string;
  readonly name: string;
  /** In place of the name where there is little room. */
  readonly short: string;
  readonly size: number;
  /** The size as it is written. */
  readonly text: string;
  readonly mark: string;
}

export interface UpsetCombination {
  readonly mark: string;
  /** Keys of the sets that meet in it; empty for those that stand in none. */
  readonly sets: readonly string[];
  readonly families: number;
  /** The number as it is written. */
  readonly text: string;
  /** Words in place of dots, for the combination of nothing and for the rest taken together. */
  readonly words?: string | undefined;
  readonly kind: "nothing" | "named" | "rest";
}

export interface UpsetData {
  /** The largest first: the rows. */
  readonly sets: readonly UpsetSet[];
  /** In the order they stand: the columns. */
  readonly combinations: readonly UpsetCombination[];
  /** Words over the sizes of the sets. */
  readonly sizes: string;
}

const BARS = 168;
const ROW = 26;
const HEAD = 22;
const SIZE = 12;
const NARROW = 560;
const LEAST_COLUMN = 36;
const GREATEST_COLUMN = 72;

/** The colour of who is missed, as in the deciles of a programme. */
const MISSED = "#d55e00";
const STRIPE = "#f4f7f7";
const FILL = { nothing: MISSED, named: ACCENT, rest: UNKNOWN_FILL } as const;

/** Exact combinations as columns over the sets they are made of; wider than its room where columns would be too narrow for their numbers. */
export function upset({ sets, combinations, sizes }: UpsetData, { width }: { readonly width: number }): Scene {
  const left = leftOf(sets, width);
  const step = Math.min(GREATEST_COLUMN, Math.max(LEAST_COLUMN, (width - left.width) / Math.max(1, combinations.length)));
  const dotsTop = HEAD + BARS + 14;
  const dotsHeight = Math.max(ROW * sets.length, 110);
  const shapes: Shape[] = [...setShapes(sets, { ...left, top: dotsTop, sizes, right: left.width + step * combinations.length })];
  const most = Math.max(1, ...combinations.map((combination) => combination.families));
  for (const [at, combination] of combinations.entries()) {
    const x = left.width + step * (at + 0.5);
    // The whole column can be hit, not only its bar: most bars are low.
    shapes.push({ kind: "rect", x: x - step / 2 + 1, y: 0, width: step - 2, height: dotsTop + dotsHeight, fill: "transparent", mark: combination.mark });
    shapes.push(...barShapes(combination, { x, step, height: (combination.families / most) * BARS, floor: HEAD + BARS }));
    shapes.push(...dotShapes(combination, sets, { x, top: dotsTop, height: dotsHeight }));
  }
  shapes.push({ kind: "line", x1: left.width, y1: HEAD + BARS, x2: left.width + step * combinations.length, y2: HEAD + BARS, stroke: LINE_STRONG });
  return { width: Math.max(width, Math.ceil(left.width + step * combinations.length)), height: dotsTop + dotsHeight + 8, shapes };
}

interface Left {
  readonly narrow: boolean;
  readonly width: number;
  readonly names: number;
  readonly bar: number;
}

function leftOf(sets: readonly UpsetSet[], width: number): Left {
  const narrow = width < NARROW;
  const longest = sets.reduce((most, set) => Math.max(most, textWidth(narrow ? set.short : set.name, SIZE)), 0);
  const names = Math.min(longest + 10, narrow ? 92 : 190);
  const bar = narrow ? 36 : 120;
  return { narrow, names, bar, width: names + bar + 12 };
}

interface SetPlace extends Left {
  readonly top: number;
  readonly right: number;
  readonly sizes: string;
}

function setShapes(sets: readonly UpsetSet[], { narrow, names, bar, width, top, right, sizes }: SetPlace): Shape[] {
  const most = Math.max(1, ...sets.map((set) => set.size));
  const shapes: Shape[] = [{ kind: "text", x: 0, y: top - 10, text: fitText(sizes, width - 8, 11), size: 11, fill: INK_FAINT }];
  for (const [at, set] of sets.entries()) {
    const y = top + ROW * at;
    if (at % 2 === 0) shapes.push({ kind: "rect", x: width, y, width: right - width, height: ROW, fill: STRIPE });
    const text = textWidth(set.text, 11) + 6;
    const length = Math.max(1, (set.size / most) * Math.max(4, bar - text));
    shapes.push({ kind: "rect", x: 0, y: y + 5, width: length, height: ROW - 10, fill: LINE_STRONG, mark: set.mark });
    shapes.push({ kind: "text", x: length + 4, y: y + ROW / 2 + 4, text: set.text, size: 11, fill: INK_SOFT, mark: set.mark });
    shapes.push({ kind: "text", x: bar + names, y: y + ROW / 2 + 4, text: fitText(narrow ? set.short : set.name, names - 4, SIZE), size: SIZE, fill: INK, anchor: "end", mark: set.mark });
  }
  return shapes;
}

interface BarPlace {
  readonly x: number;
  readonly step: number;
  readonly height: number;
  readonly floor: number;
}

function barShapes({ kind, text, mark }: UpsetCombination, { x, step, height, floor }: BarPlace): Shape[] {
  const tall = Math.max(1.5, height);
  const half = Math.min(step * 0.36, 18);
  return [
    { kind: "rect", x: x - half, y: floor - tall, width: half * 2, height: tall, fill: FILL[kind], mark },
    { kind: "text", x, y: floor - tall - 5, text, size: 11, fill: INK, anchor: "middle", bold: kind === "nothing", mark },
  ];
}

function dotShapes({ sets: members, words, kind, mark }: UpsetCombination, sets: readonly UpsetSet[], { x, top, height }: { readonly x: number; readonly top: number; readonly height: number }): Shape[] {
  if (words !== undefined) {
    return [{ kind: "text", x: x + 4, y: top + 4, text: fitText(words, height, SIZE), size: SIZE, fill: INK, bold: kind === "nothing", anchor: "end", turn: -90, mark }];
  }
  const shapes: Shape[] = [];
  const places = sets.flatMap((set, at) => (members.includes(set.key) ? [top + ROW * (at + 0.5)] : []));
  for (const [at] of sets.entries()) shapes.push({ kind: "circle", x, y: top + ROW * (at + 0.5), radius: 4, fill: LINE });
  const [first] = places;
  const last = places.at(-1);
  if (first !== undefined && last !== undefined && last > first) shapes.push({ kind: "line", x1: x, y1: first, x2: x, y2: last, stroke: INK, strokeWidth: 2, mark });
  for (const y of places) shapes.push({ kind: "circle", x, y, radius: 5.5, fill: INK, stroke: PAPER, mark });
  return shapes;
}
