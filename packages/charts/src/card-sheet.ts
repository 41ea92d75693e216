import { INK, INK_FAINT, INK_SOFT, LATE } from "#palette";
import { moved, textWidth, wrapText, type Scene, type Shape } from "#scene";

/** The words that go with a picture wherever it goes: it will travel alone. */
export interface SheetWords {
  readonly title: string;
  /** What the picture says, in a sentence; null where nothing stands out. */
  readonly finding: string | null;
  /** What is counted and in what unit. */
  readonly unit: string;
  /** What the colours mean, above the picture; for pictures that do not say it themselves. */
  readonly legend?: readonly LegendEntry[] | undefined;
  /** Lines below: source and day, number of families, filters, notes. */
  readonly lines: readonly string[];
  /** Stands in red above everything where the data are made up; null for real data. */
  readonly mark: string | null;
}

export interface LegendEntry {
  readonly label: string;
  readonly color: string;
}

const MARGIN = 32;
const LEGEND = { size: 13, height: 22, swatch: 12, gap: 18 } as const;
const MARK = { size: 13, height: 26 } as const;
const FINDING = { size: 24, height: 31 } as const;
const TITLE = { size: 16, height: 22 } as const;
const LINE = { size: 12.5, height: 18 } as const;

/** A picture with its title, finding, source, day, number of families and filters around it, as one scene. */
export function cardSheet(words: SheetWords, picture: Scene): Scene {
  const width = picture.width + MARGIN * 2;
  const inner = picture.width;
  const shapes: Shape[] = [];
  let y = MARGIN;
  const write = (text: string, style: { readonly size: number; readonly height: number }, look: { readonly fill: string; readonly bold?: boolean }): void => {
    for (const line of wrapText(text, { width: inner, size: style.size, bold: look.bold === true })) {
      y += style.height;
      shapes.push({ kind: "text", x: MARGIN, y: y - style.height * 0.28, text: line, size: style.size, ...look });
    }
  };
  if (words.mark !== null) write(words.mark, MARK, { fill: LATE, bold: true });
  if (words.finding !== null) write(words.finding, FINDING, { fill: INK, bold: true });
  write(`${words.title} · ${words.unit}`, TITLE, { fill: INK_SOFT });
  y += 16;
  const legend = legendShapes(words.legend ?? [], { x: MARGIN, y, width: inner });
  shapes.push(...legend.shapes);
  y += legend.height;
  shapes.push(...moved(picture.shapes, MARGIN, y));
  y += picture.height + 12;
  for (const line of words.lines) write(line, LINE, { fill: INK_FAINT });
  return { width, height: y + MARGIN - 8, shapes };
}

/** Swatches with their words, as many in a line as fit. */
function legendShapes(entries: readonly LegendEntry[], { x, y, width }: { readonly x: number; readonly y: number; readonly width: number }): { readonly shapes: readonly Shape[]; readonly height: number } {
  const shapes: Shape[] = [];
  let left = 0;
  let line = 0;
  for (const { label, color } of entries) {
    const wide = LEGEND.swatch + 6 + textWidth(label, LEGEND.size);
    if (left > 0 && left + wide > width) {
      left = 0;
      line += 1;
    }
    const top = y + line * LEGEND.height;
    shapes.push({ kind: "rect", x: x + left, y: top, width: LEGEND.swatch, height: LEGEND.swatch, fill: color, radius: 2 });
    shapes.push({ kind: "text", x: x + left + LEGEND.swatch + 6, y: top + 11, text: label, size: LEGEND.size, fill: INK_SOFT });
    left += wide + LEGEND.gap;
  }
  return { shapes, height: entries.length === 0 ? 0 : (line + 1) * LEGEND.height + 8 };
}

/** Where in a sheet its picture lies, in px: for a picture that is no scene and is laid over an empty one. */
export function pictureOffset(words: SheetWords, size: { readonly width: number; readonly height: number }): { readonly x: number; readonly y: number } {
  const probe = cardSheet(words, { ...size, shapes: [{ kind: "circle", x: 0, y: 0, radius: 0, fill: "none" }] });
  const placed = probe.shapes.find((shape) => shape.kind === "circle");
  return placed?.kind === "circle" ? { x: placed.x, y: placed.y } : { x: MARGIN, y: MARGIN };
}
