import { HATCH } from "@sinergi/charts/draw-svg";
import type { Shape } from "@sinergi/charts/scene";

export interface ShapeGroup {
  readonly key: string;
  readonly mark: string | undefined;
  /** The first group of its mark: the one that takes the focus. */
  readonly first: boolean;
  readonly shapes: readonly Shape[];
}

/** Neighbouring shapes of the same mark, in the order of drawing. */
export function groupShapes(shapes: readonly Shape[]): readonly ShapeGroup[] {
  const groups: { key: string; mark: string | undefined; first: boolean; shapes: Shape[] }[] = [];
  const seen = new Set<string>();
  for (const shape of shapes) {
    const last = groups.at(-1);
    if (last && last.mark === shape.mark) {
      last.shapes.push(shape);
      continue;
    }
    const first = shape.mark !== undefined && !seen.has(shape.mark);
    if (shape.mark !== undefined) seen.add(shape.mark);
    groups.push({ key: `${groups.length}`, mark: shape.mark, first, shapes: [shape] });
  }
  return groups;
}

/** One shape of a scene as an SVG element. */
export function SceneShape({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case "rect":
      return <rect x={shape.x} y={shape.y} width={Math.max(0, shape.width)} height={Math.max(0, shape.height)} fill={shape.fill} stroke={shape.stroke} rx={shape.radius} />;
    case "line":
      return <line x1={shape.x1} y1={shape.y1} x2={shape.x2} y2={shape.y2} stroke={shape.stroke} strokeWidth={shape.strokeWidth ?? 1} strokeDasharray={shape.dashed ? "3 4" : undefined} />;
    case "circle":
      return <circle cx={shape.x} cy={shape.y} r={shape.radius} fill={shape.fill} stroke={shape.stroke} />;
    case "path":
      return <path d={shape.d} fill={shape.hatched ? `url(#${HATCH})` : shape.fill} stroke={shape.stroke} strokeWidth={shape.strokeWidth} fillRule="evenodd" />;
    case "text":
      return (
        <text
          x={shape.x}
          y={shape.y}
          fill={shape.fill}
          fontSize={shape.size}
          fontWeight={shape.bold ? 600 : undefined}
          textAnchor={shape.anchor}
          transform={shape.turn === undefined ? undefined : `rotate(${shape.turn} ${shape.x} ${shape.y})`}
        >
          {shape.text}
        </text>
      );
  }
}
