import { LINE_STRONG, PAPER } from "#palette";
import { round, type Scene, type Shape, type TextShape } from "#scene";

/** Family of letters in every drawing; a file that must carry its own letters adds them as `style`. */
export const FONT = "'Plus Jakarta Sans Variable', 'Plus Jakarta Sans', sans-serif";
export const HATCH = "sinergi-hatch";

interface DrawnSvg {
  readonly label: string;
  /** CSS for the letters, where they are carried along. */
  readonly style?: string;
  /** SVG of a picture that is no scene, drawn last. */
  readonly laidOver?: string;
}

/** The scene as one SVG document: the same picture everywhere, with nothing fetched from anywhere. */
export function drawSvg(scene: Scene, { label, style = "", laidOver = "" }: DrawnSvg): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${scene.width}" height="${round(scene.height)}" viewBox="0 0 ${scene.width} ${round(scene.height)}" role="img" aria-label="${escape(label)}" font-family="${escape(FONT)}">`,
    style === "" ? "" : `<style>${style}</style>`,
    `<defs><pattern id="${HATCH}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="${PAPER}"/><line x1="0" y1="0" x2="0" y2="6" stroke="${LINE_STRONG}" stroke-width="2"/></pattern></defs>`,
    `<rect width="100%" height="100%" fill="${PAPER}"/>`,
    ...scene.shapes.map(drawShape),
    laidOver,
    "</svg>",
  ].join("");
}

function drawShape(shape: Shape): string {
  switch (shape.kind) {
    case "rect":
      return `<rect${attributes({ x: shape.x, y: shape.y, width: Math.max(0, shape.width), height: Math.max(0, shape.height), fill: shape.fill, stroke: shape.stroke, rx: shape.radius })}/>`;
    case "line":
      return `<line${attributes({ x1: shape.x1, y1: shape.y1, x2: shape.x2, y2: shape.y2, stroke: shape.stroke, "stroke-width": shape.strokeWidth ?? 1, "stroke-dasharray": shape.dashed ? "3 4" : undefined })}/>`;
    case "circle":
      return `<circle${attributes({ cx: shape.x, cy: shape.y, r: shape.radius, fill: shape.fill, stroke: shape.stroke })}/>`;
    case "path":
      return `<path${attributes({ d: shape.d, fill: shape.hatched ? `url(#${HATCH})` : shape.fill, stroke: shape.stroke, "stroke-width": shape.strokeWidth, "fill-rule": "evenodd" })}/>`;
    case "text":
      return drawText(shape);
  }
}

function drawText({ x, y, text, size, fill, anchor, bold, turn }: TextShape): string {
  const transform = turn === undefined ? undefined : `rotate(${turn} ${round(x)} ${round(y)})`;
  return `<text${attributes({ x, y, fill, "font-size": size, "font-weight": bold ? 600 : undefined, "text-anchor": anchor, transform })}>${escape(text)}</text>`;
}

function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${typeof value === "number" ? round(value) : escape(value)}"`))
    .join("");
}

const MARKUP: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => MARKUP[letter] ?? letter);
}
