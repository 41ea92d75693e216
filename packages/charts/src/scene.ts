/**
 * A drawing as plain data, in px: what a chart looks like, without a browser. The web shows it with marks that can be
 * clicked and reached by keyboard; `drawSvg` writes the same picture on the server, for papers and for PNG files.
 */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

interface Drawn {
  /** Shapes of the same mark are one thing to click; its words and families are given beside the scene. */
  readonly mark?: string | undefined;
}

export interface RectShape extends Drawn {
  readonly kind: "rect";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly stroke?: string | undefined;
  readonly radius?: number | undefined;
}

export interface TextShape extends Drawn {
  readonly kind: "text";
  /** Where the text is anchored; `y` is its baseline. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly fill: string;
  readonly anchor?: "start" | "middle" | "end" | undefined;
  readonly bold?: boolean | undefined;
  /** Degrees clockwise around (x, y). */
  readonly turn?: number | undefined;
}

export interface LineShape extends Drawn {
  readonly kind: "line";
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: string;
  readonly strokeWidth?: number | undefined;
  readonly dashed?: boolean | undefined;
}

export interface CircleShape extends Drawn {
  readonly kind: "circle";
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill: string;
  readonly stroke?: string | undefined;
}

export interface PathShape extends Drawn {
  readonly kind: "path";
  /** SVG path data in px of the scene. */
  readonly d: string;
  readonly fill: string;
  readonly stroke?: string | undefined;
  readonly strokeWidth?: number | undefined;
  /** Diagonal lines instead of a colour: no data. */
  readonly hatched?: boolean | undefined;
}

export type Shape = RectShape | TextShape | LineShape | CircleShape | PathShape;

/** Width of a text in Plus Jakarta Sans, in px; an estimate good to a few percent, the same in every place a scene is drawn. */
export function textWidth(text: string, size: number, bold = false): number {
  let units = 0;
  for (const letter of text) units += letterWidth(letter);
  return units * size * (bold ? 1.05 : 1);
}

const NARROW = new Set("iljI.,:;'|!()[] ".split(""));
const WIDE = new Set("mwMWOQ@%—".split(""));

function letterWidth(letter: string): number {
  if (NARROW.has(letter)) return 0.31;
  if (WIDE.has(letter)) return 0.84;
  return letter >= "A" && letter <= "Z" ? 0.68 : 0.575;
}

/** The text cut with an ellipsis so that it fits; whole where it fits already. */
export function fitText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  let cut = text;
  while (cut.length > 1 && textWidth(`${cut}…`, size) > width) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}

/** The text broken into lines that fit, at spaces. */
export function wrapText(text: string, { width, size, bold = false }: { readonly width: number; readonly size: number; readonly bold?: boolean }): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, size, bold) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}

/** The same shapes moved by (dx, dy): how scenes are put together. */
export function moved(shapes: readonly Shape[], dx: number, dy: number): Shape[] {
  return shapes.map((shape) => moveOne(shape, dx, dy));
}

function moveOne(shape: Shape, dx: number, dy: number): Shape {
  switch (shape.kind) {
    case "line":
      return { ...shape, x1: shape.x1 + dx, x2: shape.x2 + dx, y1: shape.y1 + dy, y2: shape.y2 + dy };
    case "path":
      return { ...shape, d: movePath(shape.d, dx, dy) };
    default:
      return { ...shape, x: shape.x + dx, y: shape.y + dy };
  }
}

/** Paths of scenes use absolute M, L and Z only: pairs of numbers. */
function movePath(d: string, dx: number, dy: number): string {
  return d.replace(/(-?\d+(?:\.\d+)?)[ ,](-?\d+(?:\.\d+)?)/g, (_, x: string, y: string) => `${round(Number(x) + dx)} ${round(Number(y) + dy)}`);
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
