import { INK, INK_FAINT, INK_SOFT, LINE } from "#palette";
import { fitText, textWidth, type Scene, type Shape } from "#scene";

export interface PresenceKind {
  readonly key: string;
  /** Stands in the cell: nothing is told by colour alone. */
  readonly letter: string;
  readonly name: string;
  readonly color: string;
  /** Colour of the letter. */
  readonly ink: string;
}

export interface PresenceCell {
  readonly kind: string;
  readonly mark: string;
}

export interface PresenceRow {
  readonly key: string;
  readonly name: string;
  /** In the order of the columns. */
  readonly cells: readonly PresenceCell[];
  /** What stands at the end of the row. */
  readonly end: string;
}

export interface PresenceStripData {
  readonly kinds: readonly PresenceKind[];
  readonly columns: readonly { readonly key: string; readonly name: string }[];
  readonly rows: readonly PresenceRow[];
}

const SIZE = 12;
const SMALL = 11;
const TALL = 26;
const LEAST_CELL = 26;
const GREATEST_CELL = 56;
const NARROW = 560;
const LEGEND_STEP = 22;

/** Who was at which meeting: a letter and a colour in each cell. Wider than its room where there are many columns: it then scrolls in its frame. */
export function presenceStrip({ kinds, columns, rows }: PresenceStripData, { width }: { readonly width: number }): Scene {
  const narrow = width < NARROW;
  const names = Math.min(narrow ? width * 0.34 : 260, longest(rows.map(({ name }) => name)) + 12);
  const ends = longest(rows.map(({ end }) => end)) + 12;
  const side = Math.min(GREATEST_CELL, Math.max(LEAST_CELL, (width - names - ends) / Math.max(1, columns.length)));
  const legend = legendShapes(kinds, width);
  const heads = Math.min(110, longest(columns.map(({ name }) => name)) + 14);
  const top = legend.height + heads;
  const whole = Math.max(width, Math.ceil(names + side * columns.length + ends));
  const shapes: Shape[] = [...legend.shapes];
  for (const [at, { name }] of columns.entries()) {
    shapes.push({ kind: "text", x: names + side * (at + 0.5) + 4, y: top - 8, text: fitText(name, heads - 10, SMALL), size: SMALL, fill: INK_SOFT, anchor: "start", turn: -90 });
  }
  for (const [at, row] of rows.entries()) {
    const y = top + at * TALL;
    shapes.push({ kind: "text", x: names - 8, y: y + TALL / 2 + 4, text: fitText(row.name, names - 10, SIZE), size: SIZE, fill: INK, anchor: "end" });
    for (const [place, cell] of row.cells.entries()) shapes.push(...cellShapes(cell, kinds, { x: names + place * side, y, side }));
    shapes.push({ kind: "text", x: names + side * columns.length + 8, y: y + TALL / 2 + 4, text: row.end, size: SMALL, fill: INK_SOFT });
  }
  return { width: whole, height: Math.ceil(top + TALL * rows.length + 4), shapes };
}

function cellShapes({ kind, mark }: PresenceCell, kinds: readonly PresenceKind[], { x, y, side }: { readonly x: number; readonly y: number; readonly side: number }): Shape[] {
  const style = kinds.find(({ key }) => key === kind);
  if (!style) return [];
  return [
    { kind: "rect", x: x + 1, y: y + 1, width: side - 2, height: TALL - 2, fill: style.color, stroke: LINE, radius: 2, mark },
    { kind: "text", x: x + side / 2, y: y + TALL / 2 + 4, text: style.letter, size: SIZE, fill: style.ink, anchor: "middle", bold: true, mark },
  ];
}

function legendShapes(kinds: readonly PresenceKind[], width: number): { readonly shapes: readonly Shape[]; readonly height: number } {
  const shapes: Shape[] = [];
  let x = 0;
  let y = 14;
  for (const { letter, name, color, ink } of kinds) {
    const wide = textWidth(name, SIZE) + 44;
    if (x > 0 && x + wide > width) {
      x = 0;
      y += LEGEND_STEP;
    }
    shapes.push({ kind: "rect", x, y: y - 13, width: 18, height: 18, fill: color, stroke: INK_FAINT, radius: 2 });
    shapes.push({ kind: "text", x: x + 9, y, text: letter, size: SMALL, fill: ink, anchor: "middle", bold: true });
    shapes.push({ kind: "text", x: x + 24, y, text: fitText(name, width - 28, SIZE), size: SIZE, fill: INK_SOFT });
    x += wide;
  }
  return { shapes, height: y + 14 };
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text, SIZE)), 0);
}
