import { INK, INK_FAINT, INK_SOFT, LINE_STRONG, PAPER, STEPS } from "#palette";
import { type Shape, textWidth, wrapText } from "#scene";
import { colourAt, type Step } from "#steps";

export interface MapLegendWords {
  /** Above the steps: what the colour says. */
  readonly legend: string;
  readonly step: (from: number, to: number) => string;
  /** How many areas a step has. */
  readonly areas: (count: number) => string;
  readonly noData: string;
  /** What the sign says. */
  readonly sign: string;
  /** Whose geometry it is, and that it is indicative. */
  readonly attribution: string;
}

interface LegendData {
  readonly words: MapLegendWords;
  readonly steps: readonly Step[];
  /** Areas that are hatched. */
  readonly noData: number;
  readonly signed: boolean;
}

interface LegendItem {
  readonly text: string;
  /** Its sign in a square of 14 px with the given upper left corner. */
  readonly sign: (x: number, y: number) => readonly Shape[];
}

const SIZE = 12;
const SWATCH = 14;
const ROW = 20;
const GAP = 18;

/** The bounds of every step with its number of areas, what hatching and sign mean, and whose geometry it is. */
export function legendRows({ words, steps, noData, signed }: LegendData, { width, top }: { readonly width: number; readonly top: number }): { readonly height: number; readonly shapes: readonly Shape[] } {
  const shapes: Shape[] = [];
  let y = top + SIZE;
  const line = (text: string, { size, fill }: { readonly size: number; readonly fill: string }): void => {
    for (const part of wrapText(text, { width, size })) {
      shapes.push({ kind: "text", x: 0, y, text: part, size, fill });
      y += size * 1.4;
    }
  };
  line(words.legend, { size: SIZE, fill: INK_SOFT });
  let x = 0;
  for (const item of itemsOf({ words, steps, noData, signed })) {
    const wide = SWATCH + 6 + textWidth(item.text, SIZE);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += ROW;
    }
    shapes.push(...item.sign(x, y - SWATCH + 4), { kind: "text", x: x + SWATCH + 6, y: y + 1, text: item.text, size: SIZE, fill: INK });
    x += wide + GAP;
  }
  y += ROW;
  line(words.attribution, { size: 10, fill: INK_FAINT });
  return { height: y, shapes };
}

function itemsOf({ words, steps, noData, signed }: LegendData): readonly LegendItem[] {
  const swatch = (fill: string): LegendItem["sign"] => (x, y) => [{ kind: "rect", x, y, width: SWATCH, height: SWATCH, fill, stroke: LINE_STRONG, radius: 2 }];
  return [
    ...steps.map(({ from, to, count }, at) => ({ text: `${words.step(from, to)} · ${words.areas(count)}`, sign: swatch(colourAt(STEPS, at, steps.length)) })),
    ...(noData > 0 ? [{ text: `${words.noData} · ${words.areas(noData)}`, sign: hatched }] : []),
    ...(signed ? [{ text: words.sign, sign: (x: number, y: number) => signShapes(x + SWATCH / 2, y + SWATCH / 2, undefined) }] : []),
  ];
}

const hatched: LegendItem["sign"] = (x, y) => [
  { kind: "path", d: `M${x} ${y}L${x + SWATCH} ${y}L${x + SWATCH} ${y + SWATCH}L${x} ${y + SWATCH}Z`, fill: PAPER, hatched: true, stroke: LINE_STRONG, strokeWidth: 1 },
];

const SIGN_RADIUS = 4.5;

/** A ring with a stroke through it: not there. */
export function signShapes(x: number, y: number, mark: string | undefined): Shape[] {
  const reach = SIGN_RADIUS * 0.7;
  return [
    { kind: "circle", mark, x, y, radius: SIGN_RADIUS, fill: PAPER, stroke: INK },
    { kind: "line", mark, x1: x - reach, y1: y + reach, x2: x + reach, y2: y - reach, stroke: INK, strokeWidth: 1.4 },
  ];
}
