import { INK, INK_FAINT, INK_SOFT, LINE, PAPER, STEPS } from "#palette";
import { round, type Scene, type Shape } from "#scene";

export interface TransitionRow {
  readonly key: string;
  readonly label: string;
  /** Families by column; null where the pair cannot be. */
  readonly cells: readonly (number | null)[];
}

export interface TransitionMatrix {
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly rows: readonly TransitionRow[];
  readonly titles: { readonly rows: string; readonly columns: string };
  readonly count: (families: number) => string;
}

const LABELS = 108;
const TOP = 46;
const ROW = 34;
const SIZE = 12.5;
/** Share of its row from which a cell is drawn one step darker. */
const BOUNDS = [0.02, 0.08, 0.2, 0.45] as const;
const WHITE_FROM = 3;

/** From where to where: each row is a whole, the darker a cell the larger its share of the row. Nothing is drawn where nobody is. */
export function transitionMatrix({ columns, rows, titles, count }: TransitionMatrix, { width }: { readonly width: number }): Scene {
  const cell = (width - LABELS - 2) / columns.length;
  const shapes: Shape[] = [
    { kind: "text", x: LABELS + (width - LABELS) / 2, y: 14, text: titles.columns, size: SIZE, fill: INK_FAINT, anchor: "middle" },
    { kind: "text", x: 2, y: TOP - 10, text: titles.rows, size: SIZE, fill: INK_FAINT },
    ...columns.map(({ label }, at): Shape => ({ kind: "text", x: round(LABELS + (at + 0.5) * cell), y: TOP - 10, text: label, size: SIZE, fill: INK_SOFT, anchor: "middle", bold: true })),
  ];
  rows.forEach((row, place) => {
    const top = TOP + place * ROW;
    const whole = row.cells.reduce<number>((sum, families) => sum + (families ?? 0), 0);
    shapes.push({ kind: "text", x: 2, y: top + ROW / 2 + 4, text: row.label, size: SIZE, fill: INK, bold: true });
    row.cells.forEach((families, at) => {
      const mark = `${row.key}:${columns[at]?.key ?? ""}`;
      shapes.push(...cellShapes({ families, whole, mark, text: count(families ?? 0) }, { x: round(LABELS + at * cell), y: top, width: round(cell) }));
    });
  });
  return { width, height: TOP + rows.length * ROW + 4, shapes };
}

interface CellFacts {
  readonly families: number | null;
  readonly whole: number;
  readonly mark: string;
  readonly text: string;
}

interface CellPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function cellShapes({ families, whole, mark, text }: CellFacts, { x, y, width }: CellPlace): Shape[] {
  const frame = { x: x + 1, y: y + 1, width: width - 2, height: ROW - 2 };
  if (families === null) return [];
  if (families === 0 || whole === 0) return [{ kind: "rect", ...frame, fill: PAPER, stroke: LINE }];
  const share = families / whole;
  const step = BOUNDS.filter((bound) => share >= bound).length;
  const fill = STEPS[step] ?? STEPS[0];
  return [
    { kind: "rect", ...frame, fill, mark },
    { kind: "text", x: x + width / 2, y: y + ROW / 2 + 4, text, size: SIZE, fill: step >= WHITE_FROM ? PAPER : INK, anchor: "middle", mark },
  ];
}
